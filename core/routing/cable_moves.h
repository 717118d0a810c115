// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/cable_plan.h"

#include <stop_token>

namespace oasis::routing {

/// Improves a plan by exchanging key paths at their true cost: the way from a branching or a site up to the next one is
/// taken away, and the part that falls off is joined again by the way that costs least for its fibres, entered at any
/// of its nodes, at any place of the rest, larger cables and joints from there to the supply included. So cables that
/// run beside each other merge where that pays, and part where it does not. Sweeps until one gains nothing or `passes`
/// are done. Never dearer. Returns what it has when a stop is requested.
/// O(key paths × (nodes near the path + tree depth)) a sweep.
[[nodiscard]] CablePlan improvePlan(const CableProblem& problem, CablePlan plan, int passes,
                                    const std::stop_token& stop);

} // namespace oasis::routing
