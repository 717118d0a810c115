// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/steiner.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::routing {

/// A site that the network may serve, and what serving it is worth.
struct WeightedTerminal
{
    NodeIndex node;
    std::int64_t weightMillionths = 0; ///< at least 0
    std::int64_t ownCostCents = 0;     ///< paid when it is served, beside the edges, at least 0
    bool required = false;             ///< must be served when it can be reached
};

/// What money can be spent on, and for what weight. Views: the caller keeps the arrays alive during the call.
struct CoverageInput
{
    const StreetGraph& graph;
    std::span<const std::int64_t> edgeCostCents; ///< per edge, at least 0; kInfiniteCents or more bars the edge
    std::span<const WeightedTerminal> terminals; ///< nodes may repeat
    std::span<const SupplyEntry> supplies;       ///< at least one
};

/// A network and the sites it serves, in terms of the input.
struct ServedNetwork
{
    std::vector<EdgeIndex> treeEdges;        ///< rising; one tree per used supply
    std::vector<std::uint32_t> suppliesUsed; ///< indices into the supplies, rising
    std::vector<std::uint32_t> served;       ///< indices into the terminals, rising; may be empty
    std::int64_t weightMillionths = 0;       ///< of the served
    std::int64_t spentCents = 0;             ///< edges + entry prices + own costs of the served
    friend bool operator==(const ServedNetwork&, const ServedNetwork&) = default;
};

} // namespace oasis::routing
