// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/coverage_run.h"

#include "core/base/money.h"
#include "core/base/parallel.h"

#include <algorithm>

namespace oasis::routing {

namespace {

constexpr int kMaxAscents = 4000; // of the branching, however small the graph is
constexpr int kStepPasses = 2;    // of local search at each price; the best plan gets all

class GoalRun
{
public:
    GoalRun(const CoverageInput& input, const PreparedProblem& prepared, CoverageGoal goal,
            const CoverageEffort& effort, const RunContext& ctx)
        : m_goal(goal), m_effort(effort), m_ctx(ctx), m_search(input, prepared, ctx)
    {}

    Result<CoverageAnswer> run()
    {
        m_ctx.report(0, "routing.reduce");
        OASIS_CHECK(m_search.place(m_goal.wantsWeight() ? m_goal.budget : kInfiniteCents));
        m_answer.cheapest = m_search.cheapest();
        m_answer.bound = m_goal.wantsWeight() ? m_search.lines().total() : 0;
        if (!m_goal.wantsWeight() && m_goal.quota > m_search.lines().total())
            return fail(ErrorCode::Infeasible, "the sites that can be reached weigh less than the quota");
        OASIS_CHECK(m_search.growEnds(std::min(m_effort.localPasses, kStepPasses)));
        OASIS_CHECK(startPlans());
        OASIS_CHECK(tryPrices(m_effort.multipliers, 0.1, 0.7));
        OASIS_CHECK(refine());
        OASIS_CHECK(narrow());
        OASIS_CHECK(branch());
        if (m_ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "planning was stopped");
        if (!m_search.lines().lines().empty())
            m_answer.price = m_search.bestPrice(m_goal);
        m_answer.stop = proven() ? SolverStop::Optimal : SolverStop::EffortSpent;
        m_ctx.report(1.0, "routing.done");
        return std::move(m_answer);
    }

private:
    [[nodiscard]] std::int64_t value() const
    {
        return m_goal.wantsWeight() ? m_answer.network.weightMillionths : m_answer.network.spentCents;
    }
    [[nodiscard]] bool proven() const { return m_hasNetwork && value() == m_answer.bound; }
    [[nodiscard]] CoveragePlanner planner() const { return {m_search.problem(), m_search.sites(), m_goal}; }
    /// What a better network may cost at most, and must serve at least.
    [[nodiscard]] CoverageBranching::Wanted wanted() const
    {
        if (m_goal.wantsWeight())
            return {m_goal.budget, m_hasNetwork ? value() + std::max<std::int64_t>(1, m_search.lines().unit()) : 0};
        return {m_hasNetwork ? value() - 1 : kInfiniteCents - 1, m_goal.quota};
    }

    Result<void> startPlans()
    {
        const CoveragePlan least = planAt(m_search.problem(), m_search.sites(), m_search.core(), {0});
        if (m_goal.wantsWeight() && least.spent > m_goal.budget)
            return fail(ErrorCode::Infeasible, "the budget does not pay for the required sites");
        return fitAll({m_search.core(), m_search.whole()}, std::min(m_effort.localPasses, kStepPasses));
    }
    Result<void> fitAll(const std::vector<SolverTree>& trees, int passes)
    {
        std::vector<CoveragePlan> plans(trees.size());
        const CoveragePlanner make = planner();
        parallelFor(trees.size(), m_ctx,
                    [&](std::size_t i) { plans[i] = make.fit(trees[i], m_search.highestPrice(), passes, m_ctx.stop); });
        if (m_ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "planning was stopped");
        for (const CoveragePlan& plan : plans)
            OASIS_CHECK(offer(plan));
        return ok();
    }

