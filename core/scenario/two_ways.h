// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/resilient.h"
#include "core/scenario/routing_stage.h"

#include <cstdint>
#include <vector>

namespace oasis {

/// Two ways are asked for.
[[nodiscard]] bool isFirstRank(const Site& site, const ProtectionRules& rules);

/// Per edge of the planning graph, for routing::ResilientInput::edgeRisk: parts of one street fail alone, those of
/// streets of one risk group together (ProtectionRules::sharedRisks), lead-ins never.
[[nodiscard]] std::vector<std::uint32_t> edgeRisks(const PlanContext& plan, const PlanningGraph& network);

/// Terminals whose two ways are both off the trees on which the sites are served (risk groups can force that). An
/// outcome has no place for such ways: these sites are planned with one way, as if no pair had been found.
[[nodiscard]] std::vector<std::uint32_t> offTrees(const routing::ResilientOutput& rings);

/// How the site fares, in terms of the study; `supply` and the second way are left to the caller.
[[nodiscard]] OutcomeProtection protectionOf(const routing::TerminalProtection& terminal, const PlanContext& plan,
                                             const PlanningGraph& network);

/// What the planner is told of a site that cannot have two ways. Warning::detail names the street (its number where it
/// has no name) or the risk group.
[[nodiscard]] Warning warningOf(const OutcomeProtection& blocked, const Site& site, const StreetLayer& streets);

} // namespace oasis
