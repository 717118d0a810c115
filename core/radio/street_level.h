// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/model_range.h"
#include "core/radio/p1411_general.h"
#include "core/radio/tr38901.h"

#include <cstdint>
#include <optional>

namespace oasis {

/// The model of places so near to an antenna that P.1812 does not hold: below 250 m alone, blended into it up to 500 m.
enum class StreetModel : std::uint8_t {
    ByHeight,   ///< P.1411 for antennas below 10 m, which stand below the roofs; RuralMacro from 10 m on
    P1411,      ///< ITU-R P.1411-12 section 4.1.1: both antennas below the roofs, taken as below 15 m
    UrbanMicro, ///< 3GPP TR 38.901 UMi, street canyon: antenna at 10 m
    UrbanMacro, ///< 3GPP TR 38.901 UMa: antenna at 25 m
    RuralMacro  ///< 3GPP TR 38.901 RMa: antenna at 10 to 150 m
};

inline constexpr double kNearKm = 0.25;     ///< below: only the street-level model
inline constexpr double kNearBlendKm = 0.5; ///< from here on: only the area model

/// The model that ByHeight stands for at this height; any other is itself.
[[nodiscard]] StreetModel streetModelAt(StreetModel model, double antennaM);
/// Its name and edition, for every map; ByHeight is told by streetModelAt() first.
[[nodiscard]] const char* streetModelName(StreetModel model);

/// A place near an antenna.
struct StreetPath
{
    double frequencyGhz = 0;
    double groundM = 0;   ///< horizontal distance; below 1 m counts as 1 m
    double antennaM = 0;  ///< above the ground
    double receiverM = 0; ///< above its ground
    Sight sight = Sight::Clear;
    double timePercent = 50;     ///< p
    double locationPercent = 50; ///< pL
};

struct StreetLoss
{
    double lossDb = 0;   ///< not exceeded in p % of the time at pL % of the places
    double medianDb = 0; ///< of the model: half of the places
    double sigmaDb = 0;  ///< of the model, from place to place
    double timeDb = 0;   ///< what the share of the time adds
    double placesDb = 0; ///< what the share of the places adds
    std::uint32_t outside = kInRange;
};

/// The path in the terms of TR 38.901, and which of its scenarios a model other than P1411 is.
[[nodiscard]] CellPath cellPathOf(const StreetPath& path);
[[nodiscard]] CellScenario cellScenarioOf(StreetModel model);
/// The path in space of P.1411, metres.
[[nodiscard]] double spaceM(const StreetPath& path);

/// Loss at pL % of the places as P.1812 (69) does it: median − I(pL / 100) σ with the model's own σ, and never below
/// free space or, where that is less, the model's own median. Time enters by P.1812 (8) and (9), focusing along the
/// whole path, below 0.25 dB here, since these models do not have it. Nothing where the model cannot be asked with such
/// a frequency (outside its table) or such antennas (at most 1 m above the ground in towns). O(1).
[[nodiscard]] std::optional<StreetLoss> streetLoss(StreetModel model, const StreetPath& path);

} // namespace oasis
