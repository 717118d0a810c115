// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/prize_tree.h"
#include "core/routing/reductions.h"

#include <cstdint>
#include <vector>

namespace oasis::routing {

/// What the nodes of a prepared problem are worth.
struct NodePrizes
{
    explicit NodePrizes(std::size_t nodes) : prize(nodes, 0), required(nodes, 0) {}
    std::vector<std::int64_t> prize; ///< summed over the sites at the node
    std::vector<std::uint8_t> required;
};

/// The problem on all nodes; prizes at required nodes are left out.
[[nodiscard]] PrizeProblem prizeProblem(const SolverGraph& graph, std::uint32_t root, const NodePrizes& nodes);
/// The same on what the reducer left. Prized nodes that lost all their edges are in it, alone.
[[nodiscard]] PrizeProblem reducedPrizes(const ProblemReducer& reducer, const NodePrizes& nodes);

} // namespace oasis::routing
