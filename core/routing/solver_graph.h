// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace oasis::routing {

/// One edge of a solver's graph.
struct SolverEdge
{
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::int64_t cost = 0;
};

/// The graph that solvers work on: edge e has the arcs 2e (a→b) and 2e + 1 (b→a), so arc ^ 1 is the way back.
/// Nodes hold their outgoing arcs in edge order. No loops. Immutable; copies share the arrays.
class SolverGraph
{
public:
    SolverGraph() : SolverGraph(0, {}) {}
    SolverGraph(std::uint32_t nodeCount, std::vector<SolverEdge> edges);

    [[nodiscard]] std::uint32_t nodeCount() const { return m_nodeCount; }
    [[nodiscard]] std::uint32_t edgeCount() const { return static_cast<std::uint32_t>(m_arrays->edges.size()); }
    [[nodiscard]] const std::vector<SolverEdge>& edges() const { return m_arrays->edges; }
    [[nodiscard]] const SolverEdge& edge(std::uint32_t e) const { return m_edge[e]; }
    [[nodiscard]] std::int64_t cost(std::uint32_t arc) const { return m_edge[arc >> 1U].cost; }
    [[nodiscard]] std::uint32_t head(std::uint32_t arc) const { return m_head[arc]; }
    [[nodiscard]] std::uint32_t tail(std::uint32_t arc) const { return m_head[arc ^ 1U]; }
    /// Arcs that leave the node.
    [[nodiscard]] std::span<const std::uint32_t> out(std::uint32_t node) const
    {
        return {m_arcs + m_first[node], m_arcs + m_first[node + 1]};
    }
    [[nodiscard]] std::uint32_t degree(std::uint32_t node) const { return m_first[node + 1] - m_first[node]; }

private:
    struct Arrays
    {
        std::vector<SolverEdge> edges;
        std::vector<std::uint32_t> head;
        std::vector<std::uint32_t> first;
        std::vector<std::uint32_t> arcs;
    };
    std::shared_ptr<const Arrays> m_arrays;
    std::uint32_t m_nodeCount = 0;
    const SolverEdge* m_edge = nullptr; // into m_arrays, for speed
    const std::uint32_t* m_head = nullptr;
    const std::uint32_t* m_first = nullptr;
    const std::uint32_t* m_arcs = nullptr;
};

/// Disjoint sets with path halving.
class NodeSets
{
public:
    explicit NodeSets(std::size_t count) { reset(count); }
    void reset(std::size_t count)
    {
        m_leader.resize(count);
        for (std::size_t i = 0; i < count; ++i)
            m_leader[i] = static_cast<std::uint32_t>(i);
    }
    [[nodiscard]] std::uint32_t leader(std::uint32_t node)
    {
        while (m_leader[node] != node)
            node = m_leader[node] = m_leader[m_leader[node]];
        return node;
    }
    /// False when both were in one set. The smaller number leads.
    bool unite(std::uint32_t a, std::uint32_t b)
    {
        a = leader(a);
        b = leader(b);
        if (a == b)
            return false;
        m_leader[a < b ? b : a] = a < b ? a : b;
        return true;
    }

private:
    std::vector<std::uint32_t> m_leader;
};

/// A Steiner problem on a solver's graph. The root is a terminal.
struct SolverProblem
{
    SolverGraph graph;
    std::vector<std::uint8_t> terminal; ///< per node: 1 for terminals, the root included
    std::uint32_t root = 0;

    [[nodiscard]] std::vector<std::uint32_t> terminals() const;
};

/// A tree of a SolverProblem: its edges, and their sum.
struct SolverTree
{
    std::vector<std::uint32_t> edges;
    std::int64_t cost = kInfiniteCents; ///< infinite: no tree
    [[nodiscard]] bool exists() const { return cost < kInfiniteCents; }
};

/// The cheapest tree on the nodes that `edges` touch (all graph edges between these nodes may be used), without useless
/// ends. O(edges of the touched nodes × log).
[[nodiscard]] SolverTree spanAndPrune(const SolverProblem& problem, std::span<const std::uint32_t> edges);
/// Takes away leaves that are not terminals.
[[nodiscard]] SolverTree prune(const SolverProblem& problem, std::span<const std::uint32_t> edges);

} // namespace oasis::routing
