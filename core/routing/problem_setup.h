// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/solver_graph.h"
#include "core/routing/steiner.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::routing {

/// A planning question on a solver's graph. Its nodes are the street graph's; with supplies, one more node, the root,
/// is joined to each supply at its entry price. Barred edges, loops, and what cannot be reached are left out.
struct PreparedProblem
{
    SolverProblem problem;                  ///< terminals: the reachable ones, and the root
    std::vector<std::uint32_t> origin;      ///< per solver edge: street edge, or edge count + supply index
    std::vector<std::uint8_t> reachable;    ///< per SteinerInput::terminals
    std::vector<std::uint32_t> unreachable; ///< indices into SteinerInput::terminals, rising
    std::int64_t totalCost = 0;             ///< of all solver edges
};

/// Checks and prepares. Errors: InvalidArgument, Overflow, Unreachable as connectAll.
[[nodiscard]] Result<PreparedProblem> prepare(const SteinerInput& input);
/// Ranges of the effort: InvalidArgument.
[[nodiscard]] Result<void> checkParams(const SteinerParams& params);

/// A network in terms of the input.
struct StreetNetwork
{
    std::vector<EdgeIndex> edges;            ///< rising
    std::vector<std::uint32_t> suppliesUsed; ///< rising
    std::int64_t cents = 0;                  ///< edges and entry prices
};
[[nodiscard]] StreetNetwork streetNetwork(const PreparedProblem& prepared, std::size_t streetEdges,
                                          std::span<const std::uint32_t> solverEdges);
/// Internal when the network fails the independent check for these terminals.
[[nodiscard]] Result<void> checkNetwork(const StreetNetwork& network, const SteinerInput& input,
                                        std::span<const NodeIndex> joined);

} // namespace oasis::routing
