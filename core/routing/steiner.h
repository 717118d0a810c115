// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/network/street_graph.h"
#include "core/routing/proof_stream.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::routing {

/// Effort in units of work, never of time, so that the same input gives the same bytes.
struct SteinerParams
{
    int starts = 10;     ///< start nodes of the shortest-path heuristic, at least 1
    int ascentRoots = 3; ///< dual ascents from different roots, at least 1
    int dualSteps = 6;   ///< of the local search on each dual solution, times the terminals, at least 0
    int localPasses = 8; ///< passes of local improvement at most, at least 0
    /// Of the cut relaxation and of branching on what is left, in units of about ten nanoseconds, at least 0. With a
    /// time limit there is no other limit.
    std::int64_t proofWork = 200'000'000;
    std::uint64_t seed = 1; ///< of the choice of starts
    bool explain = true;    ///< fill SteinerOutput::savingNeededCents: one more ascent on the whole graph
    SolverWatch watch;      ///< who is told of improvements; an optional time limit
};

/// A node where a network may begin, and what beginning there costs once.
struct SupplyEntry
{
    NodeIndex node;
    std::int64_t entryPriceCents = 0; ///< at least 0
};

/// What is to be joined. Views: the caller keeps the arrays alive during the call.
struct SteinerInput
{
    const StreetGraph& graph;
    std::span<const std::int64_t> edgeCostCents; ///< per edge, at least 0; kInfiniteCents or more bars the edge
    std::span<const NodeIndex> terminals;        ///< may repeat, may lie at supplies
    /// An artificial root is joined to each of these at its entry price, so that a plan may use several. Empty: the
    /// terminals are joined with each other.
    std::span<const SupplyEntry> supplies;
};

/// A network that joins all reachable terminals, and the proof of how good it is.
struct SteinerOutput
{
    std::vector<EdgeIndex> treeEdges;        ///< rising; one tree per used supply
    std::vector<std::uint32_t> suppliesUsed; ///< indices into SteinerInput::supplies, rising
    std::int64_t valueCents = 0;             ///< edges and entry prices
    std::int64_t boundCents = 0;             ///< no network costs less; at most valueCents
    SolverStop stop = SolverStop::EffortSpent;
    /// Per edge: the edge would have to be at least so much cheaper before any network that uses it could beat this
    /// one (bound of such networks minus value). 0 on the tree, and where nothing is proven; kInfiniteCents where no
    /// price helps (not even 0, barred, or out of reach). Empty unless SteinerParams::explain.
    std::vector<std::int64_t> savingNeededCents;
    std::vector<std::uint32_t> unreachable; ///< indices into SteinerInput::terminals, rising; not joined
    std::vector<ProofStep> trace;           ///< value falls, bound rises
    friend bool operator==(const SteinerOutput&, const SteinerOutput&) = default;
};

/// The cheapest network that joins all terminals to supplies (Steiner tree in a graph), with a lower bound.
/// Reductions (degree, special distance, bound), Takahashi & Matsuyama 1980 from several starts, key-path and
/// key-vertex local search (Uchoa & Werneck 2012), dual ascent (Wong 1984) from several roots; on small remainders, or
/// with a time limit, the cut relaxation and branching (SteinerBranching). Terminals without a way to a supply are
/// listed in the output. Without supplies, those outside the component with the most terminals are. Errors:
/// InvalidArgument (sizes, negative prices, unknown nodes, effort), Unreachable (there are terminals, and none can be
/// joined), Overflow (prices of usable edges and supplies sum to kInfiniteCents or more), Cancelled (within 100 ms),
/// Internal (a computed network failed its check). About a second per 100,000 edges and pass; some 200 bytes an edge.
[[nodiscard]] Result<SteinerOutput> connectAll(const SteinerInput& input, const SteinerParams& params,
                                               const RunContext& ctx);

/// |value − bound| in percent of the value; 0 when they are equal.
[[nodiscard]] double gapPercent(std::int64_t value, std::int64_t bound);

} // namespace oasis::routing
