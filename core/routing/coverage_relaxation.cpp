// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/coverage_relaxation.h"

namespace oasis::routing {

std::vector<std::int64_t> Relaxation::support() const
{
    const SolverGraph& graph = prizes.problem.graph;
    std::vector<std::int64_t> costs(2 * std::size_t{graph.edgeCount()}, kInfiniteCents);
    for (std::uint32_t arc = 0; arc < costs.size(); ++arc)
        if ((ascent.reduced[arc] == 0 || ascent.reduced[arc ^ 1U] == 0) && question.arcCost[arc] < kInfiniteCents)
            costs[arc] = graph.cost(arc);
    return costs;
}

Relaxation relaxationAt(const SolverProblem& problem, const CoverageSites& sites, WeightPrice price,
                        const std::stop_token& stop)
{
    return relaxationAt(problem, sites, price, {}, stop);
}

Relaxation relaxationAt(const SolverProblem& problem, const CoverageSites& sites, WeightPrice price,
                        const std::vector<std::uint8_t>& barred, const std::stop_token& stop)
{
    Relaxation result{prizesAt(problem, sites, price), {}, {}};
    result.question = ascentProblem(result.prizes);
    AscentProblem& question = result.question;
    for (std::uint32_t arc = 0; arc < 2 * problem.graph.edgeCount() && !barred.empty(); ++arc)
        if (barred[problem.graph.head(arc)] != 0 || barred[problem.graph.tail(arc)] != 0)
            question.arcCost[arc] = kInfiniteCents;
    result.ascent = dualAscent(question.graph, question.arcCost, question.root, question.terminals, stop);
    return result;
}

} // namespace oasis::routing
