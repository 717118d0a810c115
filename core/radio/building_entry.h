// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>

namespace oasis {

/// Classes of ITU-R P.2109-2: modern buildings with metallised glass, foil-backed panels or thick insulation lose far
/// more than others.
enum class BuildingType : std::uint8_t { Traditional, ThermallyEfficient };

/// A building in the way of a wave.
struct BuildingEntry
{
    double frequencyGhz = 0;
    BuildingType type = BuildingType::Traditional;
    double elevationDeg = 0; ///< of the path at the façade, −90 to 90
};

/// Loss into a building not exceeded with `probabilityPercent`, dB: ITU-R P.2109-2 equations (1) to (9), averaged over
/// all places inside. May be negative (a wave guided in) for low probabilities. Validity: 0.08 to 100 GHz, probability
/// above 0 and below 100 %; else InvalidArgument. O(1).
[[nodiscard]] Result<double> buildingEntryLossDb(const BuildingEntry& entry, double probabilityPercent);

/// Spread of that loss as one standard deviation, dB: half the distance between its 15.87 % and 84.13 % values. What
/// P.1812-8 calls σbe, for a distribution that is not quite normal. Validity and errors as above.
[[nodiscard]] Result<double> buildingEntrySigmaDb(const BuildingEntry& entry);

} // namespace oasis
