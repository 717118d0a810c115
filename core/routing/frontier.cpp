// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/frontier.h"

#include "core/base/money.h"
#include "core/base/parallel.h"
#include "core/routing/coverage_search.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace oasis::routing {

namespace {

__extension__ using Wide = __int128;

/// Plans of which none costs less and serves as much as another; rising money.
class PlanArchive
{
public:
    void add(CoveragePlan plan)
    {
        if (!plan.exists())
            return;
        const auto dearer = [](const CoveragePlan& x, std::int64_t spent) { return x.spent < spent; };
        auto place = std::lower_bound(m_plans.begin(), m_plans.end(), plan.spent, dearer);
        if (place != m_plans.end() && place->spent == plan.spent && place->weight >= plan.weight)
            return;
        if (place != m_plans.begin() && (place - 1)->weight >= plan.weight)
            return;
        auto last = place;
        while (last != m_plans.end() && last->weight <= plan.weight)
            ++last;
        m_plans.insert(m_plans.erase(place, last), std::move(plan));
    }
    [[nodiscard]] const std::vector<CoveragePlan>& plans() const { return m_plans; }
    /// The best within the budget; nullptr when all cost more.
    [[nodiscard]] const CoveragePlan* within(std::int64_t budget) const
    {
        const std::size_t above = firstAbove(budget);
        return above == 0 ? nullptr : &m_plans[above - 1];
    }
    /// The cheapest above the budget; nullptr for none.
    [[nodiscard]] const CoveragePlan* above(std::int64_t budget) const
    {
        const std::size_t above = firstAbove(budget);
        return above == m_plans.size() ? nullptr : &m_plans[above];
    }

private:
    [[nodiscard]] std::size_t firstAbove(std::int64_t budget) const
    {
        const auto found = std::upper_bound(m_plans.begin(), m_plans.end(), budget,
                                            [](std::int64_t b, const CoveragePlan& x) { return b < x.spent; });
        return static_cast<std::size_t>(found - m_plans.begin());
    }
    std::vector<CoveragePlan> m_plans;
};

class FrontierRun
{
public:
    FrontierRun(const CoverageInput& input, const FrontierParams& params, const PreparedProblem& prepared,
                const RunContext& ctx)
        : m_params(params), m_prepared(prepared), m_ctx(ctx), m_search(input, prepared, ctx)
    {}

    Result<FrontierOutput> run()
    {
        m_ctx.report(0, "routing.reduce");
        OASIS_CHECK(m_search.place(kInfiniteCents));
        if (m_search.sites().sites.empty())
            return fail(ErrorCode::Infeasible, "no site that can be reached has a weight or is required");
        m_ctx.report(0.1, "routing.trees");
        OASIS_CHECK(m_search.growEnds(m_params.localPasses));
        chooseBudgets();
        for (int step = 0; step < m_params.multipliers; ++step) {
            const std::optional<WeightPrice> price = nextPrice();
            if (!price)
                break;
            m_ctx.report(0.2 + 0.5 * step / m_params.multipliers, "routing.bound");
            OASIS_CHECK(tryPrice(*price));
        }
        OASIS_CHECK(planBudgets());
        return finish();
    }

private:
    [[nodiscard]] CoveragePlan plan(const SolverTree& tree, WeightPrice price) const
    {
        return planAt(m_search.problem(), m_search.sites(), tree, price);
    }
    [[nodiscard]] CoveragePlanner plannerFor(std::int64_t budget) const
    {
        CoverageGoal goal;
        goal.budget = budget;
        return {m_search.problem(), m_search.sites(), goal};
    }

