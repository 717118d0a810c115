// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/budget_plan.h"

#include "core/network/quad_heap.h"
#include "core/routing/local_search.h"
#include "core/routing/rooted_tree.h"

#include <algorithm>
#include <tuple>

namespace oasis::routing {

namespace {

__extension__ using Wide = __int128;

constexpr std::uint32_t kNone = 0xFFFFFFFFU;
constexpr std::size_t kExchanges = 24; // branches that exchange takes away in turn

} // namespace

/// Distances from a growing tree, found as far out as they are asked for.
class BudgetPlanner::Surroundings
{
public:
    Surroundings(const SolverProblem& problem, const SolverTree& tree, const std::stop_token& stop)
        : m_graph(problem.graph), m_stop(stop), m_inTree(nodesOf(problem, tree)),
          m_distance(m_graph.nodeCount(), kInfiniteCents), m_parent(m_graph.nodeCount(), kNone)
    {
        m_heap.resize(m_graph.nodeCount());
        for (std::uint32_t node = 0; node < m_graph.nodeCount(); ++node)
            if (m_inTree[node] != 0)
                enter(node);
    }
    /// Makes all distances below `limit` final.
    void explore(std::int64_t limit)
    {
        for (std::uint32_t step = 1; !m_heap.empty() && m_heap.topKey() < limit; ++step) {
            if (step % 1024 == 0 && m_stop.stop_requested())
                return;
            const std::uint32_t node = m_heap.pop();
            for (const std::uint32_t arc : m_graph.out(node)) {
                const std::int64_t distance = m_distance[node] + m_graph.cost(arc);
                const std::uint32_t head = m_graph.head(arc);
                if (distance >= m_distance[head])
                    continue;
                m_distance[head] = distance;
                m_parent[head] = arc;
                m_heap.pushOrLower(head, distance);
            }
        }
    }
    /// Distances below this are final.
    [[nodiscard]] std::int64_t explored() const { return m_heap.empty() ? kInfiniteCents : m_heap.topKey(); }
    [[nodiscard]] std::int64_t distance(std::uint32_t node) const { return m_distance[node]; }
    void join(std::uint32_t node, SolverTree& tree)
    {
        for (std::uint32_t at = node; m_inTree[at] == 0; at = m_graph.tail(m_parent[at])) {
            tree.edges.push_back(m_parent[at] >> 1U);
            tree.cost += m_graph.cost(m_parent[at]);
            enter(at);
        }
    }

private:
    void enter(std::uint32_t node)
    {
        m_inTree[node] = 1;
        m_distance[node] = 0;
        m_heap.pushOrLower(node, 0);
    }

