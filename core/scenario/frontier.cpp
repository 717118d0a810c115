// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/frontier.h"

#include "core/base/parallel.h"
#include "core/radio/wifi_coverage.h"
#include "core/scenario/budget_repair.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace oasis {

namespace {

constexpr int kMostPoints = 200;

bool isSchool(SiteKind kind)
{
    return kind == SiteKind::PrimarySchool || kind == SiteKind::SecondarySchool || kind == SiteKind::Campus;
}

class FrontierPlanner
{
public:
    FrontierPlanner(const PlanContext& plan, const PlanningGraph& network, const SiteServices& services)
        : m_plan(plan), m_network(network), m_services(services),
          m_wifiRadiusM(plan.definition.wifi.enabled ? rangeM(plan.definition.wifi.model) : 0)
    {}

    Result<void> fill(Frontier& frontier, const RoutedFrontier& routed, const RunContext& ctx) const
    {
        std::vector<std::optional<Result<FrontierPlan>>> plans(routed.points.size());
        parallelFor(plans.size(), ctx, [&](std::size_t i) { plans[i] = planOf(routed.points[i]); });
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "the frontier was cancelled");
        for (auto& plan : plans) {
            if (!plan->has_value())
                return std::move(*plan).error();
            FrontierPlan& next = plan->value();
            // Bills rise with what the router counts, but for their joints.
            while (!frontier.plans.empty() && frontier.plans.back().investment >= next.investment)
                frontier.plans.pop_back();
            next.boundMillionths = std::min(next.boundMillionths, routed.bound.mostWeight(next.investment.inCents()));
            next.boundMillionths = std::max(next.boundMillionths, next.weightMillionths);
            frontier.plans.push_back(std::move(next));
        }
        for (const routing::BoundCorner& corner : routed.bound.corners(frontier.plans.front().investment.inCents(),
                                                                       frontier.plans.back().investment.inCents()))
            frontier.bound.push_back({Money::cents(corner.cents), corner.weightMillionths});
        frontier.warnings = routed.points.front().network.warnings;
        return ok();
    }

private:
    [[nodiscard]] Result<FrontierPlan> planOf(const RoutedFrontier::Point& point) const
    {
        OASIS_TRY(const BilledNetwork billed,
                  oasis::billed(m_plan, m_network, point.network, m_services, m_wifiRadiusM));
        FrontierPlan plan;
        plan.investment = investment(billed.bill);
        plan.routed = point.routed;
        plan.weightMillionths = point.network.proof.value;
        // The bill is never below what was routed: the bound for so much more money holds.
        plan.boundMillionths = std::numeric_limits<std::int64_t>::max();
        for (std::size_t i = 0; i < m_plan.sites.size(); ++i) {
            if (!isJoined(point.network.served[i]))
                continue;
            plan.served.push_back(m_plan.sites[i]->id);
            plan.pupils += isSchool(m_plan.sites[i]->kind) ? m_plan.sites[i]->people : 0;
        }
        for (const OutcomeEdge& edge : billed.network.edges)
            plan.lengthM += edge.radioLink < 0 ? edge.lengthM : 0;
        return plan;
    }

    const PlanContext& m_plan;
    const PlanningGraph& m_network;
    const SiteServices& m_services;
    double m_wifiRadiusM;
};

} // namespace

ScenarioDefinition frontierQuestion(const ScenarioDefinition& definition)
{
    ScenarioDefinition asked = definition;
    asked.objective = Objective::Budget;
    asked.budget = Money::euros(1);
    asked.quotaShare = ScenarioDefinition{}.quotaShare;
    return asked;
}

std::string questionHashOf(const ScenarioDefinition& definition)
{
    return hashOf(frontierQuestion(definition));
}

Result<Frontier> costCoverage(const PlanningInput& input, const ScenarioDefinition& definition, int points,
                              const RunContext& ctx)
{
    if (points < 2 || points > kMostPoints)
        return fail(ErrorCode::InvalidArgument, "a frontier has from 2 to 200 points", "points");
    const ScenarioDefinition asked = frontierQuestion(definition);
    OASIS_CHECK(check(asked));
    OASIS_CHECK(check(input));
    OASIS_TRY(const PlanContext plan, planContext(input, asked));
    OASIS_TRY(const SiteServices services, siteServices(plan));
    OASIS_TRY(const PlanningGraph network, planningGraph(plan, ctx.part(0.02, 0.15)));
    FrontierRange range;
    range.points = points;
    OASIS_TRY(const RoutedFrontier routed, routeFrontier(plan, network, services, range, ctx.part(0.15, 0.9)));

    Frontier frontier;
    frontier.definition = definition;
    frontier.inputHash = hashOf(input, asked);
    frontier.questionHash = questionHashOf(definition);
    frontier.selectedSites = static_cast<std::int64_t>(plan.sites.size());
    for (const Site* site : plan.sites)
        frontier.allMillionths += std::llround(site->weight * 1e6);
    ctx.report(0.9, "economics");
    OASIS_CHECK(FrontierPlanner(plan, network, services).fill(frontier, routed, ctx));
    frontier.warnings.insert(frontier.warnings.begin(), network.warnings.begin(), network.warnings.end());
    ctx.report(1, "done");
    return frontier;
}

ScenarioDefinition budgetScenario(const Frontier& frontier, std::size_t plan, const std::string& name)
{
    ScenarioDefinition scenario = frontier.definition;
    scenario.id = {};
    scenario.preset.clear();
    scenario.name = name;
    scenario.objective = Objective::Budget;
    const std::int64_t cents = frontier.plans[plan].investment.inCents();
    scenario.budget = Money::cents((cents + 99) / 100 * 100);
    return scenario;
}

} // namespace oasis
