// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/resilient_problem.h"

#include <cstdint>
#include <vector>

namespace oasis::routing {

/// The saturated edges of a dual solution: those with an arc of reduced cost 0. The part that holds the root is kept as
/// a tree of blocks, joined by bridges; blocks only merge.
class SaturatedGraph
{
public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

    /// `reduced`: per arc; the caller keeps it alive and calls add() for each edge that becomes saturated.
    SaturatedGraph(const ResilientProblem& problem, const std::vector<std::int64_t>& reduced);

    [[nodiscard]] bool saturated(std::uint32_t edge) const
    {
        return m_reduced[2 * edge] == 0 || m_reduced[2 * edge + 1] == 0;
    }
    [[nodiscard]] bool joined(std::uint32_t node) const { return m_depth[node] != kNone; } ///< to the root
    /// The bridge towards the root; kNone for the root's block.
    [[nodiscard]] std::uint32_t bridgeOf(std::uint32_t node)
    {
        const std::uint32_t arc = m_arcInto[m_top[block(node)]];
        return arc == kNone ? kNone : arc >> 1U;
    }
    /// Takes in an edge that has just become saturated.
    void add(std::uint32_t edge);

private:
    [[nodiscard]] std::uint32_t block(std::uint32_t node) { return m_blocks.leader(node); }
    void grow(std::uint32_t from, std::uint32_t arc);
    void spread(std::uint32_t start);
    void close(std::uint32_t a, std::uint32_t b);

    const ResilientProblem& m_problem;
    const SolverGraph& m_graph;
    const std::vector<std::int64_t>& m_reduced;
    NodeSets m_blocks;
    std::vector<std::uint32_t> m_top;   // per leader: the node nearest to the root
    std::vector<std::uint32_t> m_depth; // in the tree; kNone: not in the root's part
    std::vector<std::uint32_t> m_arcInto;
};

} // namespace oasis::routing
