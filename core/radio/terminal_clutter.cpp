// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/terminal_clutter.h"

#include "core/radio/diffraction.h"
#include "core/radio/normal_quantile.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace oasis {

namespace {

Result<void> checkRange(double value, double low, double high, const char* sentence)
{
    if (!(value >= low && value <= high)) // also what is no number
        return fail(ErrorCode::InvalidArgument, sentence);
    return ok();
}

Result<void> checkLocations(double percent)
{
    if (!(percent > 0 && percent < 100))
        return fail(ErrorCode::InvalidArgument, "The share of locations must be above 0 and below 100 %.");
    return ok();
}

Result<void> checkAbove0(double value, const char* sentence)
{
    if (!(value > 0) || !std::isfinite(value))
        return fail(ErrorCode::InvalidArgument, sentence);
    return ok();
}

/// (3a) to (5b) at one distance.
double statisticalDb(double frequencyGhz, double distanceKm, double locationPercent)
{
    const double lg = std::log10(frequencyGhz);
    const double longDb = -2 * std::log10(std::pow(10, -5 * lg - 12.5) + std::pow(10, -16.5)); // (4a)
    const double shortDb = 32.98 + 23.9 * std::log10(distanceKm) + 3 * lg;                     // (5a)
    const double longShare = std::pow(10, -0.2 * longDb);
    const double shortShare = std::pow(10, -0.2 * shortDb);
    const double sigma = std::sqrt((16 * longShare + 36 * shortShare) / (longShare + shortShare)); // (3b), σ 4 and 6 dB
    return -5 * std::log10(longShare + shortShare) + sigma * normalQuantile(locationPercent / 100);
}

} // namespace

double clutterHeightM(ClutterClass clutter)
{
    switch (clutter) {
    case ClutterClass::Water:
    case ClutterClass::OpenRural:
    case ClutterClass::Suburban:
        return 10;
    case ClutterClass::Urban:
    case ClutterClass::Trees:
        return 15;
    case ClutterClass::DenseUrban:
        return 20;
    }
    return 10;
}

Result<double> heightGainLossDb(const ClutteredTerminal& terminal)
{
    OASIS_CHECK(checkRange(terminal.frequencyGhz, 0.03, 3,
                           "The height-gain clutter model is defined from 0.03 to 3 GHz (P.2108-1 section 3.1)."));
    OASIS_CHECK(checkAbove0(terminal.heightM, "The antenna must be above the ground."));
    OASIS_CHECK(checkAbove0(terminal.streetWidthM, "The street must be wider than 0 m."));
    OASIS_CHECK(checkAbove0(terminal.clutterM, "The clutter must be higher than 0 m."));
    const double below = terminal.clutterM - terminal.heightM; // (2d)
    if (below <= 0)
        return 0.0;
    if (terminal.clutter == ClutterClass::Water || terminal.clutter == ClutterClass::OpenRural)
        return -(21.8 + 6.2 * std::log10(terminal.frequencyGhz)) *
               std::log10(terminal.heightM / terminal.clutterM);                               // (2b), (2f)
    const double angleDeg = std::atan(below / terminal.streetWidthM) * 180 / std::numbers::pi; // (2e)
    const double nu = 0.342 * std::sqrt(terminal.frequencyGhz) * std::sqrt(below * angleDeg);  // (2c), (2g)
    return knifeEdgeLossDb(nu) - 6.03;                                                         // (2a)
}

Result<double> statisticalClutterLossDb(double frequencyGhz, double distanceKm, double locationPercent)
{
    OASIS_CHECK(checkRange(frequencyGhz, 0.5, 67,
                           "The statistical clutter model is defined from 0.5 to 67 GHz (P.2108-1 section 3.2)."));
    OASIS_CHECK(checkRange(distanceKm, 0.25, 1e6, "The statistical clutter model needs a path of 0.25 km or more."));
    OASIS_CHECK(checkLocations(locationPercent));
    constexpr double kFarthestKm = 2; // (6)
    return std::min(statisticalDb(frequencyGhz, distanceKm, locationPercent),
                    statisticalDb(frequencyGhz, kFarthestKm, locationPercent));
}

Result<double> skyClutterLossDb(double frequencyGhz, double elevationDeg, double locationPercent)
{
    OASIS_CHECK(checkRange(frequencyGhz, 10, 100,
                           "Clutter towards the sky is defined from 10 to 100 GHz (P.2108-1 section 3.3)."));
    OASIS_CHECK(checkRange(elevationDeg, 0, 90, "The elevation of the path must be between 0 and 90 degrees."));
    OASIS_CHECK(checkLocations(locationPercent));
    const double share = locationPercent / 100;
    const double angle = 0.05 * (1 - elevationDeg / 90) + std::numbers::pi * elevationDeg / 180;
    const double base = -93 * std::pow(frequencyGhz, 0.175) * std::log1p(-share) / std::tan(angle);
    return std::pow(base, 0.5 * (90 - elevationDeg) / 90) - 1 + 0.6 * normalQuantile(share);
}

} // namespace oasis
