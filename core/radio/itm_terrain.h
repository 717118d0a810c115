// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/itm.h"

#include <span>

namespace oasis {

/// A terrain profile with the Earth it lies on. At least two heights.
struct ItmProfile
{
    std::span<const double> heightsM;
    double stepM = 0;
    double earthRadiusM = 0; ///< effective
    [[nodiscard]] std::size_t intervals() const { return heightsM.size() - 1; }
    [[nodiscard]] double lengthM() const { return static_cast<double>(intervals()) * stepM; }
};

/// What Longley–Rice takes from the terrain.
struct ItmTerrain
{
    std::array<ItmTerminal, 2> terminals{};
    double irregularityM = 0;
};

/// Δh at a distance: ERL 79-ITS 67, eq. (3).
[[nodiscard]] double irregularityAt(double distanceM, double irregularityM);
/// Mean height of the middle four fifths of the profile, for the refractivity.
[[nodiscard]] double systemHeightM(std::span<const double> heightsM);
/// Horizons, effective heights and irregularity of a profile; Algorithm, sections 43 to 48. O(heights).
[[nodiscard]] ItmTerrain terrainOf(const ItmProfile& profile, const std::array<double, 2>& antennaM);
/// The same guessed from Δh alone: Algorithm, eqs (3.2) to (3.4).
[[nodiscard]] ItmTerrain terrainOf(const ItmArea& area, const std::array<double, 2>& antennaM, double earthRadiusM);

} // namespace oasis
