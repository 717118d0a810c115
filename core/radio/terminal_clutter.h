// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>

/// ITU-R P.2108-1: loss of an antenna among buildings and trees. Only for models whose profile does not already hold
/// the clutter: with P.1812 or P.452 over a profile with clutter it would be counted twice.
namespace oasis {

/// Surroundings of an antenna, table 3 of P.2108-1.
enum class ClutterClass : std::uint8_t { Water, OpenRural, Suburban, Urban, Trees, DenseUrban };

/// Representative height of a class where nothing better is known, metres: table 3 (10, 10, 10, 15, 15, 20).
[[nodiscard]] double clutterHeightM(ClutterClass clutter);

/// An antenna below or among its surroundings.
struct ClutteredTerminal
{
    double frequencyGhz = 0;
    double heightM = 0;       ///< above the ground
    double streetWidthM = 27; ///< default of the Recommendation
    double clutterM = 10;     ///< height of the surroundings
    ClutterClass clutter = ClutterClass::Suburban;
};
/// Median loss of one end, dB; 0 for an antenna above its surroundings: section 3.1, equations (2a) to (2g).
/// Validity: 0.03 to 3 GHz, heights and street width above 0; else InvalidArgument. O(1).
[[nodiscard]] Result<double> heightGainLossDb(const ClutteredTerminal& terminal);

/// Loss not exceeded at `locationPercent` of the places in a town or suburb, dB, for the one end that stands among
/// clutter: section 3.2, equations (3a) to (6). Validity: 0.5 to 67 GHz, at least 0.25 km (1 km when both ends are
/// cluttered, each with its own loss), locations above 0 and below 100 %; else InvalidArgument. O(1).
[[nodiscard]] Result<double> statisticalClutterLossDb(double frequencyGhz, double distanceKm, double locationPercent);

/// The same for a path that rises by `elevationDeg` to an aircraft or satellite: section 3.3, equation (7). Validity:
/// 10 to 100 GHz, 0 to 90 degrees, locations above 0 and below 100 %; else InvalidArgument. O(1).
[[nodiscard]] Result<double> skyClutterLossDb(double frequencyGhz, double elevationDeg, double locationPercent);

} // namespace oasis
