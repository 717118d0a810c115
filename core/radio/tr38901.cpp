// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/tr38901.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace oasis {

namespace {

constexpr double kLight = 3.0e8; ///< note 1 of Table 7.4.1-1

double lg(double x)
{
    return std::log10(x);
}

double spaceDistanceM(const CellPath& p)
{
    return std::hypot(p.groundM, p.baseM - p.userM);
}

/// Breakpoint over an effective ground of 1 m (note 1; the town's traffic).
double urbanBreakM(const CellPath& p)
{
    return 4 * (p.baseM - 1) * (p.userM - 1) * p.frequencyGhz * 1e9 / kLight;
}

/// PL1 before and PL2 beyond the breakpoint; `slope` and `bend` are the town's coefficients.
void addUrbanSight(const CellPath& p, double offset, double slope, double bend, CellTerms& terms)
{
    terms.breakM = urbanBreakM(p);
    terms.beyond = !(p.groundM <= terms.breakM);
    if (!terms.beyond) {
        terms.sight = {offset, slope * lg(terms.spaceM), 20 * lg(p.frequencyGhz)};
        return;
    }
    const double difference = p.baseM - p.userM;
    terms.sight = {offset, 40 * lg(terms.spaceM), 20 * lg(p.frequencyGhz),
                   -bend * lg(terms.breakM * terms.breakM + difference * difference)};
}

/// PL1 as far as the breakpoint, then PL2.
void addRuralSight(const CellPath& p, CellTerms& terms)
{
    terms.breakM = 2 * std::numbers::pi * p.baseM * p.userM * p.frequencyGhz * 1e9 / kLight;
    terms.beyond = !(p.groundM <= terms.breakM);
    const double distance = terms.beyond ? terms.breakM : terms.spaceM;
    const double h = std::pow(p.buildingM, 1.72);
    terms.sight = {20 * lg(40 * std::numbers::pi * distance * p.frequencyGhz / 3),
                   std::min(0.03 * h, 10.0) * lg(distance), -std::min(0.044 * h, 14.77),
                   0.002 * lg(p.buildingM) * distance, terms.beyond ? 40 * lg(terms.spaceM / terms.breakM) : 0};
}

void addRuralHidden(const CellPath& p, CellTerms& terms)
{
    const double ratio = p.buildingM / p.baseM;
    const double base = lg(p.baseM);
    const double user = lg(11.75 * p.userM);
    terms.hidden = {161.04,
                    -7.1 * lg(p.streetM),
                    7.5 * lg(p.buildingM),
                    -(24.37 - 3.7 * ratio * ratio) * base,
                    (43.42 - 3.1 * base) * (lg(terms.spaceM) - 3),
                    20 * lg(p.frequencyGhz),
                    -(3.2 * user * user - 4.97)};
}

/// Standard deviation from place to place.
double sigmaDb(CellScenario scenario, const CellTerms& terms, Sight sight)
{
    switch (scenario) {
    case CellScenario::UrbanMicro:
        return sight == Sight::Clear ? 4 : 7.82;
    case CellScenario::UrbanMacro:
        return sight == Sight::Clear ? 4 : 6;
    case CellScenario::RuralMacro:
        break;
    }
    if (sight == Sight::Obstructed)
        return 8;
    return terms.beyond ? 6 : 4;
}

std::uint32_t outsideTable(CellScenario scenario, const CellPath& p, Sight sight)
{
    if (scenario == CellScenario::RuralMacro)
        return outsideOf(p.frequencyGhz, 0.5, 30, kOutsideFrequency) |
               outsideOf(p.groundM, 10, sight == Sight::Clear ? 10000 : 5000, kOutsideDistance) |
               outsideOf(p.baseM, 10, 150, kOutsideHeight) | outsideOf(p.userM, 1, 10, kOutsideHeight) |
               outsideOf(p.buildingM, 5, 50, kOutsideStreet) | outsideOf(p.streetM, 5, 50, kOutsideStreet);
    const double baseM = scenario == CellScenario::UrbanMicro ? 10 : 25;
    return outsideOf(p.frequencyGhz, 0.5, 100, kOutsideFrequency) | outsideOf(p.groundM, 10, 5000, kOutsideDistance) |
           outsideOf(p.baseM, baseM, baseM, kOutsideHeight) | outsideOf(p.userM, 1.5, 22.5, kOutsideHeight);
}

double microSight(double d)
{
    return d <= 18 ? 1 : 18 / d + std::exp(-d / 36) * (1 - 18 / d);
}

double macroSight(double d, double userM)
{
    if (d <= 18)
        return 1;
    const double lift = userM <= 13 ? 0 : std::pow((userM - 13) / 10, 1.5);
    const double ground = 18 / d + std::exp(-d / 63) * (1 - 18 / d);
    return std::min(1.0, ground * (1 + lift * 1.25 * std::pow(d / 100, 3) * std::exp(-d / 150)));
}

} // namespace

