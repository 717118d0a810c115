// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/path_profile.h"
#include "core/radio/radio_wave.h"

#include <span>

namespace oasis {

/// Radius of the n-th Fresnel ellipsoid where `toTxKm` and `toRxKm` are the distances to the ends, metres:
/// ITU-R P.526-15 equation (1), √(n λ d1 d2 / (d1 + d2)). Validity: frequency and distances above 0, order at least 1,
/// and a radius small against the distances; else InvalidArgument. O(1).
[[nodiscard]] Result<double> fresnelRadiusM(double frequencyGhz, double toTxKm, double toRxKm, int order = 1);

/// J(ν), loss behind one knife edge, dB: ITU-R P.526-15 equation (31), P.1812-8 equation (12). 0 for ν ≤ −0.78, as both
/// say; the approximation is for ν above that. O(1).
[[nodiscard]] double knifeEdgeLossDb(double nu);

/// ν of an edge `heightM` above (below: negative) the straight line between the ends: P.526-15 equation (26). O(1).
/// Validity: as fresnelRadiusM.
[[nodiscard]] Result<double> knifeEdgeParameter(double frequencyGhz, double heightM, double toTxKm, double toRxKm);

/// What Bullington's construction needs from a profile, for one effective Earth radius. Independent of the frequency.
/// An engine that keeps running maxima and hulls fills it without visiting every point.
struct BullingtonSlopes
{
    double txMPerKm = 0; ///< Stim, P.1812-8 (13): steepest line from the transmitter to an intermediate point
    double rxMPerKm = 0; ///< Srim, (17): the same from the receiver; only read when the path is transhorizon
    double nuRootM = 0;  ///< largest ν·√λ of a point, (15), √m; only read when the path is in line of sight
};
/// True when no intermediate point reaches the line between the antennas: Stim < Str, P.1812-8 (14).
[[nodiscard]] bool isLineOfSight(const BullingtonSlopes& slopes, const PathEnds& ends);

/// Slopes over points 1 to n−2 of heights above sea level: equations (13), (15) and (17). At least 3 points. O(n), no
/// allocation.
[[nodiscard]] BullingtonSlopes bullingtonSlopes(std::span<const double> distancesKm, std::span<const double> heightsM,
                                                const PathEnds& ends, double earthRadiusKm);
/// The same over a smooth Earth: all heights 0, at the same points (P.1812-8 section 4.3.4).
[[nodiscard]] BullingtonSlopes smoothBullingtonSlopes(std::span<const double> distancesKm, const PathEnds& ends,
                                                      double earthRadiusKm);

/// Bullington's loss, dB: ITU-R P.526-15 section 4.5.1, P.1812-8 equations (12) to (21). O(1).
[[nodiscard]] double bullingtonLossDb(const BullingtonSlopes& slopes, const PathEnds& ends, double frequencyGhz);

/// Delta-Bullington: what P.526-15 section 4.5 and P.1812-8 section 4.3.4 add up, dB.
struct DeltaBullington
{
    double actualDb = 0;    ///< Lbulla, (21) over the profile
    double smoothDb = 0;    ///< Lbulls, (21) over a smooth Earth
    double sphericalDb = 0; ///< Ldsph, (27)
    double lossDb = 0;      ///< Ld = Lbulla + max(Ldsph − Lbulls, 0), (39)
    friend bool operator==(const DeltaBullington&, const DeltaBullington&) = default;
};
/// `ends` are the antennas above the sea over the profile, `smooth` those above the smooth surface (37a, 37b). O(1).
struct DeltaBullingtonInput
{
    BullingtonSlopes actual;
    BullingtonSlopes smooth;
    PathEnds ends;
    PathEnds smoothEnds;
    double earthRadiusKm = 0;
};
[[nodiscard]] DeltaBullington deltaBullington(const DeltaBullingtonInput& input, const RadioWave& wave);

/// Diffraction over a whole profile with its clutter by delta-Bullington: ITU-R P.526-15 section 4.5, the general
/// method for terrestrial paths. Validity: any profile; frequency above 0 (the first-term spherical part is stated
/// from 10 MHz). Expected error 6 to 10 dB. Errors: InvalidArgument (frequency, radius, antennas). O(n).
[[nodiscard]] Result<DeltaBullington> deltaBullington(const PathProfile& profile, const AntennaHeights& antennas,
                                                      const RadioWave& wave, double earthRadiusKm);

} // namespace oasis
