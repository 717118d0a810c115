// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/resilient_blockers.h"
#include "core/routing/resilient_problem.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace oasis::routing {

/// Who can be protected at all: wishes for two ways that cannot be had become wishes for one.
struct ProtectionLimits
{
    std::vector<Protection> ofTerminal;               ///< per terminal, as far as the graph allows
    std::vector<std::vector<SolverBlocker>> blockers; ///< per terminal
};
/// Lowers `whole.rank` accordingly. With groups, each first-rank node that no single risk cuts off is searched for two
/// ways.
[[nodiscard]] ProtectionLimits limitWishes(ResilientProblem& whole, const PreparedProblem& prepared,
                                           const ResilientInput& input, const std::stop_token& stop);

/// Puts the chosen edges of the whole problem into the terms of the input, ways included; value and bound are not
/// filled. Empty when a terminal lacks what `limits` promise.
[[nodiscard]] std::optional<ResilientOutput> describe(const ResilientProblem& whole, const PreparedProblem& prepared,
                                                      const ResilientInput& input, const ProtectionLimits& limits,
                                                      std::span<const std::uint32_t> edges);

} // namespace oasis::routing
