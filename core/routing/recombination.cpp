// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/recombination.h"

#include "core/routing/dual_ascent.h"
#include "core/routing/local_search.h"
#include "core/routing/reductions.h"
#include "core/routing/shortest_path_heuristic.h"

#include <algorithm>

namespace oasis::routing {

namespace {

constexpr std::size_t kStarts = 6;

std::vector<std::uint32_t> unionOf(std::span<const SolverTree> trees)
{
    std::vector<std::uint32_t> edges;
    for (const SolverTree& tree : trees)
        if (tree.exists())
            edges.insert(edges.end(), tree.edges.begin(), tree.edges.end());
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

/// Several starts and the support of one ascent.
SolverTree solveSmall(const SolverProblem& problem, int passes, const std::stop_token& stop)
{
    const std::vector<std::uint32_t> terminals = problem.terminals();
    std::vector<SolverTree> trees;
    for (std::size_t i = 0; i < std::min(kStarts, terminals.size()); ++i)
        trees.push_back(growTree(problem, terminals[i * terminals.size() / kStarts % terminals.size()], stop));
    const Ascent ascent = dualAscent(problem.graph, arcCosts(problem.graph), problem.root, terminals, stop);
    std::vector<std::int64_t> support(ascent.reduced.size(), kInfiniteCents);
    for (std::uint32_t arc = 0; arc < support.size(); ++arc)
        if (ascent.reduced[arc] == 0 || ascent.reduced[arc ^ 1U] == 0)
            support[arc] = problem.graph.cost(arc);
    trees.push_back(growTree(problem, support, problem.root, stop));
    SolverTree best;
    for (SolverTree& tree : trees) {
        SolverTree improved = improveTree(problem, std::move(tree), passes, stop);
        if (improved.cost < best.cost)
            best = std::move(improved);
    }
    return best;
}

} // namespace

SolverTree recombine(const SolverProblem& problem, std::span<const SolverTree> trees, int passes,
                     const std::stop_token& stop)
{
    const std::vector<std::uint32_t> edges = unionOf(trees);
    std::vector<SolverEdge> subset;
    for (const std::uint32_t e : edges)
        subset.push_back(problem.graph.edge(e));
    if (std::none_of(trees.begin(), trees.end(), [](const SolverTree& tree) { return tree.exists(); }))
        return {};
    ProblemReducer reducer({SolverGraph(problem.graph.nodeCount(), std::move(subset)), problem.terminal, problem.root});
    reducer.reduce(stop);
    const SolverTree small = solveSmall(reducer.problem(), passes, stop);
    if (!small.exists())
        return {};
    std::vector<std::uint32_t> whole = reducer.restore(small.edges);
    for (std::uint32_t& e : whole)
        e = edges[e];
    return improveTree(problem, spanAndPrune(problem, whole), passes, stop);
}

} // namespace oasis::routing
