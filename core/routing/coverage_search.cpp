// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/coverage_search.h"

#include "core/base/money.h"
#include "core/base/parallel.h"
#include "core/routing/coverage_relaxation.h"
#include "core/routing/local_search.h"
#include "core/routing/shortest_path_heuristic.h"

#include <algorithm>
#include <numeric>

namespace oasis::routing {

namespace {

__extension__ using Wide = __int128;

constexpr std::uint32_t kGone = 0xFFFFFFFFU;

Result<void> checkSites(const CoverageInput& input, std::int64_t totalCost)
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

std::int64_t geometricMean(std::int64_t low, std::int64_t high)
{
    Wide below = low;
    Wide above = high;
    while (above - below > 1) { // whole numbers, the same on every machine
        const Wide middle = (below + above) / 2;
        (middle * middle <= Wide{low} * high ? below : above) = middle;
    }
    return static_cast<std::int64_t>(below);
}

} // namespace

Result<PreparedProblem> prepareCoverage(const CoverageInput& input)
{
    if (input.supplies.empty())
        return fail(ErrorCode::NoSupply, "a network needs a supply");
    std::vector<NodeIndex> nodes;
    for (const WeightedTerminal& site : input.terminals)
        nodes.push_back(site.node);
    OASIS_TRY(PreparedProblem prepared, prepare({input.graph, input.edgeCostCents, nodes, input.supplies}));
    OASIS_CHECK(checkSites(input, prepared.totalCost));
    return prepared;
}

CoverageSearch::CoverageSearch(const CoverageInput& input, const PreparedProblem& prepared, const RunContext& ctx)
    : m_input(input), m_prepared(prepared), m_ctx(ctx), m_reducer(prepared.problem, TerminalRole::Optional)
{}

Result<void> CoverageSearch::place(std::int64_t affordable)
{
    Ascent nothing; // with no cut raised, reduced costs are costs
    nothing.reduced = arcCosts(m_prepared.problem.graph);
    const AscentDistances distances =
        ascentDistances(m_prepared.problem.graph, nothing, m_prepared.problem.root, {}, m_ctx.stop);
    SolverProblem problem = m_prepared.problem;
    std::fill(problem.terminal.begin(), problem.terminal.end(), std::uint8_t{0});
    problem.terminal[problem.root] = 1;
    m_cheapest.terminal = static_cast<std::uint32_t>(m_input.terminals.size());
    std::vector<WeightLines::Alone> singles;
    std::int64_t total = 0;
    std::int64_t unit = 0;
    std::int64_t cents = m_prepared.totalCost;
    for (std::uint32_t i = 0; i < m_input.terminals.size(); ++i) {
        const WeightedTerminal& site = m_input.terminals[i];
        if (m_prepared.reachable[i] == 0 || (site.weightMillionths == 0 && !site.required))
            continue;
        const std::int64_t alone = distances.fromRoot[site.node.index()] + site.ownCostCents;
        if (alone < m_cheapest.cents)
            m_cheapest = {i, alone};
        if (alone > affordable && !site.required)
            continue;
        singles.push_back({alone, site.weightMillionths});
        problem.terminal[site.node.index()] = 1;
        m_sites.sites.push_back({site.node.value(), site.weightMillionths, site.ownCostCents, site.required});
        m_terminalOf.push_back(i);
        total += site.weightMillionths;
        unit = std::gcd(unit, site.weightMillionths);
        cents += site.ownCostCents;
    }
    m_lines = WeightLines(total, unit);
    m_lines.setAlone(std::move(singles));
    // Prizes of all sites together stay far from overflow.
    const Wide room = (Wide{kInfiniteCents - cents} / 2) << WeightPrice::kShift;
    m_highest.numerator =
        static_cast<std::int64_t>(std::min<Wide>(room / std::max<std::int64_t>(1, total), Wide{1} << 60U));
    m_forced.assign(problem.graph.nodeCount(), 0);
    m_reducer = ProblemReducer(std::move(problem), TerminalRole::Optional);
    m_reducer.reduce(m_ctx.stop);
    mapSites();
    return m_ctx.stopRequested() ? Result<void>(fail(ErrorCode::Cancelled, "planning was stopped")) : ok();
}

void CoverageSearch::mapSites()
{
    std::vector<std::uint32_t> present(m_prepared.problem.graph.nodeCount(), kGone);
    m_sites.forced.assign(m_reducer.nodeOrigin().size(), 0);
    for (std::uint32_t node = 0; node < m_reducer.nodeOrigin().size(); ++node) {
        present[m_reducer.nodeOrigin()[node]] = node;
        m_sites.forced[node] = m_forced[m_reducer.nodeOrigin()[node]];
    }
    for (std::size_t i = 0; i < m_terminalOf.size(); ++i)
        m_sites.sites[i].node = present[m_input.terminals[m_terminalOf[i]].node.index()];
}

Result<void> CoverageSearch::growEnds(int passes)
{
    const PrizeProblem required = prizesAt(problem(), m_sites, {0});
    SolverProblem all = problem();
    std::fill(all.terminal.begin(), all.terminal.end(), std::uint8_t{0});
    all.terminal[all.root] = 1;
    for (const CoverageSite& site : m_sites.sites)
        all.terminal[site.node] = 1;
    parallelFor(2, m_ctx, [&](std::size_t i) {
        const SolverProblem& question = i == 0 ? required.problem : all;
        (i == 0 ? m_core : m_whole) =
            improveTree(question, growTree(question, question.root, m_ctx.stop), passes, m_ctx.stop);
    });
    if (m_ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "planning was stopped");
    if (!m_core.exists() || !m_whole.exists())
        return fail(ErrorCode::Internal, "no tree to all sites");
    return ok();
}

WeightPrice CoverageSearch::averagePrice() const
{
    const Wide guess = (Wide{m_whole.cost} << WeightPrice::kShift) / std::max<std::int64_t>(1, m_lines.total());
    return {static_cast<std::int64_t>(std::clamp<Wide>(guess, 1, m_highest.numerator))};
}

bool CoverageSearch::tried(WeightPrice price) const
{
    return std::any_of(m_lines.lines().begin(), m_lines.lines().end(),
                       [&](const WeightLine& line) { return line.price == price; });
}

std::size_t CoverageSearch::bestLine(CoverageGoal goal) const
{
    const std::vector<WeightLine>& lines = m_lines.lines();
    const std::int64_t leftOut = goal.wantsWeight() ? 0 : std::max<std::int64_t>(0, m_lines.total() - goal.quota);
    const auto proves = [&](const WeightLine& line) { // the more the better
        return goal.wantsWeight() ? -Wide{m_lines.mostWeight(line, goal.budget)}
                                  : Wide{line.leastCents} - line.price.of(leftOut);
    };
    std::size_t best = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) // of equal ones the highest price: too low ones prove nothing
        if (proves(lines[i]) >= proves(lines[best]))
            best = i;
    return best;
}

