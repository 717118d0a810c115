// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/coverage_plan.h"

#include "core/network/quad_heap.h"
#include "core/routing/local_search.h"
#include "core/routing/rooted_tree.h"
#include "core/routing/tree_cutter.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace oasis::routing {

namespace {

__extension__ using Wide = __int128;

constexpr std::uint32_t kNone = 0xFFFFFFFFU;
constexpr std::size_t kExchanges = 24; // branches that exchange takes away in turn

} // namespace

/// Distances from a growing tree, found as far out as they are asked for.
class CoveragePlanner::Surroundings
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

bool CoverageGoal::prefers(std::int64_t spent, std::int64_t weight, std::int64_t otherSpent,
                           std::int64_t otherWeight) const
{
    return wantsWeight() ? std::pair{-weight, spent} < std::pair{-otherWeight, otherSpent}
                         : std::pair{spent, -weight} < std::pair{otherSpent, -otherWeight};
}

bool CoverageGoal::prefers(const CoveragePlan& plan, const CoveragePlan& other) const
{
    if (!metBy(plan) || !metBy(other))
        return metBy(plan);
    return prefers(plan.spent, plan.weight, other.spent, other.weight);
}

PrizeProblem prizesAt(const SolverProblem& problem, const CoverageSites& sites, WeightPrice price)
{
    const std::uint32_t nodes = problem.graph.nodeCount();
    PrizeProblem result{problem, std::vector<std::int64_t>(nodes, 0), sites.forced};
    for (const CoverageSite& site : sites.sites) {
        if (site.required)
            result.required[site.node] = 1;
        else
            result.prize[site.node] += std::max<std::int64_t>(0, price.of(site.weight) - site.ownCost);
    }
    for (std::uint32_t node = 0; node < nodes; ++node) {
        if (result.required[node] != 0)
            result.prize[node] = 0;
        const bool counts = node == problem.root || result.required[node] != 0 || result.prize[node] > 0;
        result.problem.terminal[node] = counts ? 1 : 0;
    }
    return result;
}

CoveragePlan planAt(const SolverProblem& problem, const CoverageSites& sites, const SolverTree& tree, WeightPrice price)
{
    CoveragePlan plan;
    if (!tree.exists())
        return plan;
    plan = {tree, std::vector<std::uint8_t>(sites.sites.size(), 0), 0, tree.cost};
    const std::vector<std::uint8_t> inTree = nodesOf(problem, tree);
    for (std::size_t i = 0; i < sites.sites.size(); ++i) {
        const CoverageSite& site = sites.sites[i];
        if (inTree[site.node] == 0 || !CoverageSites::pays(site, price))
            continue;
        plan.served[i] = 1;
        plan.weight += site.weight;
        plan.spent += site.ownCost;
    }
    return plan;
}

CoveragePlanner::CoveragePlanner(const SolverProblem& problem, const CoverageSites& sites, CoverageGoal goal)
    : m_problem(problem), m_sites(sites), m_goal(goal)
{
    for (const CoverageSite& site : sites.sites)
        m_heaviest = std::max(m_heaviest, site.weight);
}

void CoveragePlanner::recount(CoveragePlan& plan) const
{
    plan.weight = 0;
    plan.spent = plan.tree.cost;
    for (std::size_t i = 0; i < m_sites.sites.size(); ++i)
        if (plan.served[i] != 0) {
            plan.weight += m_sites.sites[i].weight;
            plan.spent += m_sites.sites[i].ownCost;
        }
}

CoveragePlan CoveragePlanner::fit(const SolverTree& tree, WeightPrice highest, int passes,
                                  const std::stop_token& stop) const
{
    if (!tree.exists())
        return {};
    CoveragePlan plan = complete(cutBack(tree, highest, stop), kNobody, stop);
    return m_goal.metBy(plan) ? polish(std::move(plan), passes, stop) : CoveragePlan{};
}

