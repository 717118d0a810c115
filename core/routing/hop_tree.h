// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_context.h"
#include "core/routing/hop_problem.h"

#include <cstdint>
#include <vector>

namespace oasis::routing {

/// A network on the copies of a HopGraph, and the proof of how good it is.
struct HopTreeOutput
{
    std::vector<std::uint32_t> edges;        ///< of the HopGraph, rising
    std::vector<std::uint32_t> suppliesUsed; ///< rising
    std::vector<std::uint32_t> served;       ///< indices into the sites, rising
    std::int64_t valueCents = 0;             ///< edges + entries + prizes of the sites left out
    /// No network costs less, whatever its hops bear; at most the value. 0 when a required site is not joined.
    std::int64_t boundCents = 0;
    SolverStop stop = SolverStop::EffortSpent;
    std::vector<std::uint32_t> unreachable; ///< no way of so many hops leads there, rising
    std::vector<std::uint32_t> notJoined;   ///< required sites that no network found serves beside the others, rising
};

/// The cheapest network of which no way takes too many hops and no hop bears too much. Bound: directed dual ascent
/// (Wong 1984) and cut relaxation on the copies, without the loads. Networks: LoadedTree, HopSearch, guided by both.
/// Errors: InvalidArgument (sizes, negative figures), Overflow, Cancelled. Effort in units of work, one thread.
[[nodiscard]] Result<HopTreeOutput> cheapestHopTree(const HopTreeInput& input, const SteinerParams& params,
                                                    const RunContext& ctx);

} // namespace oasis::routing
