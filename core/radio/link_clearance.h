// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/path_profile.h"

#include <cstddef>
#include <optional>

namespace oasis {

/// How much of the first Fresnel zone must be free, ITU-R P.530-18 section 2.2.2.1: as a share of its radius, in the
/// median atmosphere and in the one of the rarest bending. The shares of the second are the cautious ones (those of a
/// temperate climate are 0.3 along the relief and 0, that is grazing, over a single obstacle).
struct ClearanceRule
{
    double medianK = 4.0 / 3;
    double medianShare = 1.0;
    double worstShare = 0.6;
    double isolatedShare = 0.3; ///< over a single obstacle
    friend bool operator==(const ClearanceRule&, const ClearanceRule&) = default;
};

/// k that is exceeded for 99.9 % of the worst month, by length of the path: 157 / (144 + 2670/d), a common fit to P.530
/// Figure 2 (continental temperate climate, drawn from 20 km on). d above 0, km.
[[nodiscard]] double worstEarthFactor(double distanceKm);

/// The tightest place of a path in one atmosphere.
struct ClearanceAt
{
    double k = 0;          ///< effective Earth radius over 6371 km
    double share = 0;      ///< of the first Fresnel zone, asked for
    double spareM = 0;     ///< clearance less the share of the radius; below 0: so many metres are missing
    double clearanceM = 0; ///< from the obstacle to the straight ray
    double fresnelM = 0;   ///< radius of the first zone there
    double placeKm = 0;    ///< from the first antenna
    std::size_t point = 0; ///< of the profile
};

struct LinkClearance
{
    ClearanceAt median;
    ClearanceAt worst;
    bool isolated = false; ///< what reaches into 0.6 of the zone stands within a tenth of the path: one obstacle
    [[nodiscard]] bool closes() const { return median.spareM >= 0 && worst.spareM >= 0; }
    /// By how many metres the link fails to close, 0 when it closes.
    [[nodiscard]] double missingM() const;
};

/// Clearance over the surface (ground and clutter) of a profile, both criteria. InvalidArgument: a frequency or a
/// share that is not positive (shares may be 0), antennas not above the ground. O(points).
[[nodiscard]] Result<LinkClearance> linkClearance(const PathProfile& profile, const AntennaHeights& antennas,
                                                  double frequencyGhz, const ClearanceRule& rule);

/// Heights that the two masts may have, metres above the ground.
struct MastRange
{
    AntennaHeights least{5, 5};
    AntennaHeights most{30, 30};
};

/// The masts of smallest total height from which the link closes, to a millimetre; of equal ones the lower first mast
/// that the search meets. Nothing when not even the highest do. Errors as linkClearance, and a range that is empty or
/// not above the ground. O(points · 50).
[[nodiscard]] Result<std::optional<AntennaHeights>> lowestMasts(const PathProfile& profile, const MastRange& range,
                                                                double frequencyGhz, const ClearanceRule& rule);

} // namespace oasis
