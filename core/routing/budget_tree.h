// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/coverage.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::routing {

struct BudgetParams
{
    SteinerParams steiner;
    int multipliers = 12;     ///< prices of weight that the relaxation tries, at least 1
    int branchWork = 500'000; ///< edges that further ascents may look at to close the gap, about; 0: none
};

struct BudgetInput
{
    const StreetGraph& graph;
    std::span<const std::int64_t> edgeCostCents; ///< per edge, at least 0; kInfiniteCents or more bars the edge
    std::span<const WeightedTerminal> terminals; ///< nodes may repeat
    std::span<const SupplyEntry> supplies;       ///< at least one
    std::int64_t budgetCents = 0;                ///< edges + entry prices + own costs of the served at most
};

/// The most weight that the budget pays for.
struct BudgetOutput
{
    std::vector<EdgeIndex> treeEdges;        ///< rising; one tree per used supply
    std::vector<std::uint32_t> suppliesUsed; ///< indices into the supplies, rising
    std::vector<std::uint32_t> served;       ///< indices into the terminals, rising; may be empty
    std::int64_t valueMillionths = 0;        ///< weight served
    std::int64_t boundMillionths = 0;        ///< no network within the budget serves more; at least the value
    std::int64_t boundPrice =
        0; ///< at which the relaxation proves most, cents a millionth / 2^24; 0: it proves nothing
    std::int64_t spentCents = 0; ///< edges + entry prices + own costs, at most the budget
    SolverStop stop = SolverStop::EffortSpent;
    std::vector<std::uint32_t> unreachable; ///< indices into the terminals, rising
    std::vector<ProofStep> trace;           ///< value rises, bound falls
    /// The site that is cheapest to serve alone (index into the terminals; their number when none has a weight or is
    /// required), and what it takes. A smaller budget serves nobody.
    std::uint32_t cheapestTerminal = 0;
    std::int64_t cheapestCents = 0;
    friend bool operator==(const BudgetOutput&, const BudgetOutput&) = default;
};

/// The network of at most `budgetCents` that serves the most weight. Upper bound: Lagrangian relaxation of the budget
/// over the prize-collecting bound, the best of several multipliers; then what no better network can use is taken away
/// (reduced costs), and sites are decided one by one (branch and bound) as far as the effort goes. Network: trees of
/// all multipliers, cut back and extended by weight per cent, sites exchanged. Errors: as bestMix; Infeasible when the
/// budget is negative, or does not pay for the required sites by the network that was found for them.
[[nodiscard]] Result<BudgetOutput> mostWeightForBudget(const BudgetInput& input, const BudgetParams& params,
                                                       const RunContext& ctx);

} // namespace oasis::routing
