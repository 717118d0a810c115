// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/radio_network.h"

#include <algorithm>

namespace oasis {

namespace {

/// Every site whose serving node the tree holds is served; those at the end of a link, by radio.
void serveHeld(const RadioUse& use, RoutedNetwork& routed)
{
    for (std::size_t i = 0; i < use.held.size(); ++i)
        if (use.held[i] != 0) {
            routed.served[i] = use.radio[i] != 0 ? Served::Radio : Served::Fibre;
            routed.why[i] = WhyNot::None;
        }
}

/// A bound that holds for all networks holds for those that keep the rules; not where the rules cut a site off that
/// the cheapest of all networks joins: that of fewer sites may cost less than its bound.
void keepBound(const RoutedNetwork& first, RoutedNetwork& routed)
{
    Proof& proof = routed.proof;
    const auto cutOff = [](const std::vector<WhyNot>& why) {
        return std::count(why.begin(), why.end(), WhyNot::Unreachable);
    };
    const bool mustJoin = proof.objective == Objective::ConnectAll || proof.objective == Objective::BestMix;
    proof.bound = mustJoin && cutOff(first.why) != cutOff(routed.why) ? 0 : first.proof.bound;
    proof.weightPrice = first.proof.weightPrice;
    proof.stop = proof.value == proof.bound ? StopReason::Optimal : StopReason::EffortSpent;
}

} // namespace

Result<RoutedNetwork> routeNetwork(const PlanContext& plan, const PlanningGraph& network, const SiteServices& services,
                                   Money budget, const RunContext& ctx)
{
    if (!usesRadioLinks(plan.definition))
        return routeOnGraph(plan, network, services, budget, ctx);
    const SiteServices unpaid = unpaidServices(network, services);
    OASIS_TRY(RoutedNetwork routed, routeOnGraph(plan, network, unpaid, budget, ctx));
    RadioUse use = radioUse(plan, network, routed);
    if (!use.broken.empty()) {
        const RoutedNetwork first = routed;
        PlanningGraph rest = network;
        while (!use.broken.empty()) { // each turn bars a link at least
            for (const EdgeIndex edge : use.broken)
                rest.priceCt[edge.index()] = kInfiniteCents;
            OASIS_TRY(routed, routeOnGraph(plan, rest, unpaid, budget, ctx));
            use = radioUse(plan, rest, routed);
        }
        keepBound(first, routed);
    }
    serveHeld(use, routed);
    return routed;
}

Result<RoutedFrontier> routeFrontier(const PlanContext& plan, const PlanningGraph& network,
                                     const SiteServices& services, const FrontierRange& range, const RunContext& ctx)
{
    if (!usesRadioLinks(plan.definition))
        return frontierOnGraph(plan, network, services, range, ctx);
    OASIS_TRY(RoutedFrontier curve, frontierOnGraph(plan, network, unpaidServices(network, services), range, ctx));
    std::vector<RoutedFrontier::Point> kept;
    for (RoutedFrontier::Point& point : curve.points) {
        const RadioUse use = radioUse(plan, network, point.network);
        if (!use.broken.empty())
            continue; // may not be built
        serveHeld(use, point.network);
        kept.push_back(std::move(point));
    }
    if (kept.empty())
        return fail(ErrorCode::Infeasible, "no network on the curve keeps the rules of radio links", "radioLinks");
    curve.points = std::move(kept);
    return curve;
}

} // namespace oasis
