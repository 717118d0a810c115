// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/shortest_path_heuristic.h"

#include "core/network/quad_heap.h"

namespace oasis::routing {

namespace {

constexpr std::uint32_t kPollEvery = 1024;
constexpr std::uint32_t kNoArc = 0xFFFFFFFFU;

template <class CostOfArc>
SolverTree grow(const SolverProblem& problem, std::uint32_t start, const std::stop_token& stop, CostOfArc costOf)
{
    const SolverGraph& graph = problem.graph;
    std::size_t missing = 0;
    for (const std::uint8_t terminal : problem.terminal)
        missing += terminal;
    missing -= problem.terminal[start];
    std::vector<std::int64_t> distance(graph.nodeCount(), kInfiniteCents);
    std::vector<std::uint32_t> parent(graph.nodeCount(), kNoArc);
    std::vector<std::uint8_t> inTree(graph.nodeCount(), 0);
    std::vector<std::uint32_t> edges;
    QuadHeap heap;
    heap.resize(graph.nodeCount());
    distance[start] = 0;
    inTree[start] = 1;
    heap.pushOrLower(start, 0);
    for (std::uint32_t step = 1; missing > 0 && !heap.empty(); ++step) {
        if (step % kPollEvery == 0 && stop.stop_requested())
            return {};
        std::uint32_t node = heap.pop();
        if (problem.terminal[node] != 0 && inTree[node] == 0) {
            --missing;
            for (std::uint32_t at = node; inTree[at] == 0; at = graph.tail(parent[at])) {
                inTree[at] = 1;
                edges.push_back(parent[at] >> 1U);
                distance[at] = 0;
                heap.pushOrLower(at, 0);
            }
            continue;
        }
        for (const std::uint32_t arc : graph.out(node)) {
            const std::int64_t cost = costOf(arc);
            const std::uint32_t head = graph.head(arc);
            if (cost >= kInfiniteCents || distance[node] + cost >= distance[head])
                continue;
            distance[head] = distance[node] + cost;
            parent[head] = arc;
            heap.pushOrLower(head, distance[head]);
        }
    }
    return missing > 0 ? SolverTree{} : spanAndPrune(problem, edges);
}

} // namespace

SolverTree growTree(const SolverProblem& problem, std::span<const std::int64_t> arcCost, std::uint32_t start,
                    const std::stop_token& stop)
{
    return grow(problem, start, stop, [arcCost](std::uint32_t arc) { return arcCost[arc]; });
}

SolverTree growTree(const SolverProblem& problem, std::uint32_t start, const std::stop_token& stop)
{
    return grow(problem, start, stop, [&](std::uint32_t arc) { return problem.graph.cost(arc); });
}

} // namespace oasis::routing
