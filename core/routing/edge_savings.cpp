// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/edge_savings.h"

#include <algorithm>

namespace oasis::routing {

std::vector<std::int64_t> savingsNeeded(const PreparedProblem& prepared, std::size_t streetEdges,
                                        const AscentProblem& question, const Ascent& ascent, std::int64_t value)
{
    const AscentDistances distances = ascentDistances(question.graph, ascent, question.root, question.terminals, {});
    std::vector<std::int64_t> savings(streetEdges, kInfiniteCents);
    for (std::uint32_t e = 0; e < prepared.origin.size(); ++e) {
        if (prepared.origin[e] >= streetEdges)
            continue; // an entry price
        const std::int64_t through = boundThrough(question.graph, ascent, distances, e);
        const std::int64_t saving = std::max<std::int64_t>(0, through - value);
        if (through < kInfiniteCents && saving <= prepared.problem.graph.edge(e).cost)
            savings[prepared.origin[e]] = saving;
    }
    return savings;
}

} // namespace oasis::routing
