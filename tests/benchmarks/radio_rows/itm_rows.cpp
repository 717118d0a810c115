// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/itm.h"
#include "tests/benchmarks/radio_rows/comparers.h"
#include "tests/benchmarks/radio_rows/csv_table.h"
#include "tests/benchmarks/radio_rows/itm_driver_rows.h"

#include <cmath>
#include <optional>

namespace oasis::bench {

namespace {

/// A terrain profile of a line "intervals, step, heights".
struct Profile
{
    double stepM = 0;
    std::vector<double> heightsM;
};

Profile profileOf(const std::string& line)
{
    Profile profile;
    const std::vector<std::string> fields = fieldsOf(line);
    if (fields.size() < 4)
        return profile;
    profile.stepM = numberOf(fields[1]);
    for (std::size_t i = 2; i < fields.size(); ++i)
        if (!fields[i].empty())
            profile.heightsM.push_back(numberOf(fields[i]));
    return profile;
}

ItmLink linkOf(const CsvTable& table, std::size_t row)
{
    ItmLink link;
    link.antennaM = {table.number(row, "h_tx__meter"), table.number(row, "h_rx__meter")};
    link.frequencyMhz = table.number(row, "f__mhz");
    link.polarization = table.number(row, "pol") == 0 ? Polarization::Horizontal : Polarization::Vertical;
    link.climate = static_cast<ItmClimate>(static_cast<int>(table.number(row, "climate")));
    link.refractivity = table.number(row, "N_0");
    link.permittivity = table.number(row, "epsilon");
    link.conductivity = table.number(row, "sigma");
    return link;
}

ItmStatistics statisticsOf(const CsvTable& table, std::size_t row)
{
    ItmStatistics statistics = itmVariability(static_cast<int>(table.number(row, "mdvar")));
    statistics.timePercent = table.number(row, "time");
    statistics.locationPercent = table.number(row, "location");
    statistics.situationPercent = table.number(row, "situation");
    return statistics;
}

ItmArea areaOf(const CsvTable& table, std::size_t row)
{
    const bool derived = table.has("tx_siting");
    const auto siting = [&](const char* own, const char* other) {
        return static_cast<ItmSiting>(static_cast<int>(table.number(row, derived ? own : other)));
    };
    return {table.number(row, "d__km"),
            table.number(row, "delta_h__meter"),
            {siting("tx_siting", "tx_siting_criteria"), siting("rx_siting", "rx_siting_criteria")}};
}

void addIntermediates(RowComparison& comparison, const CsvTable& table, std::size_t row, const ItmLoss& loss)
{
    const auto& [tx, rx] = loss.terminals;
    comparison.add("A_fs__db", loss.freeSpaceDb, table.number(row, "A_fs__db"), 1e-3);
    comparison.add("A_ref__db", loss.referenceDb, table.number(row, "A_ref__db"), 1e-3);
    // Not in decibels: they only have to agree.
    const auto add = [&](const char* column, double ours, double tolerance) {
        comparison.addEqual(column, std::abs(ours - table.number(row, column)) <= tolerance);
    };
    add("N_s", loss.surfaceRefractivity, 1e-3);
    add("delta_h__meter", loss.irregularityM, 1e-3);
    add("theta_hzn_tx", tx.horizonAngleRad, 1e-6);
    add("theta_hzn_rx", rx.horizonAngleRad, 1e-6);
    add("d_hzn_tx", tx.horizonM, 1e-2);
    add("d_hzn_rx", rx.horizonM, 1e-2);
    add("h_e_tx", tx.effectiveHeightM, 1e-3);
    add("h_e_rx", rx.effectiveHeightM, 1e-3);
    comparison.addEqual("mode", table.number(row, "mode") == static_cast<double>(loss.mode));
}

/// Loss, code, warnings and, where the table has them, intermediates of one row.
void compareRow(TableReport& report, const CsvTable& table, std::size_t row, const Result<ItmLoss>& found,
                double tolerance)
{
    RowComparison comparison(report, "row " + std::to_string(row + 1));
    if (!found.has_value()) {
        comparison.addEqual("code " + found.error().context,
                            found.error().context == "itm " + std::string(table.text(row, "rtn")));
        comparison.finish();
        return;
    }
    const ItmLoss& loss = found.value();
    comparison.add("loss", loss.lossDb, table.number(row, "A__db"), tolerance);
    if (table.has("rtn")) {
        comparison.addEqual("return code", loss.returnCode() == table.number(row, "rtn"));
        comparison.addEqual("warnings", loss.warnings == table.number(row, "warnings"));
    }
    if (table.has("theta_hzn_tx"))
        addIntermediates(comparison, table, row, loss);
    comparison.finish();
}

std::optional<TableReport> comparePointToPoint(const std::filesystem::path& folder, const std::string& name,
                                               const std::string& profiles, double tolerance)
{
    const auto table = CsvTable::read(folder / name);
    if (!table.has_value())
        return {};
    TableReport report;
    report.table = name;
    report.covers = {profiles};
    const std::vector<std::string> lines = linesOf(folder / profiles);
    for (std::size_t row = 0; row < table.value().rows(); ++row) {
        if (row >= lines.size()) {
            skipRow(report, "the profile file has no line for it");
            continue;
        }
        const Profile profile = profileOf(lines[row]);
        compareRow(report, table.value(), row,
                   itmPointToPoint(linkOf(table.value(), row), profile.heightsM, profile.stepM,
                                   statisticsOf(table.value(), row)),
                   tolerance);
    }
    return report;
}

std::optional<TableReport> compareArea(const std::filesystem::path& folder, const std::string& name, double tolerance)
{
    const auto table = CsvTable::read(folder / name);
    if (!table.has_value())
        return {};
    TableReport report;
    report.table = name;
    for (std::size_t row = 0; row < table.value().rows(); ++row)
        compareRow(report, table.value(), row,
                   itmArea(linkOf(table.value(), row), areaOf(table.value(), row), statisticsOf(table.value(), row)),
                   tolerance);
    return report;
}

} // namespace

ItmStatistics itmVariability(int code)
{
    ItmStatistics statistics;
    statistics.mode = static_cast<ItmVariability>(code % 10);
    statistics.withoutLocation = code / 10 % 2 == 1;
    statistics.withoutSituation = code >= 20;
    return statistics;
}

std::vector<TableReport> compareItm(const std::filesystem::path& folder)
{
    std::vector<TableReport> reports;
    const auto keep = [&](std::optional<TableReport> report) {
        if (report)
            reports.push_back(std::move(*report));
    };
    keep(comparePointToPoint(folder, "itm/derived_p2p_rows.csv", "itm/derived_p2p_pfls.csv", 1e-3));
    keep(comparePointToPoint(folder, "itm/ntia_p2p.csv", "itm/ntia_p2p_pfls.csv", 0.01));
    keep(compareArea(folder, "itm/derived_area_rows.csv", 1e-3));
    keep(compareArea(folder, "itm/ntia_area.csv", 0.06));
    for (TableReport& report : compareItmDriver(folder))
        reports.push_back(std::move(report));
    return reports;
}

} // namespace oasis::bench