CoveragePlan CoveragePlanner::cutBack(const SolverTree& tree, WeightPrice highest, const std::stop_token& stop) const
{
    TreeCutter cutter(m_problem, m_sites, tree);
    cutter.cutAt(highest);
    if (m_goal.metBy(cutter.spent(), cutter.weight()) == m_goal.wantsWeight())
        return cutter.plan(); // all of it can be paid, or even all of it is too little
    // What pays grows with the price: look for the price at which the goal is just met.
    std::int64_t low = -1;
    std::int64_t high = highest.numerator;
    while (high - low > 1 && high - low >= (high >> 10U) && !stop.stop_requested()) {
        const std::int64_t middle = low + (high - low) / 2;
        cutter.cutAt({middle});
        (m_goal.metBy(cutter.spent(), cutter.weight()) == m_goal.wantsWeight() ? low : high) = middle;
    }
    cutter.cutAt({high});
    CoveragePlan larger = cutter.plan();
    if (!m_goal.wantsWeight() || low < 0)
        return larger;
    cutter.cutAt({low});
    const CoveragePlan smaller = cutter.plan();
    CoveragePlan filled = complete(smaller, kNobody, stop);
    CoveragePlan peeled = complete(std::move(larger), kNobody, stop);
    return m_goal.prefers(peeled, filled) ? peeled : filled;
}

CoveragePlan CoveragePlanner::complete(CoveragePlan plan, std::uint32_t bannedNode, const std::stop_token& stop) const
{
    if (!plan.exists())
        return plan;
    if (m_goal.wantsWeight())
        return fill(m_goal.metBy(plan) ? std::move(plan) : peel(plan), bannedNode, stop);
    return peel(fill(std::move(plan), bannedNode, stop));
}

CoveragePlan CoveragePlanner::peel(const CoveragePlan& plan) const
{
    TreeCutter cutter(m_problem, m_sites, plan.tree);
    cutter.keep(plan.served);
    while (true) {
        const std::int64_t over = cutter.spent() - m_goal.budget;
        if (m_goal.wantsWeight() && over <= 0)
            break;
        const std::int64_t spare = m_goal.wantsWeight() ? CoverageGoal::kAny : cutter.weight() - m_goal.quota;
        const auto piece = cutter.weakest(spare, m_goal.wantsWeight() ? over : CoverageGoal::kAny);
        if (!piece)
            break;
        cutter.drop(*piece);
    }
    return cutter.plan();
}

CoveragePlan CoveragePlanner::fill(CoveragePlan plan, std::uint32_t bannedNode, const std::stop_token& stop) const
{
    Surroundings around(m_problem, plan.tree, stop);
    while (plan.weight < m_goal.quota && plan.spent <= m_goal.budget && !stop.stop_requested()) {
        const std::size_t next = bestToJoin(plan, around, bannedNode);
        if (next == m_sites.sites.size())
            break;
        around.join(m_sites.sites[next].node, plan.tree);
        plan.served[next] = 1;
        recount(plan);
    }
    std::sort(plan.tree.edges.begin(), plan.tree.edges.end());
    return plan;
}

std::size_t CoveragePlanner::bestToJoin(const CoveragePlan& plan, Surroundings& around, std::uint32_t bannedNode) const
{
    constexpr std::int64_t kFirstReach = 64; // part of what is left that the first look goes out to
    const std::int64_t left = std::min(m_goal.budget - plan.spent, kInfiniteCents - 1);
    const std::int64_t missing = m_goal.wantsWeight() ? CoverageGoal::kAny : m_goal.quota - plan.weight;
    const std::int64_t first = std::min(left, std::max<std::int64_t>(plan.spent, kFirstReach)) / kFirstReach + 1;
    for (std::int64_t reach = first;; reach = std::min(2 * reach, left + 1)) {
        around.explore(std::min(reach, left + 1));
        std::size_t best = m_sites.sites.size();
        Wide bestPrice = 0;
        std::int64_t bestWeight = 0;
        for (std::size_t i = 0; i < m_sites.sites.size(); ++i) {
            const CoverageSite& site = m_sites.sites[i];
            const std::int64_t distance = around.distance(site.node);
            if (plan.served[i] != 0 || site.weight == 0 || site.node == bannedNode || distance > left ||
                distance >= around.explored() || distance + site.ownCost > left)
                continue;
            const Wide price = Wide{distance} + site.ownCost;
            const std::int64_t weight = std::min(site.weight, missing);
            if (best == m_sites.sites.size() || Wide{weight} * bestPrice > Wide{bestWeight} * price) {
                best = i;
                bestPrice = price;
                bestWeight = weight;
            }
        }
        // Nothing farther away is worth as much for its price, even without a cost of its own.
        const bool settled = best != m_sites.sites.size() &&
                             Wide{bestWeight} * around.explored() > Wide{std::min(m_heaviest, missing)} * bestPrice;
        if (reach > left || settled || around.explored() >= kInfiniteCents)
            return best;
    }
}

