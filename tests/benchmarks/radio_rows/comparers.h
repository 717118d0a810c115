// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/radio_rows/table_report.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace oasis::bench {

/// Compares one group of tables under `folder`; empty when the folder has none of them. Tolerances are those of the
/// collection's README.
using Comparer = std::vector<TableReport> (*)(const std::filesystem::path& folder);

struct NamedComparer
{
    const char* group; ///< first folder of its tables, "p1812"
    Comparer compare;
};

/// Every comparer there is: a new one is a file `<group>_rows.cpp`, a declaration below and a line in comparers.cpp.
[[nodiscard]] std::span<const NamedComparer> comparers();

std::vector<TableReport> compareAreas(const std::filesystem::path& folder);
std::vector<TableReport> compareItm(const std::filesystem::path& folder);
std::vector<TableReport> compareP1411(const std::filesystem::path& folder);
std::vector<TableReport> compareP1546(const std::filesystem::path& folder);
std::vector<TableReport> compareP1812(const std::filesystem::path& folder);
std::vector<TableReport> compareP2108(const std::filesystem::path& folder);
std::vector<TableReport> compareP2109(const std::filesystem::path& folder);
std::vector<TableReport> compareP452(const std::filesystem::path& folder);
std::vector<TableReport> compareP530(const std::filesystem::path& folder);
std::vector<TableReport> compareP676(const std::filesystem::path& folder);
std::vector<TableReport> compareP838(const std::filesystem::path& folder);
std::vector<TableReport> compareRainMaps(const std::filesystem::path& folder);
std::vector<TableReport> compareWifi(const std::filesystem::path& folder);

/// All tables of a folder, sorted by name. Files that no comparer knows are counted, each row with that reason.
[[nodiscard]] std::vector<TableReport> compareAll(const std::filesystem::path& folder);

} // namespace oasis::bench
