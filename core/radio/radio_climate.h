// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/path_profile.h"

namespace oasis {

/// What a path crosses: each point stands for the half steps on either side of it.
struct PathZones
{
    double seaFraction = 0;     ///< ω, share over sea: P.1812-8 (1)
    double longestLandKm = 0;   ///< dtm, longest unbroken coast or inland section, section 3.6
    double longestInlandKm = 0; ///< dlm, longest unbroken inland section
};
/// O(n); O(1) for a profile without zones, which is inland all along.
[[nodiscard]] PathZones pathZones(const PathProfile& profile);

/// Median effective Earth radius, km: P.1812-8 (6), (7a), from the lapse rate ΔN of refractivity in the lowest
/// kilometre (positive, below 157 N-units/km).
[[nodiscard]] double medianEarthRadiusKm(double deltaN);
/// Effective Earth radius exceeded for β0 of the time, km: P.1812-8 (7b).
[[nodiscard]] double anomalousEarthRadiusKm();

/// β0, share of time with anomalous propagation, %: P.1812-8 (2) to (5). Latitude of the middle of the path, degrees.
[[nodiscard]] double anomalousTimePercent(double latitudeDeg, const PathZones& zones);
/// τ of (3): how inland the path is.
[[nodiscard]] double inlandFactor(double longestInlandKm);

/// I(x), inverse of the complementary cumulative normal distribution: P.1812-8 (96a) to (97b), within 4.5e-4;
/// x is held within 1e-6 and 1 − 1e-6, as the Recommendation says.
[[nodiscard]] double inverseNormal(double probability);

/// A place on a spherical Earth, degrees, north and east positive.
struct GeographicPlace
{
    double latitudeDeg = 0;
    double longitudeDeg = 0;
};
/// Latitude of the point half of `lengthKm` along the great circle from the transmitter towards the receiver (P.2001
/// attachment H, Earth radius 6371 km), degrees; the transmitter's latitude when both are at one place.
[[nodiscard]] double middleLatitudeDeg(const GeographicPlace& tx, const GeographicPlace& rx, double lengthKm);

} // namespace oasis
