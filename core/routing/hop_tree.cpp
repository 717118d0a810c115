// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/hop_tree.h"

#include "core/base/money.h"
#include "core/routing/hop_bound.h"
#include "core/routing/hop_search.h"

#include <algorithm>
#include <cstdlib>
#include <cstdio>

namespace oasis::routing {

namespace {

constexpr int kRoundsPerSite = 20;

Result<void> check(const HopTreeInput& input)
{
    const bool sized = input.sites.size() == input.siteNodes.size();
    const bool sound = std::all_of(input.sites.begin(), input.sites.end(),
                                   [](const HopSite& site) { return site.prizeCents >= 0 && site.demand >= 0; }) &&
                       std::all_of(input.entryCents.begin(), input.entryCents.end(),
                                   [](std::int64_t cents) { return cents >= 0; });
    if (!sized || !sound)
        return fail(ErrorCode::InvalidArgument, "sites and supplies of a hop question have prices and loads from 0 on");
    return ok();
}

} // namespace

Result<HopTreeOutput> cheapestHopTree(const HopTreeInput& input, const SteinerParams& params, const RunContext& ctx)
{
    OASIS_CHECK(check(input));
    OASIS_TRY(const HopProblem problem, hopProblem(input));
    const int sites = static_cast<int>(input.sites.size());
    HopSearch search(problem, params.seed);
    HopBound bound(problem, params.dualSteps, params.seed, ctx.stop);
    fprintf(stderr, "nodes %u edges %u ascent %lld\n", problem.graph().nodeCount(), problem.graph().edgeCount(), (long long)bound.cents());
    search.grow(problem.arcCosts());
    fprintf(stderr, "grow true %lld\n", (long long)search.bestCents());
    search.grow(bound.guide());
    fprintf(stderr, "grow guide %lld\n", (long long)search.bestCents());
    search.improve((getenv("R") ? atoi(getenv("R")) : kRoundsPerSite) * sites, ctx.stop);
    fprintf(stderr, "improved %lld\n", (long long)search.bestCents());
    bound.relax(search.bestCents(), getenv("W") ? atoll(getenv("W")) : params.proofWork, ctx.stop, [&](const std::vector<std::int64_t>& guide) {
        search.grow(guide);
        search.improve(sites, ctx.stop);
        fprintf(stderr, "round %lld bound %lld\n", (long long)search.bestCents(), (long long)bound.cents());
        return search.bestCents();
    }, [&] { std::vector<std::uint32_t> edges; for (const std::uint32_t node : search.best().nodes()) edges.push_back(search.best().parentArc(node) >> 1U); return edges; });
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "planning was cancelled");
    const LoadedTree& best = search.best();
    HopTreeOutput out;
    out.unreachable = problem.unreachable;
    const auto edges = static_cast<std::uint32_t>(input.graph.graph().edgeCount());
    out.valueCents = best.cents() + problem.constantCents;
    for (std::uint32_t node = 0; node < problem.siteAt.size(); ++node)
        if (const std::uint32_t site = problem.siteAt[node]; site != HopProblem::kNone) {
            if (best.holds(node)) {
                out.served.push_back(site);
                continue;
            }
            out.valueCents += problem.prizes.prize[node];
            if (input.sites[site].required)
                out.notJoined.push_back(site);
        }
    for (const std::uint32_t node : best.nodes())
        for (const std::uint32_t part : problem.parts[best.parentArc(node) >> 1U]) {
            if (part < edges)
                out.edges.push_back(part);
            else
                out.suppliesUsed.push_back(part - edges);
        }
    for (auto* list : {&out.edges, &out.suppliesUsed, &out.served, &out.notJoined})
        std::sort(list->begin(), list->end());
    { std::int64_t street=0, link=0, ent=0; int links=0; for (const std::uint32_t node : best.nodes()) { auto e = best.parentArc(node)>>1U; auto c = problem.graph().edge(e).cost; if (problem.rate[e]!=HopProblem::kUnlimited) { link+=c; ++links; fprintf(stderr, "link from %d to %d hops? rate %.0f cost %lld place %u demand %.0f\n", (problem.ending[problem.graph().edge(e).a]==HopProblem::kNone? -1 : (int)problem.siteAt[problem.ending[problem.graph().edge(e).a]]), (int)problem.siteAt[problem.ending[node]], problem.rate[e], (long long)c, problem.place[node], problem.demand[node]); } else street+=c; }
    fprintf(stderr, "streets %lld links %lld (%d) served %zu out prize %lld\n", (long long)street, (long long)link, links, out.served.size(), (long long)(out.valueCents-best.cents())); (void)ent; for (auto v : out.served) { bool r=false; for (const std::uint32_t node : best.nodes()) if (problem.ending[node]!=HopProblem::kNone && problem.siteAt[problem.ending[node]]==v && problem.rate[best.parentArc(node)>>1U]!=HopProblem::kUnlimited) r=true; if (!r) fprintf(stderr, " f%u", v); } fprintf(stderr,"\n"); }
    out.boundCents = out.notJoined.empty() ? std::min(out.valueCents, bound.cents() + problem.constantCents) : 0;
    out.stop = out.boundCents == out.valueCents ? SolverStop::Optimal : SolverStop::EffortSpent;
    return out;
}

} // namespace oasis::routing
