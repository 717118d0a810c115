// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/free_space.h"

#include "core/radio/radio_wave.h"

#include <cmath>
#include <numbers>

namespace oasis {

namespace {

Result<void> checkPositive(double value, const char* sentence)
{
    if (!(value > 0) || !std::isfinite(value))
        return fail(ErrorCode::InvalidArgument, sentence);
    return ok();
}

} // namespace

Result<double> freeSpaceLossDb(double frequencyGhz, double distanceKm)
{
    OASIS_CHECK(checkPositive(frequencyGhz, "The frequency must be above 0 GHz."));
    OASIS_CHECK(checkPositive(distanceKm, "The distance must be above 0 km."));
    return 20 * std::log10(4 * std::numbers::pi * 1000 * distanceKm * frequencyGhz / kLightMetreGhz);
}

Result<double> freeSpaceFieldDb(double powerKw, double distanceKm)
{
    OASIS_CHECK(checkPositive(powerKw, "The power must be above 0 kW."));
    OASIS_CHECK(checkPositive(distanceKm, "The distance must be above 0 km."));
    constexpr double kMicrovoltsDb = 120;
    return kMicrovoltsDb + 10 * std::log10(30 * 1000 * powerKw) - 20 * std::log10(1000 * distanceKm);
}

double slantDistanceKm(double groundDistanceKm, double txAmslM, double rxAmslM)
{
    return std::hypot(groundDistanceKm, (txAmslM - rxAmslM) / 1000);
}

} // namespace oasis
