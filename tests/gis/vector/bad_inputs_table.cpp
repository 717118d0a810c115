// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints what a planner is told about each file named on the command line, as a Markdown table: what inspect() says,
// and what reading its first layer into a study does. Usage: bad_inputs_table FILE...
#include "gis/base/session.h"
#include "gis/vector/dataset_info.h"
#include "gis/vector/feature_reader.h"

#include <cstdio>
#include <string>

using namespace oasis;

namespace {

std::string codeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotFound:
        return "FileNotFound";
    case ErrorCode::FileUnreadable:
        return "FileUnreadable";
    case ErrorCode::LayerNotFound:
        return "LayerNotFound";
    case ErrorCode::LayerUnusable:
        return "LayerUnusable";
    case ErrorCode::CrsMissing:
        return "CrsMissing";
    case ErrorCode::CrsUnknown:
        return "CrsUnknown";
    case ErrorCode::CrsUnsuitable:
        return "CrsUnsuitable";
    case ErrorCode::Unsupported:
        return "Unsupported";
    default:
        return "code " + std::to_string(static_cast<int>(code));
    }
}

std::string told(const Error& error)
{
    return "refused, " + codeName(error.code) + ": " + error.detail;
}

std::string told(const Warnings& warnings)
{
    std::string text;
    for (const Warning& warning : warnings) {
        text += "; " + std::to_string(warning.count) + " × " + warning.detail;
        if (!warning.firstOffender.empty())
            text += " (" + warning.firstOffender + ")";
    }
    return text;
}

std::string inspected(const std::string& path)
{
    const auto info = gis::inspect(path, RunContext{});
    if (!info.has_value())
        return told(info.error());
    std::string text = "opens";
    for (const gis::LayerInfo& layer : info.value().layers)
        text += "; layer " + layer.name + ": " + layer.geometryType + ", " + std::to_string(layer.featureCount) +
                (layer.raster ? " cells" : " features") + (layer.crs.empty() ? "" : ", " + layer.crs) +
                (layer.encoding.empty() ? "" : ", " + layer.encoding) +
                (layer.suggestedUse.empty() ? "" : ", looks like " + layer.suggestedUse) + told(layer.warnings);
    return text + told(info.value().warnings);
}

std::string readIntoStudy(const std::string& path)
{
    auto reader = gis::FeatureReader::open({path, "", {}, {}, false, "", "", ""}, "EPSG:2154");
    if (!reader.has_value())
        return told(reader.error());
    gis::Feature feature;
    int used = 0;
    for (;;) {
        const auto more = reader.value()->next(feature);
        if (!more.has_value())
            return told(more.error());
        if (!more.value())
            break;
        ++used;
    }
    return std::to_string(reader.value()->read()) + " read, " + std::to_string(used) + " usable" +
           told(reader.value()->warnings());
}

} // namespace

int main(int argc, char** argv)
{
    const gis::Session session;
    std::printf("| file | inspect | read into EPSG:2154 |\n|---|---|---|\n");
    for (int i = 1; i < argc; ++i)
        std::printf("| %s | %s | %s |\n", argv[i], inspected(argv[i]).c_str(), readIntoStudy(argv[i]).c_str());
    return 0;
}
