// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/dual_ascent.h"
#include "core/routing/lasting_tree.h"
#include "core/routing/local_search.h"
#include "core/routing/recombination.h"
#include "core/routing/shortest_path_heuristic.h"

#include <algorithm>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;
constexpr std::uint32_t kPollEvery = 1024;

std::int64_t costOf(const SolverGraph& graph, std::span<const std::uint32_t> edges)
{
    std::int64_t sum = 0;
    for (const std::uint32_t e : edges)
        sum += graph.edge(e).cost;
    return sum;
}

/// Local search on the tree, and its cross with another that was grown where the bound is tight.
SolverTree crossedTree(const SolverProblem& problem, const SolverTree& tree, int passes, const std::stop_token& stop)
{
    const Ascent ascent = dualAscent(problem.graph, arcCosts(problem.graph), problem.root, problem.terminals(), stop);
    std::vector<std::int64_t> support(ascent.reduced.size(), kInfiniteCents);
    for (std::uint32_t arc = 0; arc < support.size(); ++arc)
        if (ascent.reduced[arc] == 0 || ascent.reduced[arc ^ 1U] == 0)
            support[arc] = problem.graph.cost(arc);
    const SolverTree own = improveTree(problem, tree, passes, stop);
    const SolverTree other = improveTree(problem, growTree(problem, support, problem.root, stop), passes, stop);
    SolverTree both = recombine(problem, std::vector<SolverTree>{own, other}, passes, stop);
    return both.exists() && both.cost < own.cost ? both : own;
}

} // namespace

/// The nodes near some seeds as a problem of its own. Each part of the tree outside is one node that must be joined.
struct LastingTree::Region
{
    std::vector<std::uint32_t> nodes; // inside, by their number in the problem
    std::vector<std::uint32_t> local; // per node of the graph: number in the problem, kNone
    std::uint32_t count = 0;          // nodes of the problem
    std::vector<SolverEdge> edges;
    std::vector<std::uint32_t> origin;    // per edge of the problem: the graph's
    std::vector<std::uint32_t> treeEdges; // of the problem
};

/// The nodes nearest to the seeds; at least one of the tree among them.
LastingTree::Region LastingTree::regionAround(std::span<const std::uint32_t> seeds, const LocalEffort& effort,
                                              const std::stop_token& stop)
{
    Region region;
    region.local.assign(m_graph.nodeCount(), kNone);
    startSearch(seeds);
    bool met = false;
    while (!m_heap.empty() && (!met || region.nodes.size() < effort.nodes)) {
        if (region.nodes.size() % kPollEvery == 0 && stop.stop_requested())
            break;
        const std::uint32_t node = m_heap.pop();
        region.local[node] = static_cast<std::uint32_t>(region.nodes.size());
        region.nodes.push_back(node);
        met = met || holds(node);
        relax(node);
    }
    region.count = static_cast<std::uint32_t>(region.nodes.size());
    return region;
}

void LastingTree::addOutside(Region& region) const
{
    NodeSets parts(m_graph.nodeCount());
    for (std::uint32_t e = 0; e < m_inTree.size(); ++e)
        if (m_inTree[e] != 0 && region.local[m_graph.head(2 * e)] == kNone &&
            region.local[m_graph.tail(2 * e)] == kNone)
            parts.unite(m_graph.head(2 * e), m_graph.tail(2 * e));
    for (std::uint32_t node = 0; node < m_graph.nodeCount(); ++node) {
        if (region.local[node] != kNone || !holds(node))
            continue;
        std::uint32_t& number = region.local[parts.leader(node)]; // the leader is the smallest of its part
        if (number == kNone)
            number = region.count++;
        region.local[node] = number;
    }
}

void LastingTree::addEdges(Region& region) const
{
    for (std::uint32_t i = 0; i < region.nodes.size(); ++i)
        for (const std::uint32_t arc : m_graph.out(region.nodes[i])) {
            const std::uint32_t other = region.local[m_graph.head(arc)];
            if (other == kNone || (other < region.nodes.size() && (arc & 1U) != 0))
                continue; // an edge with both ends inside is met twice
            if (m_inTree[arc / 2] != 0)
                region.treeEdges.push_back(static_cast<std::uint32_t>(region.edges.size()));
            region.edges.push_back({i, other, m_demand.edgeCents[arc / 2]});
            region.origin.push_back(arc / 2);
        }
}

PrizeProblem LastingTree::problemOf(const Region& region) const
{
    PrizeProblem result{{SolverGraph(region.count, region.edges), {}, region.local[m_demand.root]}, {}, {}};
    result.problem.terminal.assign(region.count, 1); // parts outside stay joined
    result.required.assign(region.count, 1);
    result.prize.assign(region.count, 0);
    for (std::uint32_t i = 0; i < region.nodes.size(); ++i) {
        const std::uint32_t node = region.nodes[i];
        result.required[i] = m_demand.required[node];
        result.prize[i] = m_demand.prize[node];
        result.problem.terminal[i] = wanted(node) ? 1 : 0;
    }
    result.required[result.problem.root] = 0;
    return result;
}

void LastingTree::swapEdges(const Region& region, std::span<const std::uint32_t> localEdges)
{
    for (const std::uint32_t e : region.treeEdges)
        remove(region.origin[e]);
    for (const std::uint32_t e : localEdges)
        add(region.origin[e]);
}

bool LastingTree::improveAround(std::span<const std::uint32_t> seeds, const LocalEffort& effort,
                                const std::stop_token& stop)
{
    growArrays();
    Region region = regionAround(seeds, effort, stop);
    m_searched = region.nodes;
    if (stop.stop_requested())
        return false;
    addOutside(region);
    addEdges(region);
    const PrizeProblem prizes = problemOf(region);
    const SolverTree before{region.treeEdges, costOf(prizes.problem.graph, region.treeEdges)};
    const bool optional = std::any_of(prizes.prize.begin(), prizes.prize.end(), [](std::int64_t p) { return p > 0; });
    const SolverTree after = optional ? improvePrizeTree(prizes, before, effort.passes, stop)
                                      : crossedTree(prizes.problem, before, effort.passes, stop);
    if (stop.stop_requested())
        return false;
    if (objectiveOf(prizes, after) < objectiveOf(prizes, before))
        swapEdges(region, after.edges);
    return true;
}

void LastingTree::dropLossmaking()
{
    growArrays();
    Region region;
    region.local.assign(m_graph.nodeCount(), kNone);
    for (std::uint32_t node = 0; node < m_graph.nodeCount(); ++node)
        if (holds(node)) {
            region.local[node] = region.count++;
            region.nodes.push_back(node);
        }
    for (const std::uint32_t e : edges()) {
        region.treeEdges.push_back(static_cast<std::uint32_t>(region.edges.size()));
        region.edges.push_back(
            {region.local[m_graph.tail(2 * e)], region.local[m_graph.head(2 * e)], m_demand.edgeCents[e]});
        region.origin.push_back(e);
    }
    const PrizeProblem prizes = problemOf(region);
    const SolverTree before{region.treeEdges, costOf(prizes.problem.graph, region.treeEdges)};
    swapEdges(region, strongPrune(prizes, before).edges);
}

} // namespace oasis::routing
