// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/rain_attenuation.h"
#include "tests/benchmarks/radio_rows/comparers.h"
#include "tests/benchmarks/radio_rows/csv_table.h"

#include <cmath>

namespace oasis::bench {

namespace {

struct Columns
{
    const char* table;
    const char* frequency;
    const char* rate;
    const char* elevation;
    const char* tilt;
    const char* loss;
};

constexpr Columns kTables[] = {
    {"p838/derived_rain.csv", "f_GHz", "R_mmh", "elev_deg", "tilt_deg", "gammaR_dB_per_km"},
    {"p838/itu_838-3.csv", "f", "R", "el", "tau", "gamma_r"},
};

constexpr double kTolerance = 1e-4;

TableReport compareTable(const CsvTable& table, const Columns& c)
{
    TableReport report;
    report.table = c.table;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const double frequency = table.number(row, c.frequency);
        if (std::isnan(frequency))
            continue; // the line of units
        const auto law = rainLaw(frequency, table.number(row, c.elevation), table.number(row, c.tilt));
        if (!law.has_value()) {
            skipRow(report, law.error().detail);
            continue;
        }
        RowComparison comparison(report, "row " + std::to_string(row + 1));
        comparison.add("k", law.value().k, table.number(row, "k"), kTolerance);
        comparison.add("alpha", law.value().alpha, table.number(row, "alpha"), kTolerance);
        comparison.add("rain", law.value().dbPerKm(table.number(row, c.rate)), table.number(row, c.loss), kTolerance);
        comparison.finish();
    }
    return report;
}

} // namespace

std::vector<TableReport> compareP838(const std::filesystem::path& folder)
{
    std::vector<TableReport> reports;
    for (const Columns& columns : kTables)
        if (const auto table = CsvTable::read(folder / columns.table); table.has_value())
            reports.push_back(compareTable(table.value(), columns));
    return reports;
}

std::vector<TableReport> compareRainMaps(const std::filesystem::path& folder)
{
    std::vector<TableReport> reports;
    for (const char* table : {"p837/itu_837-7_R001.csv", "p839/itu_839-4.csv"})
        if (std::filesystem::exists(folder / table))
            reports.push_back(skippedTable(folder, table,
                                           "needs ITU's digital maps, which may not be redistributed; a territory "
                                           "carries the rain rate as a number"));
    return reports;
}

} // namespace oasis::bench
