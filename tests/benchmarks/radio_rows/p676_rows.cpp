// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/gas_attenuation.h"
#include "tests/benchmarks/radio_rows/comparers.h"
#include "tests/benchmarks/radio_rows/csv_table.h"

#include <cmath>

namespace oasis::bench {

namespace {

/// Column names of one of the tables.
struct Columns
{
    const char* table;
    const char* frequency;
    const char* pressure;
    const char* temperature;
    const char* vapour;
    const char* oxygenLoss;
    const char* vapourLoss;
    double tolerance;
};

constexpr Columns kTables[] = {
    {"p676/gamma_covlib.csv", "f (GHz)", "P (hPa)", "T (k)", "rho (g/m3)", "gamma0 (dB/km)", "gammaw (dB/km)", 1e-6},
    {"p676/itu_676-13_gamma.csv", "f", "P", "T", "rho", "gamma0", "gammaw", 1e-5},
};

TableReport compareTable(const CsvTable& table, const Columns& c)
{
    TableReport report;
    report.table = c.table;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const double frequency = table.number(row, c.frequency);
        if (std::isnan(frequency))
            continue; // the line of units
        const auto gas = gasAttenuation(
            frequency, {table.number(row, c.pressure), table.number(row, c.temperature), table.number(row, c.vapour)});
        if (!gas.has_value()) {
            skipRow(report, gas.error().detail);
            continue;
        }
        RowComparison comparison(report, "row " + std::to_string(row + 1));
        comparison.addRelative("oxygen", gas.value().oxygenDbPerKm, table.number(row, c.oxygenLoss), c.tolerance);
        comparison.addRelative("vapour", gas.value().vapourDbPerKm, table.number(row, c.vapourLoss), c.tolerance);
        comparison.finish();
    }
    return report;
}

} // namespace

std::vector<TableReport> compareP676(const std::filesystem::path& folder)
{
    std::vector<TableReport> reports;
    for (const Columns& columns : kTables)
        if (const auto table = CsvTable::read(folder / columns.table); table.has_value())
            reports.push_back(compareTable(table.value(), columns));
    if (!reports.empty())
        reports.front().covers = {"p676/lines/"}; // coefficients, not results
    return reports;
}

} // namespace oasis::bench
