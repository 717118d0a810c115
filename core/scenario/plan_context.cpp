// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/plan_context.h"

#include "core/scenario/site_selection.h"
#include "core/scenario/technology.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace oasis {

namespace {

Money investmentOf(std::span<const Quantity> quantities)
{
    Money sum;
    for (const Quantity& quantity : quantities)
        if (!quantity.yearly)
            sum += quantity.amount();
    return sum;
}

constexpr double kMostFibres = 2e6; // of a table of cables

Result<CableTable> cableTable(const PlanContext& plan)
{
    double used = 0;
    for (const Site* site : plan.sites)
        used += std::max(0, site->fibres);
    if (used * (1 + plan.definition.cables.spare) > kMostFibres)
        return fail(ErrorCode::Overflow, "the sites want more fibres than cables can be planned for");
    return CableTable::create(plan.prices->cableSizes(), plan.fibresWanted(static_cast<int>(used)));
}

} // namespace

int PlanContext::fibresWanted(int used) const
{
    // The subtraction keeps 10 × 1.2 = 12.000000000000002 at 12.
    return static_cast<int>(std::ceil(used * (1 + definition.cables.spare) - 1e-9));
}

std::vector<int> PlanContext::cablesFor(int used) const
{
    return cables.has_value() ? cables->cheapest(fibresWanted(used)) : oasis::cablesFor(fibresWanted(used));
}

Result<PlanContext> planContext(const PlanningInput& input, const ScenarioDefinition& definition)
{
    PlanContext plan{input, definition, {}, {}, rulesFor(*input.territory, definition.construction), {}, nullptr, {}};
    for (const SiteId id : selectSites(input, definition.sites)) {
        const auto site = std::lower_bound(input.sites.begin(), input.sites.end(), id,
                                           [](const Site& s, SiteId wanted) { return s.id < wanted; });
        plan.sites.push_back(&*site);
    }
    if (plan.sites.empty())
        return fail(ErrorCode::NoSites, "the scenario selects no site: mark oases, or select more kinds");
    for (const SupplyPoint& supply : input.supplies)
        plan.supplies.push_back(&supply);
    if (definition.objective == Objective::LeaseAll)
        return plan;
    if (plan.crowFly()) {
        plan.fibre = fibreTechnology(definition.technology);
    } else {
        OASIS_TRY(plan.prices,
                  StreetPrices::create(*input.catalogue, plan.rules, definition.cables.slack, definition.priceLevel));
    }
    if (definition.objective == Objective::TrenchAndCable) {
        OASIS_TRY(plan.cables, cableTable(plan));
    }
    return plan;
}

Result<SiteService> serviceOf(const PlanContext& plan, std::string technology, std::vector<Quantity> quantities)
{
    for (const Quantity& quantity : quantities)
        OASIS_CHECK(checkAmount(quantity));
    const Quantity overhead = overheadOn(plan.definition, investmentOf(quantities));
    if (overhead.quantityMilli != 0)
        quantities.push_back(overhead);
    const Money cost = lifeCost(plan, quantities);
    return SiteService{std::move(technology), std::move(quantities), cost};
}

Result<SiteService> fibreService(const PlanContext& plan, const Site& site)
{
    if (plan.crowFly())
        return serviceOf(plan, plan.fibre->id, serviceQuantities(*plan.fibre, plan.definition.technology, site));
    const Catalogue& catalogue = *plan.input.catalogue;
    std::vector<Quantity> quantities;
    Money router;
    const std::int64_t fibres = std::max(0, site.fibres);
    for (const auto& [item, count] : {std::pair{"site.entry", std::int64_t{1}},
                                      {"site.rack", std::int64_t{1}},
                                      {"cpe.router", std::int64_t{1}},
                                      {"jt.splice", 2 * fibres},
                                      {"jt.test", fibres}}) {
        OASIS_TRY(const Money price, catalogue.unitPrice(item, plan.definition.priceLevel));
        if (count > 0)
            quantities.push_back({item, count * 1000, price, false});
        if (std::string_view(item) == "cpe.router")
            router = price;
    }
    OASIS_TRY(const Money upkeep, catalogue.unitPrice("ox.active", plan.definition.priceLevel));
    quantities.push_back({"ox.active", milli(router.inEuros() / 100), upkeep, true});
    return serviceOf(plan, "fibre", std::move(quantities));
}

Result<SiteService> alternativeService(const PlanContext& plan, const Site& site)
{
    const TechnologyRules& rules = plan.definition.technology;
    const bool hasOthers = std::any_of(rules.technologies.begin(), rules.technologies.end(),
                                       [](const Technology& t) { return t.reach != Technology::Reach::Fibre; });
    if (plan.definition.objective != Objective::LeaseAll && (hasOthers || plan.crowFly())) {
        const Technology* best = cheapestAlternative(rules, site, plan.input.towers);
        if (best == nullptr)
            return SiteService{};
        return serviceOf(plan, best->id, serviceQuantities(*best, rules, site));
    }
    OASIS_TRY(const Money lease, plan.input.catalogue->unitPrice("ox.ftto.lease", plan.definition.priceLevel));
    return serviceOf(plan, "lease", {{"ox.ftto.lease", 12000, lease, true}});
}

Result<void> checkAmount(const Quantity& quantity)
{
    constexpr std::int64_t kMost = kInfiniteCents / 1000000;
    if (std::abs(quantity.amount().inCents()) > kMost)
        return fail(ErrorCode::Overflow, "an amount of the bill exceeds 23 billion: too large for exact arithmetic",
                    quantity.item);
    return ok();
}

Quantity overheadOn(const ScenarioDefinition& definition, Money investment)
{
    return {"overhead", definition.overheadShare > 0 ? milli(investment.inEuros() / 100) : 0,
            Money::euros(definition.overheadShare * 100), false};
}

Money lifeCost(const PlanContext& plan, std::span<const Quantity> quantities)
{
    if (plan.crowFly())
        return horizonCost(quantities, plan.definition.technology.years);
    std::vector<BillEntry> entries;
    for (const Quantity& quantity : quantities) {
        BillEntry& entry = entries.emplace_back();
        entry.item = quantity.item;
        entry.amount = quantity.amount();
        entry.yearly = quantity.yearly;
    }
    return cashFlow(plan.definition.cashFlow, entries, *plan.input.catalogue).discountedCost;
}

double annuityFactor(const CashFlowParams& params)
{
    double sum = 0;
    double factor = 1;
    for (int year = 1; year <= params.horizonYears; ++year) {
        factor *= 1 + params.discountRate;
        sum += 1 / factor;
    }
    return sum;
}

} // namespace oasis
