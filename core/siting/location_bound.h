// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace oasis::siting {

/// One way to build a facility.
struct LocationOption
{
    std::int64_t capacity = 0; ///< units of demand that it serves at most, at least 1
    std::int64_t cost = 0;     ///< at least 0
};

/// A customer that a facility may serve.
struct LocationLink
{
    std::uint32_t customer = 0;
    std::int64_t cost = 0; ///< of serving the whole demand from there, at least 0
};

/// Capacitated facility location. Costs in any one unit, below kInfiniteCents in sum.
struct LocationInput
{
    std::vector<std::int64_t> demand;                 ///< per customer, at least 1
    std::vector<std::vector<LocationOption>> options; ///< per facility: at most one of them is built
    std::vector<std::vector<LocationLink>> links;     ///< per facility: whom it may serve, each customer once
};

/// Effort in units of work.
struct LocationParams
{
    int iterations = 200; ///< steps of the multipliers, at least 1
    /// A known plan's cost: it scales the steps, and the work ends when the bound reaches it. Unknown: the maximum.
    std::int64_t knownValue = std::numeric_limits<std::int64_t>::max();
};

/// What every plan costs at least.
struct LocationBound
{
    std::int64_t bound = 0;
    std::vector<std::uint32_t> open;       ///< facilities that the best relaxed plan opens, rising
    std::vector<std::int64_t> multipliers; ///< per customer, of the best bound: what serving it is worth
    std::vector<std::int64_t> trace;       ///< the bound each time it rose
};

/// Errors of the input: InvalidArgument (sizes, ranges, a customer without a link), Overflow.
[[nodiscard]] Result<void> check(const LocationInput& input);

/// Lower bound of the cheapest plan that serves every customer, in parts if need be, within the capacities of the
/// options built. Lagrangian relaxation of the assignment (Geoffrion & McBride, "Lagrangean relaxation applied to
/// capacitated facility location problems", 1978): each facility's problem is a continuous knapsack, solved in whole
/// numbers and rounded downwards, so that any multipliers give a valid bound; the capacities built together must hold
/// the demand (a second multiplier, found by bisection). Multipliers by a deflected subgradient with Polyak's step
/// (1969); doubles steer the steps only. Infeasible when all capacities do not hold the demand; Cancelled.
/// O(iterations × links × log).
[[nodiscard]] Result<LocationBound> locationBound(const LocationInput& input, const LocationParams& params,
                                                  const RunContext& ctx);

} // namespace oasis::siting
