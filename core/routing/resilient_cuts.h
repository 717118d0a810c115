// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/resilient_bound.h"

namespace oasis::routing {

/// How long a program over cuts may go on.
struct CutEffort
{
    int rounds = 60;               ///< of separation
    std::int64_t maxSteps = 4'000; ///< pivots in all
    std::int64_t enough = 0;       ///< stop at this bound (the value of a known network)
};

/// A bound by the linear program over the cuts that resilientBound() speaks of, found by largest flows, several one
/// behind the other (Koch & Martin 1998). Its duals are rounded down to whole cents, and the bound is computed from
/// them anew in integers: it holds whatever the program's arithmetic did.
[[nodiscard]] ResilientBound cutBound(const ResilientProblem& problem, const CutEffort& effort,
                                      const std::stop_token& stop);

} // namespace oasis::routing
