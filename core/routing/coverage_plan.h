// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/prize_tree.h"
#include "core/routing/weight_lines.h"

#include <cstdint>
#include <limits>
#include <stop_token>
#include <vector>

namespace oasis::routing {

/// A reachable site on a solver's graph.
struct CoverageSite
{
    std::uint32_t node = 0;
    std::int64_t weight = 0;
    std::int64_t ownCost = 0;
    bool required = false;
};

/// The sites of a solver's graph.
struct CoverageSites
{
    std::vector<CoverageSite> sites;
    std::vector<std::uint8_t> forced; ///< per node: 1 where every network worth looking for passes

    /// A network pays for the site at this price once it reaches its node.
    [[nodiscard]] static bool pays(const CoverageSite& site, WeightPrice price)
    {
        return site.required || site.ownCost == 0 || price.of(site.weight) > site.ownCost;
    }
};

/// A network and the sites it serves.
struct CoveragePlan
{
    SolverTree tree;
    std::vector<std::uint8_t> served; ///< per site
    std::int64_t weight = -1;         ///< −1: no plan
    std::int64_t spent = 0;           ///< tree and own costs
    [[nodiscard]] bool exists() const { return weight >= 0; }
};

/// Most weight for a budget, or least money for a quota: the other one is left without limit.
struct CoverageGoal
{
    static constexpr std::int64_t kAny = std::numeric_limits<std::int64_t>::max();
    std::int64_t budget = kAny;
    std::int64_t quota = kAny;
    [[nodiscard]] bool wantsWeight() const { return quota == kAny; }
    [[nodiscard]] bool metBy(std::int64_t spent, std::int64_t weight) const
    {
        return wantsWeight() ? spent <= budget : weight >= quota;
    }
    [[nodiscard]] bool metBy(const CoveragePlan& plan) const { return plan.exists() && metBy(plan.spent, plan.weight); }
    /// Of two plans that meet the goal.
    [[nodiscard]] bool prefers(std::int64_t spent, std::int64_t weight, std::int64_t otherSpent,
                               std::int64_t otherWeight) const;
    /// Of two plans, of which one meets the goal.
    [[nodiscard]] bool prefers(const CoveragePlan& plan, const CoveragePlan& other) const;
};

/// Makes plans of trees: cuts them back, fills them up, exchanges sites.
class CoveragePlanner
{
public:
    CoveragePlanner(const SolverProblem& problem, const CoverageSites& sites, CoverageGoal goal);

    /// The best plan found from the tree that meets the goal; no plan when the tree does not lead to one. `highest`
    /// bounds the prices that are tried. The tree holds the required sites.
    [[nodiscard]] CoveragePlan fit(const SolverTree& tree, WeightPrice highest, int passes,
                                   const std::stop_token& stop) const;
    /// Local search on the served sites, and money spent or saved on what that changes; never worse.
    [[nodiscard]] CoveragePlan polish(CoveragePlan plan, int passes, const std::stop_token& stop) const;
    /// Takes away the branches with the least weight for their cost, one at a time, and goes elsewhere instead.
    [[nodiscard]] CoveragePlan exchange(CoveragePlan plan, int passes, const std::stop_token& stop) const;

private:
    class Surroundings;
    static constexpr std::uint32_t kNobody = 0xFFFFFFFFU;
    /// Fills up and cuts back until the goal is met as well as this plan can.
    [[nodiscard]] CoveragePlan complete(CoveragePlan plan, std::uint32_t bannedNode, const std::stop_token& stop) const;
    [[nodiscard]] CoveragePlan cutBack(const SolverTree& tree, WeightPrice highest, const std::stop_token& stop) const;
    [[nodiscard]] CoveragePlan peel(const CoveragePlan& plan) const;
    [[nodiscard]] CoveragePlan fill(CoveragePlan plan, std::uint32_t bannedNode, const std::stop_token& stop) const;
    /// The site with the most weight per cent that may be joined; the number of sites for none.
    [[nodiscard]] std::size_t bestToJoin(const CoveragePlan& plan, Surroundings& around,
                                         std::uint32_t bannedNode) const;
    [[nodiscard]] CoveragePlan without(const CoveragePlan& plan, std::uint32_t node) const;
    /// Ends of branches that may go, those with the least weight for their cost first.
    [[nodiscard]] std::vector<std::uint32_t> weakestEnds(const CoveragePlan& plan) const;
    void recount(CoveragePlan& plan) const;
    [[nodiscard]] SolverProblem servedProblem(const CoveragePlan& plan) const;

    const SolverProblem& m_problem;
    const CoverageSites& m_sites;
    CoverageGoal m_goal;
    std::int64_t m_heaviest = 0; // weight of a site
};

/// Every site's weight at this price, less its own cost, as its node's prize.
[[nodiscard]] PrizeProblem prizesAt(const SolverProblem& problem, const CoverageSites& sites, WeightPrice price);
/// Serves what pays at this price on the tree.
[[nodiscard]] CoveragePlan planAt(const SolverProblem& problem, const CoverageSites& sites, const SolverTree& tree,
                                  WeightPrice price);

} // namespace oasis::routing
