// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/p1411_street.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <numbers>

namespace oasis {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kMetresGhz = 0.299792458; ///< speed of light

bool allPositive(std::initializer_list<double> values)
{
    return std::all_of(values.begin(), values.end(), isEarthly);
}

bool noneNegative(std::initializer_list<double> values)
{
    return std::all_of(values.begin(), values.end(), [](double v) { return v == 0 || isEarthly(v); });
}

Error refuse(const char* sentence)
{
    return fail(ErrorCode::InvalidArgument, sentence, "p1411");
}

double decibels(double ratio)
{
    return 10 * std::log10(ratio);
}

double ratio(double decibel)
{
    return std::pow(10, decibel / 10);
}

/// Two rays up to and beyond the breakpoint of antennas at these heights over the reflecting plane.
StreetSightLoss twoRays(double wavelength, double distance, double first, double second)
{
    const double breakM = 4 * first * second / wavelength;
    const double base = std::abs(20 * std::log10(wavelength * wavelength / (8 * kPi * first * second)));
    const double lg = std::log10(distance / breakM);
    if (distance <= breakM)
        return {base + 6 + 20 * lg, base + 20 * lg, base + 20 + 25 * lg, kInRange};
    return {base + 6 + 40 * lg, base + 40 * lg, base + 20 + 40 * lg, kInRange};
}

Result<void> check(const StreetSightPath& path)
{
    if (!allPositive({path.frequencyGhz, path.distanceM, path.firstM, path.secondM}) || !noneNegative({path.trafficM}))
        return refuse("frequency, distance and antenna heights must be positive");
    return ok();
}

StreetSightLoss sightShf(const StreetSightPath& path)
{
    const double wavelength = kMetresGhz / path.frequencyGhz;
    const double first = path.firstM - path.trafficM;
    const double second = path.secondM - path.trafficM;
    if (first > 0 && second > 0)
        return twoRays(wavelength, path.distanceM, first, second);
    constexpr double kNearM = 20; // an antenna in the traffic: no breakpoint
    if (path.distanceM < kNearM)
        return twoRays(wavelength, path.distanceM, path.firstM, path.secondM);
    const double base = std::abs(20 * std::log10(wavelength / (2 * kPi * kNearM)));
    const double lg = std::log10(path.distanceM / kNearM);
    return {base + 6 + 30 * lg, base + 30 * lg, base + 20 + 30 * lg, kInRange};
}

/// Median in sight of two low antennas.
double lowSightDb(const StreetTurns& turns, double distanceM)
{
    const StreetSightPath path{turns.frequencyGhz, distanceM, turns.txM, turns.rxM, turns.trafficM};
    if (turns.frequencyGhz < 3)
        return twoRays(kMetresGhz / path.frequencyGhz, distanceM, path.firstM, path.secondM).medianDb;
    return sightShf(path).medianDb;
}

constexpr double kCornerM = 30; ///< length of the region of a corner

/// A turn: from `beforeDb` at the corner to `afterDb(x)` once x exceeds the corner region, powers mixed within it.
template <class Loss>
double turned(double beforeDb, double distanceM, double regionM, const Loss& afterDb)
{
    if (distanceM > regionM)
        return afterDb(distanceM);
    const double share = distanceM / regionM;
    return decibels(ratio(beforeDb) * (1 - share) + ratio(afterDb(regionM)) * share);
}

} // namespace

Result<StreetSightLoss> p1411SightUhf(const StreetSightPath& path)
{
    OASIS_CHECK(check(path));
    StreetSightLoss loss = twoRays(kMetresGhz / path.frequencyGhz, path.distanceM, path.firstM, path.secondM);
    loss.outside =
        outsideOf(path.frequencyGhz, 0.3, 3, kOutsideFrequency) | outsideOf(path.distanceM, 0, 1000, kOutsideDistance);
    return loss;
}

Result<StreetSightLoss> p1411SightShf(const StreetSightPath& path)
{
    OASIS_CHECK(check(path));
    StreetSightLoss loss = sightShf(path);
    loss.outside =
        outsideOf(path.frequencyGhz, 3, 15, kOutsideFrequency) | outsideOf(path.distanceM, 0, 1000, kOutsideDistance);
    return loss;
}

Result<StreetSightLoss> p1411SightEhf(const StreetSightPath& path, double exponent, const AirState& air)
{
    OASIS_CHECK(check(path));
    if (!allPositive({exponent}))
        return refuse("the exponent of the loss must be positive");
    OASIS_TRY(const GasAttenuation gas, gasAttenuation(path.frequencyGhz, air));
    const double loss = 20 * std::log10(1000 * path.frequencyGhz) - 28 + 10 * exponent * std::log10(path.distanceM) +
                        gas.total() * path.distanceM / 1000;
    return StreetSightLoss{loss, loss, loss,
                           outsideOf(path.frequencyGhz, 10, 100, kOutsideFrequency) |
                               outsideOf(path.distanceM, 0, 1000, kOutsideDistance) |
                               outsideOf(exponent, 1.9, 2.21, kOutsideStreet)};
}

