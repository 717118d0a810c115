// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/budget_tree.h"

#include "core/base/money.h"
#include "core/base/parallel.h"
#include "core/routing/budget_plan.h"
#include "core/routing/local_search.h"
#include "core/routing/prize_setup.h"
#include "core/routing/problem_setup.h"
#include "core/routing/reductions.h"
#include "core/routing/shortest_path_heuristic.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace oasis::routing {

namespace {

__extension__ using Wide = __int128;

Result<void> checkSites(const BudgetInput& input, std::int64_t totalCost)
{
    std::int64_t cents = totalCost;
    std::int64_t weight = 0;
    for (const WeightedTerminal& site : input.terminals) {
        if (site.weightMillionths < 0 || site.ownCostCents < 0)
            return fail(ErrorCode::InvalidArgument, "the weight or own cost of a site is negative");
        if (site.ownCostCents >= kInfiniteCents - cents || site.weightMillionths >= kInfiniteCents - weight)
            return fail(ErrorCode::Overflow, "prices or weights sum to more than exact arithmetic holds");
        cents += site.ownCostCents;
        weight += site.weightMillionths;
    }
    return ok();
}

/// A multiplier and what it proved.
struct TriedPrice
{
    std::int64_t numerator;
    std::int64_t bound;
    friend bool operator<(const TriedPrice& x, const TriedPrice& y) { return x.numerator < y.numerator; }
};

bool byBound(const TriedPrice& x, const TriedPrice& y)
{
    return x.bound < y.bound;
}

class BudgetRun
{
public:
    BudgetRun(const BudgetInput& input, const BudgetParams& params, const PreparedProblem& prepared,
              const RunContext& ctx)
        : m_input(input), m_params(params), m_prepared(prepared), m_ctx(ctx),
          m_reducer(prepared.problem, TerminalRole::Optional)
    {}

    Result<BudgetOutput> run()
    {
        m_ctx.report(0, "routing.reduce");
        m_reducer.reduce(m_ctx.stop);
        placeSites();
        const BudgetPlanner planner(m_reducer.problem(), m_sites, m_input.budgetCents);
        m_output.boundMillionths = m_total;
        OASIS_CHECK(startPlans(planner));
        for (int step = 0; step < m_params.multipliers && !proven() && !tried(m_price); ++step) {
            m_ctx.report(0.2 + 0.8 * step / m_params.multipliers, "routing.bound");
            OASIS_CHECK(tryPrice(planner));
        }
        if (m_ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "budget planning was stopped");
        if (!proven())
            OASIS_CHECK(offer(planner.exchange(m_best, m_params.steiner.localPasses, m_ctx.stop)));
        if (m_ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "budget planning was stopped");
        m_output.stop = proven() ? SolverStop::Optimal : SolverStop::EffortSpent;
        m_output.unreachable = m_prepared.unreachable;
        m_ctx.report(1.0, "routing.done");
        return std::move(m_output);
    }

private:
    [[nodiscard]] bool proven() const { return m_output.valueMillionths == m_output.boundMillionths; }

    /// Sites that one path from a supply can pay for, on the reduced graph.
    void placeSites()
    {
        const SolverProblem& problem = m_reducer.problem();
        std::vector<std::uint32_t> present(m_input.graph.nodeCount() + 1, kGone);
        for (std::uint32_t node = 0; node < m_reducer.nodeOrigin().size(); ++node)
            present[m_reducer.nodeOrigin()[node]] = node;
        Ascent nothing; // with no cut raised, reduced costs are costs
        nothing.reduced = arcCosts(problem.graph);
        const AscentDistances distances = ascentDistances(problem.graph, nothing, problem.root, {}, m_ctx.stop);
        for (std::uint32_t i = 0; i < m_input.terminals.size(); ++i) {
            const WeightedTerminal& site = m_input.terminals[i];
            if (m_prepared.reachable[i] == 0)
                continue;
            const std::uint32_t node = present[site.node.index()];
            const bool affordable = distances.fromRoot[node] <= m_input.budgetCents &&
                                    distances.fromRoot[node] + site.ownCostCents <= m_input.budgetCents;
            if (!affordable && !site.required)
                continue;
            m_sites.push_back({node, site.weightMillionths, site.ownCostCents, site.required});
            m_siteIndex.push_back(i);
            m_total += site.weightMillionths;
            m_unit = std::gcd(m_unit, site.weightMillionths);
        }
    }

