// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/base/warning.h"
#include "core/scenario/definition.h"
#include "core/scenario/planning_input.h"

#include <cstdint>
#include <string>
#include <vector>

namespace oasis {

/// A plan on the frontier: no other point costs less and serves as much.
struct FrontierPlan
{
    Money investment; ///< of its bill, works supervision included
    Money routed;     ///< what the router counted of it: without larger cables, joints and hotspots
    std::int64_t weightMillionths = 0;
    std::int64_t boundMillionths = 0; ///< no plan whose investment is at most this one's serves more
    std::vector<SiteId> served;       ///< rising
    double pupils = 0;                ///< at the schools and campuses served
    double lengthM = 0;               ///< of the network, on the ground
    friend bool operator==(const FrontierPlan&, const FrontierPlan&) = default;
};

/// A corner of the bound; straight lines lead from one to the next.
struct FrontierBound
{
    Money investment;
    std::int64_t weightMillionths = 0;
    friend bool operator==(const FrontierBound&, const FrontierBound&) = default;
};

/// What each further euro of investment serves, for the sites and rules of a scenario.
struct Frontier
{
    ScenarioDefinition definition; ///< whose sites and rules
    std::string inputHash;         ///< hashOf(input, frontierQuestion(definition))
    std::string questionHash;      ///< questionHashOf(definition)
    std::int64_t selectedSites = 0;
    std::int64_t allMillionths = 0;   ///< weight of the selected sites
    std::vector<FrontierPlan> plans;  ///< money and weight rise
    std::vector<FrontierBound> bound; ///< from the first plan to the last, rising
    Warnings warnings;
    friend bool operator==(const Frontier&, const Frontier&) = default;

    /// Share of the weight of the selected sites, 0 to 1.
    [[nodiscard]] double share(std::int64_t millionths) const
    {
        return allMillionths > 0 ? static_cast<double>(millionths) / static_cast<double>(allMillionths) : 0;
    }
};

/// The definition's question with a budget (of no account) for objective.
[[nodiscard]] ScenarioDefinition frontierQuestion(const ScenarioDefinition& definition);
/// Fingerprint of what the frontier depends on: the definition without its objective, budget and quota.
[[nodiscard]] std::string questionHashOf(const ScenarioDefinition& definition);

/// Plans at about equal steps of money, from the cheapest site (or all required ones) to all sites, for the sites,
/// construction rules and prices of the definition, whatever its objective. Each plan is billed like a scenario.
/// Errors: as run(); InvalidArgument for fewer than 2 or more than 200 points; Infeasible when no selected site that
/// can be joined has a weight. About the time of five runs.
[[nodiscard]] Result<Frontier> costCoverage(const PlanningInput& input, const ScenarioDefinition& definition,
                                            int points, const RunContext& ctx);

/// The scenario that asks for a plan of the frontier again: Objective::Budget with its investment, rounded up to whole
/// euros. Name as given; id 0.
[[nodiscard]] ScenarioDefinition budgetScenario(const Frontier& frontier, std::size_t plan, const std::string& name);

} // namespace oasis
