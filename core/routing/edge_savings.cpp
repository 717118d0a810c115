// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/edge_savings.h"

#include <algorithm>

namespace oasis::routing {

std::vector<std::int64_t> savingsNeeded(const SteinerInput& input, const PreparedProblem& prepared,
                                        const Ascent& ascent, std::int64_t value, const std::stop_token& stop)
{
    const SolverProblem& problem = prepared.problem;
    const AscentDistances distances = ascentDistances(problem.graph, ascent, problem.root, problem.terminals(), stop);
    std::vector<std::int64_t> savings(input.graph.edgeCount(), kInfiniteCents);
    for (std::uint32_t e = 0; e < prepared.origin.size(); ++e) {
        if (prepared.origin[e] >= savings.size())
            continue; // an entry price
        const std::int64_t through = boundThrough(problem.graph, ascent, distances, e);
        if (through < kInfiniteCents)
            savings[prepared.origin[e]] = std::max<std::int64_t>(0, through - value);
    }
    return savings;
}

} // namespace oasis::routing
