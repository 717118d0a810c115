// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/budget_repair.h"

#include "core/scenario/hotspots.h"
#include "core/scenario/pinned_streets.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace oasis {

namespace {

/// Routings for somewhat less than the budget, of which the bills are tried.
constexpr int kTries = 9;
constexpr double kLowest = 0.97; // of what the share by which the first bill is too high would leave

std::int64_t servedWeight(const PlanContext& plan, const RoutedNetwork& routed)
{
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < routed.served.size(); ++i)
        if (isJoined(routed.served[i]))
            sum += std::llround(plan.sites[i]->weight * 1e6);
    return sum;
}

/// What the bill would lose, about, if the site were not served: its own entries and the edges that serve it alone.
Money saving(const BilledNetwork& candidate, std::size_t site)
{
    Money sum;
    for (const BillEntry& entry : candidate.bill)
        if (!entry.yearly && entry.subject == BillSubject::Site &&
            entry.subjectIndex == static_cast<std::int64_t>(site))
            sum += entry.amount;
    for (std::int32_t at = candidate.network.sites[site].lastEdge; at >= 0;) {
        const OutcomeEdge& edge = candidate.network.edges[static_cast<std::size_t>(at)];
        if (edge.sitesBehind > 1)
            break;
        sum += edge.price;
        at = edge.parent;
    }
    return sum;
}

/// True when others are served through a radio link that begins or ends at the site.
bool isRelay(const BilledNetwork& candidate, SiteId site)
{
    return std::any_of(candidate.network.radioLinks.begin(), candidate.network.radioLinks.end(),
                       [&](const OutcomeRadioLink& link) {
                           const int behind = candidate.network.edges[static_cast<std::size_t>(link.edge)].sitesBehind;
                           return (link.fromSite == site && behind > 0) || (link.toSite == site && behind > 1);
                       });
}

/// The served site whose loss hurts least per cent saved; optional sites before required ones.
std::optional<std::size_t> leastWorth(const PlanContext& plan, const RoutedNetwork& routed,
                                      const BilledNetwork& candidate)
{
    std::optional<std::size_t> worst;
    double worstWorth = 0;
    for (std::size_t i = 0; i < routed.served.size(); ++i) {
        if (!isJoined(routed.served[i]) || isRelay(candidate, plan.sites[i]->id))
            continue;
        const auto saved = static_cast<double>(std::max(std::int64_t{1}, saving(candidate, i).inCents()));
        const double worth = plan.sites[i]->weight / saved;
        const bool easier = worst && plan.sites[*worst]->required && !plan.sites[i]->required;
        const bool harder = worst && !plan.sites[*worst]->required && plan.sites[i]->required;
        if (!worst || easier || (!harder && worth < worstWorth)) {
            worst = i;
            worstWorth = worth;
        }
    }
    return worst;
}

class BudgetRouter
{
public:
    BudgetRouter(const PlanContext& plan, const PlanningGraph& network, const SiteServices& services,
                 double wifiRadiusM)
        : m_plan(plan), m_network(network), m_services(services), m_wifiRadiusM(wifiRadiusM)
    {}

    Result<BilledNetwork> solve(const RunContext& ctx)
    {
        const Money first = m_plan.definition.budget;
        OASIS_TRY(RoutedNetwork routed, routeNetwork(m_plan, m_network, m_services, first, ctx.part(0, 0.75)));
        const Proof proof = routed.proof;
        OASIS_TRY(BilledNetwork best, bill(routed));
        if (const Money spent = investment(best.bill); spent > m_plan.definition.budget) {
            const double share =
                static_cast<double>(m_plan.definition.budget.inCents()) / static_cast<double>(spent.inCents());
            OASIS_CHECK(dropUntilItFits(routed, best, ctx));
            OASIS_CHECK(tryLess({kTries, timesRate(first, share * kLowest), first}, best, routed, ctx.part(0.75, 1)));
        }
        finish(best, routed, proof);
        return best;
    }

private:
    Result<BilledNetwork> bill(const RoutedNetwork& routed) const
    {
        return billed(m_plan, m_network, routed, m_services, m_wifiRadiusM);
    }

    /// Takes the best of the routings for less whose bills fit, if one serves more.
    Result<void> tryLess(const FrontierRange& range, BilledNetwork& best, RoutedNetwork& routed,
                         const RunContext& ctx) const
    {
        auto curve = routeFrontier(m_plan, m_network, m_services, range, ctx);
        if (!curve.has_value() && curve.error().code != ErrorCode::Infeasible)
            return std::move(curve).error();
        for (std::size_t i = curve.has_value() ? curve.value().points.size() : 0; i-- > 0;) {
            RoutedNetwork& again = curve.value().points[i].network;
            if (servedWeight(m_plan, again) <= servedWeight(m_plan, routed))
                break; // those below serve less
            OASIS_TRY(BilledNetwork other, bill(again));
            OASIS_CHECK(dropUntilItFits(again, other, ctx));
            if (servedWeight(m_plan, again) <= servedWeight(m_plan, routed))
                continue;
            other.warnings = best.warnings;
            best = std::move(other);
            routed = std::move(again);
        }
        return ok();
    }

