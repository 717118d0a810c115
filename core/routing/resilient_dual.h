// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/dual_improvement.h"
#include "core/routing/resilient_bound.h"

#include <stop_token>

namespace oasis::routing {

/// As resilientBound, then local search on the dual solution: the cuts of a terminal and of some around it are taken
/// back and raised anew in another order, around sets of another size; kept unless the bound falls. Each step costs
/// O(edges) at least. Memory: the sizes of all sets.
[[nodiscard]] ResilientBound improvedResilientBound(const ResilientProblem& problem, const AscentPlan& plan,
                                                    const DualEffort& effort, const std::stop_token& stop);

} // namespace oasis::routing
