// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/building_entry.h"
#include "tests/benchmarks/radio_rows/comparers.h"
#include "tests/benchmarks/radio_rows/csv_table.h"

namespace oasis::bench {

std::vector<TableReport> compareP2109(const std::filesystem::path& folder)
{
    constexpr double kPublishedDb = 1e-4;
    TableReport report;
    report.table = "p2109/bel.csv";
    if (!std::filesystem::exists(folder / report.table))
        return {};
    const auto table = CsvTable::read(folder / report.table);
    if (!table.has_value())
        return {skippedTable(folder, report.table, table.error().detail)};
    for (std::size_t row = 0; row < table.value().rows(); ++row) {
        BuildingEntry entry;
        entry.frequencyGhz = table.value().number(row, "freqency (GHz)"); // as the file spells it
        entry.elevationDeg = table.value().number(row, "elevation angle (deg)");
        const double type = table.value().number(row, "building type");
        entry.type = type == 1 ? BuildingType::Traditional : BuildingType::ThermallyEfficient;
        const auto loss = buildingEntryLossDb(entry, table.value().number(row, "probability (%)"));
        if (!loss.has_value() || (type != 1 && type != 2)) {
            skipRow(report, "refused: " + (loss.has_value() ? "unknown type of building" : loss.error().detail));
            continue;
        }
        RowComparison comparison(report, "row " + std::to_string(row + 1));
        comparison.add("loss", loss.value(), table.value().number(row, "building entry loss (dB)"), kPublishedDb);
        comparison.finish();
    }
    return {report};
}

} // namespace oasis::bench
