// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/radio_link.h"
#include "core/scenario/definition.h"
#include "core/territory/elevation_grid.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oasis {

/// A class of defaultLinkEquipment() by its id, or nullptr.
[[nodiscard]] const LinkEquipment* findLinkEquipment(std::string_view id);
/// The band that its frequency lies in: below 10, 40 and 65 GHz, or above.
[[nodiscard]] RadioBand bandOf(const LinkEquipment& equipment);
/// Drawn from the mains at each end, watts; an assumption: 35 for microwave, 12 for licence-exempt equipment.
[[nodiscard]] double wattsPerEnd(const LinkEquipment& equipment);
/// Frequencies that take a fee.
[[nodiscard]] bool isLicensed(const LinkEquipment& equipment);
inline constexpr double kRoofM = 8;     ///< up to here an antenna stands on the building
inline constexpr double kPtpLossDb = 1; ///< cables, radomes and pointing, both ends together; an assumption

/// The relief between two places of a study, from one to the other.
struct PtpProfile
{
    double lengthKm = 0;         ///< straight, planar
    std::vector<double> atKm;    ///< equal steps, the last at lengthKm
    std::vector<double> groundM; ///< above the sea; NaN beside a void or outside the relief
    bool known = false;          ///< no height is NaN
    double latitudeDeg = 45;     ///< about where it is
};
/// Bilinear heights at ⌈length / cell⌉ equal steps, at least 2. O(length / cell).
[[nodiscard]] PtpProfile ptpProfile(const ElevationGrid& relief, Point from, Point to);

/// Antennas above the ground at the two ends, metres.
struct PtpHeights
{
    double fromM = 0;
    double toM = 0;
};

/// Room between a path and the ground.
struct PtpClearance
{
    double roomM = 0;   ///< left beyond what the rule asks, at the tightest point; below 0: so much is missing
    double atKm = 0;    ///< where that is
    double kFactor = 0; ///< of the rule that decides there
    double fresnel = 0; ///< radii of the first Fresnel ellipsoid that this rule asks
    [[nodiscard]] bool isFree() const { return roomM >= 0; }
};
/// The tighter of the two rules of linkClearance(). Between the ends `obstacleM` stands on the ground. The profile is
/// known. Errors: InvalidArgument (heights that lie on no place on Earth, antennas not above the ground). O(points).
[[nodiscard]] Result<PtpClearance> ptpClearance(const PtpProfile& profile, const PtpHeights& heights,
                                                double frequencyGhz, double obstacleM);
/// The lowest masts from which the path is free, from roofs (kRoofM) to `mostM`: lowestMasts(). Nothing when not even
/// the highest do. Errors: as ptpClearance().
[[nodiscard]] Result<std::optional<PtpHeights>> ptpLowestMasts(const PtpProfile& profile, double frequencyGhz,
                                                               double obstacleM, double mostM);

/// The air of a territory, as the rules of a scenario give it.
[[nodiscard]] LinkClimate ptpClimate(const RadioLinkRules& rules, double latitudeDeg);

/// What a link bears in the air of its territory.
struct PtpBudget
{
    double freeSpaceDb = 0;   ///< P.525-4
    double gasesDb = 0;       ///< P.676-13, reference atmosphere
    double receivedDbm = 0;   ///< in clear air, by that modulation
    double rateMbps = 0;      ///< of the fastest modulation that is there often enough with its margin; 0: none is
    double marginDb = 0;      ///< above the threshold of that modulation, or of the slowest
    std::string unlawful;     ///< why the national limits refuse the emission; empty: they do not
    double rainPercent = 0;   ///< of the year in which rain takes that margin, P.530-18 section 2.4.1
    double fadingPercent = 0; ///< in which multipath does, section 2.3; 0 below 5 km and above 45 GHz
    double availabilityPercent = 0;
    bool inRange = true; ///< within the ranges of P.530, see judgeLink()
};
/// By judgeLink(). Errors: InvalidArgument where a model is asked beyond its range. O(points + modulations).
[[nodiscard]] Result<PtpBudget> ptpBudget(const PtpProfile& profile, const PtpHeights& heights,
                                          const LinkEquipment& equipment, const RadioLinkRules& rules);

} // namespace oasis
