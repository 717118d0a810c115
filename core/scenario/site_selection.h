// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/definition.h"
#include "core/scenario/planning_input.h"

#include <vector>

namespace oasis {

/// The sites that a scenario plans for, by SiteSelection's rule, rising by id. The population of a civic building's
/// municipality counts as 0 where unknown, and so does the area of an activity zone. O(sites × log).
[[nodiscard]] std::vector<SiteId> selectSites(const PlanningInput& input, const SiteSelection& selection);
/// Ids that the selection includes or excludes and no site has, rising.
[[nodiscard]] std::vector<SiteId> unknownSites(const PlanningInput& input, const SiteSelection& selection);

} // namespace oasis
