// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/routing_stage.h"

#include "core/routing/budget_tree.h"
#include "core/routing/cable_tree.h"
#include "core/routing/prize_collecting.h"
#include "core/routing/steiner.h"
#include "core/scenario/cabinet_stage.h"
#include "core/scenario/cable_prices.h"
#include "core/scenario/pinned_streets.h"
#include "core/scenario/technology.h"

#include <algorithm>
#include <cmath>

namespace oasis {

namespace {

routing::SteinerParams steinerParams(const SolverEffort& effort)
{
    routing::SteinerParams params;
    params.starts = effort.starts;
    params.ascentRoots = std::max(1, effort.ascentRoots);
    params.localPasses = effort.localPasses;
    params.seed = effort.seed;
    params.explain = false;
    return params;
}

/// A budget pays works supervision too: the router's prices hold it, rounded as in the bill, so that no bill comes out
/// below what was routed.
Money supervised(const PlanContext& plan, Money price)
{
    if (plan.definition.objective != Objective::Budget || price.inCents() >= kInfiniteCents / 1000)
        return price;
    return price + overheadOn(plan.definition, price).amount();
}

/// The routing problem's view of the plan: attached sites and supplies only, with the way back to their indices.
class RoutingProblem
{
public:
    RoutingProblem(const PlanContext& plan, const PlanningGraph& network, const SiteServices& services)
        : m_plan(plan), m_network(network), m_services(services)
    {
        for (std::uint32_t i = 0; i < plan.supplies.size(); ++i) {
            if (!network.supplies[i].attached())
                continue;
            m_supplyIndex.push_back(i);
            m_supplies.push_back({network.supplies[i].node, supervised(plan, plan.supplies[i]->entryPrice).inCents()});
        }
        m_out.served.assign(plan.sites.size(), Served::No);
        m_out.why.assign(plan.sites.size(), WhyNot::TooFarFromStreets);
        for (std::uint32_t i = 0; i < plan.sites.size(); ++i) {
            if (!network.sites[i].attached())
                continue;
            m_siteIndex.push_back(i);
            m_nodes.push_back(network.sites[i].node);
            m_out.why[i] = WhyNot::None;
        }
        m_out.proof.objective = plan.definition.objective;
    }

    /// Also finds the streets that are pinned in.
    [[nodiscard]] Result<void> check()
    {
        if (m_supplies.empty())
            return fail(ErrorCode::NoSupply, "no supply point lies near enough to a permitted street");
        if (m_nodes.empty())
            return fail(ErrorCode::Unreachable, "no selected site lies near enough to a permitted street");
        OASIS_TRY(m_pinned, pinnedEdges(m_plan, m_network, m_supplies));
        return ok();
    }

    Result<RoutedNetwork> connectAll(const RunContext& ctx)
    {
        if (!m_pinned.empty())
            return connectAllPinned(ctx);
        OASIS_TRY(const auto tree, routing::connectAll({m_network.graph, m_network.priceCt, m_nodes, m_supplies},
                                                       steinerParams(m_plan.definition.effort), ctx));
        take(tree.treeEdges, tree.suppliesUsed, tree.unreachable);
        for (const std::uint32_t i : m_siteIndex)
            if (m_out.why[i] == WhyNot::None)
                m_out.served[i] = Served::Fibre;
        prove(tree.valueCents, tree.boundCents, tree.stop);
        return std::move(m_out);
    }

    Result<RoutedNetwork> trenchAndCable(const RunContext& ctx)
    {
        OASIS_TRY(const CablePrices prices, cablePrices(m_plan, m_network, ctx));
        std::vector<routing::FibreDemand> sites;
        for (std::size_t k = 0; k < m_siteIndex.size(); ++k)
            sites.push_back({m_nodes[k], std::max(0, m_plan.sites[m_siteIndex[k]]->fibres)});
        routing::CableParams params;
        params.steiner = steinerParams(m_plan.definition.effort);
        OASIS_TRY(const auto trees,
                  routing::cableTree({m_network.graph, prices.edges, sites, m_supplies, prices.joints}, params, ctx));
        take(trees.treeEdges, trees.suppliesUsed, trees.unreachable);
        for (const std::uint32_t i : m_siteIndex)
            if (m_out.why[i] == WhyNot::None)
                m_out.served[i] = Served::Fibre;
        prove(trees.valueCents, trees.boundCents, trees.stop);
        return std::move(m_out);
    }

