// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/radio/model_range.h"

namespace oasis {

/// Over roofs to a terminal in the street: Recommendation ITU-R P.1411-12, section 4.2.2. Metres, GHz, degrees.
/// InvalidArgument for what is not positive or a terminal not below the roofs; `outside` marks what lies beyond the
/// Recommendation's range. O(1).

enum class CitySize : std::uint8_t { Medium, Metropolitan };

struct RoofPath
{
    double frequencyGhz = 0;
    double distanceM = 0;
    double baseM = 0; ///< antenna heights above the ground
    double terminalM = 0;
    double roofM = 0;                 ///< mean height of the buildings
    double builtM = 0;                ///< length of the path over buildings
    double spacingM = 0;              ///< mean distance between rows of buildings
    double streetM = 0;               ///< width of the terminal's street
    double streetDeg = 90;            ///< its direction against the path, 0 to 90
    CitySize city = CitySize::Medium; ///< counts up to 2 GHz
};

/// Rows of buildings of one height as screens, then down into the street: section 4.2.2.1, equations (23) to (47).
/// 0.8 to 26 GHz, 20 to 5000 m, base at 4 to 55 m, terminal at 1 to 3 m.
[[nodiscard]] Result<RangedLoss> p1411RoofsUrban(const RoofPath& path);
/// Direct, reflected and diffracted waves by distance, suburban: section 4.2.2.2, equations (48) to (57).
/// 0.8 to 38 GHz, 10 to 5000 m, base 1 to 100 m above the roofs, terminal 4 to 10 m below them, street 10 to 25 m.
/// Spacing and built length are not used.
[[nodiscard]] Result<RangedLoss> p1411RoofsSuburban(const RoofPath& path);

} // namespace oasis
