// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/radio_rows/comparers.h"

#include <algorithm>

namespace oasis::bench {

namespace {

constexpr NamedComparer kComparers[] = {
    {"area", compareAreas},    //
    {"itm", compareItm},       //
    {"p1411", compareP1411},   //
    {"p1546", compareP1546},   //
    {"p1812", compareP1812},   //
    {"p2108", compareP2108},   //
    {"p2109", compareP2109},   //
    {"p452v18", compareP452},  //
    {"p530", compareP530},     //
    {"p676", compareP676},     //
    {"p837", compareRainMaps}, //
    {"p838", compareP838},     //
    {"wifi", compareWifi},     //
};

bool covered(const std::vector<TableReport>& reports, const std::string& file)
{
    return std::any_of(reports.begin(), reports.end(), [&](const TableReport& report) {
        return report.table == file || std::any_of(report.covers.begin(), report.covers.end(), [&](const auto& path) {
                   return path == file || (path.ends_with('/') && file.starts_with(path));
               });
    });
}

/// Tables of the folder, README aside, as paths from it.
std::vector<std::string> tablesIn(const std::filesystem::path& folder)
{
    std::vector<std::string> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, error)) {
        const std::string extension = entry.path().extension().string();
        if (entry.is_regular_file() && (extension == ".csv" || extension == ".txt"))
            files.push_back(std::filesystem::relative(entry.path(), folder).generic_string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

std::span<const NamedComparer> comparers()
{
    return kComparers;
}

std::vector<TableReport> compareAll(const std::filesystem::path& folder)
{
    std::vector<TableReport> reports;
    for (const NamedComparer& comparer : comparers())
        for (TableReport& report : comparer.compare(folder))
            reports.push_back(std::move(report));
    for (const std::string& file : tablesIn(folder))
        if (!covered(reports, file))
            reports.push_back(skippedTable(folder, file, "no comparer knows this table"));
    std::sort(reports.begin(), reports.end(),
              [](const TableReport& a, const TableReport& b) { return a.table < b.table; });
    return reports;
}

} // namespace oasis::bench
