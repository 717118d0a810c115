// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/cable_tree.h"
#include "core/scenario/plan_context.h"

namespace oasis {

/// What the edges of a network cost for every number of fibres, to the cent as the bill says it, without works
/// supervision: StreetPrices::investment of the parts that so many leased pairs lead to, with the cables of
/// PlanContext::cablesFor(); closures and splices as JointPrices.
struct CablePrices
{
    routing::StepCosts edges; ///< edges whose price in the network is out of bounds are barred
    routing::JointCosts joints;
};

/// For up to all fibres of the plan's sites. Errors: InvalidArgument (catalogue items), Overflow (more steps of price
/// than memory is meant for), Cancelled. O(edges × steps), parallel.
[[nodiscard]] Result<CablePrices> cablePrices(const PlanContext& plan, const PlanningGraph& network,
                                              const RunContext& ctx);

} // namespace oasis
