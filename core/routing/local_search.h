// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/solver_graph.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace oasis::routing {

/// An exchange of tree edges: `removed` leave with all nodes strictly between their outer ends, `added` join again what
/// falls apart. The gain is what the exchange saves on the tree it was found for.
struct KeyMove
{
    std::int64_t gain = 0;
    std::vector<std::uint32_t> removed;
    std::vector<std::uint32_t> inner; ///< nodes that must have lost all tree edges afterwards
    std::vector<std::uint32_t> ends;  ///< nodes that must be joined afterwards
    std::vector<std::uint32_t> added;
};

/// All saving key-path exchanges and key-vertex eliminations of the tree (Uchoa & Werneck 2012), found in one sweep:
/// Voronoi regions of the tree's nodes, mergeable heaps of the edges between them, local repair of orphaned regions.
/// Largest gain first. The tree must contain every terminal and have no other leaves. O(edges × log edges).
[[nodiscard]] std::vector<KeyMove> keyMoves(const SolverProblem& problem, const SolverTree& tree,
                                            const std::stop_token& stop);

/// Improves the tree by Steiner-vertex insertion, key-path exchange and key-vertex elimination, until a pass gains
/// nothing or `passes` are done. Never worse. Returns what it has when a stop is requested.
[[nodiscard]] SolverTree improveTree(const SolverProblem& problem, SolverTree tree, int passes,
                                     const std::stop_token& stop);

} // namespace oasis::routing
