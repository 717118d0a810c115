// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/hop_tree.h"

#include "core/base/money.h"
#include "core/routing/hop_bound.h"
#include "core/routing/hop_search.h"

#include <algorithm>

namespace oasis::routing {

namespace {

constexpr int kRoundsPerSite = 60;
constexpr int kBeginnings = 3;

} // namespace

Result<void> check(const HopTreeInput& input)
{
    const bool sized = input.sites.size() == input.graph.siteCount();
    const bool sound =
        std::all_of(input.sites.begin(), input.sites.end(),
                    [](const HopSite& site) { return site.prizeCents >= 0 && site.demand >= 0 && site.peak >= 0; }) &&
        std::all_of(input.entryCents.begin(), input.entryCents.end(), [](std::int64_t cents) { return cents >= 0; });
    if (!sized || !sound)
        return fail(ErrorCode::InvalidArgument, "sites and supplies of a hop question have prices and loads from 0 on");
    return ok();
}

HopNetwork hopNetwork(const HopTreeInput& input, const HopProblem& problem, const LoadedTree& tree)
{
    HopNetwork out;
    out.cents = tree.cents();
    const auto edges = static_cast<std::uint32_t>(input.graph.graph().edgeCount());
    for (std::uint32_t node = 0; node < problem.siteAt.size(); ++node)
        if (const std::uint32_t site = problem.siteAt[node]; site != HopProblem::kNone) {
            if (tree.holds(node))
                out.served.push_back(site);
            else if (input.sites[site].required)
                out.notJoined.push_back(site);
        }
    for (const std::uint32_t node : tree.nodes())
        for (const std::uint32_t part : problem.parts[tree.parentArc(node) >> 1U]) {
            if (part < edges)
                out.edges.push_back(part);
            else
                out.suppliesUsed.push_back(part - edges);
        }
    for (auto* list : {&out.edges, &out.suppliesUsed, &out.served, &out.notJoined})
        std::sort(list->begin(), list->end());
    return out;
}

Result<HopTreeOutput> cheapestHopTree(const HopTreeInput& input, const SteinerParams& params, const RunContext& ctx)
{
    OASIS_CHECK(check(input));
    OASIS_TRY(const HopProblem problem, hopProblem(input));
    const int sites = static_cast<int>(input.sites.size());
    HopBound bound(problem, params.dualSteps, params.seed, ctx.stop);
    HopSearch search(problem, params.seed);
    ctx.report(0.1, "routing.search");
    for (int i = 0; i < kBeginnings; ++i) {
        HopSearch other(problem, params.seed + static_cast<std::uint64_t>(i));
        other.grow(i == 0 ? problem.arcCosts() : bound.guide());
        if (!other.missing().empty())
            other.growAlongStreets();
        other.improve(kRoundsPerSite * sites, ctx.stop);
        search.take(other.best());
    }
    ctx.report(0.5, "routing.bound");
    bound.relax(
        search.best(), params.proofWork,
        [&](const std::vector<std::int64_t>& guide) -> const LoadedTree& {
            search.grow(guide);
            search.improve(sites, ctx.stop);
            return search.best();
        },
        ctx.stop);
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "planning was cancelled");
    HopTreeOutput out;
    out.network = hopNetwork(input, problem, search.best());
    out.unreachable = problem.unreachable;
    out.valueCents = search.valueOf(search.best()) + problem.constantCents;
    out.boundCents =
        out.network.notJoined.empty() ? std::min(out.valueCents, bound.cents() + problem.constantCents) : 0;
    out.stop = out.boundCents == out.valueCents ? SolverStop::Optimal : SolverStop::EffortSpent;
    ctx.report(1, "routing.bound");
    return out;
}

} // namespace oasis::routing
