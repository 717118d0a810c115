// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/quota_tree.h"

#include "core/routing/coverage_run.h"

namespace oasis::routing {

Result<QuotaOutput> cheapestForQuota(const CoverageInput& input, std::int64_t quotaMillionths,
                                     const BudgetParams& params, const RunContext& ctx)
{
    OASIS_CHECK(checkParams(params.steiner));
    if (params.multipliers < 1 || params.branchWork < 0 || quotaMillionths < 0)
        return fail(ErrorCode::InvalidArgument, "at least one multiplier is needed, no negative effort and quota");
    OASIS_TRY(const PreparedProblem prepared, prepareCoverage(input));
    CoverageGoal goal;
    goal.quota = quotaMillionths;
    CoverageEffort effort;
    effort.multipliers = params.multipliers;
    effort.localPasses = params.steiner.localPasses;
    effort.branchWork = params.branchWork;
    OASIS_TRY(CoverageAnswer answer, bestCoverage(input, prepared, goal, effort, ctx));
    QuotaOutput output;
    output.treeEdges = std::move(answer.network.treeEdges);
    output.suppliesUsed = std::move(answer.network.suppliesUsed);
    output.served = std::move(answer.network.served);
    output.valueCents = answer.network.spentCents;
    output.boundCents = answer.bound;
    output.weightMillionths = answer.network.weightMillionths;
    output.boundPrice = answer.price.numerator;
    output.stop = answer.stop;
    output.unreachable = prepared.unreachable;
    output.trace = std::move(answer.trace);
    return output;
}

} // namespace oasis::routing
