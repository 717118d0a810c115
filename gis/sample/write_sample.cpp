// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/sample/write_sample.h"

#include "gis/sample/sample_parts.h"

#include <filesystem>
#include <fstream>
#include <system_error>

namespace oasis::gis {

namespace {

/// Lower-case letters, digits and hyphens of a name; "val-d-oasis" of "Val d'Oasis".
std::string fileWord(const std::string& name)
{
    std::string word;
    for (const char c : name) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            word += c;
        else if (c >= 'A' && c <= 'Z')
            word += static_cast<char>(c - 'A' + 'a');
        else if (!word.empty() && word.back() != '-')
            word += '-';
    }
    while (!word.empty() && word.back() == '-')
        word.pop_back();
    return word.empty() ? "territoire" : word;
}

Result<void> writeText(const std::string& text, const std::string& path)
{
    const std::string part = path + ".part";
    {
        std::ofstream file(part, std::ios::binary);
        file.write(text.data(), static_cast<std::streamsize>(text.size()));
        file.close();
        if (!file)
            return fail(ErrorCode::FileUnwritable, "cannot write", path);
    }
    std::error_code error;
    std::filesystem::rename(part, path, error);
    if (error)
        return fail(ErrorCode::FileUnwritable, error.message(), path);
    return ok();
}

} // namespace

Result<SampleFiles> writeSample(const SampleTerritory& territory, const std::string& folder, const RunContext& ctx)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error || !std::filesystem::is_directory(folder, error))
        return fail(ErrorCode::FileUnwritable, "cannot make the folder", folder);
    SampleFiles files;
    for (const std::string& name :
         {"bdtopo_" + fileWord(territory.params.name) + ".gpkg", std::string("admin-express.gpkg"),
          std::string("filosofi_200m.gpkg"), std::string("telecom.gpkg"), std::string("mnt.tif"),
          std::string("annuaire-education.csv"), std::string("mairies.csv"), std::string("france-services.csv"),
          std::string("tiers-lieux.csv"), std::string("totems.csv"), std::string("README.md")}) {
        files.paths.push_back((std::filesystem::path(folder) / name).string());
        if (std::filesystem::exists(files.paths.back(), error))
            return fail(ErrorCode::FileExists, "the file is there already", files.paths.back());
    }
    OASIS_CHECK(writeBdTopo(territory, files.paths[0], ctx.part(0, 0.8)));
    OASIS_CHECK(writeAdminExpress(territory, files.paths[1]));
    OASIS_CHECK(writeFilosofi(territory, files.paths[2]));
    ctx.report(0.9, "sample.write");
    OASIS_CHECK(writeTelecom(territory, files.paths[3]));
    OASIS_CHECK(writeElevation(territory, files.paths[4]));
    OASIS_CHECK(writeText(educationTable(territory), files.paths[5]));
    OASIS_CHECK(writeText(townHallTable(territory), files.paths[6]));
    OASIS_CHECK(writeText(franceServicesTable(territory), files.paths[7]));
    OASIS_CHECK(writeText(thirdPlaceTable(territory), files.paths[8]));
    OASIS_CHECK(writeText(totemTable(territory), files.paths[9]));
    OASIS_CHECK(writeText(readmeText(territory), files.paths[10]));
    ctx.report(1, "sample.write");
    return files;
}

} // namespace oasis::gis
