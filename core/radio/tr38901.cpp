// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/tr38901.h"

#include <algorithm>
#include <cmath>
#include <numbers>

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
double urbanSightDb(const CellPath& p, double offset, double slope, double bend)
{
    const double d = spaceDistanceM(p);
    const double breakM = urbanBreakM(p);
    if (p.groundM <= breakM)
        return offset + slope * lg(d) + 20 * lg(p.frequencyGhz);
    const double difference = p.baseM - p.userM;
    return offset + 40 * lg(d) + 20 * lg(p.frequencyGhz) - bend * lg(breakM * breakM + difference * difference);
}

double ruralNearDb(const CellPath& p, double distance)
{
    const double h = std::pow(p.buildingM, 1.72);
    return 20 * lg(40 * std::numbers::pi * distance * p.frequencyGhz / 3) + std::min(0.03 * h, 10.0) * lg(distance) -
           std::min(0.044 * h, 14.77) + 0.002 * lg(p.buildingM) * distance;
}

double ruralBreakM(const CellPath& p)
{
    return 2 * std::numbers::pi * p.baseM * p.userM * p.frequencyGhz * 1e9 / kLight;
}

double ruralSightDb(const CellPath& p)
{
    const double d = spaceDistanceM(p);
    const double breakM = ruralBreakM(p);
    return p.groundM <= breakM ? ruralNearDb(p, d) : ruralNearDb(p, breakM) + 40 * lg(d / breakM);
}

double ruralHiddenDb(const CellPath& p)
{
    const double ratio = p.buildingM / p.baseM;
    const double base = lg(p.baseM);
    const double user = lg(11.75 * p.userM);
    return 161.04 - 7.1 * lg(p.streetM) + 7.5 * lg(p.buildingM) - (24.37 - 3.7 * ratio * ratio) * base +
           (43.42 - 3.1 * base) * (lg(spaceDistanceM(p)) - 3) + 20 * lg(p.frequencyGhz) - (3.2 * user * user - 4.97);
}

RangedLoss urbanMicro(const CellPath& p, Sight sight)
{
    const double clear = urbanSightDb(p, 32.4, 21, 9.5);
    const std::uint32_t outside =
        outsideOf(p.frequencyGhz, 0.5, 100, kOutsideFrequency) | outsideOf(p.groundM, 10, 5000, kOutsideDistance) |
        outsideOf(p.baseM, 10, 10, kOutsideHeight) | outsideOf(p.userM, 1.5, 22.5, kOutsideHeight);
    if (sight == Sight::Clear)
        return {clear, 4, outside};
    const double hidden = 35.3 * lg(spaceDistanceM(p)) + 22.4 + 21.3 * lg(p.frequencyGhz) - 0.3 * (p.userM - 1.5);
    return {std::max(clear, hidden), 7.82, outside};
}

RangedLoss urbanMacro(const CellPath& p, Sight sight)
{
    const double clear = urbanSightDb(p, 28, 22, 9);
    const std::uint32_t outside =
        outsideOf(p.frequencyGhz, 0.5, 100, kOutsideFrequency) | outsideOf(p.groundM, 10, 5000, kOutsideDistance) |
        outsideOf(p.baseM, 25, 25, kOutsideHeight) | outsideOf(p.userM, 1.5, 22.5, kOutsideHeight);
    if (sight == Sight::Clear)
        return {clear, 4, outside};
    const double hidden = 13.54 + 39.08 * lg(spaceDistanceM(p)) + 20 * lg(p.frequencyGhz) - 0.6 * (p.userM - 1.5);
    return {std::max(clear, hidden), 6, outside};
}

RangedLoss ruralMacro(const CellPath& p, Sight sight)
{
    const double clear = ruralSightDb(p);
    const std::uint32_t outside =
        outsideOf(p.frequencyGhz, 0.5, 30, kOutsideFrequency) |
        outsideOf(p.groundM, 10, sight == Sight::Clear ? 10000 : 5000, kOutsideDistance) |
        outsideOf(p.baseM, 10, 150, kOutsideHeight) | outsideOf(p.userM, 1, 10, kOutsideHeight) |
        outsideOf(p.buildingM, 5, 50, kOutsideStreet) | outsideOf(p.streetM, 5, 50, kOutsideStreet);
    if (sight == Sight::Clear)
        return {clear, p.groundM <= ruralBreakM(p) ? 4.0 : 6.0, outside};
    return {std::max(clear, ruralHiddenDb(p)), 8, outside};
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
    switch (scenario) {
    case CellScenario::UrbanMicro:
        return urbanMicro(path, sight);
    case CellScenario::UrbanMacro:
        return urbanMacro(path, sight);
    case CellScenario::RuralMacro:
        break;
    }
    return ruralMacro(path, sight);
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
