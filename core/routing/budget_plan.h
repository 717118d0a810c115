// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/prize_tree.h"

#include <algorithm>
#include <cstdint>
#include <stop_token>
#include <vector>

namespace oasis::routing {

/// A reachable site on a solver's graph.
struct BudgetSite
{
    std::uint32_t node = 0;
    std::int64_t weight = 0;
    std::int64_t ownCost = 0;
    bool required = false;
};

/// A network and the sites it serves.
struct BudgetPlan
{
    SolverTree tree;
    std::vector<std::uint8_t> served; ///< per site
    std::int64_t weight = -1;         ///< −1: no plan
    std::int64_t spent = 0;           ///< tree and own costs
    [[nodiscard]] bool betterThan(const BudgetPlan& other) const
    {
        return weight > other.weight || (weight == other.weight && spent < other.spent);
    }
};

/// What a millionth of weight is worth, in cents: numerator / 2^24.
struct WeightPrice
{
    static constexpr int kShift = 24;
    std::int64_t numerator = 0;
    /// weight × price, rounded down; exact in 128 bits. The caller keeps it below kInfiniteCents.
    [[nodiscard]] std::int64_t of(std::int64_t weight) const;
};

/// Makes plans of trees: cuts back to the budget, spends what is left, exchanges sites.
class BudgetPlanner
{
public:
    BudgetPlanner(const SolverProblem& problem, const std::vector<BudgetSite>& sites, std::int64_t budget)
        : m_problem(problem), m_sites(sites), m_budget(budget)
    {
        for (const BudgetSite& site : sites)
            m_heaviest = std::max(m_heaviest, site.weight);
    }

    /// Every site's weight at this price, less its own cost, as its node's prize.
    [[nodiscard]] PrizeProblem prizesAt(WeightPrice price) const;
    /// Serves what pays at this price on the tree; may cost more than the budget.
    [[nodiscard]] BudgetPlan planAt(const SolverTree& tree, WeightPrice price) const;
    /// The best plan found from the tree within the budget, whose required sites it joins; no plan when even these cost
    /// too much on this tree. `highest` bounds the prices that are tried.
    [[nodiscard]] BudgetPlan fit(const SolverTree& tree, WeightPrice highest, int passes,
                                 const std::stop_token& stop) const;

    /// Takes away the branches with the least weight for their cost, one at a time, and spends what that frees
    /// elsewhere.
    [[nodiscard]] BudgetPlan exchange(BudgetPlan plan, int passes, const std::stop_token& stop) const;

private:
    class Surroundings;
    [[nodiscard]] BudgetPlan cutBack(const SolverTree& tree, WeightPrice highest, const std::stop_token& stop) const;
    [[nodiscard]] BudgetPlan fill(BudgetPlan plan, std::uint32_t bannedNode, const std::stop_token& stop) const;
    /// The site that a plan can pay for with the most weight per cent; the number of sites for none.
    [[nodiscard]] std::size_t bestToJoin(const BudgetPlan& plan, Surroundings& around, std::uint32_t bannedNode) const;
    [[nodiscard]] BudgetPlan polish(BudgetPlan plan, std::uint32_t bannedNode, int passes,
                                    const std::stop_token& stop) const;
    [[nodiscard]] BudgetPlan without(const BudgetPlan& plan, std::uint32_t node) const;
    void recount(BudgetPlan& plan) const;
    [[nodiscard]] SolverProblem servedProblem(const BudgetPlan& plan) const;

    const SolverProblem& m_problem;
    const std::vector<BudgetSite>& m_sites;
    std::int64_t m_budget;
    std::int64_t m_heaviest = 0; // weight of a site
};

} // namespace oasis::routing
