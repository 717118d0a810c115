// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/import_receipt.h"

#include <algorithm>
#include <chrono>
#include <ctime>

namespace oasis::gis {

void countReason(std::vector<ImportReceipt::Reason>& reasons, const std::string& reason, std::int64_t count,
                 const std::string& first)
{
    if (count <= 0)
        return;
    const auto known = std::find_if(reasons.begin(), reasons.end(),
                                    [&](const ImportReceipt::Reason& r) { return r.reason == reason; });
    if (known != reasons.end())
        known->count += count;
    else
        reasons.push_back({reason, count, first});
}

std::string featureLabel(std::int64_t fid, const std::string& name)
{
    const std::string label = "feature " + std::to_string(fid);
    return name.empty() ? label : label + " (" + name + ")";
}

std::string layerLabel(const std::string& path, const std::string& layer)
{
    const auto slash = path.find_last_of('/');
    const std::string file = slash == std::string::npos ? path : path.substr(slash + 1);
    return layer.empty() ? file : file + ": " + layer;
}

ImportReceipt beginReceipt(LayerKind kind, const LayerSource& source, const FeatureReader& reader,
                           const FieldMapping& mapping)
{
    ImportReceipt receipt;
    receipt.kind = kind;
    receipt.path = source.path;
    receipt.layer = reader.layerName();
    receipt.format = reader.format();
    receipt.crs = reader.crs();
    receipt.encoding = reader.encoding();
    receipt.mapping = mapping.described();
    if (!source.where.empty())
        receipt.mapping.emplace_back("filter", source.where);
    receipt.importedAt = utcNow();
    return receipt;
}

void endReceipt(ImportReceipt& receipt, std::int64_t read, const Warnings& warnings)
{
    receipt.read += read;
    for (const Warning& warning : warnings) {
        receipt.warnings.push_back(warning);
        if (warning.code == WarningCode::GeometryMissing)
            countReason(receipt.refused, "no geometry", warning.count, warning.firstOffender);
        else if (warning.code == WarningCode::GeometryInvalid)
            countReason(receipt.refused, "geometry invalid", warning.count, warning.firstOffender);
        else if (warning.code == WarningCode::CoordinateNotFinite)
            countReason(receipt.refused, "coordinate not finite", warning.count, warning.firstOffender);
        else if (warning.code == WarningCode::GeometryRepaired)
            countReason(receipt.repaired, "geometry repaired", warning.count, warning.firstOffender);
    }
}

void addFeature(InputHash& hash, const Feature& feature)
{
    const auto addLine = [&hash](const Polyline& line) {
        hash.add(line.size());
        for (const Point p : line) {
            hash.add(p.x);
            hash.add(p.y);
        }
    };
    addLine(feature.points);
    for (const Polyline& line : feature.lines)
        addLine(line);
    for (const Polygon& polygon : feature.polygons) {
        addLine(polygon.outer);
        for (const Polyline& hole : polygon.holes)
            addLine(hole);
    }
    for (const std::string& value : feature.values)
        hash.add(value);
}

std::string utcNow()
{
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

} // namespace oasis::gis
