// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/radio_rows/comparers.h"

namespace oasis::bench {

std::vector<TableReport> compareP1546(const std::filesystem::path& folder)
{
    const std::string table = "p1546/reference_field_strength.csv";
    if (!std::filesystem::exists(folder / table))
        return {};
    TableReport report = skippedTable(folder, table,
                                      "P.1546 interpolates in the Recommendation's tabulated field-strength curves, "
                                      "which are not part of this program; P.1812 is its path-specific counterpart");
    report.covers = {"p1546/profiles/"};
    return {report};
}

} // namespace oasis::bench
