// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/steiner_part.h"

#include <cstdint>
#include <functional>

namespace oasis::routing {

/// Branch and bound on what reductions have left of a Steiner problem: a node is in the tree, or it is not. The branch
/// with the lowest bound goes first (of several, the latest); each is a SteinerPart. One thread decides, so that any
/// number finds the same.
struct SteinerBranching
{
    SteinerBest& best; ///< counts in the costs of the problem
    const RunContext& ctx;
    std::function<void(std::int64_t bound)> onBound; ///< may be empty; called with what holds for all trees

    /// Returns a bound of all trees of the problem, at most the best value; equal to it when nothing better exists.
    /// Open branches are given up, which keeps the bound valid, when effort or memory end.
    std::int64_t run(const SolverProblem& problem, std::int64_t bound, PartEffort effort) const;
};

} // namespace oasis::routing
