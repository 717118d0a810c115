// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/hop_routing.h"
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

} // namespace

Result<RoutedNetwork> routeNetwork(const PlanContext& plan, const PlanningGraph& network, const SiteServices& services,
                                   Money budget, const RunContext& ctx)
{
    if (!usesRadioLinks(plan.definition))
        return routeOnGraph(plan, network, services, budget, ctx);
    const SiteServices unpaid = unpaidServices(network, services);
    OASIS_TRY(RoutedNetwork routed, routeOnGraph(plan, network, unpaid, budget, ctx.part(0, 0.3)));
    const RadioUse use = radioUse(plan, network, routed);
    if (use.broken.empty()) {
        serveHeld(use, routed);
        return routed;
    }
    OASIS_TRY(HopRouting hops, HopRouting::create(plan, network, unpaid));
    return hops.route(routed, budget, ctx.part(0.3, 1));
}

Result<RoutedFrontier> routeFrontier(const PlanContext& plan, const PlanningGraph& network,
                                     const SiteServices& services, const FrontierRange& range, const RunContext& ctx)
{
    if (!usesRadioLinks(plan.definition))
        return frontierOnGraph(plan, network, services, range, ctx);
    const SiteServices unpaid = unpaidServices(network, services);
    OASIS_TRY(RoutedFrontier curve, frontierOnGraph(plan, network, unpaid, range, ctx.part(0, 0.4)));
    bool broken = false;
    for (RoutedFrontier::Point& point : curve.points) {
        const RadioUse use = radioUse(plan, network, point.network);
        broken = broken || !use.broken.empty();
        serveHeld(use, point.network);
    }
    if (!broken)
        return curve;
    OASIS_TRY(HopRouting hops, HopRouting::create(plan, network, unpaid));
    return hops.frontier(curve, range, ctx.part(0.4, 1));
}

} // namespace oasis
