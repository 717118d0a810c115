// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/steiner.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::routing {

/// A site that the network may serve, and what is paid when it does not.
struct PrizedTerminal
{
    NodeIndex node;
    std::int64_t prizeCents = 0;   ///< price of leaving it out (its best alternative), at least 0
    std::int64_t ownCostCents = 0; ///< paid at the site when the network serves it, beside the edges, at least 0
    bool required = false;         ///< must be served when it can be reached
};

struct PrizeCollectingInput
{
    const StreetGraph& graph;
    std::span<const std::int64_t> edgeCostCents; ///< per edge, at least 0; kInfiniteCents or more bars the edge
    std::span<const PrizedTerminal> terminals;   ///< nodes may repeat
    std::span<const SupplyEntry> supplies;       ///< at least one
};

/// The cheapest mix of network and alternatives.
struct PrizeCollectingOutput
{
    std::vector<EdgeIndex> treeEdges;        ///< rising; one tree per used supply
    std::vector<std::uint32_t> suppliesUsed; ///< indices into the supplies, rising
    std::vector<std::uint32_t> served;       ///< indices into the terminals, rising
    /// Edges + entry prices + own costs of the served + prizes of the others.
    std::int64_t valueCents = 0;
    std::int64_t boundCents = 0;   ///< no mix costs less
    std::int64_t networkCents = 0; ///< edges + entry prices alone
    SolverStop stop = SolverStop::EffortSpent;
    std::vector<std::int64_t> savingNeededCents; ///< as in SteinerOutput
    std::vector<std::uint32_t> unreachable;      ///< indices into the terminals, rising; never served, prize paid
    std::vector<ProofStep> trace;
    friend bool operator==(const PrizeCollectingOutput&, const PrizeCollectingOutput&) = default;
};

/// Which sites the network should serve, and how, so that network and alternatives together cost least (rooted
/// prize-collecting Steiner tree, the root joined to the supplies at their entry prices). A site in the network's way
/// whose own cost exceeds its prize is not served unless required. The empty network is allowed.
/// Bound: dual ascent on the transformed graph (Rehfeldt & Koch 2021, transformation 1, rooted). Network: connect-all
/// trees and trees on the ascent's support, pruned by dynamic programming over the tree, extended by profitable paths.
/// Errors: NoSupply, InvalidArgument, Overflow, Cancelled, Internal as connectAll; Unreachable when there are terminals
/// and none can be joined.
[[nodiscard]] Result<PrizeCollectingOutput> bestMix(const PrizeCollectingInput& input, const SteinerParams& params,
                                                    const RunContext& ctx);

} // namespace oasis::routing
