// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/problem_setup.h"
#include "core/routing/resilient.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace oasis::routing {

/// Risk of an edge that shares it with no other; other numbers below are groups.
inline constexpr std::uint32_t kOwnRisk = 0xFFFFFFFEU;

/// What a node asks for.
enum class Rank : std::uint8_t { None, OneWay, TwoWays };

/// A resilience question on a solver's graph; the root stands for all supplies.
struct ResilientProblem
{
    SolverGraph graph;
    std::vector<std::uint32_t> risk;  ///< per edge: kNeverFails, kOwnRisk, or the number of a group
    std::vector<Rank> rank;           ///< per node
    std::vector<std::uint8_t> safe;   ///< per node: 1 where both ways may pass (Disjointness::Node)
    std::vector<std::uint8_t> leadIn; ///< per node: 1 where the end of a site goes on over its only edge
    std::uint32_t root = 0;
    bool nodeDisjoint = false;
    bool groups = false; ///< some risk is shared by edges

    /// Edges and nodes of the first problem behind this one's.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> histories; ///< (edge, kLeaf), or two histories joined
    std::vector<std::uint32_t> historyOf;                           ///< per edge
    std::vector<std::uint32_t> fixed;                               ///< histories that every network contains
    std::int64_t fixedCost = 0;
    std::vector<std::uint32_t> nodeOf; ///< per node of the first problem: where it lies now; kLeaf: gone

    static constexpr std::uint32_t kLeaf = 0xFFFFFFFFU;

    /// Edges of the first problem behind these and the fixed ones; rising.
    [[nodiscard]] std::vector<std::uint32_t> restore(std::span<const std::uint32_t> edges) const;
    /// One of the edges of the first problem behind this one.
    [[nodiscard]] std::uint32_t originOf(std::uint32_t edge) const;
    /// Where the two ways of the node may part: behind its lead-in.
    [[nodiscard]] std::uint32_t endOf(std::uint32_t node) const
    {
        return leadIn[node] != 0 && graph.degree(node) == 1 ? graph.head(graph.out(node)[0]) : node;
    }
    /// Nodes of this rank, rising; the root excepted.
    [[nodiscard]] std::vector<std::uint32_t> ranked(Rank rank) const;
};

/// The question on the whole graph. Every first-rank terminal that is reachable asks for two ways.
[[nodiscard]] ResilientProblem wholeProblem(const PreparedProblem& prepared, const ResilientInput& input,
                                            const ResilientParams& params);

/// Without the edges marked gone (may be empty), loops, dead ends, and of parallel edges all that no network needs;
/// chains of edges become one. A best network remains. O(edges × log edges).
[[nodiscard]] ResilientProblem reduced(const ResilientProblem& problem, std::span<const std::uint8_t> gone);

} // namespace oasis::routing
