// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/path_profile.h"
#include "core/radio/radio_wave.h"

namespace oasis {

/// Loss of diffraction over a spherical Earth without relief, dB: ITU-R P.526-15 section 3.2, P.1812-8 equations (22)
/// to (27), with the first term of section 3.1 ((28) to (36)) over land (εr 22, σ 0.003 S/m) and sea (80, 5 S/m)
/// weighted by the share of sea. `ends` holds antenna heights above the smooth surface, not both 0; heights below 0
/// count as 0. Validity: from 10 MHz; the first term alone holds beyond the horizon, short of it the method
/// interpolates to the clearance of zero loss. Beyond it a negative value says that the first term does not hold. O(1).
[[nodiscard]] double sphericalEarthLossDb(const PathEnds& ends, double earthRadiusKm, const RadioWave& wave);

/// The first-term part alone, dB: P.1812-8 equations (28) to (36). Negative values mean that it does not hold. O(1).
[[nodiscard]] double firstTermLossDb(const PathEnds& ends, double earthRadiusKm, const RadioWave& wave);

/// How far the ray between two antennas clears a smooth Earth, where a reflected ray would touch it: P.1812-8 (23) to
/// (24e).
struct SmoothClearance
{
    double heightM = 0; ///< hse
    double toTxKm = 0;  ///< dse1
    double toRxKm = 0;  ///< dse2
};
[[nodiscard]] SmoothClearance smoothClearance(const PathEnds& ends, double earthRadiusKm);
/// Distance at which two antennas just see each other over a smooth Earth, km: P.1812-8 (22). O(1).
[[nodiscard]] double smoothHorizonKm(const PathEnds& ends, double earthRadiusKm);

} // namespace oasis
