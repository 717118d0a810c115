// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/plan_context.h"

#include <span>
#include <vector>

namespace oasis {

/// The fibre of a site as the optical budget sees it: length of its route with the slack of the cables, the closures on
/// it, the rate that the site wants. `closureFibres` per edge as CabledNetwork.
[[nodiscard]] OpticalPath opticalPath(const ScenarioDefinition& definition, const Site& site, const OutcomeSite& served,
                                      std::span<const OutcomeEdge> edges, std::span<const int> closureFibres);

/// Fills OutcomeSite::optics of every site that a fibre along streets serves. One warning for each whose budget fails,
/// which names it and says why and what would help.
[[nodiscard]] Warnings addOptics(const PlanContext& plan, std::span<const OutcomeEdge> edges,
                                 std::span<const int> closureFibres, std::vector<OutcomeSite>& sites);

} // namespace oasis
