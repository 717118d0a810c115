// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/hop_graph.h"
#include "core/scenario/plan_context.h"

#include <cstdint>
#include <span>

namespace oasis {

/// The network with its radio links, copied per number of links taken on the way, so that RadioLinkRules::maxHops is
/// part of the question and of its proof. A link leads towards a site only if it bears what that site wants; one of a
/// supply point begins there. `nodes`: what may have to be joined (the sites, in their order, and others after them);
/// kInvalidNode: nothing. `required`: per node 1 when every network must join it; links too slow for any such network
/// are closed, see closeDominated(); empty: none is. Errors: Overflow. O(size × copies), and that of closeDominated().
[[nodiscard]] Result<HopGraph> radioHops(const PlanContext& plan, const PlanningGraph& network,
                                         std::span<const std::int64_t> priceCents, std::span<const NodeIndex> nodes,
                                         std::span<const std::uint8_t> required = {});
/// Where the sites are served, then `more`.
[[nodiscard]] std::vector<NodeIndex> servingNodes(const PlanningGraph& network, std::span<const NodeIndex> more = {});

} // namespace oasis
