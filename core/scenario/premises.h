// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/plan_context.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis {

/// Homes of each population cell: people / personsPerHome, rounded so that the first n cells together hold the rounded
/// number of homes of their people, for every n.
[[nodiscard]] std::vector<std::int32_t> homesOf(const Territory& territory, double personsPerHome);

/// Business premises of an activity zone: its jobs (unknown: hectares × CabinetRules::jobsPerHa) /
/// CabinetRules::jobsPerBusiness, rounded, at least one where there are jobs. 0 for other sites, struck out ones, and
/// when businesses are left out.
[[nodiscard]] std::int32_t businessesOf(const Site& site, const CabinetRules& rules);

/// Homes of a population cell, or businesses of an activity zone.
struct PremisesGroup
{
    std::int32_t cell = -1; ///< index into Territory::cells
    SiteId zone;            ///< when it is no cell
    Point place;            ///< projected metres
    std::int32_t premises = 0;
    NodeIndex node = kInvalidNode; ///< none: no junction near enough, or no premises
};

/// Premises at the junctions of the network.
struct ZonePremises
{
    std::vector<PremisesGroup> groups; ///< every cell, then every activity zone with businesses, rising by id
    std::vector<std::int32_t> atNode;  ///< per node of the graph
    std::vector<Point> position;       ///< per node of the graph, projected metres
};

/// Hangs every cell and zone on the junction of streets (or place where a lead-in joins one) nearest to its centre, the
/// first of equals, within CabinetRules::attachM. Errors: Overflow above 10^9 premises. O((cells + zones + edges) log).
[[nodiscard]] Result<ZonePremises> premisesAt(const PlanContext& plan, const PlanningGraph& network);

/// Where cabinets may stand: in each square of a grid the junction with the most premises (the first of equals), the
/// squares from 250 m on as large as needed for at most 400 places; and every junction with more premises than a
/// cabinet holds. Rising.
[[nodiscard]] std::vector<NodeIndex> cabinetPlaces(const ZonePremises& premises, std::int32_t capacity);

} // namespace oasis
