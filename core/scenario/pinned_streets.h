// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/steiner.h"
#include "core/scenario/plan_context.h"

#include <span>
#include <vector>

namespace oasis {

/// Edges of the planning graph on streets that the scenario pins in (ConstructionRules::pinned), rising: all parts of a
/// street that attachments have split. Errors, each naming the street: InvalidArgument (not in the study, pinned in and
/// out at once, not permitted by the other rules, closing a ring of pinned streets), Unreachable (no supply reaches
/// it), Unsupported (crow-fly links, or an objective that does not follow pins: all but ConnectAll and BestMix).
[[nodiscard]] Result<std::vector<EdgeIndex>> pinnedEdges(const PlanContext& plan, const PlanningGraph& network,
                                                         std::span<const routing::SupplyEntry> supplies);

/// "street 12", or "street 12 (Rue Haute)".
[[nodiscard]] std::string streetName(const StreetLayer& layer, StreetId id);

} // namespace oasis
