// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>

namespace oasis {

/// Classes of ITU-R P.2109-2: modern buildings with metallised glass, foil-backed panels or thick insulation lose far
/// more than others.
enum class BuildingType : std::uint8_t { Traditional, ThermallyEfficient };

/// Where receivers are.
enum class ReceiverPlace : std::uint8_t { Outdoors, TraditionalBuilding, EfficientBuilding };

/// "outdoors", "indoors, traditional building", "indoors, thermally efficient building".
[[nodiscard]] const char* receiverPlaceName(ReceiverPlace place);

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

/// What is added to the loss of a path that ends in the street, dB: 0 outdoors; else the median entry loss of a
/// horizontal path (probability 50 %, elevation 0°), since the façade that a place looks at is not known. The spread of
/// the entry loss is left out: P.1812-8 section 4.9 joins it with the variation from place to place, which is 0 at half
/// of the places; at another share the answer is that of the street less a constant. The frequency counts as 0.08 to
/// 100 GHz, to which P.2109 holds. O(1).
[[nodiscard]] double entryLossDb(ReceiverPlace place, double frequencyGhz);

} // namespace oasis
