// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/solver_graph.h"

#include <algorithm>
#include <numeric>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kOutside = 0xFFFFFFFFU;

/// The nodes that edges touch, rising, and each node's place among them.
struct TouchedNodes
{
    TouchedNodes(const SolverGraph& graph, std::span<const std::uint32_t> edges) : place(graph.nodeCount(), kOutside)
    {
        for (const std::uint32_t e : edges)
            place[graph.edge(e).a] = place[graph.edge(e).b] = 0;
        for (std::uint32_t node = 0; node < place.size(); ++node)
            if (place[node] == 0) {
                place[node] = static_cast<std::uint32_t>(nodes.size());
                nodes.push_back(node);
            }
    }
    std::vector<std::uint32_t> nodes;
    std::vector<std::uint32_t> place;
};

} // namespace

SolverGraph::SolverGraph(std::uint32_t nodeCount, std::vector<SolverEdge> edges) : m_nodeCount(nodeCount)
{
    auto arrays = std::make_shared<Arrays>();
    arrays->edges = std::move(edges);
    arrays->head.resize(2 * arrays->edges.size());
    arrays->arcs.resize(2 * arrays->edges.size());
    arrays->first.assign(std::size_t{nodeCount} + 1, 0);
    for (std::size_t e = 0; e < arrays->edges.size(); ++e) {
        const SolverEdge& edge = arrays->edges[e];
        arrays->head[2 * e] = edge.b;
        arrays->head[2 * e + 1] = edge.a;
        ++arrays->first[edge.a + 1];
        ++arrays->first[edge.b + 1];
    }
    std::partial_sum(arrays->first.begin(), arrays->first.end(), arrays->first.begin());
    m_edge = arrays->edges.data();
    m_head = arrays->head.data();
    m_first = arrays->first.data();
    m_arcs = arrays->arcs.data();
    std::vector<std::uint32_t> slot(arrays->first.begin(), arrays->first.end() - 1);
    for (std::uint32_t arc = 0; arc < arrays->head.size(); ++arc)
        arrays->arcs[slot[tail(arc)]++] = arc;
    m_arrays = std::move(arrays);
}

std::vector<std::uint32_t> SolverProblem::terminals() const
{
    std::vector<std::uint32_t> found;
    for (std::uint32_t node = 0; node < terminal.size(); ++node)
        if (terminal[node] != 0)
            found.push_back(node);
    return found;
}

SolverTree prune(const SolverProblem& problem, std::span<const std::uint32_t> edges)
{
    const SolverGraph& graph = problem.graph;
    const TouchedNodes touched(graph, edges);
    const std::vector<std::uint32_t>& nodes = touched.nodes;
    // XOR of the incident edges: at a leaf it is the one edge that is left.
    std::vector<std::uint32_t> degree(nodes.size(), 0);
    std::vector<std::uint32_t> incident(nodes.size(), 0);
    for (std::uint32_t i = 0; i < edges.size(); ++i)
        for (const std::uint32_t end : {graph.edge(edges[i]).a, graph.edge(edges[i]).b}) {
            const std::uint32_t at = touched.place[end];
            ++degree[at];
            incident[at] ^= i;
        }
    std::vector<std::uint8_t> gone(edges.size(), 0);
    for (std::uint32_t start = 0; start < nodes.size(); ++start) {
        std::uint32_t at = start;
        while (degree[at] == 1 && problem.terminal[nodes[at]] == 0) {
            const std::uint32_t i = incident[at];
            const SolverEdge& edge = graph.edge(edges[i]);
            gone[i] = 1;
            degree[at] = 0;
            at = touched.place[edge.a == nodes[at] ? edge.b : edge.a];
            --degree[at];
            incident[at] ^= i;
        }
    }
    SolverTree tree;
    tree.cost = 0;
    for (std::uint32_t i = 0; i < edges.size(); ++i)
        if (gone[i] == 0) {
            tree.edges.push_back(edges[i]);
            tree.cost += graph.edge(edges[i]).cost;
        }
    std::sort(tree.edges.begin(), tree.edges.end());
    return tree;
}

SolverTree spanAndPrune(const SolverProblem& problem, std::span<const std::uint32_t> edges)
{
    const SolverGraph& graph = problem.graph;
    const TouchedNodes touched(graph, edges);
    const std::vector<std::uint32_t>& nodes = touched.nodes;
    std::vector<std::uint32_t> candidates;
    for (const std::uint32_t node : nodes)
        for (const std::uint32_t arc : graph.out(node))
            if (graph.head(arc) > node && touched.place[graph.head(arc)] != kOutside)
                candidates.push_back(arc >> 1U);
    std::sort(candidates.begin(), candidates.end(), [&](std::uint32_t x, std::uint32_t y) {
        return graph.edge(x).cost < graph.edge(y).cost || (graph.edge(x).cost == graph.edge(y).cost && x < y);
    });
    NodeSets sets(nodes.size());
    std::vector<std::uint32_t> kept;
    for (const std::uint32_t e : candidates)
        if (sets.unite(touched.place[graph.edge(e).a], touched.place[graph.edge(e).b]))
            kept.push_back(e);
    return prune(problem, kept);
}

} // namespace oasis::routing
