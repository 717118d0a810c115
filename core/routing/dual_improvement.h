// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/dual_ascent.h"

#include <cstdint>
#include <span>
#include <stop_token>

namespace oasis::routing {

/// How long improvedAscent works.
struct DualEffort
{
    int steps = 20;         ///< times the number of terminals
    std::uint64_t seed = 1; ///< of the choice of terminals
};

/// An ascent that takes back the cuts of a few neighbouring terminals again and again, and raises them anew in another
/// order; what does not lower the bound stays. A local search on the dual solution: each state is a proof of its own.
/// At least as good as dualAscent with the same arguments. A stop leaves what was reached.
[[nodiscard]] RecordedAscent improvedAscent(const SolverGraph& graph, std::vector<std::int64_t> arcCost,
                                            std::uint32_t root, std::span<const std::uint32_t> terminals,
                                            const DualEffort& effort, const std::stop_token& stop);

} // namespace oasis::routing
