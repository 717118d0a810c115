// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/solver_graph.h"

#include <span>
#include <stop_token>

namespace oasis::routing {

/// A good tree on the union of several trees' edges, which after reductions is a tiny problem, improved on the whole
/// graph. Trees that do not exist are passed over; no tree when none does.
[[nodiscard]] SolverTree recombine(const SolverProblem& problem, std::span<const SolverTree> trees, int passes,
                                   const std::stop_token& stop);

} // namespace oasis::routing