    const SolverGraph& m_graph;
    const std::stop_token& m_stop;
    std::vector<std::uint8_t> m_inTree;
    std::vector<std::int64_t> m_distance;
    std::vector<std::uint32_t> m_parent;
    QuadHeap m_heap;
};

std::int64_t WeightPrice::of(std::int64_t weight) const
{
    return static_cast<std::int64_t>((Wide{weight} * numerator) >> kShift);
}

PrizeProblem BudgetPlanner::prizesAt(WeightPrice price) const
{
    const std::uint32_t nodes = m_problem.graph.nodeCount();
    PrizeProblem result{m_problem, std::vector<std::int64_t>(nodes, 0), std::vector<std::uint8_t>(nodes, 0)};
    for (const BudgetSite& site : m_sites) {
        if (site.required)
            result.required[site.node] = 1;
        else
            result.prize[site.node] += std::max<std::int64_t>(0, price.of(site.weight) - site.ownCost);
    }
    for (std::uint32_t node = 0; node < nodes; ++node) {
        if (result.required[node] != 0)
            result.prize[node] = 0;
        const bool counts = node == m_problem.root || result.required[node] != 0 || result.prize[node] > 0;
        result.problem.terminal[node] = counts ? 1 : 0;
    }
    return result;
}

BudgetPlan BudgetPlanner::planAt(const SolverTree& tree, WeightPrice price) const
{
    BudgetPlan plan;
    if (!tree.exists())
        return plan;
    plan.tree = tree;
    plan.served.assign(m_sites.size(), 0);
    const std::vector<std::uint8_t> inTree = nodesOf(m_problem, tree);
    for (std::size_t i = 0; i < m_sites.size(); ++i) {
        const BudgetSite& site = m_sites[i];
        const bool pays = site.required || site.ownCost == 0 || price.of(site.weight) > site.ownCost;
        plan.served[i] = inTree[site.node] != 0 && pays ? 1 : 0;
    }
    recount(plan);
    return plan;
}

void BudgetPlanner::recount(BudgetPlan& plan) const
{
    plan.weight = 0;
    plan.spent = plan.tree.cost;
    for (std::size_t i = 0; i < m_sites.size(); ++i)
        if (plan.served[i] != 0) {
            plan.weight += m_sites[i].weight;
            plan.spent += m_sites[i].ownCost;
        }
}

BudgetPlan BudgetPlanner::fit(const SolverTree& tree, WeightPrice highest, int passes,
                              const std::stop_token& stop) const
{
    BudgetPlan plan = cutBack(tree, highest, stop);
    return plan.weight < 0 ? plan : polish(std::move(plan), kNone, passes, stop);
}

BudgetPlan BudgetPlanner::cutBack(const SolverTree& tree, WeightPrice highest, const std::stop_token& stop) const
{
    BudgetPlan best = planAt(tree, highest);
    if (best.weight < 0 || best.spent <= m_budget)
        return best;
    // The pruned tree grows with the price: look for the highest price that the budget bears.
    best = BudgetPlan{};
    std::int64_t low = -1;
    std::int64_t high = highest.numerator;
    while (high - low > 1 && !stop.stop_requested()) {
        const WeightPrice price{low + (high - low) / 2};
        BudgetPlan plan = planAt(strongPrune(prizesAt(price), tree), price);
        if (plan.spent <= m_budget) {
            low = price.numerator;
            if (plan.betterThan(best))
                best = std::move(plan);
        } else {
            high = price.numerator;
        }
        if (high - low < (high >> 10U))
            break;
    }
    return best;
}

BudgetPlan BudgetPlanner::fill(BudgetPlan plan, std::uint32_t bannedNode, const std::stop_token& stop) const
{
    Surroundings around(m_problem, plan.tree, stop);
    while (!stop.stop_requested()) {
        const std::size_t next = bestToJoin(plan, around, bannedNode);
        if (next == m_sites.size())
            break;
        around.join(m_sites[next].node, plan.tree);
        plan.served[next] = 1;
        recount(plan);
    }
    std::sort(plan.tree.edges.begin(), plan.tree.edges.end());
    return plan;
}

std::size_t BudgetPlanner::bestToJoin(const BudgetPlan& plan, Surroundings& around, std::uint32_t bannedNode) const
{
    constexpr std::int64_t kFirstReach = 64; // part of what is left that the first look goes out to
    const std::int64_t left = m_budget - plan.spent;
    for (std::int64_t reach = left / kFirstReach + 1;; reach *= 2) {
        around.explore(std::min(reach, left + 1));
        std::size_t best = m_sites.size();
        Wide bestPrice = 0;
        for (std::size_t i = 0; i < m_sites.size(); ++i) {
            const BudgetSite& site = m_sites[i];
            const std::int64_t distance = around.distance(site.node);
            if (plan.served[i] != 0 || site.weight == 0 || site.node == bannedNode || distance > left ||
                distance >= around.explored() || distance + site.ownCost > left)
                continue;
            const Wide price = Wide{distance} + site.ownCost;
            if (best == m_sites.size() || Wide{site.weight} * bestPrice > Wide{m_sites[best].weight} * price) {
                best = i;
                bestPrice = price;
            }
        }
        // Nothing farther away is worth as much for its price, even without a cost of its own.
        const bool settled =
            best != m_sites.size() && Wide{m_sites[best].weight} * around.explored() > Wide{m_heaviest} * bestPrice;
        if (reach > left || settled)
            return best;
    }
}

SolverProblem BudgetPlanner::servedProblem(const BudgetPlan& plan) const
{
    SolverProblem served = m_problem;
    std::fill(served.terminal.begin(), served.terminal.end(), std::uint8_t{0});
    served.terminal[served.root] = 1;
    for (std::size_t i = 0; i < m_sites.size(); ++i)
        if (plan.served[i] != 0 && (m_sites[i].weight > 0 || m_sites[i].required))
            served.terminal[m_sites[i].node] = 1;
    return served;
}

BudgetPlan BudgetPlanner::polish(BudgetPlan plan, std::uint32_t bannedNode, int passes,
                                 const std::stop_token& stop) const
{
    plan = fill(std::move(plan), bannedNode, stop);
    for (int pass = 0; pass < passes && !stop.stop_requested(); ++pass) {
        const SolverProblem served = servedProblem(plan);
        BudgetPlan next = plan;
        next.tree = improveTree(served, prune(served, plan.tree.edges), passes, stop);
        const std::vector<std::uint8_t> inTree = nodesOf(m_problem, next.tree);
        for (std::size_t i = 0; i < m_sites.size(); ++i)
            next.served[i] = inTree[m_sites[i].node] & (plan.served[i] | (m_sites[i].ownCost == 0 ? 1U : 0U));
        recount(next);
        next = fill(std::move(next), bannedNode, stop);
        if (!next.betterThan(plan))
            break;
        plan = std::move(next);
    }
    return plan;
}

BudgetPlan BudgetPlanner::without(const BudgetPlan& plan, std::uint32_t node) const
{
    BudgetPlan less = plan;
    for (std::size_t i = 0; i < m_sites.size(); ++i)
        if (m_sites[i].node == node)
            less.served[i] = 0;
    const SolverProblem served = servedProblem(less);
    less.tree = prune(served, less.tree.edges);
    recount(less);
    return less;
}

BudgetPlan BudgetPlanner::exchange(BudgetPlan plan, int passes, const std::stop_token& stop) const
{
    // Ends of branches, those with the least weight for their cost first.
    const SolverProblem served = servedProblem(plan);
    const RootedTree rooted(served, SolverTree{prune(served, plan.tree.edges)});
    std::vector<std::tuple<double, std::uint32_t>> branches;
    for (const std::uint32_t node : rooted.postOrder()) {
        if (node == served.root || !rooted.children(node).empty())
            continue;
        std::int64_t weight = 0;
        bool required = false;
        for (std::size_t i = 0; i < m_sites.size(); ++i)
            if (m_sites[i].node == node && plan.served[i] != 0) {
                weight += m_sites[i].weight;
                required = required || m_sites[i].required;
            }
        if (!required)
            branches.emplace_back(static_cast<double>(weight) / (1.0 + static_cast<double>(rooted.pathUp(node).cost)),
                                  node);
    }
    std::sort(branches.begin(), branches.end());
    branches.resize(std::min(branches.size(), kExchanges));
    for (const auto& [ratio, node] : branches) {
        if (stop.stop_requested())
            break;
        BudgetPlan next = polish(without(plan, node), node, std::min(passes, 1), stop);
        next = fill(std::move(next), kNone, stop);
        if (next.betterThan(plan))
            plan = std::move(next);
    }
    return plan;
}

} // namespace oasis::routing
