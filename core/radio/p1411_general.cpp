// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/p1411_general.h"

#include "core/radio/normal_quantile.h"

#include <cmath>

namespace oasis {

namespace {

Result<void> checkPositive(double frequencyGhz, double distanceM)
{
    if (!isEarthly(frequencyGhz))
        return fail(ErrorCode::InvalidArgument, "the frequency must be positive, 1 MHz to 1000 THz", "p1411");
    if (!isEarthly(distanceM))
        return fail(ErrorCode::InvalidArgument, "the distance must be positive, a millimetre to 1000 km", "p1411");
    return ok();
}

RangedLoss evaluate(const P1411Fit& fit, double frequencyGhz, double distanceM)
{
    return {10 * fit.alpha * std::log10(distanceM) + fit.beta + 10 * fit.gamma * std::log10(frequencyGhz), fit.sigma,
            outsideOf(frequencyGhz, fit.lowGhz, fit.highGhz, kOutsideFrequency) |
                outsideOf(distanceM, fit.nearM, fit.farM, kOutsideDistance)};
}

P1411Fit belowRoofs12(Surroundings surroundings, Sight sight)
{
    if (sight == Sight::Clear)
        return {2.12, 29.2, 2.11, 5.06, 0.8, 82, 5, 660};
    switch (surroundings) {
    case Surroundings::HighRise:
        return {4.00, 10.2, 2.36, 7.60, 0.8, 82, 30, 715};
    case Surroundings::LowRise:
        return {5.06, -4.68, 2.02, 9.33, 10, 73, 30, 250};
    case Surroundings::Residential:
        break;
    }
    return {3.01, 18.8, 2.07, 3.07, 0.8, 73, 30, 170};
}

P1411Fit belowRoofsLater(Surroundings surroundings, Sight sight)
{
    if (sight == Sight::Clear)
        return {2.07, 31.23, 2.06, 5.06, 0.45, 255, 5, 660};
    switch (surroundings) {
    case Surroundings::HighRise:
        return {3.73, 16.02, 2.26, 7.60, 0.8, 159, 20, 715};
    case Surroundings::LowRise:
        return {4.52, 6.04, 2.14, 9.33, 1, 200, 30, 250};
    case Surroundings::Residential:
        break;
    }
    return {3.01, 18.80, 2.07, 3.07, 0.8, 73, 30, 170};
}

Error notInTable()
{
    return fail(ErrorCode::InvalidArgument, "P.1411 has no coefficients for these surroundings and this sight",
                "p1411");
}

constexpr double kLowTerminalSigmaDb = 7;

/// Steps 1 to 3, equations of section 4.3.1.
double lowInSightDb(double mhz, double distanceM, double share)
{
    const double median = 32.45 + 20 * std::log10(mhz) + 20 * std::log10(distanceM / 1000);
    return median + 1.5624 * kLowTerminalSigmaDb * (std::sqrt(-2 * std::log(1 - share)) - 1.1774);
}

/// Steps 4 to 6.
double lowBehindDb(double mhz, double distanceM, double share, StreetDensity density)
{
    const double urban = density == StreetDensity::Suburban ? 0 : density == StreetDensity::Urban ? 6.8 : 2.3;
    const double median = 9.5 + 45 * std::log10(mhz) + 40 * std::log10(distanceM / 1000) + urban;
    return median + kLowTerminalSigmaDb * normalQuantile(share);
}

} // namespace

P1411Fit p1411BelowRoofsFit(Surroundings surroundings, Sight sight, P1411Revision revision)
{
    return revision == P1411Revision::R12 ? belowRoofs12(surroundings, sight) : belowRoofsLater(surroundings, sight);
}

Result<RangedLoss> p1411BelowRoofs(double frequencyGhz, double distanceM, Surroundings surroundings, Sight sight,
                                   P1411Revision revision)
{
    OASIS_CHECK(checkPositive(frequencyGhz, distanceM));
    if (surroundings == Surroundings::Residential && sight == Sight::Clear)
        return notInTable();
    return evaluate(p1411BelowRoofsFit(surroundings, sight, revision), frequencyGhz, distanceM);
}

Result<RangedLoss> p1411OverRoofs(double frequencyGhz, double distanceM, Surroundings surroundings, Sight sight)
{
    OASIS_CHECK(checkPositive(frequencyGhz, distanceM));
    if (surroundings == Surroundings::Residential)
        return notInTable();
    if (sight == Sight::Clear)
        return evaluate({2.29, 28.6, 1.96, 3.48, 2.2, 73, 55, 1200}, frequencyGhz, distanceM);
    if (surroundings != Surroundings::HighRise)
        return notInTable();
    return evaluate({4.39, -6.27, 2.30, 6.89, 2.2, 66.5, 260, 1200}, frequencyGhz, distanceM);
}

Result<RangedLoss> p1411LowTerminals(const LowTerminals& path, double locationPercent)
{
    OASIS_CHECK(checkPositive(path.frequencyGhz, path.distanceM));
    if (!(locationPercent > 0 && locationPercent < 100))
        return fail(ErrorCode::InvalidArgument, "the percentage of places must lie between 0 and 100", "p1411");
    if (!isEarthly(path.transitionM))
        return fail(ErrorCode::InvalidArgument, "the transition must be wider than nothing", "p1411");
    const double share = locationPercent / 100;
    const double mhz = 1000 * path.frequencyGhz;
    const double lg = std::log10(share);
    const double sightM = locationPercent < 45 ? 212 * lg * lg - 64 * lg : 79.2 - 70 * share; // step 7
    const double hiddenM = sightM + path.transitionM;
    RangedLoss loss;
    if (path.distanceM < sightM) {
        loss.medianDb = lowInSightDb(mhz, path.distanceM, share);
    } else if (path.distanceM > hiddenM) {
        loss.medianDb = lowBehindDb(mhz, path.distanceM, share, path.density);
    } else {
        const double from = lowInSightDb(mhz, sightM, share);
        const double to = lowBehindDb(mhz, hiddenM, share, path.density);
        loss.medianDb = from + (to - from) * (path.distanceM - sightM) / path.transitionM;
    }
    loss.outside =
        outsideOf(path.frequencyGhz, 0.3, 3, kOutsideFrequency) | outsideOf(path.distanceM, 0, 3000, kOutsideDistance);
    return loss;
}

} // namespace oasis