    /// The required sites alone, then everything: sets the range of prices.
    Result<void> startPlans(const BudgetPlanner& planner)
    {
        m_highest.numerator = highestNumerator();
        const PrizeProblem required = planner.prizesAt({0});
        const SolverTree core =
            improveTree(required.problem, growTree(required.problem, required.problem.root, m_ctx.stop),
                        m_params.steiner.localPasses, m_ctx.stop);
        if (m_ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "budget planning was stopped");
        const BudgetPlan least = planner.planAt(core, {0});
        if (least.weight < 0 || least.spent > m_input.budgetCents)
            return fail(ErrorCode::Infeasible, "the budget does not pay for the required sites");
        OASIS_CHECK(offer(planner.fit(core, m_highest, m_params.steiner.localPasses, m_ctx.stop)));
        SolverProblem all = m_reducer.problem();
        for (const BudgetSite& site : m_sites)
            all.terminal[site.node] = 1;
        m_whole = improveTree(all, growTree(all, all.root, m_ctx.stop), 2, m_ctx.stop);
        if (!m_whole.exists())
            return fail(m_ctx.stopRequested() ? ErrorCode::Cancelled : ErrorCode::Internal, "no tree to all sites");
        OASIS_CHECK(offer(planner.fit(m_whole, m_highest, m_params.steiner.localPasses, m_ctx.stop)));
        const Wide guess = (Wide{m_whole.cost} << WeightPrice::kShift) / std::max<std::int64_t>(1, m_total);
        m_price.numerator = static_cast<std::int64_t>(std::clamp<Wide>(guess, 1, m_highest.numerator));
        return ok();
    }
    /// Prizes of all sites together stay far from overflow.
    [[nodiscard]] std::int64_t highestNumerator() const
    {
        std::int64_t cents = m_prepared.totalCost;
        for (const BudgetSite& site : m_sites)
            cents += site.ownCost;
        const Wide room = (Wide{kInfiniteCents - cents} / 2) << WeightPrice::kShift;
        return static_cast<std::int64_t>(std::min<Wide>(room / std::max<std::int64_t>(1, m_total), Wide{1} << 60U));
    }

    /// One multiplier: a bound from the ascent, a plan from its support, and the next price.
    Result<void> tryPrice(const BudgetPlanner& planner)
    {
        const PrizeProblem prizes = planner.prizesAt(m_price);
        const AscentProblem question = ascentProblem(prizes);
        const Ascent ascent =
            dualAscent(question.graph, question.arcCost, question.root, question.terminals, m_ctx.stop);
        std::vector<std::int64_t> support(2 * std::size_t{prizes.problem.graph.edgeCount()}, kInfiniteCents);
        for (std::uint32_t arc = 0; arc < support.size(); ++arc)
            if (ascent.reduced[arc] == 0 || ascent.reduced[arc ^ 1U] == 0)
                support[arc] = prizes.problem.graph.cost(arc);
        std::vector<SolverTree> trees(3);
        parallelFor(trees.size(), m_ctx, [&](std::size_t i) {
            const std::span<const std::int64_t> allArcs;
            trees[i] = i == 2 ? m_whole : extendTree(prizes, SolverTree{{}, 0}, i == 0 ? support : allArcs, m_ctx.stop);
            trees[i] = improvePrizeTree(prizes, std::move(trees[i]), m_params.steiner.localPasses, m_ctx.stop);
        });
        for (std::size_t i = trees.size(); i-- > 1;) // often all end in the same tree
            if (std::any_of(trees.begin(), trees.begin() + static_cast<std::ptrdiff_t>(i),
                            [&](const SolverTree& other) { return other.edges == trees[i].edges; }))
                trees.erase(trees.begin() + static_cast<std::ptrdiff_t>(i));
        std::vector<BudgetPlan> plans(trees.size());
        parallelFor(trees.size(), m_ctx, [&](std::size_t i) {
            plans[i] = planner.fit(trees[i], m_price, m_params.steiner.localPasses, m_ctx.stop);
        });
        if (m_ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "budget planning was stopped");
        const std::int64_t bound = boundAt(ascent.bound);
        lowerTo(bound);
        m_tried.insert(std::upper_bound(m_tried.begin(), m_tried.end(), TriedPrice{m_price.numerator, bound}),
                       {m_price.numerator, bound});
        choosePrice();
        for (const BudgetPlan& plan : plans)
            OASIS_CHECK(offer(plan));
        return ok();
    }
    /// spent(plan) + Σ price of the weights left out >= Lagrangian bound, for every plan; and spent <= budget.
    [[nodiscard]] std::int64_t boundAt(std::int64_t ascentBound) const
    {
        Wide least = ascentBound;
        for (const BudgetSite& site : m_sites)
            least += site.required ? site.ownCost : std::min(m_price.of(site.weight), site.ownCost);
        const Wide missing = (least - m_input.budgetCents) << WeightPrice::kShift;
        if (missing <= 0)
            return m_total;
        const Wide leftOut = (missing + m_price.numerator - 1) / m_price.numerator;
        const Wide bound = Wide{m_total} - leftOut;
        return static_cast<std::int64_t>(std::max<Wide>(bound, 0)) / std::max<std::int64_t>(1, m_unit) * m_unit;
    }
    void lowerTo(std::int64_t bound)
    {
        m_output.boundMillionths = std::max(m_output.valueMillionths, std::min(m_output.boundMillionths, bound));
        note();
    }
    /// The bound falls and rises again with the price: narrows the interval around the lowest in ratio.
    void choosePrice()
    {
        // Of equal bounds the highest price: too low ones prove nothing at all.
        const auto best = std::min_element(m_tried.rbegin(), m_tried.rend(), byBound).base() - 1;
        const std::int64_t middle = best->numerator;
        if (best == m_tried.begin()) {
            m_price.numerator = std::max<std::int64_t>(1, middle / 4);
        } else if (best + 1 == m_tried.end()) {
            m_price.numerator = middle > m_highest.numerator / 4 ? m_highest.numerator : 4 * middle;
        } else {
            const std::int64_t below = (best - 1)->numerator;
            const std::int64_t above = (best + 1)->numerator;
            const bool widerBelow = Wide{middle} * middle > Wide{below} * above;
            m_price.numerator = widerBelow ? geometricMean(below, middle) : geometricMean(middle, above);
        }
    }
    [[nodiscard]] bool tried(WeightPrice price) const
    {
        return std::any_of(m_tried.begin(), m_tried.end(),
                           [&](const TriedPrice& other) { return other.numerator == price.numerator; });
    }
    [[nodiscard]] static std::int64_t geometricMean(std::int64_t low, std::int64_t high)
    {
        Wide below = low;
        Wide above = high;
        while (above - below > 1) { // whole numbers, the same on every machine
            const Wide middle = (below + above) / 2;
            (middle * middle <= Wide{low} * high ? below : above) = middle;
        }
        return static_cast<std::int64_t>(below);
    }

