// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/street_steps.h"

#include <array>
#include <cmath>
#include <span>
#include <string_view>

namespace oasis {

namespace {

constexpr std::string_view kStreets = "P.1411-12";
constexpr std::string_view kCells = "TR 38.901";
constexpr std::string_view kCellTable = "Table 7.4.1-1";
constexpr std::string_view kArea = "P.1812-8";

/// Symbols of the terms of one formula, in their order.
using Symbols = std::span<const std::string_view>;

struct CellSymbols
{
    std::array<std::string_view, 4> first;  ///< PL1
    std::array<std::string_view, 5> second; ///< PL2
    std::array<std::string_view, 7> hidden; ///< PL′NLOS; empty ones are not used
};

constexpr CellSymbols kMicro{{"C", "21 lg d3D", "20 lg fc"},
                             {"C", "40 lg d3D", "20 lg fc", "−9.5 lg(d′BP² + (hBS − hUT)²)"},
                             {"35.3 lg d3D", "C", "21.3 lg fc", "−0.3 (hUT − 1.5)"}};
constexpr CellSymbols kMacro{{"C", "22 lg d3D", "20 lg fc"},
                             {"C", "40 lg d3D", "20 lg fc", "−9 lg(d′BP² + (hBS − hUT)²)"},
                             {"39.08 lg d3D", "C", "20 lg fc", "−0.6 (hUT − 1.5)"}};
constexpr CellSymbols kRural{
    {"20 lg(40π d3D fc / 3)", "min(0.03 h^1.72; 10) lg d3D", "−min(0.044 h^1.72; 14.77)", "0.002 lg(h) d3D"},
    {"20 lg(40π dBP fc / 3)", "min(0.03 h^1.72; 10) lg dBP", "−min(0.044 h^1.72; 14.77)", "0.002 lg(h) dBP",
     "40 lg(d3D / dBP)"},
    {"C", "−7.1 lg W", "7.5 lg h", "−(24.37 − 3.7 (h / hBS)²) lg hBS", "(43.42 − 3.1 lg hBS)(lg d3D − 3)", "20 lg fc",
     "−(3.2 lg²(11.75 hUT) − 4.97)"}};

const CellSymbols& symbolsOf(CellScenario scenario)
{
    switch (scenario) {
    case CellScenario::UrbanMicro:
        return kMicro;
    case CellScenario::UrbanMacro:
        return kMacro;
    case CellScenario::RuralMacro:
        break;
    }
    return kRural;
}

void addTerms(Symbols symbols, std::span<const double> values, std::vector<LossStep>& steps)
{
    for (std::size_t i = 0; i < symbols.size(); ++i)
        if (!symbols[i].empty())
            steps.push_back({symbols[i], kCellTable, "dB", values[i], kCells});
}

void addStreets(const StreetPath& path, double medianDb, std::vector<LossStep>& steps)
{
    const P1411Fit fit = p1411BelowRoofsFit(Surroundings::HighRise, path.sight);
    const double space = spaceM(path);
    const std::string_view table = "Table 4";
    steps.insert(steps.end(), {{"d2D", "", "m", path.groundM, kStreets},
                               {"d3D", "", "m", space, kStreets},
                               {"fc", "", "GHz", path.frequencyGhz, kStreets},
                               {"α", table, "", fit.alpha, kStreets},
                               {"γ", table, "", fit.gamma, kStreets},
                               {"10α lg d3D", "1", "dB", 10 * fit.alpha * std::log10(space), kStreets},
                               {"β", table, "dB", fit.beta, kStreets},
                               {"10γ lg fc", "1", "dB", 10 * fit.gamma * std::log10(path.frequencyGhz), kStreets},
                               {path.sight == Sight::Clear ? "PLLOS" : "PLNLOS", "1", "dB", medianDb, kStreets},
                               {"σ", table, "dB", fit.sigma, kStreets}});
}

void addCells(CellScenario scenario, const StreetPath& path, const StreetLoss& loss, std::vector<LossStep>& steps)
{
    const CellPath cell = cellPathOf(path);
    const CellTerms terms = tr38901Terms(scenario, cell, path.sight);
    const CellSymbols& symbols = symbolsOf(scenario);
    const bool rural = scenario == CellScenario::RuralMacro;
    steps.insert(steps.end(), {{"d2D", "", "m", cell.groundM, kCells},
                               {"d3D", "", "m", terms.spaceM, kCells},
                               {"fc", "", "GHz", cell.frequencyGhz, kCells},
                               {"hBS", "", "m", cell.baseM, kCells},
                               {"hUT", "", "m", cell.userM, kCells}});
    if (rural)
        steps.insert(steps.end(),
                     {{"h", kCellTable, "m", cell.buildingM, kCells}, {"W", kCellTable, "m", cell.streetM, kCells}});
    steps.push_back({rural ? "dBP" : "d′BP", kCellTable, "m", terms.breakM, kCells});
    addTerms(terms.beyond ? Symbols(symbols.second) : Symbols(symbols.first), terms.sight, steps);
    steps.push_back({terms.beyond ? "PL2" : "PL1", kCellTable, "dB", terms.sightDb(), kCells});
    if (path.sight == Sight::Clear) {
        steps.push_back({"PLLOS", kCellTable, "dB", loss.medianDb, kCells});
    } else {
        addTerms(symbols.hidden, terms.hidden, steps);
        steps.push_back({"PL′NLOS", kCellTable, "dB", terms.hiddenDb(), kCells});
        steps.push_back({"PLNLOS", kCellTable, "dB", loss.medianDb, kCells});
    }
    steps.push_back({"σSF", kCellTable, "dB", loss.sigmaDb, kCells});
}

} // namespace

std::vector<LossStep> streetSteps(StreetModel model, const StreetPath& path)
{
    const auto loss = streetLoss(model, path);
    if (!loss)
        return {};
    std::vector<LossStep> steps;
    const StreetModel asked = streetModelAt(model, path.antennaM);
    if (asked == StreetModel::P1411)
        addStreets(path, loss->medianDb, steps);
    else
        addCells(cellScenarioOf(asked), path, *loss, steps);
    steps.push_back({"ΔLp", "9", "dB", loss->timeDb, kArea});
    steps.push_back({"ΔLpL", "69", "dB", loss->placesDb, kArea});
    steps.push_back({"PL", "", "dB", loss->lossDb, asked == StreetModel::P1411 ? kStreets : kCells});
    return steps;
}

std::vector<LossStep> blendSteps(double areaShare, double areaDb, double nearDb)
{
    const double area = areaShare > 0 ? areaShare * areaDb : 0;
    const double near = (1 - areaShare) * nearDb;
    return {{"w", "", "%", 100 * areaShare, kArea},
            {"w Lb", "", "dB", area, kArea},
            {"(1 − w) PL", "", "dB", near, ""},
            {"L", "", "dB", area + near, ""}};
}

} // namespace oasis
