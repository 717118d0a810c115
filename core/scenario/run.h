// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/scenario/outcome.h"
#include "core/scenario/planning_input.h"

namespace oasis {

/// Computes a scenario: sites → network → routing → cables → Wi-Fi → economics. The one function that the desktop,
/// the command line and the tests call. Same input and definition, same bytes, for any number of threads.
/// Errors: NoStreets, NoSupply, NoSites, Unreachable (no selected site can be joined), Infeasible (zero budget),
/// InvalidArgument (definition, input, catalogue), Overflow, Cancelled. Single unreachable or refused sites are
/// warnings that name them.
[[nodiscard]] Result<Outcome> run(const PlanningInput& input, const ScenarioDefinition& definition,
                                  const RunContext& ctx);

} // namespace oasis
