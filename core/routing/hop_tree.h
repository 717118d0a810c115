// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_context.h"
#include "core/routing/hop_problem.h"

#include <cstdint>
#include <vector>

namespace oasis::routing {

class LoadedTree;

/// A network on the copies of a HopGraph.
struct HopNetwork
{
    std::vector<std::uint32_t> edges;        ///< of the HopGraph, rising
    std::vector<std::uint32_t> suppliesUsed; ///< rising
    std::vector<std::uint32_t> served;       ///< indices into the sites, rising
    std::vector<std::uint32_t> notJoined;    ///< required sites that it does not serve though ways lead there, rising
    std::int64_t cents = 0;                  ///< edges + entries
};

/// A network, and the proof of how good it is.
struct HopTreeOutput
{
    HopNetwork network;
    std::int64_t valueCents = 0; ///< edges + entries + prizes of the sites left out
    /// No network costs less, whatever its hops bear; at most the value. 0 when a required site is not joined.
    std::int64_t boundCents = 0;
    SolverStop stop = SolverStop::EffortSpent;
    std::vector<std::uint32_t> unreachable; ///< no way of so many hops leads there, rising
};

/// The cheapest network of which no way takes too many hops and no hop bears too much. Bound: directed dual ascent
/// (Wong 1984) and cut relaxation on the copies, without the loads. Networks: HopSearch, guided by both. Errors:
/// InvalidArgument (sizes, negative figures), Overflow, Cancelled. Effort in units of work, one thread; some seconds
/// for fifty sites on five thousand streets.
[[nodiscard]] Result<HopTreeOutput> cheapestHopTree(const HopTreeInput& input, const SteinerParams& params,
                                                    const RunContext& ctx);

/// InvalidArgument: sizes, negative figures.
[[nodiscard]] Result<void> check(const HopTreeInput& input);
[[nodiscard]] HopNetwork hopNetwork(const HopTreeInput& input, const HopProblem& problem, const LoadedTree& tree);

} // namespace oasis::routing
