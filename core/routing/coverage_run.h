// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/coverage_branching.h"
#include "core/routing/coverage_search.h"

#include <cstdint>
#include <vector>

namespace oasis::routing {

/// Effort of a search for the best network of one budget or quota.
struct CoverageEffort
{
    int multipliers = 12;     ///< prices of weight that the relaxation tries, at least 1
    int localPasses = 8;      ///< of local search at most
    int rounds = 3;           ///< of taking away what no better network can use, at most
    int branchWork = 500'000; ///< edges that the ascents of the branching may look at, about; 0: no branching
};

struct CoverageAnswer
{
    ServedNetwork network;
    std::int64_t bound = 0; ///< weight for a budget, cents for a quota
    WeightPrice price;      ///< at which the relaxation proves most
    SolverStop stop = SolverStop::EffortSpent;
    std::vector<ProofStep> trace;
    CoverageSearch::Cheapest cheapest;
};

/// The best network for the goal, and how good another one could be. Errors: Infeasible (required sites above the
/// budget, quota above the reachable weight), Cancelled, Internal.
[[nodiscard]] Result<CoverageAnswer> bestCoverage(const CoverageInput& input, const PreparedProblem& prepared,
                                                  CoverageGoal goal, const CoverageEffort& effort,
                                                  const RunContext& ctx);

} // namespace oasis::routing
