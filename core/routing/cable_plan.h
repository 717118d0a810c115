// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/cable_problem.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::routing {

/// A tree of a cable problem hung up at the root, with the fibres on it and what each piece costs. Branches that lead
/// to no site are not part of it.
class CablePlan
{
public:
    static constexpr std::uint32_t kNoArc = 0xFFFFFFFFU;

    /// The edges must join all sites to the root; of a cycle, the edges that close it in breadth are left out.
    CablePlan(const CableProblem& problem, std::span<const std::uint32_t> edges);

    [[nodiscard]] std::int64_t cents() const { return m_cents; }
    [[nodiscard]] const std::vector<std::uint32_t>& edges() const { return m_edges; } ///< rising
    /// Nodes of the tree, parents before children; the root first.
    [[nodiscard]] const std::vector<std::uint32_t>& order() const { return m_order; }
    [[nodiscard]] bool has(std::uint32_t node) const { return node == m_problem->root || m_arc[node] != kNoArc; }
    [[nodiscard]] bool hasEdge(std::uint32_t edge) const
    {
        const SolverEdge& ends = m_problem->graph.edge(edge);
        return (m_arc[ends.a] >> 1U) == edge || (m_arc[ends.b] >> 1U) == edge;
    }
    [[nodiscard]] std::uint32_t parent(std::uint32_t node) const { return m_problem->graph.tail(m_arc[node]); }
    [[nodiscard]] std::uint32_t parentEdge(std::uint32_t node) const { return m_arc[node] >> 1U; }
    [[nodiscard]] int fibres(std::uint32_t node) const { return m_fibres[node]; }     ///< on the way into the node
    [[nodiscard]] int children(std::uint32_t node) const { return m_children[node]; } ///< edges that leave the node
    [[nodiscard]] bool joinsAllSites() const { return m_complete; }

    /// What the joint at a node costs that so many fibres enter and so many edges leave. Free at the root, and at a
    /// supply that is entered from the root.
    [[nodiscard]] std::int64_t joint(std::uint32_t node, bool fromRoot, int fibres, int children) const
    {
        const bool stands =
            !fromRoot && node != m_problem->root && children >= 1 && children + m_problem->sites[node] >= 2;
        return stands ? m_problem->joints.cents(fibres) : 0;
    }
    [[nodiscard]] bool entersFromRoot(std::uint32_t node) const
    {
        return m_arc[node] != kNoArc && parent(node) == m_problem->root;
    }

private:
    void hangUp(std::span<const std::uint32_t> edges);
    void count();

    const CableProblem* m_problem;
    std::vector<std::uint32_t> m_arc; // enters the node from its parent
    std::vector<int> m_fibres;
    std::vector<int> m_children;
    std::vector<std::uint32_t> m_order;
    std::vector<std::uint32_t> m_edges;
    std::int64_t m_cents = 0;
    bool m_complete = false;
};

} // namespace oasis::routing
