// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/network/street_graph.h"
#include "core/routing/steiner.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::routing {

/// What two ways may not share besides edges.
enum class Disjointness : std::uint8_t {
    Edge, ///< ways may meet at junctions
    Node  ///< nor may they meet at a junction on the way
};

/// Value of ResilientInput::edgeRisk for an edge that both ways may use: the lead-in of a site or of a supply.
inline constexpr std::uint32_t kNeverFails = 0xFFFFFFFFU;

/// A site that is to be joined.
struct ResilientTerminal
{
    NodeIndex node;
    bool firstRank = false; ///< wants two ways to the supply
};

/// What is to be joined, and what can fail. Views: the caller keeps the arrays alive during the call.
///
/// Two ways of a site share no risk: no edge, no two edges of one risk group, for Disjointness::Node no junction. They
/// may share their ends. The end of a site is its node; when a single usable edge leaves that node and never fails (a
/// lead-in), the end goes on to the far end of that edge. The same holds for supplies. A supply itself does not fail:
/// both ways may lead to one, unless ResilientParams::differentSupplies.
struct ResilientInput
{
    const StreetGraph& graph;
    std::span<const std::int64_t> edgeCostCents;  ///< per edge, at least 0; kInfiniteCents or more bars the edge
    std::span<const ResilientTerminal> terminals; ///< may repeat, may lie at supplies
    std::span<const SupplyEntry> supplies;        ///< at least one
    /// Per edge: edges with the same number fail together (one trench, one line of poles); kNeverFails. Empty: every
    /// edge is a risk of its own.
    std::span<const std::uint32_t> edgeRisk;
};

/// Effort in units of work, never of time (but SolverWatch::timeLimitS), so that the same input gives the same bytes.
struct ResilientParams
{
    Disjointness disjointness = Disjointness::Edge;
    bool differentSupplies = false; ///< the two ways of a site must end at different supplies
    int starts = 6;                 ///< networks built from different orders of the sites, at least 1
    int passes = 6;                 ///< passes of local improvement for each at most, at least 0
    std::uint64_t seed = 1;
    SolverWatch watch; ///< who is told of improvements; an optional time limit
};

/// How a terminal fares.
enum class Protection : std::uint8_t {
    OneWay,     ///< not of the first rank: one way was asked for
    TwoWays,    ///< protected
    Blocked,    ///< every way passes one of the blockers
    NoPair,     ///< no single risk cuts the site off, but no two ways without a common risk exist (proved)
    NotFound,   ///< as NoPair, but the search for two ways was given up; only with risk groups
    Unreachable ///< no way at all
};

/// A single risk that cuts a site off from every supply.
struct Blocker
{
    enum class Kind : std::uint8_t { Edge, Junction, RiskGroup, Supply };
    Kind kind = Kind::Edge;
    std::uint32_t index = 0; ///< EdgeIndex, NodeIndex, number of the risk, or index into the supplies
    friend bool operator==(const Blocker&, const Blocker&) = default;
};

/// A way from a site to a supply.
struct SupplyWay
{
    std::vector<EdgeIndex> edges; ///< from the site on
    std::uint32_t supply = 0;     ///< index into ResilientInput::supplies
    friend bool operator==(const SupplyWay&, const SupplyWay&) = default;
};

struct TerminalProtection
{
    Protection protection = Protection::OneWay;
    SupplyWay first;               ///< the working way; empty when Unreachable
    SupplyWay second;              ///< TwoWays only
    std::vector<Blocker> blockers; ///< Blocked only: edges and junctions from the site to the supply, then groups
    friend bool operator==(const TerminalProtection&, const TerminalProtection&) = default;
};

/// A network with two ways for each protected site, and the proof of how good it is.
struct ResilientOutput
{
    std::vector<EdgeIndex> edges;              ///< rising
    std::vector<EdgeIndex> workingEdges;       ///< rising; no cycle; they hold the first ways
    std::vector<std::uint32_t> suppliesUsed;   ///< rising
    std::vector<TerminalProtection> terminals; ///< one per ResilientInput::terminals
    std::int64_t valueCents = 0;               ///< edges and entry prices
    std::int64_t boundCents = 0; ///< no network with two ways for these protected sites costs less; at most valueCents
    SolverStop stop = SolverStop::EffortSpent;
    std::vector<ProofStep> trace; ///< value falls, bound rises
    friend bool operator==(const ResilientOutput&, const ResilientOutput&) = default;
};

/// The cheapest network that joins all terminals to supplies, those of the first rank by two ways without a common
/// risk. Sites for which that cannot be are named with what prevents it, and joined by one way.
/// Value: ways of least cost beside what is built already (Suurballe 1974) from several orders of the sites, redundant
/// edges removed, key paths exchanged with repair, networks crossed. Bound: dual ascent on directed cuts in both
/// directions (after Wong 1984; Magnanti & Raghavan 2005), then on cuts with right-hand side 2 whose bridge is paid;
/// it leaves out what risk groups and junctions demand beyond edges, so with these a gap may stay open.
/// With risk groups the question whether two ways exist is NP-hard (Hu 2003): blockers are always right, TwoWays is
/// always right, NotFound admits that the search was given up.
/// The working ways of all terminals are trees unless risk groups forbid it for a site, whose first way then leaves
/// them. Errors: InvalidArgument (sizes, negative prices, unknown nodes, effort), NoSupply, Unreachable (there are
/// terminals, and none can be joined), Overflow, Cancelled (within 100 ms), Internal (a network failed its check).
[[nodiscard]] Result<ResilientOutput> connectResilient(const ResilientInput& input, const ResilientParams& params,
                                                       const RunContext& ctx);

} // namespace oasis::routing
