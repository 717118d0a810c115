// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/wifi_rate.h"
#include "tests/benchmarks/radio_rows/comparers.h"
#include "tests/benchmarks/radio_rows/csv_table.h"

#include <algorithm>
#include <cmath>

namespace oasis::bench {

std::vector<TableReport> compareWifi(const std::filesystem::path& folder)
{
    const std::string name = "wifi/mcs_snr.csv";
    const auto read = CsvTable::read(folder / name);
    if (!read.has_value())
        return {};
    const CsvTable& table = read.value();
    TableReport report;
    report.table = name;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::string_view standard = table.text(row, "standard");
        const WifiChannel channel{standard == "n"    ? WifiStandard::N
                                  : standard == "ac" ? WifiStandard::Ac
                                                     : WifiStandard::Ax,
                                  static_cast<int>(table.number(row, "width_MHz")), 1};
        const auto schemes = wifiSchemes(channel);
        const int index = static_cast<int>(table.number(row, "mcs"));
        RowComparison comparison(report, "row " + std::to_string(row + 1));
        const auto found = !schemes.has_value() ? std::vector<WifiScheme>() : schemes.value();
        const auto scheme = std::find_if(found.begin(), found.end(), [&](const auto& s) { return s.index == index; });
        comparison.addEqual("scheme", scheme != found.end());
        if (scheme != found.end()) {
            comparison.addEqual("modulation", scheme->modulation == table.text(row, "modulation") &&
                                                  scheme->coding == table.text(row, "coding"));
            comparison.add("floor", scheme->snrFloorDb, table.number(row, "min_snr_dB"), 1e-9);
            comparison.add("sensitivity", scheme->sensitivityDbm, table.number(row, "min_sensitivity_dBm"), 1e-9);
            // Megabits, printed with one decimal.
            comparison.addEqual("rate", std::abs(scheme->rateMbps - table.number(row, "rate_1ss_Mbps")) <= 0.05001);
        }
        comparison.finish();
    }
    return {report};
}

} // namespace oasis::bench
