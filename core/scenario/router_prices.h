// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/planning_graph.h"
#include "core/scenario/plan_context.h"

namespace oasis {

/// What the router pays for pieces of street. Borrows the plan.
[[nodiscard]] EdgePrice routerPrice(const PlanContext& plan);
/// What it pays for straight links, by the fibre technology: investment, and for a mix over the horizon. Borrows the
/// plan.
[[nodiscard]] EdgePrice linkPrice(const PlanContext& plan);
/// A budget or a quota counts works supervision too: the router's prices hold it, rounded as in the bill, so that no
/// bill comes out below what was routed. Other objectives: the price itself.
[[nodiscard]] Money supervised(const PlanContext& plan, Money price);

} // namespace oasis
