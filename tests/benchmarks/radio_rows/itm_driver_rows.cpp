// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/radio_rows/itm_driver_rows.h"

#include "tests/benchmarks/radio_rows/csv_table.h"

#include <cmath>
#include <map>
#include <sstream>

namespace oasis::bench {

namespace {

/// Lists of numbers by name: a line "confidence,10,60,90" of the driver's input.
using Inputs = std::map<std::string, std::vector<double>>;

Inputs inputsOf(const std::filesystem::path& file)
{
    Inputs inputs;
    for (const std::string& line : linesOf(file)) {
        const std::vector<std::string> fields = fieldsOf(line);
        for (std::size_t i = 1; i < fields.size(); ++i)
            inputs[fields[0]].push_back(numberOf(fields[i]));
    }
    return inputs;
}

double first(const Inputs& inputs, const std::string& name)
{
    const auto found = inputs.find(name);
    return found == inputs.end() || found->second.empty() ? std::nan("") : found->second.front();
}

ItmLink linkOf(const Inputs& in)
{
    ItmLink link;
    link.antennaM = {first(in, "h_tx__meter"), first(in, "h_rx__meter")};
    link.frequencyMhz = first(in, "f__mhz");
    link.polarization = first(in, "pol") == 0 ? Polarization::Horizontal : Polarization::Vertical;
    link.climate = static_cast<ItmClimate>(static_cast<int>(first(in, "climate")));
    link.refractivity = first(in, "N_0");
    link.permittivity = first(in, "epsilon");
    link.conductivity = first(in, "sigma");
    return link;
}

/// The words of a line, blanks apart.
std::vector<std::string> wordsOf(const std::string& line)
{
    std::istringstream stream(line);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

/// One unit of the last printed digit.
double unitOf(const std::string& text)
{
    const std::size_t point = text.find('.');
    return point == std::string::npos ? 1 : std::pow(10, -static_cast<double>(text.size() - point - 1));
}

/// Losses count for the table's worst difference; metres, radians and N-units only have to agree.
void addPrinted(RowComparison& comparison, const std::string& name, double ours, const std::string& printed)
{
    const double published = numberOf(printed);
    if (name.find("__db") != std::string::npos)
        comparison.add(name, ours, published, unitOf(printed));
    else
        comparison.addEqual(name, std::abs(ours - published) <= unitOf(printed));
}

/// One output file of the driver with what it was asked.
struct Run
{
    Inputs inputs;
    ItmLink link;
    ItmStatistics statistics;
    std::vector<double> heightsM;
    double stepM = 0;
    [[nodiscard]] Result<ItmLoss> pointToPoint(double confidence, double reliability) const
    {
        ItmStatistics s = statistics;
        s.situationPercent = confidence;
        s.timePercent = reliability;
        return itmPointToPoint(link, heightsM, stepM, s);
    }
    [[nodiscard]] Result<ItmLoss> area(double confidence, double distanceKm) const
    {
        ItmStatistics s = statistics;
        s.situationPercent = confidence;
        s.timePercent = first(inputs, "reliability");
        const auto siting = [&](const char* name) {
            return static_cast<ItmSiting>(static_cast<int>(first(inputs, name)));
        };
        return itmArea(
            link,
            {distanceKm, first(inputs, "delta_h__meter"), {siting("tx_site_criteria"), siting("rx_site_criteria")}}, s);
    }
};

Run runOf(const std::filesystem::path& folder, const std::string& name)
{
    Run run;
    run.inputs = inputsOf(folder / ("i_" + name));
    run.link = linkOf(run.inputs);
    run.statistics = itmVariability(static_cast<int>(first(run.inputs, "mdvar")));
    const std::vector<std::string> lines = linesOf(folder / "pfl.txt");
    const std::vector<std::string> fields = lines.empty() ? std::vector<std::string>() : fieldsOf(lines.front());
    for (std::size_t i = 2; i < fields.size(); ++i)
        run.heightsM.push_back(numberOf(fields[i]));
    run.stepM = fields.size() > 1 ? numberOf(fields[1]) : 0;
    return run;
}

/// Intermediate values by the driver's names.
std::map<std::string, double> printedNames(const ItmLoss& loss)
{
    const auto& [tx, rx] = loss.terminals;
    return {{"d__km", loss.distanceM / 1000},
            {"theta_hzn_tx", 1000 * tx.horizonAngleRad},
            {"theta_hzn_rx", 1000 * rx.horizonAngleRad},
            {"d_hzn_tx__meter", tx.horizonM},
            {"d_hzn_rx__meter", rx.horizonM},
            {"h_e_tx__meter", tx.effectiveHeightM},
            {"h_e_rx__meter", rx.effectiveHeightM},
            {"N_s", loss.surfaceRefractivity},
            {"delta_h__meter", loss.irregularityM},
            {"A_ref__db", loss.referenceDb}};
}

/// Lines "name value (unit)" of the intermediate values, and the loss of a single result.
void compareNamed(TableReport& report, const std::vector<std::string>& words, const ItmLoss& loss, bool single)
{
    const auto names = printedNames(loss);
    if (const auto found = names.find(words[0]); found != names.end() && words.size() > 1) {
        RowComparison comparison(report, words[0]);
        addPrinted(comparison, words[0], found->second, words[1]);
        comparison.finish();
    } else if (words[0] == "Free" && words.size() > 2 && words[2] != "with") {
        RowComparison comparison(report, "free space");
        addPrinted(comparison, "A_fs__db", loss.freeSpaceDb, words[2]);
        comparison.finish();
    } else if (single && words[0] == "Basic" && words.size() > 3) {
        RowComparison comparison(report, "loss");
        addPrinted(comparison, "A__db", loss.lossDb, words[3]);
        comparison.finish();
    }
}

/// A line of a table of results: leading number, then losses by confidence (after free space, in area mode).
void compareLine(TableReport& report, const Run& run, const std::vector<std::string>& words, bool areaMode)
{
    const auto confidences = run.inputs.find("confidence");
    const std::size_t skipped = areaMode ? 2 : 1;
    if (confidences == run.inputs.end() || words.size() != skipped + confidences->second.size())
        return;
    RowComparison comparison(report, "line " + words[0]);
    for (std::size_t i = 0; i < confidences->second.size(); ++i) {
        const double lead = numberOf(words[0]);
        const auto loss =
            areaMode ? run.area(confidences->second[i], lead) : run.pointToPoint(confidences->second[i], lead);
        addPrinted(comparison, "A__db", loss.has_value() ? loss.value().lossDb : std::nan(""), words[skipped + i]);
        if (areaMode && i == 0)
            addPrinted(comparison, "A_fs__db", loss.has_value() ? loss.value().freeSpaceDb : std::nan(""), words[1]);
    }
    comparison.finish();
}

TableReport compareRun(const std::filesystem::path& folder, const std::string& name)
{
    const Run run = runOf(folder / "itm/ntia_cmd", name);
    const bool areaMode = name.starts_with("area");
    const bool table = name.find("_tbl") != std::string::npos;
    TableReport report;
    report.table = "itm/ntia_cmd/o_" + name;
    report.covers = {"itm/ntia_cmd/i_" + name, "itm/ntia_cmd/pfl.txt"};
    bool results = false;
    bool intermediates = !table;
    for (const std::string& line : linesOf(folder / report.table)) {
        const std::vector<std::string> words = wordsOf(line);
        results = results || words[0] == "Results";
        intermediates = intermediates || words[0] == "Intermediate";
        if (!results)
            continue;
        if (table && !intermediates && std::isfinite(numberOf(words[0])))
            compareLine(report, run, words, areaMode);
        else if (!areaMode && intermediates) {
            const auto loss = run.pointToPoint(50, 50);
            if (loss.has_value())
                compareNamed(report, words, loss.value(), !table);
        }
    }
    return report;
}

} // namespace

std::vector<TableReport> compareItmDriver(const std::filesystem::path& folder)
{
    std::vector<TableReport> reports;
    for (const char* name : {"areacr_tbl.txt", "p2pcr_tbl.txt", "p2ptls.txt"})
        if (std::filesystem::exists(folder / "itm/ntia_cmd" / ("o_" + std::string(name))))
            reports.push_back(compareRun(folder, name));
    return reports;
}

} // namespace oasis::bench
