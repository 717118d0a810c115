// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/path_profile.h"

#include <cstddef>
#include <span>

namespace oasis {

/// A straight surface under a path, metres above mean sea level at its two ends.
struct SmoothSurface
{
    double txM = 0;
    double rxM = 0;
};

/// Least-squares surface of the ground of a profile (without clutter): ITU-R P.1812-8 equations (85) to (88)
/// (P.452-18 (161) to (164); P.526-15 section 4.5). At least 2 points. O(n); the two sums can be running ones.
[[nodiscard]] SmoothSurface smoothSurface(std::span<const double> distancesKm, std::span<const double> groundM);

/// How far the ground stands above the straight line between the antennas: P.1812-8 (89a) to (89d).
struct ObstructionSlopes
{
    double heightM = 0;  ///< hobs, highest above the line (negative: below)
    double txMPerKm = 0; ///< αobt, steepest from the transmitter against the line
    double rxMPerKm = 0; ///< αobr
};
/// Over points 1 to n−2. O(n).
[[nodiscard]] ObstructionSlopes obstructionSlopes(std::span<const double> distancesKm, std::span<const double> groundM,
                                                  const PathEnds& ends);
/// The surface that diffraction uses: lowered under obstacles, never above the ground at the ends, P.1812-8 (90a) to
/// (91d). `groundEnds` is the ground under the antennas. O(1).
[[nodiscard]] SmoothSurface diffractionSurface(const SmoothSurface& smooth, const ObstructionSlopes& obstruction,
                                               const SmoothSurface& groundEnds);
/// The surface that ducting uses: never above the ground at the ends, P.1812-8 (92a), (92b). O(1).
[[nodiscard]] SmoothSurface ductingSurface(const SmoothSurface& smooth, const SmoothSurface& groundEnds);

/// Radio horizons of both antennas over the ground (without clutter), P.1812-8 (76) to (84).
struct RadioHorizons
{
    bool transhorizon = false;
    double txMrad = 0; ///< θt, elevation of the horizon, or of the other antenna in line of sight
    double rxMrad = 0;
    double txKm = 0; ///< dlt, distance of the horizon; in line of sight of the point with the largest ν
    double rxKm = 0;
    double angleMrad = 0;    ///< θ, path angular distance (84)
    std::size_t txPoint = 0; ///< points of the horizons
    std::size_t rxPoint = 0;
};
/// For the median effective Earth radius. At least 3 points. O(n).
[[nodiscard]] RadioHorizons radioHorizons(std::span<const double> distancesKm, std::span<const double> groundM,
                                          const PathEnds& ends, double earthRadiusKm);
/// hm, the largest height of the ground above the surface between the two horizon points, metres: P.1812-8 (95). O(n).
[[nodiscard]] double terrainRoughnessM(std::span<const double> distancesKm, std::span<const double> groundM,
                                       const SmoothSurface& surface, const RadioHorizons& horizons);

} // namespace oasis
