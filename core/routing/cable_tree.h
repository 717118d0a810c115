// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/network/street_graph.h"
#include "core/routing/steiner.h"
#include "core/routing/step_costs.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::routing {

/// A site that wants fibres from a supply.
struct FibreDemand
{
    NodeIndex node;
    int fibres = 0; ///< at least 0
};

/// What a joint costs: a closure stands at the far end of an edge that is followed by another edge and by one thing
/// more (an edge or a site), and all fibres that come in are spliced there. None stands at the supply that a tree
/// begins at, none where no fibre comes in.
struct JointCosts
{
    std::vector<CostStep> closure; ///< by fibres that come in; empty: free
    std::int64_t spliceCents = 0;  ///< per fibre
    [[nodiscard]] std::int64_t cents(int fibres) const
    {
        if (fibres <= 0)
            return 0;
        return (closure.empty() ? 0 : centsFor(closure, fibres)) + spliceCents * fibres;
    }
};

/// Trench and cables to be decided together. Views: the caller keeps the arrays alive during the call.
struct CableInput
{
    const StreetGraph& graph;
    const StepCosts& costs; ///< per street edge; each staircase that is not empty holds all fibres wanted
    std::span<const FibreDemand> sites;
    std::span<const SupplyEntry> supplies; ///< at least one
    const JointCosts& joints;
};

/// Effort in units of work.
struct CableParams
{
    SteinerParams steiner; ///< for the trench trees to start from
    int rounds = 3;        ///< of local search and bound, at least 1
};

/// Trees that feed all reachable sites, their fibres, and the proof of how good they are.
struct CableOutput
{
    std::vector<EdgeIndex> treeEdges; ///< rising; one tree per used supply
    std::vector<int> fibres;          ///< per tree edge: wanted by the sites behind it
    std::vector<std::uint32_t> suppliesUsed;
    std::int64_t valueCents = 0; ///< edges with their cables, joints, entry prices
    std::int64_t boundCents = 0; ///< no trees cost less; at most valueCents
    std::int64_t trenchFirstCents =
        0; ///< the cheapest trench tree that was found, cabled afterwards; at least the value
    SolverStop stop = SolverStop::EffortSpent;
    std::vector<std::uint32_t> unreachable; ///< indices into CableInput::sites, rising; not fed
    std::vector<ProofStep> trace;           ///< value falls, bound rises
    friend bool operator==(const CableOutput&, const CableOutput&) = default;
};

/// The cheapest trees from supplies to all sites when an edge costs a staircase of its fibres (single-sink buy-at-bulk,
/// Salman, Cheriyan, Ravi & Subramanian 1997) and joints cost too.
/// Value: trench trees (connectAll) at the prices of few and of usual fibres, improved by exchanging key paths at their
/// true cost. Bound: lines below the staircases split each edge into a fixed price and a price per fibre; fixed prices
/// by dual ascent (Wong 1984), with the closures' share moved onto arcs as node potentials; prices per fibre by one
/// shortest path per site, which also pay what the ascent left of fixed prices (the dual ascent of Balakrishnan,
/// Magnanti & Wong 1989 for fixed-charge networks, in two phases). Edges proven useless are removed in between.
/// Errors: InvalidArgument (sizes, negative prices or fibres, unknown nodes, no supply, effort, a staircase that holds
/// too few fibres), Unreachable (there are sites, and none can be fed), Overflow (the dearest steps of all usable
/// edges, entries, and a full joint at every node sum to kInfiniteCents / 4 or more), Cancelled (within 100 ms),
/// Internal (a computed network failed its check).
[[nodiscard]] Result<CableOutput> cableTree(const CableInput& input, const CableParams& params, const RunContext& ctx);

} // namespace oasis::routing
