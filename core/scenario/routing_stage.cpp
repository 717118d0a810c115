// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/routing_stage.h"

#include "core/routing/budget_tree.h"
#include "core/routing/cable_tree.h"
#include "core/routing/frontier.h"
#include "core/routing/prize_collecting.h"
#include "core/routing/quota_tree.h"
#include "core/routing/resilient.h"
#include "core/routing/steiner.h"
#include "core/scenario/cabinet_stage.h"
#include "core/scenario/cable_prices.h"
#include "core/scenario/pinned_streets.h"
#include "core/scenario/radio_network.h"
#include "core/scenario/router_prices.h"
#include "core/scenario/solver_effort.h"
#include "core/scenario/technology.h"
#include "core/scenario/two_ways.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <optional>

namespace oasis {

namespace {

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
        OASIS_TRY(m_pins, PinnedQuestion::create(m_plan, m_network, m_supplies));
        return ok();
    }

    /// A site out of reach stays so: pins only take the price off their streets, and ask for both ends.
    Result<RoutedNetwork> connectAll(const RunContext& ctx)
    {
        std::vector<NodeIndex> nodes = m_nodes;
        nodes.insert(nodes.end(), m_pins->ends().begin(), m_pins->ends().end());
        OASIS_TRY(auto tree, routing::connectAll({m_network.graph, m_pins->pricesCt(), nodes, m_supplies},
                                                 steinerParams(m_plan.definition.effort), ctx));
        dropEnds(tree.unreachable);
        const routing::PinnedNetwork network = m_pins->withPins(tree.treeEdges, tree.suppliesUsed);
        take(network.edges, network.suppliesUsed, tree.unreachable);
        for (const std::uint32_t i : m_siteIndex)
            if (m_out.why[i] == WhyNot::None)
                m_out.served[i] = Served::Fibre;
        prove(m_pins->priceOf(network), tree.boundCents + m_pins->pinnedCents(), tree.stop);
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

    Result<RoutedNetwork> twoWays(const RunContext& ctx)
    {
        std::vector<routing::ResilientTerminal> terminals;
        for (const std::uint32_t i : m_siteIndex)
            terminals.push_back({m_network.sites[i].node, isFirstRank(*m_plan.sites[i], m_plan.definition.protection)});
        const std::vector<std::uint32_t> risk = edgeRisks(m_plan, m_network);
        routing::ResilientParams params;
        params.disjointness =
            m_plan.definition.protection.nodeDisjoint ? routing::Disjointness::Node : routing::Disjointness::Edge;
        params.starts = std::max(1, m_plan.definition.effort.starts / 2);
        params.passes = m_plan.definition.effort.localPasses;
        params.seed = m_plan.definition.effort.seed;
        std::vector<std::uint32_t> given;
        OASIS_TRY(auto rings, routing::connectResilient(
                                  {m_network.graph, m_network.priceCt, terminals, m_supplies, risk}, params, ctx));
        for (auto apart = offTrees(rings); !apart.empty(); apart = offTrees(rings)) {
            for (const std::uint32_t t : apart)
                terminals[t].firstRank = false;
            given.insert(given.end(), apart.begin(), apart.end());
            OASIS_TRY(rings, routing::connectResilient(
                                 {m_network.graph, m_network.priceCt, terminals, m_supplies, risk}, params, ctx));
        }
        for (const std::uint32_t t : given)
            rings.terminals[t].protection = routing::Protection::NotFound;
        takeRings(rings);
        prove(rings.valueCents, rings.boundCents, rings.stop);
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
        auto solved =
            routing::bestMix({m_network.graph, m_network.priceCt, terminals, m_supplies, {}, {m_pins->edges(), {}}},
                             steinerParams(m_plan.definition.effort), ctx);
        if (!solved.has_value() && solved.error().code == ErrorCode::Unreachable)
            return leaseAll();
        OASIS_TRY(const auto mix, std::move(solved));
        take(mix.treeEdges, mix.suppliesUsed, mix.unreachable);
        for (const std::uint32_t terminal : mix.served)
            m_out.served[m_siteIndex[terminal]] = Served::Fibre;
        for (std::uint32_t i = 0; i < m_plan.sites.size(); ++i)
            if (m_out.served[i] == Served::No && m_services.alternative[i].exists())
                m_out.served[i] = Served::Alternative;
        prove(mix.valueCents + constant, mix.boundCents + constant, mix.stop);
        return std::move(m_out);
    }

    /// A mix where no way leads to any site.
    RoutedNetwork leaseAll()
    {
        std::vector<std::uint32_t> all(m_siteIndex.size());
        std::iota(all.begin(), all.end(), 0U);
        take({}, {}, all);
        std::int64_t value = 0;
        for (std::size_t i = 0; i < m_plan.sites.size(); ++i) {
            value += m_services.alternative[i].cost.inCents();
            if (m_services.alternative[i].exists())
                m_out.served[i] = Served::Alternative;
        }
        prove(value, value, routing::SolverStop::Optimal);
        return std::move(m_out);
    }

    Result<RoutedNetwork> withinBudget(Money budget, const RunContext& ctx)
    {
        const std::vector<routing::WeightedTerminal> terminals = weighted();
        const std::int64_t left = budget.inCents() - m_pins->pinnedCents();
        if (left < 0)
            return fail(ErrorCode::Infeasible,
                        "the budget does not even pay for " + m_pins->firstName() + " and what else is pinned");
        auto solved = routing::mostWeightForBudget({m_network.graph, m_pins->pricesCt(), terminals, m_supplies, left},
                                                   budgetParams(), ctx);
        if (!solved.has_value())
            return naming(std::move(solved).error());
        routing::BudgetOutput& best = solved.value();
        takePinned(best.treeEdges, best.suppliesUsed, best.unreachable);
        serve(best.served, WhyNot::OverBudget);
        if (best.cheapestTerminal < m_siteIndex.size() && served() == 0)
            nameCheapest(*m_plan.sites[m_siteIndex[best.cheapestTerminal]],
                         Money::cents(best.cheapestCents + m_pins->pinnedCents()));
        prove(best.valueMillionths, best.boundMillionths, best.stop);
        m_out.proof.weightPrice = best.boundPrice;
        return std::move(m_out);
    }

    Result<RoutedNetwork> forQuota(const RunContext& ctx)
    {
        std::int64_t all = 0;
        for (const Site* site : m_plan.sites)
            all += millionths(*site);
        const std::int64_t quota = std::llround(m_plan.definition.quotaShare * static_cast<double>(all));
        const std::vector<routing::WeightedTerminal> terminals = weighted();
        OASIS_TRY(const auto best, routing::cheapestForQuota(coverage(terminals), quota, budgetParams(), ctx));
        takePinned(best.treeEdges, best.suppliesUsed, best.unreachable);
        serve(best.served, WhyNot::NotNeeded);
        std::int64_t value = m_pins->priceOf(m_pins->withPins(best.treeEdges, best.suppliesUsed));
        for (const std::uint32_t terminal : best.served)
            value += terminals[terminal].ownCostCents;
        prove(value, best.boundCents + m_pins->pinnedCents(), best.stop);
        m_out.proof.weightPrice = best.boundPrice;
        return std::move(m_out);
    }

    Result<RoutedFrontier> frontier(const FrontierRange& range, const RunContext& ctx)
    {
        const std::vector<routing::WeightedTerminal> terminals = weighted();
        const std::int64_t pinned = m_pins->pinnedCents();
        routing::FrontierParams params;
        params.points = range.points;
        params.fromCents = std::max<std::int64_t>(0, range.from.inCents() - pinned);
        params.toCents = std::max(params.fromCents, range.to.inCents() - pinned);
        OASIS_TRY(const auto curve, routing::costCoverageFrontier(coverage(terminals), params, ctx));
        takePinned({}, {}, curve.unreachable);
        const RoutedNetwork nothing = m_out;
        RoutedFrontier result{{}, curve.bound.dearerBy(pinned)};
        for (const routing::FrontierPoint& point : curve.points) {
            const bool best = point.network.weightMillionths == point.boundMillionths;
            m_out = nothing;
            takePinned(point.network.treeEdges, point.network.suppliesUsed, {});
            serve(point.network.served, WhyNot::OverBudget);
            prove(point.network.weightMillionths, point.boundMillionths,
                  best ? routing::SolverStop::Optimal : routing::SolverStop::EffortSpent);
            result.points.push_back({std::move(m_out), Money::cents(point.network.spentCents + pinned)});
        }
        return result;
    }

private:
    [[nodiscard]] static std::int64_t millionths(const Site& site) { return std::llround(site.weight * 1e6); }
    [[nodiscard]] std::vector<routing::WeightedTerminal> weighted() const
    {
        std::vector<routing::WeightedTerminal> terminals;
        for (const std::uint32_t i : m_siteIndex) {
            Money own;
            for (const Quantity& quantity : m_services.fibre[i].quantities)
                if (!quantity.yearly)
                    own += quantity.amount();
            terminals.push_back(
                {m_network.sites[i].node, millionths(*m_plan.sites[i]), own.inCents(), m_plan.sites[i]->required});
        }
        for (const NodeIndex end : m_pins->ends())
            terminals.push_back({end, 0, 0, true});
        return terminals;
    }
    [[nodiscard]] routing::CoverageInput coverage(std::span<const routing::WeightedTerminal> terminals) const
    {
        return {m_network.graph, m_pins->pricesCt(), terminals, m_supplies};
    }
    [[nodiscard]] routing::BudgetParams budgetParams() const
    {
        routing::BudgetParams params;
        params.steiner = steinerParams(m_plan.definition.effort);
        return params;
    }
    void serve(const std::vector<std::uint32_t>& terminals, WhyNot others)
    {
        for (const std::uint32_t terminal : terminals)
            if (terminal < m_siteIndex.size())
                m_out.served[m_siteIndex[terminal]] = Served::Fibre;
        for (std::size_t i = 0; i < m_out.served.size(); ++i)
            if (m_out.served[i] == Served::No && m_out.why[i] == WhyNot::None)
                m_out.why[i] = others;
    }
    [[nodiscard]] std::ptrdiff_t served() const
    {
        return std::count(m_out.served.begin(), m_out.served.end(), Served::Fibre);
    }
    void nameCheapest(const Site& site, Money price)
    {
        m_out.warnings.push_back({WarningCode::BudgetTooSmall, 1, nameOf(site),
                                  "the cheapest site alone takes " + std::to_string(price.inCents() / 100 + 1)});
    }
    [[nodiscard]] static std::string nameOf(const Site& site)
    {
        return site.name.empty() ? "site " + std::to_string(site.id.value()) : site.name;
    }

    /// Ends of pinned streets count after the sites.
    void dropEnds(std::vector<std::uint32_t>& terminals) const
    {
        std::erase_if(terminals, [this](std::uint32_t i) { return i >= m_siteIndex.size(); });
    }
    void takePinned(std::span<const EdgeIndex> edges, std::span<const std::uint32_t> supplies,
                    std::vector<std::uint32_t> unreachable)
    {
        dropEnds(unreachable);
        const routing::PinnedNetwork network = m_pins->withPins(edges, supplies);
        take(network.edges, network.suppliesUsed, unreachable);
    }
    /// Where pinned streets are to be paid as well, the reader learns which.
    [[nodiscard]] Error naming(Error error) const
    {
        if (error.code != ErrorCode::Infeasible || m_pins->empty())
            return error;
        return fail(ErrorCode::Infeasible,
                    error.detail + ", with the pinned streets, " + m_pins->firstName() + " first", m_pins->firstName());
    }

    void takeRings(const routing::ResilientOutput& rings)
    {
        std::vector<std::uint32_t> unreachable;
        m_out.protection.resize(m_plan.sites.size());
        for (std::uint32_t t = 0; t < rings.terminals.size(); ++t) {
            const routing::TerminalProtection& terminal = rings.terminals[t];
            if (terminal.protection == routing::Protection::Unreachable) {
                unreachable.push_back(t);
                continue;
            }
            m_out.served[m_siteIndex[t]] = Served::Fibre;
            m_out.roots.push_back(m_supplyIndex[terminal.first.supply]);
            RoutedProtection& protection = m_out.protection[m_siteIndex[t]];
            protection = routedProtection(terminal);
            if (protection.outcome.state == SiteProtection::Blocked)
                m_out.warnings.push_back(
                    warningOf(protection.outcome, *m_plan.sites[m_siteIndex[t]], *m_plan.input.streets));
        }
        std::sort(m_out.roots.begin(), m_out.roots.end());
        m_out.roots.erase(std::unique(m_out.roots.begin(), m_out.roots.end()), m_out.roots.end());
        std::set_difference(rings.edges.begin(), rings.edges.end(), rings.workingEdges.begin(),
                            rings.workingEdges.end(), std::back_inserter(m_out.backup));
        take(rings.edges, rings.suppliesUsed, unreachable);
    }
    [[nodiscard]] RoutedProtection routedProtection(const routing::TerminalProtection& terminal) const
    {
        RoutedProtection result{protectionOf(terminal, m_plan, m_network), {}, 0};
        if (terminal.protection == routing::Protection::TwoWays) {
            result.second = terminal.second.edges;
            result.supply = m_supplyIndex[terminal.second.supply];
        }
        return result;
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
            m_out.warnings.push_back({WarningCode::SiteUnreachable, 1, nameOf(site),
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
    std::optional<PinnedQuestion> m_pins;
    RoutedNetwork m_out;
};

} // namespace

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
    const StreetNetworkInput streets{*plan.input.streets,
                                     plan.sites,
                                     plan.supplies,
                                     plan.rules,
                                     *plan.prices,
                                     routerPrice(plan),
                                     plan.definition.cables.leadInToleranceM};
    const bool radio = usesRadioLinks(plan.definition);
    OASIS_TRY(PlanningGraph network, streetNetwork(streets, radio ? ctx.part(0, 0.5) : ctx));
    for (const std::string& item : plan.prices->unpricedChambers())
        network.warnings.push_back({WarningCode::PriceMissing, 1, item, {}});
    if (!radio)
        return network;
    return withRadioLinks(plan, std::move(network), ctx.part(0.5, 1));
}

Result<RoutedNetwork> routeOnGraph(const PlanContext& plan, const PlanningGraph& network, const SiteServices& services,
                                   Money budget, const RunContext& ctx)
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
        return problem.forQuota(ctx);
    case Objective::Resilient:
        if (plan.crowFly())
            return fail(ErrorCode::Unsupported, "two ways are computed along streets, not for straight links");
        return problem.twoWays(ctx);
    case Objective::ConnectAll:
        break;
    }
    return problem.connectAll(ctx);
}

Result<RoutedFrontier> frontierOnGraph(const PlanContext& plan, const PlanningGraph& network,
                                       const SiteServices& services, const FrontierRange& range, const RunContext& ctx)
{
    RoutingProblem problem(plan, network, services);
    OASIS_CHECK(problem.check());
    return problem.frontier(range, ctx);
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
