// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/resilient_bound.h"

#include "core/routing/pair_ascent.h"

#include <utility>

namespace oasis::routing {

namespace {

/// Swaps the two arcs of every edge.
void turn(std::vector<std::int64_t>& arcs)
{
    for (std::size_t arc = 0; arc < arcs.size(); arc += 2)
        std::swap(arcs[arc], arcs[arc + 1]);
}

} // namespace

ResilientBound startOf(const ResilientProblem& problem, const AscentPlan& plan)
{
    ResilientBound result{0, arcCosts(problem.graph), false};
    for (std::uint32_t e = 0; e < problem.graph.edgeCount(); ++e)
        if (problem.risk[e] == kNeverFails) {
            const std::int64_t cost = problem.graph.edge(e).cost;
            const std::size_t outward = 2 * std::size_t{e} + (problem.graph.edge(e).b == problem.root ? 1 : 0);
            result.reduced[outward] = plan.outward ? cost : cost - cost / 2;
            result.reduced[outward ^ 1U] = cost - result.reduced[outward];
        }
    return result;
}

ResilientBound resilientBound(const ResilientProblem& problem, const AscentPlan& plan, const std::stop_token& stop)
{
    ResilientBound result = startOf(problem, plan);
    const std::vector<std::uint32_t> first = problem.ranked(Rank::TwoWays);
    std::vector<std::uint32_t> all = problem.ranked(Rank::OneWay);
    all.insert(all.end(), first.begin(), first.end());
    if (plan.pairNodes > 0)
        PairAscent(problem, result.reduced, result.bound, stop).run(first, plan.pairNodes);
    Ascent inward = dualAscent(problem.graph, std::move(result.reduced), problem.root, all, stop);
    turn(inward.reduced);
    Ascent outward = dualAscent(problem.graph, std::move(inward.reduced), problem.root, first, stop);
    turn(outward.reduced);
    result.bound += inward.bound + outward.bound;
    result.reduced = std::move(outward.reduced);
    result.stopped = inward.stopped || outward.stopped || stop.stop_requested();
    if (!result.stopped)
        PairAscent(problem, result.reduced, result.bound, stop).run(first, problem.graph.nodeCount());
    result.stopped = stop.stop_requested();
    return result;
}

} // namespace oasis::routing
