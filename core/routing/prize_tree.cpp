// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/prize_tree.h"

#include "core/network/quad_heap.h"
#include "core/routing/local_search.h"
#include "core/routing/rooted_tree.h"

#include <algorithm>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;
constexpr std::uint32_t kPollEvery = 1024;

} // namespace

AscentProblem ascentProblem(const PrizeProblem& prizes)
{
    const SolverGraph& graph = prizes.problem.graph;
    AscentProblem result;
    result.root = prizes.problem.root;
    result.arcCost = arcCosts(graph);
    std::vector<SolverEdge> edges = graph.edges();
    std::uint32_t nodes = graph.nodeCount();
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
        if (prizes.required[node] != 0)
            result.terminals.push_back(node);
        if (prizes.prize[node] == 0)
            continue;
        edges.push_back({result.root, nodes, prizes.prize[node]});
        edges.push_back({node, nodes, 0});
        result.arcCost.insert(result.arcCost.end(), {prizes.prize[node], kInfiniteCents, 0, kInfiniteCents});
        result.terminals.push_back(nodes++);
    }
    result.graph = SolverGraph(nodes, std::move(edges));
    return result;
}

std::vector<std::uint8_t> nodesOf(const SolverProblem& problem, const SolverTree& tree)
{
    std::vector<std::uint8_t> inTree(problem.graph.nodeCount(), 0);
    inTree[problem.root] = 1;
    for (const std::uint32_t e : tree.edges)
        inTree[problem.graph.edge(e).a] = inTree[problem.graph.edge(e).b] = 1;
    return inTree;
}

std::int64_t objectiveOf(const PrizeProblem& prizes, const SolverTree& tree)
{
    if (!tree.exists())
        return kInfiniteCents;
    const std::vector<std::uint8_t> inTree = nodesOf(prizes.problem, tree);
    std::int64_t objective = tree.cost;
    for (std::uint32_t node = 0; node < inTree.size(); ++node)
        objective += inTree[node] == 0 ? prizes.prize[node] : prizes.weight.empty() ? 0 : prizes.weight[node];
    return objective;
}

SolverTree strongPrune(const PrizeProblem& prizes, const SolverTree& tree)
{
    if (!tree.exists())
        return tree;
    const SolverGraph& graph = prizes.problem.graph;
    const RootedTree rooted(prizes.problem, tree);
    std::vector<std::int64_t> benefit = prizes.prize; // of the best subtree that hangs below the node, node included
    for (std::size_t node = 0; node < prizes.weight.size(); ++node)
        benefit[node] -= prizes.weight[node];
    std::vector<std::uint8_t> needed = prizes.required;
    std::vector<std::uint8_t> kept(graph.nodeCount(), 0); // with its parent edge, if its parent is kept
    for (const std::uint32_t node : rooted.postOrder()) {
        if (node == prizes.problem.root)
            continue;
        const std::int64_t cost = graph.edge(rooted.parentEdge(node)).cost;
        const std::uint32_t parent = rooted.parent(node);
        kept[node] = needed[node] != 0 || benefit[node] > cost ? 1 : 0;
        if (kept[node] == 0)
            continue;
        needed[parent] |= needed[node];
        benefit[parent] += benefit[node] - cost;
    }
    SolverTree pruned;
    pruned.cost = 0;
    std::vector<std::uint8_t> reached(graph.nodeCount(), 0);
    reached[prizes.problem.root] = 1;
    for (std::size_t i = rooted.postOrder().size(); i-- > 0;) { // parents first
        const std::uint32_t node = rooted.postOrder()[i];
        if (node == prizes.problem.root || kept[node] == 0 || reached[rooted.parent(node)] == 0)
            continue;
        reached[node] = 1;
        pruned.edges.push_back(rooted.parentEdge(node));
        pruned.cost += graph.edge(rooted.parentEdge(node)).cost;
    }
    std::sort(pruned.edges.begin(), pruned.edges.end());
    return pruned;
}

SolverTree extendTree(const PrizeProblem& prizes, const SolverTree& tree, std::span<const std::int64_t> arcCost,
                      const std::stop_token& stop)
{
    const SolverGraph& graph = prizes.problem.graph;
    std::vector<std::uint8_t> inTree = nodesOf(prizes.problem, tree);
    std::vector<std::int64_t> distance(graph.nodeCount(), kInfiniteCents);
    std::vector<std::uint32_t> parent(graph.nodeCount(), kNone);
    QuadHeap heap;
    heap.resize(graph.nodeCount());
    std::size_t missing = 0;
    std::int64_t highest = 0; // prize that is left: no way pays that costs as much
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
        missing += prizes.required[node] != 0 && inTree[node] == 0 ? 1U : 0U;
        if (inTree[node] != 0) {
            distance[node] = 0;
            heap.pushOrLower(node, 0);
        } else {
            highest = std::max(highest, prizes.prize[node]);
        }
    }
    SolverTree extended = tree;
    for (std::uint32_t step = 1; !heap.empty() && (missing > 0 || heap.topKey() < highest); ++step) {
        if (step % kPollEvery == 0 && stop.stop_requested())
            return {};
        const std::uint32_t node = heap.pop();
        if (inTree[node] == 0 && (prizes.required[node] != 0 || prizes.prize[node] > distance[node])) {
            for (std::uint32_t at = node; inTree[at] == 0; at = graph.tail(parent[at])) {
                missing -= prizes.required[at];
                inTree[at] = 1;
                extended.edges.push_back(parent[at] >> 1U);
                extended.cost += graph.cost(parent[at]);
                distance[at] = 0;
                heap.pushOrLower(at, 0);
            }
            continue;
        }
        for (const std::uint32_t arc : graph.out(node)) {
            const std::int64_t cost = arcCost.empty() ? graph.cost(arc) : arcCost[arc];
            const std::uint32_t head = graph.head(arc);
            if (cost >= kInfiniteCents || distance[node] + cost >= distance[head])
                continue;
            distance[head] = distance[node] + cost;
            parent[head] = arc;
            heap.pushOrLower(head, distance[head]);
        }
    }
    std::sort(extended.edges.begin(), extended.edges.end());
    return missing > 0 ? SolverTree{} : extended;
}

SolverTree improvePrizeTree(const PrizeProblem& prizes, SolverTree tree, int passes, const std::stop_token& stop)
{
    tree = strongPrune(prizes, tree);
    std::int64_t best = objectiveOf(prizes, tree);
    SolverProblem served = prizes.problem;
    for (int pass = 0; pass < passes && tree.exists() && !stop.stop_requested(); ++pass) {
        const std::vector<std::uint8_t> inTree = nodesOf(prizes.problem, tree);
        for (std::uint32_t node = 0; node < inTree.size(); ++node)
            served.terminal[node] = inTree[node] & prizes.problem.terminal[node];
        const SolverTree moved = improveTree(served, tree, passes, stop);
        const SolverTree next = strongPrune(prizes, extendTree(prizes, strongPrune(prizes, moved), {}, stop));
        const std::int64_t objective = objectiveOf(prizes, next);
        if (objective >= best)
            break;
        best = objective;
        tree = next;
    }
    return tree;
}

} // namespace oasis::routing
