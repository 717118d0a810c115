// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/planning_graph.h"
#include "core/network/street_price.h"
#include "core/scenario/definition.h"
#include "core/scenario/outcome.h"
#include "core/scenario/planning_input.h"

#include <optional>
#include <vector>

namespace oasis {

/// What the stages of a run share: the question, the sites selected, the prices looked up once. Borrows input and
/// definition for the run.
struct PlanContext
{
    const PlanningInput& input;
    const ScenarioDefinition& definition;
    std::vector<const Site*> sites;           ///< selected, rising by id
    std::vector<const SupplyPoint*> supplies; ///< all of the input
    ConstructionRules rules;                  ///< rulesFor() the territory
    std::optional<StreetPrices> prices;       ///< NetworkMode::Streets, unless leasing only
    const Technology* fibre = nullptr;        ///< NetworkMode::CrowFly
    std::optional<CableTable> cables;         ///< Objective::TrenchAndCable: for all fibres of the selected sites

    /// Fibres of the cables where so many are used: with the spare, rounded up.
    [[nodiscard]] int fibresWanted(int used) const;
    /// The cables for so many used fibres: the cheapest set of the table, else cablesFor().
    [[nodiscard]] std::vector<int> cablesFor(int used) const;

    [[nodiscard]] bool crowFly() const { return definition.networkMode == NetworkMode::CrowFly; }
};

/// How one site would be served without fibre of its own, or by it.
struct SiteService
{
    std::string technology;           ///< empty: no way
    std::vector<Quantity> quantities; ///< what the site itself costs, works supervision included
    Money cost;                       ///< over the plan's life, see lifeCost()
    [[nodiscard]] bool exists() const { return !technology.empty(); }
};

/// Errors: InvalidArgument (catalogue items), NoSites.
[[nodiscard]] Result<PlanContext> planContext(const PlanningInput& input, const ScenarioDefinition& definition);

/// A service of these quantities, works supervision added. Errors as checkAmount().
[[nodiscard]] Result<SiteService> serviceOf(const PlanContext& plan, std::string technology,
                                            std::vector<Quantity> quantities);
/// Equipment of a site on the network. Streets: site.entry, site.rack, cpe.router, jt.splice for both ends and jt.test
/// of each fibre wanted, per year ox.active on the router. Crow-fly: serviceQuantities of the fibre technology.
[[nodiscard]] Result<SiteService> fibreService(const PlanContext& plan, const Site& site);
/// The best way without fibre: the cheapest technology of the definition; without any there, a leased service
/// (ox.ftto.lease, 12 months a year), technology "lease". Objective::LeaseAll always leases.
[[nodiscard]] Result<SiteService> alternativeService(const PlanContext& plan, const Site& site);

/// Amounts above 23 billion are refused (Overflow, naming the item), so that all sums of a bill are exact.
[[nodiscard]] Result<void> checkAmount(const Quantity& quantity);

/// Works supervision and contingencies on an investment: item "overhead", hundreds of the currency at 100 ×
/// overheadShare each.
[[nodiscard]] Quantity overheadOn(const ScenarioDefinition& definition, Money investment);
/// Crow-fly: horizonCost over technology.years, undiscounted. Streets: the discounted cost of the cash flow, renewals
/// included.
[[nodiscard]] Money lifeCost(const PlanContext& plan, std::span<const Quantity> quantities);
/// Σ 1 / (1 + r)^t for t = 1 … horizon.
[[nodiscard]] double annuityFactor(const CashFlowParams& params);

} // namespace oasis