Result<RangedLoss> p1411CornerUhf(const StreetCorner& c)
{
    if (!allPositive({c.frequencyGhz, c.firstM, c.secondM, c.firstWidthM, c.secondWidthM, c.angleRad}))
        return refuse("frequency, distances, street widths and corner angle must be positive");
    const double wave = 20 * std::log10(4 * kPi * c.frequencyGhz / kMetresGhz);
    const double sum = c.firstM + c.secondM;
    const double reflected =
        20 * std::log10(sum) +
        c.firstM * c.secondM * 3.86 / std::pow(c.angleRad, 3.5) / (c.firstWidthM * c.secondWidthM) + wave;
    const double bend =
        20 / kPi * (std::atan(c.secondM / c.secondWidthM) + std::atan(c.firstM / c.firstWidthM) - kPi / 2);
    const double diffracted =
        decibels(c.firstM * c.secondM * sum) + 2 * bend - 0.1 * (90 - c.angleRad * 180 / kPi) + wave;
    const double loss = -decibels(ratio(-reflected) + ratio(-diffracted));
    return RangedLoss{loss, 0,
                      outsideOf(c.frequencyGhz, 0.8, 2, kOutsideFrequency) |
                          outsideOf(c.angleRad, 0.6, kPi, kOutsideStreet)};
}

Result<RangedLoss> p1411CornerShf(const SteepCorner& c)
{
    OASIS_CHECK(check(c.sight));
    if (!allPositive({c.widthM}) || !noneNegative({c.secondM}))
        return refuse("the street must be wider than nothing and the way behind the corner not negative");
    const double f = c.sight.frequencyGhz;
    double sight = 0;
    if (f < 10) {
        OASIS_TRY(const StreetSightLoss loss, f < 3 ? p1411SightUhf(c.sight) : p1411SightShf(c.sight));
        sight = loss.medianDb;
    } else {
        OASIS_TRY(const StreetSightLoss loss, p1411SightEhf(c.sight, c.exponent, c.air));
        sight = loss.medianDb;
    }
    const double corner = c.kind == CornerKind::Residential ? 30 : 20;
    const double half = c.widthM / 2;
    double behind = 0;
    if (c.secondM > half + 1 + kCornerM) {
        const double beta = c.kind == CornerKind::UrbanChamfered
                                ? 4.2 + (1.4 * std::log10(1000 * f) - 7.8) * (0.8 * std::log10(c.sight.distanceM) - 1)
                                : 6;
        const double x1 = c.sight.distanceM;
        behind = corner + 10 * beta * std::log10((x1 + c.secondM) / (x1 + half + kCornerM));
    } else if (c.secondM > half + 1) {
        behind = corner / std::log10(1 + kCornerM) * std::log10(c.secondM - half);
    }
    return RangedLoss{sight + behind, 0,
                      outsideOf(f, 2, 38, kOutsideFrequency) |
                          outsideOf(c.sight.distanceM, 20, 1000, kOutsideDistance)};
}

Result<RangedLoss> p1411Turns(const StreetTurns& t)
{
    if (!allPositive({t.frequencyGhz, t.firstM, t.txM, t.rxM}) || !noneNegative({t.secondM, t.thirdM, t.trafficM}))
        return refuse("frequency, first distance and heights must be positive, other distances not negative");
    if (t.thirdM > 0 && t.secondM == 0)
        return refuse("a second turn needs a way between both corners");
    const double hertz = t.frequencyGhz * 1e9;
    const double firstTurn = 3.45e4 * std::pow(hertz, -0.46);
    const double secondTurn = 0.54 * std::pow(hertz, 0.076);
    const double sight = lowSightDb(t, t.firstM + t.secondM);
    const auto once = [&](double x2) {
        return sight + decibels(t.firstM * x2 / (t.firstM + x2)) - 20 * std::log10(firstTurn);
    };
    const auto twice = [&](double x3) {
        return sight + decibels(t.firstM * t.secondM * x3 / (t.firstM + t.secondM + x3)) -
               20 * std::log10(firstTurn * secondTurn);
    };
    double loss = sight;
    if (t.thirdM > 0)
        loss = turned(once(t.secondM), t.thirdM, std::max(secondTurn * secondTurn, kCornerM), twice);
    else if (t.secondM > 0)
        loss = turned(sight, t.secondM, std::max(firstTurn * firstTurn, kCornerM), once);
    return RangedLoss{loss, 0,
                      outsideOf(t.frequencyGhz, 0.43, 4.86, kOutsideFrequency) |
                          outsideOf(t.firstM + t.secondM + t.thirdM, 0, 1000, kOutsideDistance) |
                          outsideOf(t.txM, 1.5, 4, kOutsideHeight) | outsideOf(t.rxM, 1.5, 4, kOutsideHeight)};
}

} // namespace oasis
