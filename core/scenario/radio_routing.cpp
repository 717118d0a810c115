// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/hop_routing.h"
#include "core/scenario/radio_network.h"

#include <algorithm>
#include <optional>
#include <utility>

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
    auto relaxed = routeOnGraph(plan, network, unpaid, budget, ctx.part(0, 0.3));
    // Required sites that the rules keep out need not be paid for: a budget or quota may be met where it is not here.
    if (!relaxed.has_value() && relaxed.error().code != ErrorCode::Infeasible)
        return std::move(relaxed).error();
    std::optional<RoutedNetwork> routed;
    if (relaxed.has_value()) {
        routed = std::move(relaxed).value();
        const RadioUse use = radioUse(plan, network, *routed);
        if (use.broken.empty()) {
            serveHeld(use, *routed);
            return std::move(*routed);
        }
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
    bool broken = curve.points.empty(); // a required site that the rules keep out may be all that was too dear
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