    Result<void> dropUntilItFits(RoutedNetwork& routed, BilledNetwork& candidate, const RunContext& ctx) const
    {
        while (investment(candidate.bill) > m_plan.definition.budget) {
            if (ctx.stopRequested())
                return fail(ErrorCode::Cancelled, "fitting the plan into the budget was cancelled");
            const auto worst = leastWorth(m_plan, routed, candidate);
            if (!worst)
                return tooDear();
            routed.served[*worst] = Served::No;
            routed.why[*worst] = WhyNot::OverBudget;
            OASIS_TRY(candidate, bill(routed));
        }
        return ok();
    }

    /// What is left without any site.
    [[nodiscard]] Error tooDear() const
    {
        if (m_plan.rules.pinned.empty())
            return fail(ErrorCode::Infeasible, "the budget does not even pay for the Wi-Fi hotspots", "budget");
        const StreetId first = *std::min_element(m_plan.rules.pinned.begin(), m_plan.rules.pinned.end());
        return fail(ErrorCode::Infeasible,
                    "the budget does not even pay for the pinned streets, " + streetName(*m_plan.input.streets, first) +
                        " first",
                    "budget");
    }

    void finish(BilledNetwork& best, const RoutedNetwork& routed, const Proof& proof) const
    {
        best.proof = proof;
        best.proof.value = servedWeight(m_plan, routed);
        best.proof.stop = best.proof.value == best.proof.bound ? StopReason::Optimal : StopReason::EffortSpent;
        warnOfRequired(best, routed);
        const bool any = std::any_of(routed.served.begin(), routed.served.end(), isJoined);
        const bool said = std::any_of(best.warnings.begin(), best.warnings.end(), [](const Warning& warning) {
            return warning.code == WarningCode::BudgetTooSmall;
        });
        if (!any && !said)
            best.warnings.push_back({WarningCode::BudgetTooSmall, 1, {}, "the budget does not pay for any site"});
    }

    /// Required sites that were dropped although a way leads to them.
    void warnOfRequired(BilledNetwork& best, const RoutedNetwork& routed) const
    {
        Warning warning{WarningCode::BudgetTooSmall, 0, {}, "the budget does not pay for all required sites"};
        for (std::size_t i = 0; i < routed.served.size(); ++i) {
            const Site& site = *m_plan.sites[i];
            if (!site.required || routed.why[i] != WhyNot::OverBudget)
                continue;
            if (warning.count++ == 0)
                warning.firstOffender = site.name.empty() ? "site " + std::to_string(site.id.value()) : site.name;
        }
        if (warning.count > 0)
            best.warnings.push_back(std::move(warning));
    }

    const PlanContext& m_plan;
    const PlanningGraph& m_network;
    const SiteServices& m_services;
    double m_wifiRadiusM;
};

} // namespace

namespace {

/// Cabinets: ways to premises that were given up in the end are not built, so they count for nothing. The bound is that
/// of the premises served; where it should exceed what they cost now, nothing is proven.
void leaveOutUnbuilt(const PlanContext& plan, BilledNetwork& result)
{
    Money value;
    for (const OutcomeEdge& edge : result.network.edges)
        value += edge.routedPrice;
    for (std::size_t i = 0; i < plan.supplies.size(); ++i)
        if (result.network.supplies[i].used)
            value += plan.supplies[i]->entryPrice;
    for (const OutcomeCabinet& cabinet : result.network.cabinets)
        value += cabinet.routedCost;
    if (value.inCents() == result.proof.value)
        return;
    result.proof.value = value.inCents();
    result.proof.stop = StopReason::EffortSpent;
    if (result.proof.bound > result.proof.value)
        result.proof.bound = 0;
}

} // namespace

Result<BilledNetwork> billed(const PlanContext& plan, const PlanningGraph& network, const RoutedNetwork& routed,
                             const SiteServices& services, double wifiRadiusM)
{
    BilledNetwork result;
    result.network = cableNetwork(plan, network, routed);
    for (std::size_t i = 0; i < result.network.sites.size(); ++i) {
        OutcomeSite& site = result.network.sites[i];
        site.alternativeCost = services.alternative[i].cost;
        if (site.served == Served::Fibre)
            site.technology = services.fibre[i].technology;
        else if (site.served == Served::Radio)
            site.technology = "radio";
        else if (site.served == Served::Alternative)
            site.technology = services.alternative[i].technology;
    }
    result.hotspots = hotspots(plan, result.network.sites, wifiRadiusM);
    OASIS_TRY(result.bill, billOf(plan, result.network, services, result.hotspots));
    if (plan.definition.objective == Objective::TrenchAndCable)
        setRoutedPrices(result.bill, result.network.edges);
    shareOut(result.bill, result.network);
    result.proof = routed.proof;
    if (plan.definition.objective == Objective::Cabinets)
        leaveOutUnbuilt(plan, result);
    result.warnings = routed.warnings;
    return result;
}

Result<BilledNetwork> routeWithinBudget(const PlanContext& plan, const PlanningGraph& network,
                                        const SiteServices& services, double wifiRadiusM, const RunContext& ctx)
{
    return BudgetRouter(plan, network, services, wifiRadiusM).solve(ctx);
}

} // namespace oasis