    Result<void> offer(const BudgetPlan& plan)
    {
        if (plan.weight < 0 || plan.spent > m_input.budgetCents)
            return ok();
        if (m_hasPlan && (plan.weight < m_output.valueMillionths ||
                          (plan.weight == m_output.valueMillionths && plan.spent >= m_output.spentCents)))
            return ok();
        const StreetNetwork network =
            streetNetwork(m_prepared, m_input.graph.edgeCount(), m_reducer.restore(plan.tree.edges));
        std::vector<NodeIndex> joined;
        std::vector<std::uint32_t> served;
        Wide spent = network.cents;
        for (std::size_t i = 0; i < m_sites.size(); ++i)
            if (plan.served[i] != 0) {
                served.push_back(m_siteIndex[i]);
                joined.push_back(m_input.terminals[m_siteIndex[i]].node);
                spent += m_input.terminals[m_siteIndex[i]].ownCostCents;
            }
        OASIS_CHECK(checkNetwork(network, {m_input.graph, m_input.edgeCostCents, joined, m_input.supplies}, joined));
        if (spent != plan.spent)
            return fail(ErrorCode::Internal, "a budget plan does not cost what it claims");
        m_hasPlan = true;
        m_best = plan;
        m_output.treeEdges = network.edges;
        m_output.suppliesUsed = network.suppliesUsed;
        m_output.served = std::move(served);
        m_output.valueMillionths = plan.weight;
        m_output.spentCents = plan.spent;
        note();
        return ok();
    }
    void note()
    {
        const ProofStep step{m_output.valueMillionths, m_output.boundMillionths};
        if (m_output.trace.empty() || !(m_output.trace.back() == step))
            m_output.trace.push_back(step);
    }

    static constexpr std::uint32_t kGone = 0xFFFFFFFFU;

    const BudgetInput& m_input;
    const BudgetParams& m_params;
    const PreparedProblem& m_prepared;
    const RunContext& m_ctx;
    ProblemReducer m_reducer;
    std::vector<BudgetSite> m_sites;
    std::vector<std::uint32_t> m_siteIndex; // per site: index into the input's terminals
    std::int64_t m_total = 0;               // weight of the sites
    std::int64_t m_unit = 0;                // every weight is a multiple of it
    WeightPrice m_highest;
    WeightPrice m_price;
    std::vector<TriedPrice> m_tried; // rising prices
    SolverTree m_whole;              // joins all sites
    BudgetPlan m_best;
    BudgetOutput m_output;
    bool m_hasPlan = false;
};

} // namespace

Result<BudgetOutput> mostWeightForBudget(const BudgetInput& input, const BudgetParams& params, const RunContext& ctx)
{
    OASIS_CHECK(checkParams(params.steiner));
    if (params.multipliers < 1)
        return fail(ErrorCode::InvalidArgument, "at least one multiplier is needed");
    if (input.supplies.empty())
        return fail(ErrorCode::NoSupply, "a network for a budget needs a supply");
    if (input.budgetCents < 0)
        return fail(ErrorCode::Infeasible, "the budget is negative");
    std::vector<NodeIndex> nodes;
    for (const WeightedTerminal& site : input.terminals)
        nodes.push_back(site.node);
    OASIS_TRY(const PreparedProblem prepared, prepare({input.graph, input.edgeCostCents, nodes, input.supplies}));
    OASIS_CHECK(checkSites(input, prepared.totalCost));
    return BudgetRun(input, params, prepared, ctx).run();
}

} // namespace oasis::routing
