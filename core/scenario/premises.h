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

/// The population cells as premises at the junctions of the network.
struct CellPremises
{
    std::vector<std::int32_t> homes;  ///< per cell
    std::vector<NodeIndex> node;      ///< per cell; kInvalidNode: no junction near enough, or no homes
    std::vector<std::int32_t> atNode; ///< per node of the graph
    std::vector<Point> position;      ///< per node of the graph, projected metres
};

/// Hangs every cell on the junction of streets (or place where a lead-in joins one) nearest to its centre, the first of
/// equals, within CabinetRules::attachM. O((cells + edges) log).
[[nodiscard]] CellPremises premisesAt(const PlanContext& plan, const PlanningGraph& network);

/// Where cabinets may stand: in each square of a grid the junction with the most premises (the first of equals), the
/// squares from 250 m on as large as needed for at most 400 places; and every junction with more premises than a
/// cabinet holds. Rising.
[[nodiscard]] std::vector<NodeIndex> cabinetPlaces(const CellPremises& premises, std::int32_t capacity);

} // namespace oasis
