// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/terminal_clutter.h"
#include "tests/benchmarks/radio_rows/comparers.h"
#include "tests/benchmarks/radio_rows/csv_table.h"

#include <cmath>
#include <functional>

namespace oasis::bench {

namespace {

constexpr double kPublishedDb = 0.05 + 1e-9; // the rows carry one decimal

struct Model
{
    const char* table;
    const char* column;
    std::function<Result<double>(const CsvTable&, std::size_t)> loss;
};

Result<double> heightGain(const CsvTable& table, std::size_t row)
{
    const double clutter = table.number(row, "clutter_type");
    if (!(clutter >= 1 && clutter <= 6))
        return fail(ErrorCode::InvalidArgument, "There is no such class of clutter.");
    return heightGainLossDb({table.number(row, "f__ghz"), table.number(row, "h__meter"),
                             table.number(row, "w_s__meter"), table.number(row, "R__meter"),
                             static_cast<ClutterClass>(static_cast<int>(clutter) - 1)});
}

Result<double> terrestrial(const CsvTable& table, std::size_t row)
{
    return statisticalClutterLossDb(table.number(row, "f__ghz"), table.number(row, "d__km"), table.number(row, "p"));
}

Result<double> towardsSky(const CsvTable& table, std::size_t row)
{
    return skyClutterLossDb(table.number(row, "f__ghz"), table.number(row, "theta_deg"), table.number(row, "p"));
}

/// Rows with a return code other than 0 must be refused, the others must not.
TableReport compareModel(const std::filesystem::path& folder, const Model& model)
{
    TableReport report;
    report.table = model.table;
    const auto table = CsvTable::read(folder / report.table);
    if (!table.has_value())
        return skippedTable(folder, report.table, table.error().detail);
    for (std::size_t row = 0; row < table.value().rows(); ++row) {
        const double code = table.value().number(row, "rtn");
        if (std::isnan(code)) {
            skipRow(report, "the row has no return code");
            continue;
        }
        const auto loss = model.loss(table.value(), row);
        const bool valid = code == 0;
        RowComparison comparison(report, "row " + std::to_string(row + 1));
        comparison.addEqual("whether the row is refused", loss.has_value() == valid);
        if (valid && loss.has_value())
            comparison.add("loss", loss.value(), table.value().number(row, model.column), kPublishedDb);
        comparison.finish();
    }
    return report;
}

} // namespace

std::vector<TableReport> compareP2108(const std::filesystem::path& folder)
{
    const Model models[] = {{"p2108/HeightGainTerminalCorrectionModel.csv", "A_h__db", heightGain},
                            {"p2108/TerrestrialStatisticalModel.csv", "L_ctt__db", terrestrial},
                            {"p2108/AeronauticalStatisticalModel.csv", "L_ces__db", towardsSky}};
    std::vector<TableReport> reports;
    for (const Model& model : models)
        if (std::filesystem::exists(folder / model.table))
            reports.push_back(compareModel(folder, model));
    return reports;
}

} // namespace oasis::bench