    Result<void> tryPrices(int count, double from, double to)
    {
        for (int step = 0; step < count && !proven(); ++step) {
            const WeightPrice price = m_search.nextPrice(m_goal);
            if (m_search.tried(price))
                break;
            m_ctx.report(from + (to - from) * step / count, "routing.bound");
            const std::vector<SolverTree> seeds{SolverTree{{}, 0}, m_search.whole()};
            const int passes = std::min(m_effort.localPasses, kStepPasses);
            OASIS_TRY(const auto trees, m_search.tryPrice(price, seeds, passes));
            tighten();
            OASIS_CHECK(fitAll(trees, passes));
        }
        return ok();
    }
    /// Takes over what the lines prove: at best that nothing beats the network.
    void tighten()
    {
        boundBy(m_goal.wantsWeight() ? m_search.lines().mostWeight(m_goal.budget)
                                     : m_search.lines().leastCost(m_goal.quota));
    }
    void boundBy(std::int64_t bound)
    {
        if (m_goal.wantsWeight())
            m_answer.bound = std::max(m_hasNetwork ? value() : 0, std::min(m_answer.bound, bound));
        else
            m_answer.bound = std::max(m_answer.bound, m_hasNetwork ? std::min(bound, value()) : bound);
        note();
    }

    Result<void> refine()
    {
        if (proven() || !m_plan.exists())
            return ok();
        const CoveragePlan polished = planner().polish(m_plan, m_effort.localPasses, m_ctx.stop);
        return offer(planner().exchange(polished, m_effort.localPasses, m_ctx.stop));
    }
    Result<void> narrow()
    {
        for (int round = 0; round < m_effort.rounds && !proven() && m_hasNetwork; ++round) {
            m_ctx.report(0.7 + 0.1 * round / m_effort.rounds, "routing.reduce");
            const std::size_t before = m_search.problem().graph.edgeCount();
            const CoverageBranching::Wanted want = wanted();
            m_plan = {}; // of the larger graph
            OASIS_TRY(const bool any, m_search.narrow(m_search.bestPrice(m_goal), want.budget, want.weight));
            if (!any) {
                boundBy(value());
                return ok();
            }
            OASIS_CHECK(m_search.growEnds(std::min(m_effort.localPasses, kStepPasses)));
            OASIS_CHECK(tryPrices(3, 0.75, 0.8));
            OASIS_CHECK(refine());
            if (10 * (before - m_search.problem().graph.edgeCount()) < before)
                break;
        }
        return ok();
    }
    Result<void> branch()
    {
        const std::size_t edges = m_search.problem().graph.edgeCount() + m_search.sites().sites.size();
        const int ascents = static_cast<int>(
            std::min<std::size_t>(static_cast<std::size_t>(m_effort.branchWork) / (edges + 1), kMaxAscents));
        if (proven() || !m_hasNetwork || ascents < 3)
            return ok();
        m_ctx.report(0.8, "routing.branch");
        CoverageBranching branching(
            m_search, m_goal, [this](const CoveragePlan& plan) { return offer(plan); }, [this] { return wanted(); },
            m_ctx);
        OASIS_TRY(const bool complete, branching.run(m_search.bestPrice(m_goal), ascents));
        boundBy(complete ? value() : branching.bound());
        return ok();
    }

    Result<void> offer(const CoveragePlan& plan)
    {
        if (!m_goal.metBy(plan) || (m_plan.exists() && !m_goal.prefers(plan, m_plan)))
            return ok();
        OASIS_TRY(ServedNetwork network, m_search.networkOf(plan));
        m_plan = plan;
        if (m_hasNetwork && !m_goal.prefers(network.spentCents, network.weightMillionths, m_answer.network.spentCents,
                                            m_answer.network.weightMillionths))
            return ok();
        m_hasNetwork = true;
        m_answer.network = std::move(network);
        if (m_goal.wantsWeight())
            m_answer.bound = std::max(m_answer.bound, value());
        else
            m_answer.bound = std::min(m_answer.bound, value());
        note();
        return ok();
    }
    void note()
    {
        const ProofStep step{value(), m_answer.bound};
        if (m_hasNetwork && (m_answer.trace.empty() || !(m_answer.trace.back() == step)))
            m_answer.trace.push_back(step);
    }

    CoverageGoal m_goal;
    const CoverageEffort& m_effort;
    const RunContext& m_ctx;
    CoverageSearch m_search;
    CoveragePlan m_plan; // the best on the present graph
    CoverageAnswer m_answer;
    bool m_hasNetwork = false;
};

} // namespace

Result<CoverageAnswer> bestCoverage(const CoverageInput& input, const PreparedProblem& prepared, CoverageGoal goal,
                                    const CoverageEffort& effort, const RunContext& ctx)
{
    return GoalRun(input, prepared, goal, effort, ctx).run();
}

} // namespace oasis::routing