    Result<RoutedNetwork> bestMix(const RunContext& ctx)
    {
        std::vector<routing::PrizedTerminal> terminals;
        std::int64_t constant = 0; // life cost of alternatives where fibre is no question
        for (std::uint32_t i = 0; i < m_plan.sites.size(); ++i)
            if (!m_network.sites[i].attached())
                constant += m_services.alternative[i].cost.inCents();
        for (const std::uint32_t i : m_siteIndex) {
            const SiteService& other = m_services.alternative[i];
            terminals.push_back({m_network.sites[i].node, other.cost.inCents(), m_services.fibre[i].cost.inCents(),
                                 m_plan.sites[i]->required || !other.exists()});
        }
        OASIS_TRY(const auto mix,
                  routing::bestMix({m_network.graph, m_network.priceCt, terminals, m_supplies, {}, {m_pinned, {}}},
                                   steinerParams(m_plan.definition.effort), ctx));
        take(mix.treeEdges, mix.suppliesUsed, mix.unreachable);
        for (const std::uint32_t terminal : mix.served)
            m_out.served[m_siteIndex[terminal]] = Served::Fibre;
        for (std::uint32_t i = 0; i < m_plan.sites.size(); ++i)
            if (m_out.served[i] == Served::No && m_services.alternative[i].exists())
                m_out.served[i] = Served::Alternative;
        prove(mix.valueCents + constant, mix.boundCents + constant, mix.stop);
        return std::move(m_out);
    }

    Result<RoutedNetwork> withinBudget(const RoutingBudget& budget, const RunContext& ctx)
    {
        std::vector<routing::WeightedTerminal> terminals;
        for (const std::uint32_t i : m_siteIndex) {
            Money own;
            for (const Quantity& quantity : m_services.fibre[i].quantities)
                if (!quantity.yearly)
                    own += quantity.amount();
            terminals.push_back({m_network.sites[i].node, std::llround(m_plan.sites[i]->weight * 1e6), own.inCents(),
                                 m_plan.sites[i]->required});
        }
        routing::BudgetParams params;
        params.steiner = steinerParams(m_plan.definition.effort);
        params.multipliers = budget.multipliers;
        OASIS_TRY(const auto best, routing::mostWeightForBudget({m_network.graph, m_network.priceCt, terminals,
                                                                 m_supplies, budget.investment.inCents()},
                                                                params, ctx));
        take(best.treeEdges, best.suppliesUsed, best.unreachable);
        for (const std::uint32_t terminal : best.served)
            m_out.served[m_siteIndex[terminal]] = Served::Fibre;
        for (std::size_t i = 0; i < m_out.served.size(); ++i)
            if (m_out.served[i] == Served::No && m_out.why[i] == WhyNot::None)
                m_out.why[i] = WhyNot::OverBudget;
        prove(best.valueMillionths, best.boundMillionths, best.stop);
        m_out.proof.weightPrice = best.boundPrice;
        return std::move(m_out);
    }

private:
    /// A site out of reach stays so: pins only take the price off their streets, and ask for both ends.
    Result<RoutedNetwork> connectAllPinned(const RunContext& ctx)
    {
        const routing::StreetPins pins{m_pinned, {}};
        const routing::SteinerInput asked{m_network.graph, m_network.priceCt, m_nodes, m_supplies};
        OASIS_TRY(const routing::UnpinnedQuestion question, routing::unpinned(pins, asked));
        std::vector<NodeIndex> nodes = m_nodes;
        nodes.insert(nodes.end(), question.ends.begin(), question.ends.end());
        const routing::SteinerInput free{m_network.graph, question.edgeCostCents, nodes, m_supplies};
        OASIS_TRY(auto tree, routing::connectAll(free, steinerParams(m_plan.definition.effort), ctx));
        const routing::PinnedNetwork network = routing::withPins(tree.treeEdges, tree.suppliesUsed, pins, free);
        std::erase_if(tree.unreachable, [this](std::uint32_t i) { return i >= m_nodes.size(); });
        take(network.edges, network.suppliesUsed, tree.unreachable);
        for (const std::uint32_t i : m_siteIndex)
            if (m_out.why[i] == WhyNot::None)
                m_out.served[i] = Served::Fibre;
        std::int64_t value = 0;
        for (const EdgeIndex edge : network.edges)
            value += m_network.priceCt[edge.index()];
        for (const std::uint32_t supply : network.suppliesUsed)
            value += m_supplies[supply].entryPriceCents;
        prove(value, tree.boundCents + question.pinnedCents, tree.stop);
        return std::move(m_out);
    }

    void take(const std::vector<EdgeIndex>& edges, const std::vector<std::uint32_t>& supplies,
              const std::vector<std::uint32_t>& unreachable)
    {
        m_out.edges = edges;
        for (const std::uint32_t supply : supplies)
            m_out.suppliesUsed.push_back(m_supplyIndex[supply]);
        const bool links = m_plan.crowFly();
        for (const std::uint32_t terminal : unreachable) {
            const std::uint32_t i = m_siteIndex[terminal];
            const Site& site = *m_plan.sites[i];
            m_out.why[i] = links ? WhyNot::TooFarForLinks : WhyNot::Unreachable;
            m_out.warnings.push_back({WarningCode::SiteUnreachable, 1,
                                      site.name.empty() ? "site " + std::to_string(site.id.value()) : site.name,
                                      links ? "no chain of links within the limit leads to a supply point"
                                            : "no permitted way along the streets leads to a supply point"});
        }
    }