double CellTerms::sightDb() const
{
    return std::accumulate(sight.begin(), sight.end(), 0.0);
}

double CellTerms::hiddenDb() const
{
    return std::accumulate(hidden.begin(), hidden.end(), 0.0);
}

CellTerms tr38901Terms(CellScenario scenario, const CellPath& p, Sight sight)
{
    CellTerms terms;
    terms.spaceM = spaceDistanceM(p);
    const bool hidden = sight == Sight::Obstructed;
    switch (scenario) {
    case CellScenario::UrbanMicro:
        addUrbanSight(p, 32.4, 21, 9.5, terms);
        if (hidden)
            terms.hidden = {35.3 * lg(terms.spaceM), 22.4, 21.3 * lg(p.frequencyGhz), -0.3 * (p.userM - 1.5)};
        return terms;
    case CellScenario::UrbanMacro:
        addUrbanSight(p, 28, 22, 9, terms);
        if (hidden)
            terms.hidden = {39.08 * lg(terms.spaceM), 13.54, 20 * lg(p.frequencyGhz), -0.6 * (p.userM - 1.5)};
        return terms;
    case CellScenario::RuralMacro:
        break;
    }
    addRuralSight(p, terms);
    if (hidden)
        addRuralHidden(p, terms);
    return terms;
}

Result<RangedLoss> tr38901Loss(CellScenario scenario, const CellPath& path, Sight sight)
{
    const auto refuse = [](const char* sentence) { return fail(ErrorCode::InvalidArgument, sentence, "tr38901"); };
    if (!isEarthly(path.frequencyGhz) || !isEarthly(path.baseM) || !isEarthly(path.userM))
        return refuse("frequency and antenna heights must be positive");
    if (!(path.groundM >= 1) || !isEarthly(path.groundM))
        return refuse("the distance must be at least 1 m");
    const bool rural = scenario == CellScenario::RuralMacro;
    if (rural && (!isEarthly(path.buildingM) || !isEarthly(path.streetM)))
        return refuse("buildings and streets must have a size");
    if (!rural && (path.baseM <= 1 || path.userM <= 1))
        return refuse("both antennas must be more than 1 m above the ground");
    const CellTerms terms = tr38901Terms(scenario, path, sight);
    const double clear = terms.sightDb();
    return RangedLoss{sight == Sight::Clear ? clear : std::max(clear, terms.hiddenDb()),
                      sigmaDb(scenario, terms, sight), outsideTable(scenario, path, sight)};
}

Result<double> tr38901SightProbability(CellScenario scenario, double groundM, double userM)
{
    if (!(groundM >= 0) || !std::isfinite(groundM) || !(userM >= 0) || !std::isfinite(userM))
        return fail(ErrorCode::InvalidArgument, "distance and height must not be negative", "tr38901");
    switch (scenario) {
    case CellScenario::UrbanMicro:
        return microSight(groundM);
    case CellScenario::UrbanMacro:
        if (userM > 23)
            return fail(ErrorCode::InvalidArgument, "the probability of sight is defined up to 23 m", "tr38901");
        return macroSight(groundM, userM);
    case CellScenario::RuralMacro:
        break;
    }
    return groundM <= 10 ? 1.0 : std::exp(-(groundM - 10) / 1000);
}

} // namespace oasis
