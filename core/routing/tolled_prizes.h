// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/routing/prize_tree.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace oasis::routing {

/// What becomes of prizes too small to pay for a branch of their own.
enum class SmallPrizes : std::uint8_t { Tolls, Terminals };

/// A prize-collecting problem whose node weights, and prizes too small to pay for a branch of their own, are moved onto
/// the arcs: in a tree hung up at the root, exactly one arc enters each node but the root (Ljubić et al. 2006). Only
/// the other prizes ask for terminals of their own, which keeps ascents and local search short.
struct TolledPrizes
{
    explicit TolledPrizes(PrizeProblem problem, SmallPrizes small = SmallPrizes::Tolls);

    PrizeProblem prizes;
    /// Per node: added to every arc that enters it. The weight, or minus a small prize (no edge at the node costs
    /// less); 0 elsewhere. Never less than minus the cheapest edge.
    std::vector<std::int64_t> toll;
    bool even = true; ///< all tolls are 0
    /// What local search works on: edges that carry half of the tolls at both ends; terminals are the root, required
    /// nodes and nodes with a prize and no toll.
    SolverProblem search;
    std::int64_t constant = 0; ///< Σ prizes that became tolls

    /// Cost of the arc with the toll of its head.
    [[nodiscard]] std::int64_t cost(std::uint32_t arc) const
    {
        return prizes.problem.graph.cost(arc) + toll[prizes.problem.graph.head(arc)];
    }
};

/// As ascentProblem(PrizeProblem); the bound of an ascent on it + TolledPrizes::constant is a bound on the objective.
/// `root`: the problem's, or any required node, or kNoRoot: a node of its own, joined to the prizes, and to their nodes
/// at kDearArc. `optionalArc[node]` is the arc root→t', or kNoArc; arcs 2 and 4 further on are node→t' and, without a
/// root, root→node.
struct TolledAscent
{
    static constexpr std::uint32_t kNoArc = 0xFFFFFFFFU;
    static constexpr std::uint32_t kNoRoot = 0xFFFFFFFFU;
    static constexpr std::int64_t kDearArc = kInfiniteCents - 1; // no sum of raises exceeds it
    AscentProblem question;
    std::vector<std::uint32_t> optionalArc;
};
[[nodiscard]] TolledAscent ascentProblem(const TolledPrizes& tolled, std::uint32_t root);

/// As extendTree(PrizeProblem): joins nodes whose prize exceeds the way, tolls included.
[[nodiscard]] SolverTree extendTree(const TolledPrizes& tolled, const SolverTree& tree,
                                    std::span<const std::uint8_t> barredArc, const std::stop_token& stop);
/// Strong pruning, local search on the served nodes, extension; until nothing is gained. Never worse.
[[nodiscard]] SolverTree improvePrizeTree(const TolledPrizes& tolled, SolverTree tree, int passes,
                                          const std::stop_token& stop);

} // namespace oasis::routing
