// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/budget_tree.h"

#include "core/routing/coverage_run.h"

namespace oasis::routing {

Result<BudgetOutput> mostWeightForBudget(const BudgetInput& input, const BudgetParams& params, const RunContext& ctx)
{
    OASIS_CHECK(checkParams(params.steiner));
    if (params.multipliers < 1 || params.branchWork < 0)
        return fail(ErrorCode::InvalidArgument, "at least one multiplier is needed, and no negative effort");
    const CoverageInput question{input.graph, input.edgeCostCents, input.terminals, input.supplies};
    if (input.budgetCents < 0 && !input.supplies.empty())
        return fail(ErrorCode::Infeasible, "the budget is negative");
    OASIS_TRY(const PreparedProblem prepared, prepareCoverage(question));
    CoverageGoal goal;
    goal.budget = input.budgetCents;
    CoverageEffort effort;
    effort.multipliers = params.multipliers;
    effort.localPasses = params.steiner.localPasses;
    effort.branchWork = params.branchWork;
    OASIS_TRY(CoverageAnswer answer, bestCoverage(question, prepared, goal, effort, ctx));
    BudgetOutput output;
    output.treeEdges = std::move(answer.network.treeEdges);
    output.suppliesUsed = std::move(answer.network.suppliesUsed);
    output.served = std::move(answer.network.served);
    output.valueMillionths = answer.network.weightMillionths;
    output.boundMillionths = answer.bound;
    output.boundPrice = answer.price.numerator;
    output.spentCents = answer.network.spentCents;
    output.stop = answer.stop;
    output.unreachable = prepared.unreachable;
    output.trace = std::move(answer.trace);
    output.cheapestTerminal = answer.cheapest.terminal;
    output.cheapestCents = answer.cheapest.cents;
    return output;
}

} // namespace oasis::routing
