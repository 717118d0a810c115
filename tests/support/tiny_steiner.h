// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/base/random.h"
#include "core/routing/budget_tree.h"
#include "core/routing/prize_collecting.h"

#include <algorithm>
#include <cstdint>
#include <vector>

/// Slow, obvious solvers to compare with, and small random questions for them.
namespace oasis::test {

struct TinyProblem
{
    StreetGraph graph;
    std::vector<std::int64_t> costs;
    std::vector<NodeIndex> terminals;
    std::vector<routing::SupplyEntry> supplies;
};

/// A connected random multigraph with loops, parallel, free and barred edges; terminals may repeat and lie at supplies.
inline TinyProblem randomProblem(std::uint64_t seed, std::uint32_t nodes, std::uint32_t edges, std::uint32_t terminals,
                                 std::uint32_t supplies)
{
    Random random(seed);
    const auto pick = [&] { return NodeIndex{static_cast<std::uint32_t>(random.below(nodes))}; };
    TinyProblem problem;
    StreetGraphBuilder builder;
    builder.addNodes(nodes);
    const auto cost = [&] {
        return random.below(8) == 0 ? 0 : static_cast<std::int64_t>(1 + random.below(random.below(2) == 0 ? 5 : 100));
    };
    for (std::uint32_t node = 1; node < nodes; ++node) {
        builder.addEdge(NodeIndex{node}, NodeIndex{static_cast<std::uint32_t>(random.below(node))});
        problem.costs.push_back(cost());
    }
    for (std::uint32_t edge = nodes; edge <= edges; ++edge) {
        builder.addEdge(pick(), pick());
        problem.costs.push_back(random.below(20) == 0 ? kInfiniteCents : cost());
    }
    problem.graph = builder.freeze().value();
    for (std::uint32_t i = 0; i < terminals; ++i)
        problem.terminals.push_back(pick());
    for (std::uint32_t i = 0; i < supplies; ++i)
        problem.supplies.push_back({pick(), static_cast<std::int64_t>(random.below(60))});
    return problem;
}

/// Steiner costs for all subsets of the terminals, joined with the root when there are supplies (Dreyfus & Wagner
/// 1971): result[mask] joins the terminals of the mask with the root; without supplies only with each other. At most
/// ~10.
inline std::vector<std::int64_t> dreyfusWagner(const TinyProblem& problem)
{
    const std::size_t nodes = problem.graph.nodeCount() + 1; // the last is the artificial root
    const std::size_t count = problem.terminals.size();
    std::vector<std::vector<std::int64_t>> dist(nodes, std::vector<std::int64_t>(nodes, kInfiniteCents));
    for (std::size_t v = 0; v < nodes; ++v)
        dist[v][v] = 0;
    const auto link = [&](std::size_t a, std::size_t b, std::int64_t cost) {
        dist[a][b] = dist[b][a] = std::min(dist[a][b], cost);
    };
    for (std::uint32_t e = 0; e < problem.graph.edgeCount(); ++e)
        link(problem.graph.edgeTails()[e], problem.graph.edgeHeads()[e], problem.costs[e]);
    for (const routing::SupplyEntry& supply : problem.supplies)
        link(nodes - 1, supply.node.index(), supply.entryPriceCents);
    for (std::size_t v = 0; v < nodes; ++v)
        for (std::size_t a = 0; a < nodes; ++a)
            for (std::size_t b = 0; b < nodes; ++b)
                dist[a][b] = std::min({dist[a][b], dist[a][v] + dist[v][b], kInfiniteCents});
    const std::size_t masks = std::size_t{1} << count;
    std::vector<std::vector<std::int64_t>> best(masks, std::vector<std::int64_t>(nodes, kInfiniteCents));
    best[0].assign(nodes, 0);
    for (std::size_t mask = 1; mask < masks; ++mask) {
        std::vector<std::int64_t> joined(nodes, kInfiniteCents);
        if ((mask & (mask - 1)) == 0)
            for (std::size_t i = 0; i < count; ++i)
                if (mask == std::size_t{1} << i)
                    joined[problem.terminals[i].index()] = 0;
        for (std::size_t part = (mask - 1) & mask; part > 0; part = (part - 1) & mask)
            for (std::size_t v = 0; v < nodes; ++v)
                joined[v] = std::min({joined[v], best[part][v] + best[mask ^ part][v], kInfiniteCents});
        for (std::size_t v = 0; v < nodes; ++v)
            for (std::size_t u = 0; u < nodes; ++u)
                best[mask][v] = std::min({best[mask][v], joined[u] + dist[u][v], kInfiniteCents});
    }
    std::vector<std::int64_t> result(masks);
    for (std::size_t mask = 0; mask < masks; ++mask)
        result[mask] =
            problem.supplies.empty() ? *std::min_element(best[mask].begin(), best[mask].end()) : best[mask][nodes - 1];
    return result;
}

} // namespace oasis::test
