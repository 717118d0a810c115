// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/resilient_problem.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace oasis::routing {

/// A single risk of the solver's graph that cuts a node off from the root.
struct SolverBlocker
{
    Blocker::Kind kind = Blocker::Kind::Edge; ///< Edge (also an entry), Junction or RiskGroup
    std::uint32_t index = 0;                  ///< solver edge, solver node, or number of the group
};

/// Per entry of `nodes`: every single risk that cuts it off from the root: bridges and, for node-disjoint ways,
/// articulation points (biconnected components of Boost.Graph), from the node to the root; then risk groups. The way
/// of a site begins behind its lead-in. O(edges), and O(edges) more for each group that lies on a way of `nodes`.
[[nodiscard]] std::vector<std::vector<SolverBlocker>>
blockersOf(const ResilientProblem& problem, const std::vector<std::uint32_t>& nodes, const std::stop_token& stop);

} // namespace oasis::routing
