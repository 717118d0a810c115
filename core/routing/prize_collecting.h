// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/steiner.h"
#include "core/routing/street_pins.h"

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
    bool forbidden = false;        ///< never served, its prize is paid; the network may pass its node
};

struct PrizeCollectingInput
{
    const StreetGraph& graph;
    std::span<const std::int64_t> edgeCostCents; ///< per edge, at least 0; kInfiniteCents or more bars the edge
    std::span<const PrizedTerminal> terminals;   ///< nodes may repeat
    std::span<const SupplyEntry> supplies;       ///< at least one, or none with freeRoot
    /// Per node: paid once when the network holds the node (a cabinet, a joint), at least 0. Empty: none.
    std::span<const std::int64_t> nodeCostCents{};
    StreetPins pins{};
    bool freeRoot = false; ///< there is no supply: one tree anywhere, which may be one node or nothing
};

/// The cheapest mix of network and alternatives.
struct PrizeCollectingOutput
{
    std::vector<EdgeIndex> treeEdges;        ///< rising; one tree per used supply
    std::vector<std::uint32_t> suppliesUsed; ///< indices into the supplies, rising
    std::vector<std::uint32_t> served;       ///< indices into the terminals, rising
    /// Edges + entry prices + node costs + own costs of the served + prizes of the others.
    std::int64_t valueCents = 0;
    std::int64_t boundCents = 0;   ///< no mix costs less
    std::int64_t networkCents = 0; ///< edges + entry prices alone
    std::int64_t nodeCents = 0;    ///< node costs of the network's nodes
    SolverStop stop = SolverStop::EffortSpent;
    std::vector<std::int64_t> savingNeededCents; ///< as in SteinerOutput; 0 on streets pinned in
    /// Per terminal, what flips its choice: a proven floor, not an estimate.
    /// Not served: its prize (what leaving it out costs) must rise by more than this before any mix that serves it
    /// could cost less than this one. Served: its prize can fall by this much, and no mix that leaves it out costs less
    /// than this one; if it falls by more, one might. 0: nothing is proven, the least change may flip it.
    /// kInfiniteCents: no change of the prize flips it (required, forbidden, unreachable; or served even at a prize of
    /// 0). All other prices stay. From reduced costs of the bound, so a wider gap gives smaller floors. Empty unless
    /// SteinerParams::explain, and with freeRoot.
    std::vector<std::int64_t> flipCents;
    std::vector<std::uint32_t> unreachable; ///< indices into the terminals, rising; never served, prize paid
    std::vector<ProofStep> trace;
    friend bool operator==(const PrizeCollectingOutput&, const PrizeCollectingOutput&) = default;
};

/// Which sites the network should serve, and how, so that network and alternatives together cost least (rooted
/// prize-collecting Steiner tree, the root joined to the supplies at their entry prices; or free, without a root). A
/// site in the network's way whose own cost exceeds its prize is not served unless required. The empty network is
/// allowed unless something is required or pinned in.
/// Reductions and bounds as in PrizeReducer and PrizeSearch (dual ascent on the transformed graph, Rehfeldt & Koch
/// 2021), then branch and bound on what is left, if that is small. Without a root: one search per site in order of
/// prize, of the trees that hold it and none before it (see FreeRootSearch).
/// Errors: NoSupply, InvalidArgument, Overflow, Cancelled, Internal as connectAll; InvalidArgument also for a site that
/// is required and forbidden; pins as `unpinned`; Unreachable when there are terminals and none can be joined, and when
/// a required site is cut off by streets that are pinned out. The detail names the site by its index.
[[nodiscard]] Result<PrizeCollectingOutput> bestMix(const PrizeCollectingInput& input, const SteinerParams& params,
                                                    const RunContext& ctx);

} // namespace oasis::routing
