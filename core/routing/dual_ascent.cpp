// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/dual_ascent.h"

#include "core/network/quad_heap.h"
#include "core/routing/ascent_run.h"

#include <algorithm>
#include <queue>
#include <utility>

namespace oasis::routing {

namespace {

/// Shortest distances over `costOf(arc out of a node)`, from the nodes that have distance 0 already.
template <class CostOfArc>
void relaxAll(const SolverGraph& graph, std::vector<std::int64_t>& distance, const std::stop_token& stop,
              CostOfArc costOf)
{
    QuadHeap heap;
    heap.resize(graph.nodeCount());
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node)
        if (distance[node] == 0)
            heap.pushOrLower(node, 0);
    for (std::uint32_t step = 1; !heap.empty() && (step % 1024 != 0 || !stop.stop_requested()); ++step) {
        const std::uint32_t node = heap.pop();
        for (const std::uint32_t arc : graph.out(node)) {
            const std::int64_t cost = costOf(arc);
            const std::uint32_t head = graph.head(arc);
            if (cost >= kInfiniteCents || distance[node] + cost >= distance[head])
                continue;
            distance[head] = distance[node] + cost;
            heap.pushOrLower(head, distance[head]);
        }
    }
}

} // namespace

Ascent dualAscent(const SolverGraph& graph, std::vector<std::int64_t> arcCost, std::uint32_t root,
                  std::span<const std::uint32_t> terminals, const std::stop_token& stop)
{
    Ascent result;
    result.reduced = std::move(arcCost);
    AscentRun(graph, result, root, stop).run(terminals);
    return result;
}

RecordedAscent recordedAscent(const SolverGraph& graph, std::vector<std::int64_t> arcCost, std::uint32_t root,
                              std::span<const std::uint32_t> terminals, const std::stop_token& stop)
{
    RecordedAscent result;
    result.ascent.reduced = std::move(arcCost);
    AscentRun(graph, result.ascent, root, stop).run(terminals, &result.cuts);
    return result;
}

std::vector<std::int64_t> arcCosts(const SolverGraph& graph)
{
    std::vector<std::int64_t> costs(2 * std::size_t{graph.edgeCount()});
    for (std::uint32_t arc = 0; arc < costs.size(); ++arc)
        costs[arc] = graph.cost(arc);
    return costs;
}

AscentDistances ascentDistances(const SolverGraph& graph, const Ascent& ascent, std::uint32_t root,
                                std::span<const std::uint32_t> terminals, const std::stop_token& stop)
{
    AscentDistances result;
    result.fromRoot.assign(graph.nodeCount(), kInfiniteCents);
    result.fromRoot[root] = 0;
    relaxAll(graph, result.fromRoot, stop, [&](std::uint32_t arc) { return ascent.reduced[arc]; });
    result.toTerminal.assign(graph.nodeCount(), kInfiniteCents);
    for (const std::uint32_t terminal : terminals)
        if (terminal != root)
            result.toTerminal[terminal] = 0;
    relaxAll(graph, result.toTerminal, stop, [&](std::uint32_t arc) { return ascent.reduced[arc ^ 1U]; });
    return result;
}

std::int64_t boundThrough(const SolverGraph& graph, const Ascent& ascent, const AscentDistances& distances,
                          std::uint32_t edge)
{
    std::int64_t best = kInfiniteCents;
    for (const std::uint32_t arc : {2 * edge, 2 * edge + 1}) {
        const std::int64_t before = distances.fromRoot[graph.tail(arc)];
        const std::int64_t after = distances.toTerminal[graph.head(arc)];
        if (before >= kInfiniteCents || after >= kInfiniteCents || ascent.reduced[arc] >= kInfiniteCents)
            continue;
        const std::int64_t way = std::min(before + after, kInfiniteCents); // three "infinite" amounts do not fit
        best = std::min(best, std::min(way + ascent.reduced[arc], kInfiniteCents) + ascent.bound);
    }
    return std::min(best, kInfiniteCents);
}

} // namespace oasis::routing