    void chooseBudgets()
    {
        const CoveragePlan core = plan(m_search.core(), {0});
        const CoveragePlan whole = plan(m_search.whole(), m_search.highestPrice());
        m_archive.add(core);
        m_archive.add(whole);
        m_supported = {{{0}, core}, {m_search.highestPrice(), whole}};
        const bool required = std::any_of(m_search.sites().sites.begin(), m_search.sites().sites.end(),
                                          [](const CoverageSite& site) { return site.required; });
        const std::int64_t least = required ? core.spent : std::min(m_search.cheapest().cents, whole.spent);
        const std::int64_t most = std::max(least, whole.spent);
        const std::int64_t first = std::clamp(m_params.fromCents, least, most);
        const std::int64_t last = std::clamp(m_params.toCents, first, most);
        for (int i = 0; i < m_params.points; ++i)
            m_budgets.push_back(first + static_cast<std::int64_t>(Wide{last - first} * i / (m_params.points - 1)));
        m_budgets.erase(std::unique(m_budgets.begin(), m_budgets.end()), m_budgets.end());
    }

    /// The slope between the neighbouring plans where the bound is farthest above the chord; none when all such slopes
    /// were tried, or the bound is met everywhere.
    [[nodiscard]] std::optional<WeightPrice> nextPrice() const
    {
        std::optional<WeightPrice> best;
        std::int64_t worst = 0;
        const std::vector<CoveragePlan>& plans = m_archive.plans();
        const std::vector<std::size_t> hull = upperHull();
        for (std::size_t i = 1; i < hull.size(); ++i) {
            const CoveragePlan& a = plans[hull[i - 1]];
            const CoveragePlan& b = plans[hull[i]];
            const WeightPrice slope = slopeBetween(a, b);
            if (b.spent < m_budgets.front() || a.spent > m_budgets.back())
                continue;
            const std::int64_t gap = gapAbove(a, b);
            if (gap > worst && !nearlyTried(slope)) {
                worst = gap;
                best = slope;
            }
        }
        return best;
    }
    [[nodiscard]] WeightPrice slopeBetween(const CoveragePlan& a, const CoveragePlan& b) const
    {
        const Wide slope = (Wide{b.spent - a.spent} << WeightPrice::kShift) / (b.weight - a.weight);
        return {static_cast<std::int64_t>(std::clamp<Wide>(slope, 1, m_search.highestPrice().numerator))};
    }
    [[nodiscard]] bool nearlyTried(WeightPrice price) const
    {
        constexpr std::int64_t kApart = 200; // prices closer than one part in so many prove the same
        return std::any_of(m_search.lines().lines().begin(), m_search.lines().lines().end(), [&](const WeightLine& l) {
            return std::abs(l.price.numerator - price.numerator) <= price.numerator / kApart;
        });
    }
    /// How far the bound lies above the chord between the plans, at most, at some budgets in between.
    [[nodiscard]] std::int64_t gapAbove(const CoveragePlan& a, const CoveragePlan& b) const
    {
        constexpr int kSamples = 8;
        std::int64_t gap = 0;
        for (int i = 0; i <= kSamples; ++i) {
            const auto at = [&](std::int64_t from, std::int64_t to) {
                return from + static_cast<std::int64_t>(Wide{to - from} * i / kSamples);
            };
            gap = std::max(gap, m_search.lines().mostWeight(at(a.spent, b.spent)) - at(a.weight, b.weight));
        }
        return gap;
    }
    /// Plans on the concave hull, by index.
    [[nodiscard]] std::vector<std::size_t> upperHull() const
    {
        const std::vector<CoveragePlan>& plans = m_archive.plans();
        std::vector<std::size_t> hull;
        for (std::size_t i = 0; i < plans.size(); ++i) {
            while (hull.size() >= 2) {
                const CoveragePlan& a = plans[hull[hull.size() - 2]];
                const CoveragePlan& b = plans[hull.back()];
                if (Wide{b.weight - a.weight} * (plans[i].spent - a.spent) >
                    Wide{plans[i].weight - a.weight} * (b.spent - a.spent))
                    break;
                hull.pop_back();
            }
            hull.push_back(i);
        }
        return hull;
    }