WeightPrice CoverageSearch::nextPrice(CoverageGoal goal) const
{
    const std::vector<WeightLine>& lines = m_lines.lines();
    if (lines.empty())
        return averagePrice();
    const std::size_t best = bestLine(goal);
    const std::int64_t middle = lines[best].price.numerator;
    if (best == 0)
        return {std::max<std::int64_t>(1, middle / 4)};
    if (best + 1 == lines.size())
        return {middle > m_highest.numerator / 4 ? m_highest.numerator : 4 * middle};
    const std::int64_t below = lines[best - 1].price.numerator;
    const std::int64_t above = lines[best + 1].price.numerator;
    const bool widerBelow = Wide{middle} * middle > Wide{below} * above;
    return {widerBelow ? geometricMean(below, middle) : geometricMean(middle, above)};
}

std::int64_t CoverageSearch::constantAt(WeightPrice price, const CoverageSites& sites) const
{
    Wide constant = 0;
    for (const CoverageSite& site : sites.sites)
        constant += site.required ? site.ownCost : std::min(price.of(site.weight), site.ownCost);
    for (const std::int64_t weight : m_outOfReach)
        constant += price.of(weight);
    return static_cast<std::int64_t>(constant);
}

std::int64_t CoverageSearch::limitAt(WeightPrice price, std::int64_t budget, std::int64_t weight) const
{
    const std::int64_t leftOut = std::max<std::int64_t>(0, m_lines.total() - weight);
    return static_cast<std::int64_t>(std::min<Wide>(Wide{budget} + price.of(leftOut), kInfiniteCents - 1));
}

