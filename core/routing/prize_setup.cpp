// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/prize_setup.h"

namespace oasis::routing {

PrizeProblem prizeProblem(const SolverGraph& graph, std::uint32_t root, const NodePrizes& nodes)
{
    PrizeProblem result{{graph, {}, root}, nodes.prize, nodes.required};
    result.problem.terminal.assign(graph.nodeCount(), 0);
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
        if (nodes.required[node] != 0)
            result.prize[node] = 0;
        if (nodes.required[node] != 0 || nodes.prize[node] > 0 || node == root)
            result.problem.terminal[node] = 1;
    }
    return result;
}

PrizeProblem reducedPrizes(const ProblemReducer& reducer, const NodePrizes& nodes)
{
    NodePrizes reduced(reducer.nodeOrigin().size());
    for (std::size_t i = 0; i < reducer.nodeOrigin().size(); ++i) {
        reduced.prize[i] = nodes.prize[reducer.nodeOrigin()[i]];
        reduced.required[i] = nodes.required[reducer.nodeOrigin()[i]];
    }
    return prizeProblem(reducer.problem().graph, reducer.problem().root, reduced);
}

} // namespace oasis::routing
