// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/quad_heap.h"
#include "core/routing/changing_graph.h"
#include "core/routing/prize_tree.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace oasis::routing {

/// What a tree is for: views of the caller's arrays, which may grow between calls.
struct TreeDemand
{
    const std::vector<std::int64_t>& edgeCents; ///< per edge, as searches see it
    const std::vector<std::uint8_t>& required;  ///< per node; not the root
    const std::vector<std::int64_t>& prize;     ///< per node: what leaving it out costs, 0 at required nodes
    std::uint32_t root = 0;
};

/// How hard to look around a change.
struct LocalEffort
{
    std::uint32_t nodes = 4000; ///< of the neighbourhood, at least 1
    int passes = 4;             ///< of local search, at least 0
};

/// A tree hung on the root of a graph that changes, repaired and improved near the changes. Between a change and
/// reconnect() it may be a forest. Nothing here is a proof: what it gives must pass a check. Not thread-safe.
class LastingTree
{
public:
    LastingTree(const ChangingGraph& graph, const TreeDemand& demand);

    [[nodiscard]] bool has(std::uint32_t edge) const { return edge < m_inTree.size() && m_inTree[edge] != 0; }
    /// The root, and nodes at an edge of the tree.
    [[nodiscard]] bool holds(std::uint32_t node) const
    {
        return node == m_demand.root || (node < m_degree.size() && m_degree[node] > 0);
    }
    /// Rising.
    [[nodiscard]] std::vector<std::uint32_t> edges() const;
    void add(std::uint32_t edge);
    void remove(std::uint32_t edge);
    /// Takes away dead ends that begin at the node.
    void trimFrom(std::uint32_t node);
    /// Joins every required node, and what hangs on it, to the root by the cheapest way at hand; drops what hangs on
    /// nothing. False: a stop was requested, or a node cannot be joined.
    bool reconnect(const std::stop_token& stop);
    /// Puts the edge in and drops the dearest edge of the cycle that it closes, never one of `kept`. Its ends are in
    /// the tree.
    void force(std::uint32_t edge, const std::vector<std::uint8_t>& kept);
    /// Local search (key paths, key vertices, Steiner vertices; profitable ways to prizes) on the nodes nearest to the
    /// seeds; the tree beyond them counts as given. Never worse. The tree must be connected. False: stopped.
    bool improveAround(std::span<const std::uint32_t> seeds, const LocalEffort& effort, const std::stop_token& stop);
    /// The nodes that improveAround() looked at last.
    [[nodiscard]] const std::vector<std::uint32_t>& searched() const { return m_searched; }
    /// Drops branches whose prizes do not pay for them (exact, dynamic programming over the tree).
    void dropLossmaking();

private:
    struct Region;

    void growArrays();
    [[nodiscard]] bool wanted(std::uint32_t node) const;
    void dropUselessParts();
    std::vector<std::uint32_t> markPart(std::uint32_t node, std::uint32_t mark);
    bool joinPart(std::uint32_t node, const std::stop_token& stop);
    void startSearch(std::span<const std::uint32_t> from);
    void relax(std::uint32_t node);
    [[nodiscard]] Region regionAround(std::span<const std::uint32_t> seeds, const LocalEffort& effort,
                                      const std::stop_token& stop);
    void addOutside(Region& region) const;
    void addEdges(Region& region) const;
    [[nodiscard]] PrizeProblem problemOf(const Region& region) const;
    void swapEdges(const Region& region, std::span<const std::uint32_t> localEdges);

    const ChangingGraph& m_graph;
    const TreeDemand m_demand;
    std::vector<std::uint8_t> m_inTree;  // per edge
    std::vector<std::uint32_t> m_degree; // per node
    std::vector<std::uint32_t> m_mark;   // per node: the part it hangs in, while reconnecting
    QuadHeap m_heap;
    std::vector<std::int64_t> m_distance;
    std::vector<std::uint32_t> m_parent; // per node: arc that enters it
    std::vector<std::uint32_t> m_touched;
    std::vector<std::uint32_t> m_searched;
};

} // namespace oasis::routing
