// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/weight_lines.h"
#include "core/scenario/plan_context.h"
#include "core/siting/cabinets.h"

#include <cstdint>
#include <vector>

namespace oasis {

/// How a selected site of the first rank fares with Objective::Resilient.
struct RoutedProtection
{
    OutcomeProtection outcome;     ///< secondWay, secondLengthM still empty
    std::vector<EdgeIndex> second; ///< the second way, from the site on
    std::uint32_t supply = 0;      ///< where it ends, index into PlanContext::supplies
};

/// Premises of a population cell or an activity zone at a node, and who serves them.
struct RoutedPremises
{
    std::int32_t cell = 0; ///< index into Territory::cells; -1: of `zone`
    SiteId zone;
    NodeIndex node = kInvalidNode;
    std::int32_t premises = 0;
    std::int32_t cabinet = -1; ///< index into RoutedCabinets::cabinets; -1: none
    WhyNoCabinet why = WhyNoCabinet::None;
};

/// Cabinets on the network (Objective::Cabinets).
struct RoutedCabinets
{
    std::vector<siting::Cabinet> cabinets; ///< their supplies are indices into PlanContext::supplies
    std::vector<Point> position;           ///< per cabinet
    std::vector<std::int32_t> boxes;       ///< per cabinet: branching points
    std::vector<RoutedPremises> premises;  ///< by cell, then by zone
};

/// Which edges of the planning graph are built, and which sites they serve.
struct RoutedNetwork
{
    std::vector<EdgeIndex> edges;             ///< rising; one tree per used supply, but for `backup`
    std::vector<EdgeIndex> backup;            ///< rising; of these, the edges that second ways alone use
    std::vector<std::uint32_t> roots;         ///< supplies where trees begin; empty: suppliesUsed
    std::vector<RoutedProtection> protection; ///< one per selected site; empty unless Objective::Resilient
    std::vector<std::uint32_t> suppliesUsed;  ///< indices into PlanContext::supplies, rising
    std::vector<Served> served;               ///< one per selected site
    std::vector<WhyNot> why;                  ///< one per selected site
    Proof proof;
    RoutedCabinets cabinets;
    Warnings warnings;
};

/// What serving each selected site costs; filled for every objective.
struct SiteServices
{
    std::vector<SiteService> fibre;       ///< one per selected site; empty for LeaseAll
    std::vector<SiteService> alternative; ///< one per selected site
};
[[nodiscard]] Result<SiteServices> siteServices(const PlanContext& plan);

/// The network with its prices for the scenario's objective. Errors: NoStreets, NoSupply, Cancelled, Overflow.
[[nodiscard]] Result<PlanningGraph> planningGraph(const PlanContext& plan, const RunContext& ctx);

/// Routes by the objective:
/// - ConnectAll: cheapest network that joins the sites; value Σ routedPrice + entry prices.
/// - BestMix: value Σ routedPrice (over the plan's life) + entry prices + life cost of the fibre service of sites
/// served
///   by fibre + life cost of the best alternative of the others; required sites and sites without an alternative must
///   be served by fibre.
/// - TrenchAndCable: trees whose edges hold the cables that the fibres behind them need, closures and splices; value
///   what the bill invests in edges but works supervision + entry prices.
/// - Resilient: two ways without a common street (junction) for the sites of ProtectionRules, one for the others; value
///   as ConnectAll. Lead-ins may be shared. Streets only.
/// - Budget: most weight for `budget`; prices of edges, entries and sites hold their works supervision. When it serves
///   nobody, a warning names the cheapest site.
/// - Quota: cheapest network that serves the definition's share of the weight of all selected sites (rounded to a
///   millionth), priced as for a budget; Infeasible when the sites that can be joined weigh less.
/// - Cabinets: routeCabinets().
/// Sites that cannot be joined are named in the warnings. Errors: NoSupply (none attached), Unreachable (no site can be
/// joined), Infeasible, Overflow, Cancelled.
[[nodiscard]] Result<RoutedNetwork> routeNetwork(const PlanContext& plan, const PlanningGraph& network,
                                                 const SiteServices& services, Money budget, const RunContext& ctx);

/// routeNetwork() without the rules of radio links. Where its network breaks one (a link bears too little, or is one too
/// many on a way, or begins at a supply point which fibre only passes), HopRouting asks the question with them.
[[nodiscard]] Result<RoutedNetwork> routeOnGraph(const PlanContext& plan, const PlanningGraph& network,
                                                 const SiteServices& services, Money budget, const RunContext& ctx);

/// Networks for rising budgets, priced as for Objective::Budget.
struct RoutedFrontier
{
    struct Point
    {
        RoutedNetwork network; ///< its proof: weight, and bound for what was routed
        Money routed;          ///< edges, entries, equipment of the sites, works supervision on each
    };
    std::vector<Point> points;  ///< money and weight rise
    routing::WeightLines bound; ///< no network for a budget serves more
};
/// Budgets at equal steps; at least two.
struct FrontierRange
{
    int points = 20;
    Money from;
    Money to = Money::cents(kInfiniteCents); ///< more than all sites cost: up to that
};
/// `plan` is for Objective::Budget. Errors: as routeNetwork.
[[nodiscard]] Result<RoutedFrontier> routeFrontier(const PlanContext& plan, const PlanningGraph& network,
                                                   const SiteServices& services, const FrontierRange& range,
                                                   const RunContext& ctx);

/// routeFrontier() without the rules of radio links.
[[nodiscard]] Result<RoutedFrontier> frontierOnGraph(const PlanContext& plan, const PlanningGraph& network,
                                                     const SiteServices& services, const FrontierRange& range,
                                                     const RunContext& ctx);

/// No network: every site leased.
[[nodiscard]] RoutedNetwork leaseEverywhere(const PlanContext& plan, const SiteServices& services);

} // namespace oasis
