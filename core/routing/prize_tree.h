// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/dual_ascent.h"
#include "core/routing/solver_graph.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace oasis::routing {

/// A rooted prize-collecting problem: a tree that holds the root and all required nodes; objective = its edges +
/// weights of its nodes + prizes of the nodes outside.
struct PrizeProblem
{
    SolverProblem problem;              ///< terminal: the root, required nodes and nodes with a prize
    std::vector<std::int64_t> prize;    ///< per node, 0 at required nodes and the root
    std::vector<std::uint8_t> required; ///< per node
    std::vector<std::int64_t> weight{}; ///< per node, 0 at required nodes, at the root and where there is a prize; or
                                        ///< empty: none
};

/// The artificial nodes and arcs that make every prized node optional (Rehfeldt & Koch 2021, transformation 1, rooted):
/// a node t' per prized t with arcs root→t' at the prize and t→t' free. The arcs of the problem come first.
struct AscentProblem
{
    SolverGraph graph;
    std::vector<std::int64_t> arcCost;
    std::uint32_t root = 0;
    std::vector<std::uint32_t> terminals;
};
[[nodiscard]] AscentProblem ascentProblem(const PrizeProblem& prizes);

/// The tree's edges + weights inside + prizes outside; kInfiniteCents for no tree.
[[nodiscard]] std::int64_t objectiveOf(const PrizeProblem& prizes, const SolverTree& tree);
/// Per node: 1 when in the tree; the root always is.
[[nodiscard]] std::vector<std::uint8_t> nodesOf(const SolverProblem& problem, const SolverTree& tree);
/// The best subtree that keeps root and required nodes (exact, dynamic programming). The tree must hold them.
[[nodiscard]] SolverTree strongPrune(const PrizeProblem& prizes, const SolverTree& tree);
/// Joins nodes whose prize exceeds the way to the tree, and missing required nodes, nearest first. Arcs with
/// arcCost >= kInfiniteCents are barred; an empty span stands for the graph's costs. No tree when a required node
/// cannot be joined, or a stop was requested.
[[nodiscard]] SolverTree extendTree(const PrizeProblem& prizes, const SolverTree& tree,
                                    std::span<const std::int64_t> arcCost, const std::stop_token& stop);
/// Strong pruning, local search on the served nodes, extension; until nothing is gained. Never worse.
[[nodiscard]] SolverTree improvePrizeTree(const PrizeProblem& prizes, SolverTree tree, int passes,
                                          const std::stop_token& stop);

} // namespace oasis::routing
