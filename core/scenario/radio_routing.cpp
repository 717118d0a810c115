// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/radio_network.h"

#include "core/routing/hop_tree.h"
#include "core/scenario/pinned_streets.h"
#include "core/scenario/radio_hops.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>

namespace oasis {

namespace {

/// The question with the rules of links: on the copies of the network per link taken.
class RadioRouting
{
public:
    RadioRouting(const PlanContext& plan, const PlanningGraph& network, const SiteServices& services)
        : m_plan(plan), m_network(network), m_services(services)
    {}

    Result<RoutedNetwork> leastCost(RoutedNetwork relaxed, const RunContext& ctx)
    {
        OASIS_CHECK(prepare());
        const bool mix = m_plan.definition.objective == Objective::BestMix;
        for (std::size_t i = 0; i < m_plan.sites.size(); ++i) {
            const SiteService& other = m_services.alternative[i];
            const bool must = !mix || m_plan.sites[i]->required || !other.exists();
            m_sites[i] = {must ? 0 : other.cost.inCents(), must, m_plan.sites[i]->mbits};
        }
        std::vector<double> rate(m_network.edges.size(), std::numeric_limits<double>::infinity());
        for (std::size_t e = 0; e < rate.size(); ++e)
            if (const std::int32_t link = m_network.edges[e].radioLink; link >= 0)
                rate[e] = (getenv("NL") ? atof(getenv("NL")) : 1.0) * m_network.radioLinks[static_cast<std::size_t>(link)].rateMbps;
        routing::SteinerParams params;
        params.seed = m_plan.definition.effort.seed;
        OASIS_TRY(const auto tree, routing::cheapestHopTree({*m_hops, rate, m_nodes, m_sites, m_entries}, params, ctx));
        fprintf(stderr, "hop tree value %lld bound %lld; relaxed bound %lld unreach %zu notjoined %zu\n", (long long)tree.valueCents, (long long)tree.boundCents, (long long)relaxed.proof.bound, tree.unreachable.size(), tree.notJoined.size());
        return relaxed;
    }

private:
    Result<void> prepare()
    {
        std::vector<routing::SupplyEntry> supplies;
        for (std::size_t s = 0; s < m_plan.supplies.size(); ++s) {
            m_entries.push_back(m_plan.supplies[s]->entryPrice.inCents());
            if (m_network.supplies[s].attached())
                supplies.push_back({m_network.supplies[s].node, m_entries.back()});
        }
        OASIS_TRY(m_pins, PinnedQuestion::create(m_plan, m_network, supplies));
        m_nodes = servingNodes(m_network, m_pins->ends());
        m_sites.resize(m_nodes.size(), {0, true, 0});
        OASIS_TRY(m_hops, radioHops(m_plan, m_network, m_pins->pricesCt(), m_nodes));
        return ok();
    }
    const PlanContext& m_plan;
    const PlanningGraph& m_network;
    const SiteServices& m_services;
    std::optional<PinnedQuestion> m_pins;
    std::optional<HopGraph> m_hops;
    std::vector<NodeIndex> m_nodes;
    std::vector<routing::HopSite> m_sites;
    std::vector<std::int64_t> m_entries;
};

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
        if (plan.definition.objective == Objective::ConnectAll || plan.definition.objective == Objective::BestMix) { OASIS_TRY([[maybe_unused]] auto x, RadioRouting(plan, network, services).leastCost(routed, ctx)); }
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
