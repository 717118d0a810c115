// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/coverage_plan.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace oasis::routing {

/// A price's prizes, and the ascent that bounds them.
struct Relaxation
{
    PrizeProblem prizes;
    AscentProblem question; ///< edges of the problem, then for each prized node: leaving it out, serving it
    Ascent ascent;

    /// Costs where one direction of an edge has reduced cost 0, barred elsewhere; per arc of the problem.
    [[nodiscard]] std::vector<std::int64_t> support() const;
};

[[nodiscard]] Relaxation relaxationAt(const SolverProblem& problem, const CoverageSites& sites, WeightPrice price,
                                      const std::stop_token& stop);
/// The same where `barred` nodes may not be passed; their prizes count as left out.
[[nodiscard]] Relaxation relaxationAt(const SolverProblem& problem, const CoverageSites& sites, WeightPrice price,
                                      const std::vector<std::uint8_t>& barred, const std::stop_token& stop);

} // namespace oasis::routing
