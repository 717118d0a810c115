// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/p530.h"
#include "tests/benchmarks/radio_rows/comparers.h"
#include "tests/benchmarks/radio_rows/csv_table.h"

namespace oasis::bench {

std::vector<TableReport> compareP530(const std::filesystem::path& folder)
{
    const std::string name = "p530/derived_multipath.csv";
    const auto table = CsvTable::read(folder / name);
    if (!table.has_value())
        return {};
    TableReport report;
    report.table = name;
    for (std::size_t row = 0; row < table.value().rows(); ++row) {
        const auto at = [&](const char* column) { return table.value().number(row, column); };
        const auto fading = p530Fading({at("f_GHz"), at("d_km"), at("he_masl"), at("hr_masl"),
                                        at("ht_mean_terrain_masl"), at("K"), at("dN75"), at("lat")});
        if (!fading.has_value()) {
            skipRow(report, fading.error().detail);
            continue;
        }
        constexpr double kTolerance = 1e-5; // of the percentage
        RowComparison comparison(report, "row " + std::to_string(row + 1));
        comparison.addRelative("deep", fading.value().deepPercent(at("A_dB")), at("pw_single_worst_month_pct"),
                               kTolerance);
        comparison.addRelative("all", fading.value().worstMonthPercent(at("A_dB")), at("pw_all_worst_month_pct"),
                               kTolerance);
        comparison.finish();
    }
    return {report};
}

} // namespace oasis::bench
