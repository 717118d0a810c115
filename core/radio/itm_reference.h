// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/itm_terrain.h"

#include <complex>

namespace oasis {

/// Air and ground of a path.
struct ItmGround
{
    std::complex<double> impedance; ///< of the ground, relative
    double earthRadiusM = 0;        ///< effective
    double surfaceRefractivity = 0; ///< N-units
};

/// Tech Note 101, eqs (4.3), (4.4); impedance of the ground by polarization.
[[nodiscard]] ItmGround groundOf(const ItmLink& link, double systemHeightM);

/// Everything the reference attenuation depends on.
struct ItmPath
{
    const ItmLink& link;
    ItmGround ground;
    ItmTerrain terrain;
    double distanceM = 0;
    bool pointToPoint = true; ///< terrain known, so low antennas count for more (ERL 79-ITS 67, p. 3-8)
};

struct ItmReference
{
    double attenuationDb = 0; ///< above free space, never negative
    ItmMode mode = ItmMode::LineOfSight;
};

/// Median attenuation over a reference distance: line of sight, diffraction or troposcatter, joined by straight lines.
/// ERL 79-ITS 67, section 3; Algorithm, section 4. O(1), some thirty exponentials and logarithms.
[[nodiscard]] ItmReference referenceAttenuation(const ItmPath& path);

} // namespace oasis
