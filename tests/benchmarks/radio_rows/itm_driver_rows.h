// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/itm.h"
#include "tests/benchmarks/radio_rows/table_report.h"

#include <filesystem>
#include <vector>

namespace oasis::bench {

/// Mode and flags of NTIA's number mdvar; percentages stay at their defaults.
[[nodiscard]] ItmStatistics itmVariability(int code);
/// The printed results of NTIA's driver program, itm/ntia_cmd/o_*.txt: each line of results is a row.
[[nodiscard]] std::vector<TableReport> compareItmDriver(const std::filesystem::path& folder);

} // namespace oasis::bench