std::int64_t CoverageSearch::reachableWeight() const
{
    std::int64_t sum = 0;
    for (const CoverageSite& site : m_sites.sites)
        sum += site.weight;
    return sum;
}

Result<std::vector<SolverTree>> CoverageSearch::tryPrice(WeightPrice price, std::span<const SolverTree> seeds,
                                                         int passes)
{
    const Relaxation at = relaxationAt(problem(), m_sites, price, m_ctx.stop);
    m_lines.add(lineOf(price, at.ascent.bound));
    const std::vector<std::int64_t> support = at.support();
    std::vector<SolverTree> trees(1 + seeds.size());
    parallelFor(trees.size(), m_ctx, [&](std::size_t i) {
        trees[i] = i == 0 ? extendTree(at.prizes, SolverTree{{}, 0}, support, m_ctx.stop)
                          : extendTree(at.prizes, seeds[i - 1], {}, m_ctx.stop);
        trees[i] = improvePrizeTree(at.prizes, std::move(trees[i]), passes, m_ctx.stop);
    });
    if (m_ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "planning was stopped");
    std::vector<std::pair<std::int64_t, std::size_t>> order;
    for (std::size_t i = 0; i < trees.size(); ++i)
        order.emplace_back(objectiveOf(at.prizes, trees[i]), i);
    std::sort(order.begin(), order.end());
    std::vector<SolverTree> distinct;
    for (const auto& [objective, i] : order) // often all end in the same tree
        if (std::none_of(distinct.begin(), distinct.end(),
                         [&, at_ = i](const SolverTree& other) { return other.edges == trees[at_].edges; }))
            distinct.push_back(std::move(trees[i]));
    return distinct;
}

Result<ServedNetwork> CoverageSearch::networkOf(const CoveragePlan& plan) const
{
    const StreetNetwork network =
        streetNetwork(m_prepared, m_input.graph.edgeCount(), m_reducer.restore(plan.tree.edges));
    std::vector<std::uint8_t> chosen(m_input.terminals.size(), 0);
    for (std::size_t i = 0; i < m_sites.sites.size(); ++i)
        chosen[m_terminalOf[i]] = plan.served[i];
    std::vector<std::uint8_t> passed(m_input.graph.nodeCount(), 0);
    for (const EdgeIndex edge : network.edges)
        passed[m_input.graph.tail(edge).index()] = passed[m_input.graph.head(edge).index()] = 1;
    for (const std::uint32_t supply : network.suppliesUsed)
        passed[m_input.supplies[supply].node.index()] = 1;
    ServedNetwork result{network.edges, network.suppliesUsed, {}, 0, network.cents};
    std::vector<NodeIndex> joined;
    for (std::uint32_t i = 0; i < m_input.terminals.size(); ++i) {
        const WeightedTerminal& site = m_input.terminals[i];
        if (chosen[i] == 0 && (site.ownCostCents > 0 || passed[site.node.index()] == 0))
            continue;
        result.served.push_back(i);
        result.weightMillionths += site.weightMillionths;
        result.spentCents += site.ownCostCents;
        joined.push_back(site.node);
    }
    OASIS_CHECK(checkNetwork(network, {m_input.graph, m_input.edgeCostCents, joined, m_input.supplies}, joined));
    if (result.spentCents != plan.spent || result.weightMillionths < plan.weight)
        return fail(ErrorCode::Internal, "a plan does not cost what it claims");
    return result;
}

} // namespace oasis::routing
