// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace oasis {

/// Basic transmission loss of free space, dB: ITU-R P.525-4 equation (3), 20 lg(4πd/λ), with the exact constant (the
/// rounded form, equation (4), has 32.4). `distanceKm` is the straight distance between the antennas.
/// Validity: any frequency and distance above 0, distances well beyond a wavelength; else InvalidArgument. O(1).
[[nodiscard]] Result<double> freeSpaceLossDb(double frequencyGhz, double distanceKm);

/// Field strength in free space of `powerKw` radiated isotropically, dB(µV/m): ITU-R P.525-4 equation (1), √(30 P)/d in
/// volts, watts and metres. Validity: power and distance above 0; else InvalidArgument. O(1).
[[nodiscard]] Result<double> freeSpaceFieldDb(double powerKw, double distanceKm);

/// Straight distance between two antennas of different heights, km: ITU-R P.1812-8 equation (8a). O(1).
[[nodiscard]] double slantDistanceKm(double groundDistanceKm, double txAmslM, double rxAmslM);

} // namespace oasis