    void prove(std::int64_t value, std::int64_t bound, routing::SolverStop stop)
    {
        m_out.proof.value = value;
        m_out.proof.bound = bound;
        m_out.proof.stop = stop == routing::SolverStop::Optimal ? StopReason::Optimal : StopReason::EffortSpent;
    }

    const PlanContext& m_plan;
    const PlanningGraph& m_network;
    const SiteServices& m_services;
    std::vector<routing::SupplyEntry> m_supplies;
    std::vector<std::uint32_t> m_supplyIndex;
    std::vector<NodeIndex> m_nodes;
    std::vector<std::uint32_t> m_siteIndex;
    std::vector<EdgeIndex> m_pinned;
    RoutedNetwork m_out;
};

/// Prices of links by the fibre technology: investment, and for a mix over the horizon.
EdgePrice linkPrice(const PlanContext& plan)
{
    const bool life = plan.definition.objective == Objective::BestMix;
    return [&plan, life](std::span<const ModePart> parts, int) {
        const auto quantities = linkQuantities(*plan.fibre, parts.front().lengthM);
        Money price = horizonCost(quantities, life ? plan.definition.technology.years : 0);
        if (price.inCents() > kInfiniteCents / 1000)
            return Money::cents(kInfiniteCents);
        if (life && plan.definition.overheadShare > 0)
            price += timesRate(horizonCost(quantities, 0), plan.definition.overheadShare);
        return supervised(plan, price);
    };
}

} // namespace

EdgePrice routerPrice(const PlanContext& plan)
{
    if (plan.definition.objective != Objective::BestMix)
        return [&plan](std::span<const ModePart> parts, int crossings) {
            return supervised(plan, plan.prices->routedPrice(parts, crossings));
        };
    return [&plan, annuity = annuityFactor(plan.definition.cashFlow)](std::span<const ModePart> parts, int crossings) {
        return plan.prices->lifetimePrice(parts, crossings, plan.definition.overheadShare, annuity);
    };
}

Result<SiteServices> siteServices(const PlanContext& plan)
{
    SiteServices services;
    for (const Site* site : plan.sites) {
        if (plan.definition.objective != Objective::LeaseAll) {
            OASIS_TRY(auto fibre, fibreService(plan, *site));
            services.fibre.push_back(std::move(fibre));
        }
        auto other = alternativeService(plan, *site);
        const bool wanted =
            plan.definition.objective == Objective::LeaseAll || plan.definition.objective == Objective::BestMix;
        if (!other.has_value() && wanted)
            return std::move(other).error();
        services.alternative.push_back(other.has_value() ? std::move(other).value() : SiteService{});
    }
    return services;
}

Result<PlanningGraph> planningGraph(const PlanContext& plan, const RunContext& ctx)
{
    if (!plan.crowFly() && plan.input.streets->streets.empty())
        return fail(ErrorCode::NoStreets, "the study has no streets: import a street layer");
    if (plan.supplies.empty())
        return fail(ErrorCode::NoSupply, "the study has no supply point: add a point of presence");
    if (plan.crowFly())
        return crowFlyNetwork(
            {plan.sites, plan.supplies, plan.fibre->rangeM, plan.definition.technology.earthRadiusM, linkPrice(plan)},
            ctx);
    return streetNetwork({*plan.input.streets, plan.sites, plan.supplies, plan.rules, *plan.prices, routerPrice(plan),
                          plan.definition.cables.leadInToleranceM},
                         ctx);
}

Result<RoutedNetwork> routeNetwork(const PlanContext& plan, const PlanningGraph& network, const SiteServices& services,
                                   const RoutingBudget& budget, const RunContext& ctx)
{
    RoutingProblem problem(plan, network, services);
    if (plan.definition.objective != Objective::Cabinets) { // premises may be joined where no site is
        OASIS_CHECK(problem.check());
    }
    switch (plan.definition.objective) {
    case Objective::BestMix:
        return problem.bestMix(ctx);
    case Objective::Budget:
        return problem.withinBudget(budget, ctx);
    case Objective::LeaseAll:
        return leaseEverywhere(plan, services);
    case Objective::Cabinets:
        return routeCabinets(plan, network, ctx);
    case Objective::TrenchAndCable:
        return problem.trenchAndCable(ctx);
    case Objective::Quota:
    case Objective::Resilient:
        return fail(ErrorCode::Unsupported, "this objective is not computed yet");
    case Objective::ConnectAll:
        break;
    }
    return problem.connectAll(ctx);
}

RoutedNetwork leaseEverywhere(const PlanContext& plan, const SiteServices& services)
{
    RoutedNetwork routed;
    routed.served.assign(plan.sites.size(), Served::Alternative);
    routed.why.assign(plan.sites.size(), WhyNot::None);
    routed.proof.objective = plan.definition.objective;
    routed.proof.stop = StopReason::Optimal; // nothing was to be chosen
    for (const SiteService& service : services.alternative)
        routed.proof.value += service.cost.inCents();
    routed.proof.bound = routed.proof.value;
    return routed;
}

} // namespace oasis
