// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/quad_heap.h"
#include "core/routing/resilient_problem.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::routing {

/// Cheapest ways to the root of a problem, again and again on one graph. One thread at a time; about 70 bytes a node.
/// Costs per edge: at least 0, kInfiniteCents or more bars the edge.
class WaySearch
{
public:
    explicit WaySearch(const ResilientProblem& problem);

    /// The edges of the cheapest way from the node to any node with `reached` 1, from the node on. False: there is
    /// none.
    bool oneWay(std::uint32_t node, std::span<const std::int64_t> cost, std::span<const std::uint8_t> reached,
                std::vector<std::uint32_t>& edges);
    /// The edges of two cheapest ways from the node to the root that share no edge (for node-disjoint problems no
    /// junction), each edge once (Suurballe 1974, as min-cost flow). An edge that never fails counts half for each way.
    /// Risk groups are not looked at. False: there are none.
    bool twoWays(std::uint32_t node, std::span<const std::int64_t> cost, std::vector<std::uint32_t>& edges);

private:
    struct Label
    {
        std::int64_t distance = 0;
        std::uint32_t parent = 0; ///< state
        std::uint32_t arc = 0;
        std::uint64_t stamp = 0;
    };
    void begin();
    void improve(std::uint32_t state, std::int64_t distance, std::uint32_t parent, std::uint32_t arc);
    [[nodiscard]] std::int64_t wayCost(std::uint32_t edge, std::span<const std::int64_t> cost) const;
    [[nodiscard]] std::int64_t potential(std::uint32_t node) const
    {
        return m_first[node].stamp == m_firstEpoch ? std::min(m_first[node].distance, m_firstLength) : m_firstLength;
    }
    bool firstWay(std::uint32_t node, std::span<const std::int64_t> cost);
    bool secondWay(std::uint32_t node, std::span<const std::int64_t> cost);
    void expandJunction(std::uint32_t node, std::span<const std::int64_t> cost);
    void expandEntered(std::uint32_t node);
    void expandLeaving(std::uint32_t node, std::span<const std::int64_t> cost);
    void step(std::uint32_t from, std::uint32_t arc, std::int64_t cost, std::uint32_t to);
    void keepFirstWay(std::uint32_t node);
    void collect(std::uint32_t node, std::vector<std::uint32_t>& edges);

    const ResilientProblem& m_problem;
    const SolverGraph& m_graph;
    std::vector<Label> m_labels; // per state: node, or twice the node (+ 1 when leaving it)
    std::vector<Label> m_first;  // labels of the first way: potentials
    std::uint64_t m_epoch = 0;
    std::uint64_t m_firstEpoch = 0;
    std::int64_t m_firstLength = 0;
    std::vector<std::uint32_t> m_arcIn;  // per node: arc of the first way that enters it
    std::vector<std::uint32_t> m_arcOut; // and that leaves it
    std::vector<std::uint32_t> m_onFirst;
    std::vector<std::uint8_t> m_uses; // per edge, while collecting
    QuadHeap m_heap;
};

} // namespace oasis::routing
