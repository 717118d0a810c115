// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>

namespace oasis {

enum class PatternKind : std::uint8_t {
    Isotropic,
    Omni,       ///< all azimuths alike, narrow in elevation
    Sector,     ///< one element of 3GPP TR 38.901, Table 7.3-1
    DishPeak,   ///< ITU-R F.699-8: envelope of the side lobes, for one interferer
    DishAverage ///< ITU-R F.1245-3: mean of the side lobes, for many interferers
};

/// An antenna as it is mounted.
struct AntennaMount
{
    PatternKind kind = PatternKind::Isotropic;
    double gainDbi = 0;         ///< in the direction of the beam
    double azimuthDeg = 0;      ///< of the beam, clockwise from north
    double tiltDeg = 0;         ///< of the beam below the horizon (negative: above)
    double widthDeg = 65;       ///< sector: horizontal width to half power
    double heightDeg = 65;      ///< sector and omni: vertical width to half power
    double frontToBackDb = 30;  ///< sector: attenuation never exceeds it; 3GPP's 30 dB
    double sizeWavelengths = 0; ///< dishes: diameter over wavelength; 0: from the gain, 20 lg(D/λ) = gain − 7.7
    friend bool operator==(const AntennaMount&, const AntennaMount&) = default;
};

/// Angles in degrees out of range or not numbers, a gain outside −30 to 70 dBi, a width outside 1 to 360°, a dish below
/// 10 dBi (both Recommendations describe dishes): InvalidArgument.
[[nodiscard]] Result<void> checkAntenna(const AntennaMount& antenna);

/// Gain towards a direction, dBi: azimuth clockwise from north, elevation above the horizon, degrees. The antenna must
/// pass checkAntenna. Sector: A(θ, φ) = −min(min(12 ((θ − tilt)/θ3)², SLA) + min(12 (φ/φ3)², Amax), Amax), TR 38.901
/// Table 7.3-1 with the tilt electrical; omni: the vertical part of it alone. Dishes: rotationally symmetric about the
/// beam. O(1), about 50 ns.
[[nodiscard]] double antennaGainDbi(const AntennaMount& antenna, double azimuthDeg, double elevationDeg);

/// Gain of a dish at an angle off its beam, dBi, 0 to 180°: F.699-8 section 2 (D/λ above and below 100), F.1245-3
/// section 2; both 1 to 86 GHz. O(1).
[[nodiscard]] double dishGainDbi(const AntennaMount& antenna, double offAxisDeg);

} // namespace oasis
