// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/dual_ascent.h"
#include "core/routing/prize_tree.h"
#include "core/routing/problem_setup.h"

#include <cstdint>
#include <vector>

namespace oasis::routing {

/// Per street edge: how much cheaper it would have to be before a network that uses it could cost less than `value`:
/// boundThrough − value, at least 0; kInfiniteCents where that is more than the edge's price, and for edges that no
/// network can use. The edges of `question` begin
/// with those of the prepared problem; value and bound count what the ascent counts.
[[nodiscard]] std::vector<std::int64_t> savingsNeeded(const PreparedProblem& prepared, std::size_t streetEdges,
                                                      const AscentProblem& question, const Ascent& ascent,
                                                      std::int64_t value);

} // namespace oasis::routing
