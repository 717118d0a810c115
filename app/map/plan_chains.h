// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/map_scene.h"
#include "core/scenario/outcome.h"

#include <vector>

namespace oasis::map {

/// The style in which an edge is drawn: that of the longest share of its construction modes; SecondWay where nothing
/// else uses it.
[[nodiscard]] PlanStyle planStyleOf(const OutcomeEdge& edge);
/// Joins the edges of a plan into runs of one style and width, parents first. O(edges).
[[nodiscard]] std::vector<PlanChain> planChains(const Outcome& outcome);
/// Runs for the way from `reference` to `outcome`: lost ones first, then kept, then gained. Streets count as the same
/// by id, lead-ins by their site or supply point.
[[nodiscard]] std::vector<PlanChain> changeChains(const Outcome& reference, const Outcome& outcome);

} // namespace oasis::map
