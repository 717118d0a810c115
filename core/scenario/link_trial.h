// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/terrain_grid.h"
#include "core/scenario/ptp_link.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace oasis {

inline constexpr double kLeastTrialM = 20;       ///< between the ends of a link
inline constexpr double kMostTrialM = 200'000;   ///< the same
inline constexpr double kHighestTrialMastM = 60; ///< of the masts that are proposed

/// A radio link that somebody thinks of: its ends, and what stands there.
struct LinkTrial
{
    Point from; ///< projected metres
    Point to;
    PtpHeights heights{kRoofM, kRoofM};
    std::string equipment = "ptp5"; ///< class of defaultLinkEquipment()
    double wantedMbps = 0;          ///< 0: any rate will do
    RadioLinkRules rules;           ///< availability, air, what stands on the relief
    double latitudeDeg = 45;
    friend bool operator==(const LinkTrial& a, const LinkTrial& b)
    {
        return a.from == b.from && a.to == b.to && a.heights.fromM == b.heights.fromM &&
               a.heights.toM == b.heights.toM && a.equipment == b.equipment && a.wantedMbps == b.wantedMbps &&
               a.rules == b.rules && a.latitudeDeg == b.latitudeDeg;
    }
};

/// Why nothing can be said about a trial.
enum class TrialProblem : std::uint8_t {
    None,
    NoRelief,
    SamePlace, ///< the ends are nearer than kLeastTrialM
    TooLong,   ///< or farther apart than kMostTrialM
    FromOutside,
    ToOutside,
    Void, ///< heights on the way are unknown: voidFromKm to voidToKm
    FromNotAbove,
    ToNotAbove ///< the antenna is not above the ground
};

/// What becomes of it: the whole account, for a profile and a verdict.
struct TriedLink
{
    LinkTrial trial;
    LinkEquipment equipment;
    TrialProblem problem = TrialProblem::None;
    PtpProfile profile;           ///< without points when an end has no relief
    std::vector<double> clutterM; ///< that stands on the ground at its points; 0 at the ends
    std::string clutterSource;    ///< of a clutter layer on the way; empty: none
    double voidFromKm = 0;
    double voidToKm = 0;  ///< of the first stretch without heights
    double fromAmslM = 0; ///< antennas above the sea; problem None
    double toAmslM = 0;
    RadioLink link;                  ///< problem None
    std::optional<PtpHeights> masts; ///< the lowest, in tenths of a metre, that would clear a way that is not free
    [[nodiscard]] bool closes() const { return problem == TrialProblem::None && link.works(); }
    /// The rule that decides: the tighter one.
    [[nodiscard]] const ClearanceAt& tightest() const;
};

/// Reads the relief between the ends and judges the link by judgeLink(); when the way is not clear, also the lowest
/// masts from roofs up to kHighestTrialMastM that would clear it. `clutter`: trees and buildings that stand on the
/// relief, or null; where they are lower than RadioLinkRules::obstacleM, that counts.
/// Errors: InvalidArgument (no such equipment, heights of no place on Earth, a model asked beyond what it can
/// compute). O(length / cell), with masts about 100 times that; 20 km at 25 m take about a millisecond.
[[nodiscard]] Result<TriedLink> tryLink(const ElevationGrid& relief, const TerrainGrid* clutter,
                                        const LinkTrial& trial);

} // namespace oasis