SolverProblem CoveragePlanner::servedProblem(const CoveragePlan& plan) const
{
    SolverProblem served = m_problem;
    for (std::uint32_t node = 0; node < served.terminal.size(); ++node)
        served.terminal[node] = m_sites.forced[node];
    served.terminal[served.root] = 1;
    for (std::size_t i = 0; i < m_sites.sites.size(); ++i)
        if (plan.served[i] != 0 && (m_sites.sites[i].weight > 0 || m_sites.sites[i].required))
            served.terminal[m_sites.sites[i].node] = 1;
    return served;
}

CoveragePlan CoveragePlanner::polish(CoveragePlan plan, int passes, const std::stop_token& stop) const
{
    for (int pass = 0; pass < passes && !stop.stop_requested(); ++pass) {
        const SolverProblem served = servedProblem(plan);
        CoveragePlan next = plan;
        next.tree = improveTree(served, prune(served, plan.tree.edges), passes, stop);
        const std::vector<std::uint8_t> inTree = nodesOf(m_problem, next.tree);
        for (std::size_t i = 0; i < m_sites.sites.size(); ++i)
            next.served[i] =
                inTree[m_sites.sites[i].node] & (plan.served[i] | (m_sites.sites[i].ownCost == 0 ? 1U : 0U));
        recount(next);
        next = complete(std::move(next), kNobody, stop);
        if (!m_goal.prefers(next, plan))
            break;
        plan = std::move(next);
    }
    return plan;
}

CoveragePlan CoveragePlanner::without(const CoveragePlan& plan, std::uint32_t node) const
{
    CoveragePlan less = plan;
    for (std::size_t i = 0; i < m_sites.sites.size(); ++i)
        if (m_sites.sites[i].node == node)
            less.served[i] = 0;
    const SolverProblem served = servedProblem(less);
    less.tree = prune(served, less.tree.edges);
    recount(less);
    return less;
}

std::vector<std::uint32_t> CoveragePlanner::weakestEnds(const CoveragePlan& plan) const
{
    const SolverProblem served = servedProblem(plan);
    const RootedTree rooted(served, SolverTree{prune(served, plan.tree.edges)});
    std::vector<std::int64_t> weight(m_problem.graph.nodeCount(), 0);
    std::vector<std::uint8_t> needed = m_sites.forced;
    for (std::size_t i = 0; i < m_sites.sites.size(); ++i)
        if (plan.served[i] != 0) {
            weight[m_sites.sites[i].node] += m_sites.sites[i].weight;
            if (m_sites.sites[i].required)
                needed[m_sites.sites[i].node] = 1;
        }
    std::vector<std::tuple<double, std::uint32_t>> branches;
    for (const std::uint32_t node : rooted.postOrder())
        if (node != served.root && rooted.children(node).empty() && needed[node] == 0)
            branches.emplace_back(
                static_cast<double>(weight[node]) / (1.0 + static_cast<double>(rooted.pathUp(node).cost)), node);
    std::sort(branches.begin(), branches.end());
    branches.resize(std::min(branches.size(), kExchanges));
    std::vector<std::uint32_t> ends;
    for (const auto& [ratio, node] : branches)
        ends.push_back(node);
    return ends;
}

CoveragePlan CoveragePlanner::exchange(CoveragePlan plan, int passes, const std::stop_token& stop) const
{
    for (const std::uint32_t node : weakestEnds(plan)) {
        if (stop.stop_requested())
            break;
        CoveragePlan next = complete(without(plan, node), node, stop);
        next = complete(std::move(next), kNobody, stop);
        if (!m_goal.prefers(next, plan))
            continue;
        plan = polish(std::move(next), std::min(passes, 1), stop);
    }
    return plan;
}

} // namespace oasis::routing