    /// Starts from the trees of the neighbouring prices.
    Result<void> tryPrice(WeightPrice price)
    {
        const auto place =
            std::lower_bound(m_supported.begin(), m_supported.end(), price,
                             [](const Supported& x, WeightPrice p) { return x.price.numerator < p.numerator; });
        const std::vector<SolverTree> seeds{(place - 1)->plan.tree, place->plan.tree};
        OASIS_TRY(const auto trees, m_search.tryPrice(price, seeds, m_params.localPasses));
        for (const SolverTree& tree : trees)
            m_archive.add(plan(tree, price));
        m_supported.insert(place, {price, plan(trees.front(), price)});
        return ok();
    }

    Result<void> planBudgets()
    {
        m_ctx.report(0.7, "routing.points");
        std::vector<CoveragePlan> made(m_budgets.size());
        parallelFor(made.size(), m_ctx, [&](std::size_t i) { made[i] = planFor(m_budgets[i]); });
        for (CoveragePlan& plan : made)
            m_archive.add(std::move(plan));
        if (m_ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "the frontier was stopped");
        // Once more, as the neighbours may have found what this one missed.
        made.assign(m_budgets.size(), {});
        parallelFor(made.size(), m_ctx, [&](std::size_t i) { made[i] = planFor(m_budgets[i]); });
        for (CoveragePlan& plan : made)
            m_archive.add(std::move(plan));
        if (m_ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "the frontier was stopped");
        return ok();
    }
    /// The better of the next dearer plan cut back and the next cheaper one filled up.
    [[nodiscard]] CoveragePlan planFor(std::int64_t budget) const
    {
        const CoveragePlanner planner = plannerFor(budget);
        CoverageGoal goal;
        goal.budget = budget;
        CoveragePlan best;
        for (const CoveragePlan* start : {m_archive.above(budget), m_archive.within(budget)}) {
            if (start == nullptr || (best.exists() && best.weight == m_search.lines().mostWeight(budget)))
                continue;
            CoveragePlan plan = planner.fit(start->tree, m_search.highestPrice(), 1, m_ctx.stop);
            if (goal.prefers(plan, best))
                best = std::move(plan);
        }
        return best;
    }

    Result<FrontierOutput> finish()
    {
        FrontierOutput output;
        for (const std::int64_t budget : m_budgets) {
            const CoveragePlan* plan = m_archive.within(budget);
            if (plan == nullptr || (plan->weight == 0 && plan->spent == 0))
                continue;
            OASIS_TRY(ServedNetwork network, m_search.networkOf(*plan));
            if (!output.points.empty() && network.weightMillionths <= output.points.back().network.weightMillionths)
                continue;
            const std::int64_t bound = m_search.lines().mostWeight(network.spentCents);
            output.points.push_back({std::move(network), bound});
        }
        if (output.points.empty())
            return fail(ErrorCode::Internal, "the frontier has no network");
        output.bound = m_search.lines();
        output.unreachable = m_prepared.unreachable;
        if (m_ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "the frontier was stopped");
        m_ctx.report(1.0, "routing.done");
        return output;
    }

    struct Supported // a plan that is good at a price
    {
        WeightPrice price;
        CoveragePlan plan;
    };
    const FrontierParams& m_params;
    const PreparedProblem& m_prepared;
    const RunContext& m_ctx;
    CoverageSearch m_search;
    PlanArchive m_archive;
    std::vector<Supported> m_supported; // rising prices; the first and the last are the ends
    std::vector<std::int64_t> m_budgets;
};

} // namespace

Result<FrontierOutput> costCoverageFrontier(const CoverageInput& input, const FrontierParams& params,
                                            const RunContext& ctx)
{
    if (params.points < 2 || params.multipliers < 1 || params.localPasses < 0 || params.fromCents > params.toCents)
        return fail(ErrorCode::InvalidArgument,
                    "a frontier needs two points, one multiplier, no negative effort, and budgets from less to more");
    OASIS_TRY(const PreparedProblem prepared, prepareCoverage(input));
    return FrontierRun(input, params, prepared, ctx).run();
}

} // namespace oasis::routing
