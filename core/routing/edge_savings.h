// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/dual_ascent.h"
#include "core/routing/problem_setup.h"

namespace oasis::routing {

/// Per street edge: how much cheaper it would have to be before a network that uses it could cost less than `value`:
/// boundThrough − value, at least 0; kInfiniteCents for edges that no network can use. The ascent's arcs begin with
/// those of the prepared problem (further ones, e.g. of prizes, may follow in `graph`).
[[nodiscard]] std::vector<std::int64_t> savingsNeeded(const SteinerInput& input, const PreparedProblem& prepared,
                                                      const Ascent& ascent, std::int64_t value,
                                                      const std::stop_token& stop);

} // namespace oasis::routing
