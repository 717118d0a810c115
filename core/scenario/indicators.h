// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/outcome.h"
#include "core/scenario/plan_context.h"

#include <string>
#include <vector>

namespace oasis {

/// The indicators of an outcome whose edges, sites, hotspots, bill and cash flow are complete, each with its formula in
/// words of the bill and the outcome. Those that have no meaning here (no population, no Wi-Fi, no network) are left
/// out.
[[nodiscard]] std::vector<Indicator> indicatorsOf(const PlanContext& plan, const Outcome& outcome);

/// What the outcome rests on without confirmation, sorted: unconfirmed catalogue items of the bill, parameters of the
/// definition that are defaults without a source, population spread over buildings.
[[nodiscard]] std::vector<std::string> assumptionsOf(const PlanContext& plan, const Outcome& outcome);

} // namespace oasis
