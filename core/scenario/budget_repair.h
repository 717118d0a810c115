// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/bill.h"
#include "core/scenario/routing_stage.h"

#include <vector>

namespace oasis {

/// A routed network with everything that its bill needs.
struct BilledNetwork
{
    CabledNetwork network;
    std::vector<OutcomeHotspot> hotspots;
    std::vector<BillEntry> bill;
    Proof proof;
    std::vector<StreetSaving> savings;
    Warnings warnings;
};

/// Cables, hotspots and bill of a routed network. Errors: InvalidArgument naming a missing catalogue item.
[[nodiscard]] Result<BilledNetwork> billed(const PlanContext& plan, const PlanningGraph& network,
                                           const RoutedNetwork& routed, const SiteServices& services,
                                           double wifiRadiusM);

/// Objective::Budget: routes for the budget; where the bill, with its larger cables and joints, comes out above it,
/// routes for several amounts from proportionally less up to the budget, and drops sites (least weight per cent saved
/// first, required ones last) from all answers until they fit; the best one is kept. The bound is that of the first
/// routing, which no plan within the budget can beat, because a bill is never below the router's price. An outcome
/// without any site carries the warning BudgetTooSmall, and so does one without a required site that could be joined.
/// Errors: as routeNetwork.
[[nodiscard]] Result<BilledNetwork> routeWithinBudget(const PlanContext& plan, const PlanningGraph& network,
                                                      const SiteServices& services, double wifiRadiusM,
                                                      const RunContext& ctx);

} // namespace oasis
