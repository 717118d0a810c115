// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/coverage.h"
#include "core/routing/weight_lines.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace oasis::routing {

struct FrontierParams
{
    int points = 20;            ///< networks wanted, at least 2
    int multipliers = 24;       ///< prices of weight that the relaxation tries at most, at least 1
    int localPasses = 2;        ///< of local search at each price and point
    std::int64_t fromCents = 0; ///< budgets from here
    std::int64_t toCents = std::numeric_limits<std::int64_t>::max(); ///< to here, where networks for them differ
};

/// A network that no other point beats, and what no network for the same money can beat.
struct FrontierPoint
{
    ServedNetwork network;
    std::int64_t boundMillionths = 0; ///< no network that spends at most this one's money serves more
    friend bool operator==(const FrontierPoint&, const FrontierPoint&) = default;
};

struct FrontierOutput
{
    std::vector<FrontierPoint> points;      ///< money and weight both rise; at most as many as wanted
    WeightLines bound;                      ///< of every budget; total() is what can be reached
    std::vector<std::uint32_t> unreachable; ///< indices into the terminals, rising
    friend bool operator==(const FrontierOutput&, const FrontierOutput&) = default;
};

/// Most weight for money, from the cheapest network (the required sites; without any, the cheapest single site) to the
/// one that joins all: networks for budgets at equal steps, each with a bound. All prices of weight that the relaxation
/// tries bound every budget; the next price is the slope of the chord between two neighbouring networks where the bound
/// is farthest above it (sandwich algorithm; Cohon 1978). Every network starts from its neighbours' trees. Errors: as
/// bestMix; InvalidArgument for the parameters; Infeasible when no site that can be reached has a weight or is
/// required. A 20-point frontier takes about the time of three to five connectAll.
[[nodiscard]] Result<FrontierOutput> costCoverageFrontier(const CoverageInput& input, const FrontierParams& params,
                                                          const RunContext& ctx);

} // namespace oasis::routing
