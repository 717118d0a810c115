// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/p1411_general.h"
#include "core/radio/p1411_roofs.h"
#include "core/radio/p1411_street.h"
#include "tests/benchmarks/radio_rows/comparers.h"
#include "tests/benchmarks/radio_rows/csv_table.h"

#include <cmath>
#include <functional>
#include <map>

namespace oasis::bench {

namespace {

constexpr double kTolerance = 1e-3;

using Words = std::vector<std::string>;
/// Results in the order of the table; empty when the model refuses.
using Model = std::function<std::vector<double>(const Words&)>;

double at(const Words& words, std::size_t i)
{
    return i < words.size() ? numberOf(words[i]) : std::nan("");
}

Surroundings surroundingsOf(const std::string& word)
{
    return word == "URBAN_HIGH_RISE" ? Surroundings::HighRise
           : word == "RESIDENTIAL"   ? Surroundings::Residential
                                     : Surroundings::LowRise;
}

Sight sightOf(const std::string& word)
{
    return word == "LOS" ? Sight::Clear : Sight::Obstructed;
}

StreetDensity densityOf(const std::string& word)
{
    return word == "SUBURBAN" ? StreetDensity::Suburban
           : word == "URBAN"  ? StreetDensity::Urban
                              : StreetDensity::DenseUrban;
}

std::vector<double> flagged(const Result<RangedLoss>& loss)
{
    if (!loss.has_value())
        return {};
    return {loss.value().medianDb, static_cast<double>(loss.value().outside)};
}

std::vector<double> single(const Result<RangedLoss>& loss)
{
    return loss.has_value() ? std::vector<double>{loss.value().medianDb} : std::vector<double>{};
}

std::vector<double> bounded(const Result<StreetSightLoss>& loss)
{
    if (!loss.has_value())
        return {};
    return {loss.value().medianDb, loss.value().lowerDb, loss.value().upperDb};
}

RoofPath roofsOf(const Words& w)
{
    return {at(w, 0), at(w, 1),
            at(w, 2), at(w, 3),
            at(w, 4), at(w, 5),
            at(w, 6), at(w, 7),
            at(w, 8), w.size() > 9 && w[9].starts_with("METRO") ? CitySize::Metropolitan : CitySize::Medium};
}

const std::map<std::string, Model>& models()
{
    static const std::map<std::string, Model> kModels{
        {"SiteGeneralWithinStreetCanyons",
         [](const Words& w) {
             return flagged(p1411BelowRoofs(at(w, 0), at(w, 1), surroundingsOf(w[2]), sightOf(w[3])));
         }},
        {"SiteGeneralOverRoofTops",
         [](const Words& w) {
             return flagged(p1411OverRoofs(at(w, 0), at(w, 1), surroundingsOf(w[2]), sightOf(w[3])));
         }},
        {"SiteGeneralNearStreetLevel",
         [](const Words& w) {
             return flagged(p1411LowTerminals({at(w, 0), at(w, 1), densityOf(w[3]), at(w, 4)}, at(w, 2)));
         }},
        {"SiteSpecificWithinStreetCanyonsUHFLoS",
         [](const Words& w) {
             return bounded(p1411SightUhf({at(w, 0), at(w, 1), at(w, 2), at(w, 3), 0}));
         }},
        {"SiteSpecificWithinStreetCanyonsSHFLoS",
         [](const Words& w) {
             return bounded(p1411SightShf({at(w, 0), at(w, 1), at(w, 2), at(w, 3), at(w, 4)}));
         }},
        {"SiteSpecificWithinStreetCanyonsUHFNonLoS",
         [](const Words& w) {
             return single(p1411CornerUhf({at(w, 0), at(w, 1), at(w, 2), at(w, 3), at(w, 4), at(w, 5)}));
         }},
        {"SiteSpecificOverRoofTopsUrban", [](const Words& w) { return single(p1411RoofsUrban(roofsOf(w))); }},
        {"SiteSpecificNearStreetLevelUrban",
         [](const Words& w) {
             return single(p1411Turns({at(w, 0), at(w, 1), at(w, 2), at(w, 3), at(w, 4), at(w, 5), at(w, 6)}));
         }},
    };
    return kModels;
}

TableReport compareSites(const CsvTable& table, const std::string& name)
{
    TableReport report;
    report.table = name;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::string model(table.text(row, "model"));
        const auto found = models().find(model);
        if (found == models().end()) {
            skipRow(report, "no model " + model);
            continue;
        }
        const Words words = fieldsOf(table.text(row, "args"), '|');
        if (words.size() < 4) {
            skipRow(report, "too few arguments");
            continue;
        }
        const Words published = fieldsOf(table.text(row, "results"), '|');
        const std::vector<double> ours = found->second(words);
        RowComparison comparison(report, "row " + std::to_string(row + 1) + " " + model);
        for (std::size_t i = 0; i < published.size(); ++i)
            comparison.add("value " + std::to_string(i + 1), i < ours.size() ? ours[i] : std::nan(""),
                           numberOf(published[i]), kTolerance);
        comparison.finish();
    }
    return report;
}

/// A row of the table of site-general references, which follows the later revision.
Result<RangedLoss> siteGeneral(const CsvTable& table, std::size_t row)
{
    const std::string_view function = table.text(row, "func");
    const auto type = static_cast<int>(table.number(row, "type"));
    const double x1 = table.number(row, "x1");
    const double x2 = table.number(row, "x2");
    if (function == "lowheight")
        return p1411LowTerminals({x1 / 1000, x2, static_cast<StreetDensity>(type - 1), table.number(row, "w")},
                                 table.number(row, "p"));
    const Sight sight = type == 1 ? Sight::Clear : Sight::Obstructed;
    if (function == "aboveroof")
        return p1411OverRoofs(x1, x2, Surroundings::HighRise, sight);
    const Surroundings surroundings = type == 3   ? Surroundings::LowRise
                                      : type == 4 ? Surroundings::Residential
                                                  : Surroundings::HighRise;
    return p1411BelowRoofs(x1, x2, surroundings, sight, P1411Revision::Later);
}

TableReport compareGeneral(const CsvTable& table, const std::string& name)
{
    TableReport report;
    report.table = name;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto loss = siteGeneral(table, row);
        RowComparison comparison(report, "row " + std::to_string(row + 1));
        comparison.add("loss", loss.has_value() ? loss.value().medianDb : std::nan(""), table.number(row, "L"),
                       kTolerance);
        comparison.finish();
    }
    return report;
}

} // namespace

std::vector<TableReport> compareP1411(const std::filesystem::path& folder)
{
    std::vector<TableReport> reports;
    if (const auto table = CsvTable::read(folder / "p1411/derived_site.csv"); table.has_value())
        reports.push_back(compareSites(table.value(), "p1411/derived_site.csv"));
    if (const auto table = CsvTable::read(folder / "p1411/reference_site_general.csv"); table.has_value())
        reports.push_back(compareGeneral(table.value(), "p1411/reference_site_general.csv"));
    return reports;
}

} // namespace oasis::bench
