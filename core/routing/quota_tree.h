// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/budget_tree.h"

#include <cstdint>
#include <vector>

namespace oasis::routing {

/// The cheapest network that serves enough.
struct QuotaOutput
{
    std::vector<EdgeIndex> treeEdges;        ///< rising; one tree per used supply
    std::vector<std::uint32_t> suppliesUsed; ///< indices into the supplies, rising
    std::vector<std::uint32_t> served;       ///< indices into the terminals, rising
    std::int64_t valueCents = 0;             ///< edges + entry prices + own costs of the served
    std::int64_t boundCents = 0;             ///< no network that serves the quota costs less; at most the value
    std::int64_t weightMillionths = 0;       ///< served, at least the quota
    std::int64_t boundPrice = 0; ///< price of weight that the best bound of relaxation used, cents a millionth / 2^24
    SolverStop stop = SolverStop::EffortSpent;
    std::vector<std::uint32_t> unreachable; ///< indices into the terminals, rising
    std::vector<ProofStep> trace;           ///< value falls, bound rises
    friend bool operator==(const QuotaOutput&, const QuotaOutput&) = default;
};

/// The cheapest network that serves at least this weight, and all required sites. Bound and network as
/// mostWeightForBudget, with the roles of money and weight exchanged. Errors: as bestMix; InvalidArgument for a
/// negative quota; Infeasible when the sites that can be reached weigh less than the quota.
[[nodiscard]] Result<QuotaOutput> cheapestForQuota(const CoverageInput& input, std::int64_t quotaMillionths,
                                                   const BudgetParams& params, const RunContext& ctx);

} // namespace oasis::routing
