// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/coverage.h"
#include "core/routing/coverage_plan.h"
#include "core/routing/problem_setup.h"
#include "core/routing/reductions.h"
#include "core/routing/weight_lines.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::routing {

/// Checks sizes, ranges and sums of the sites, and prepares the graph. Errors: NoSupply, InvalidArgument, Overflow,
/// Unreachable as bestMix.
[[nodiscard]] Result<PreparedProblem> prepareCoverage(const CoverageInput& input);

/// What budget, quota and frontier share: the reduced graph, its sites, the relaxation at single prices of weight.
class CoverageSearch
{
public:
    CoverageSearch(const CoverageInput& input, const PreparedProblem& prepared, const RunContext& ctx);

    /// Places the reachable sites that one path from a supply can pay for with `affordable`, required ones always, and
    /// reduces the graph. Once, before everything else. Errors: Cancelled.
    Result<void> place(std::int64_t affordable);
    /// Trees to the required sites alone, and to all. Errors: Cancelled.
    Result<void> growEnds(int passes);

    [[nodiscard]] const SolverProblem& problem() const { return m_reducer.problem(); }
    [[nodiscard]] const CoverageSites& sites() const { return m_sites; }
    [[nodiscard]] const SolverTree& core() const { return m_core; }
    [[nodiscard]] const SolverTree& whole() const { return m_whole; }
    [[nodiscard]] const WeightLines& lines() const { return m_lines; }
    [[nodiscard]] WeightPrice highestPrice() const { return m_highest; }
    /// At which joining everything just pays, about.
    [[nodiscard]] WeightPrice averagePrice() const;
    /// Prices run out for this budget or weight when `price` is tried already.
    [[nodiscard]] bool tried(WeightPrice price) const;
    /// The bound falls and rises again with the price: the middle of the interval around the lowest, in ratio.
    /// averagePrice() before the first.
    [[nodiscard]] WeightPrice nextPrice(CoverageGoal goal) const;
    /// Of the line that proves most for the goal. There is one.
    [[nodiscard]] WeightPrice bestPrice(CoverageGoal goal) const { return m_lines.lines()[bestLine(goal)].price; }

    /// The relaxation at one price: adds its line. Returns distinct trees that are good at this price, best first:
    /// grown on the ascent's support, from the root, from `seeds`. Errors: Cancelled.
    Result<std::vector<SolverTree>> tryPrice(WeightPrice price, std::span<const SolverTree> seeds, int passes);

    /// Cheapest way to serve one site: its index in the input and what it takes; the number of terminals for none.
    struct Cheapest
    {
        std::uint32_t terminal = 0;
        std::int64_t cents = kInfiniteCents;
    };
    [[nodiscard]] const Cheapest& cheapest() const { return m_cheapest; }

    /// In terms of the input, after the independent check; sites on the network that cost nothing are served too.
    /// Errors: Internal.
    [[nodiscard]] Result<ServedNetwork> networkOf(const CoveragePlan& plan) const;

    /// Takes away what no network of at most `budget` and at least `weight` passes, by the ascent at this price: the
    /// rest of the search looks for such networks only, and its lines hold for such networks only. False when there is
    /// none. Trees and plans made before are void. Errors: Cancelled.
    Result<bool> narrow(WeightPrice price, std::int64_t budget, std::int64_t weight);
    /// What `spent + price × weight left out` may come to when the network costs at most `budget` and serves `weight`.
    [[nodiscard]] std::int64_t limitAt(WeightPrice price, std::int64_t budget, std::int64_t weight) const;
    /// The part of it that no network changes, and the ascent's problem leaves out: own costs or weights of the sites,
    /// weights that narrow() gave up.
    [[nodiscard]] std::int64_t constantAt(WeightPrice price, const CoverageSites& sites) const;
    /// Of the sites that narrow() left.
    [[nodiscard]] std::int64_t reachableWeight() const;

private:
    void mapSites();
    /// Gives up sites without a way; false when one of them had to be reached.
    bool dropUnreached();
    [[nodiscard]] WeightLine lineOf(WeightPrice price, std::int64_t ascentBound) const
    {
        return {price, ascentBound + constantAt(price, m_sites)};
    }
    [[nodiscard]] std::size_t bestLine(CoverageGoal goal) const;

    const CoverageInput& m_input;
    const PreparedProblem& m_prepared;
    const RunContext& m_ctx;
    ProblemReducer m_reducer;
    CoverageSites m_sites;
    std::vector<std::uint32_t> m_terminalOf; // per site: index into the input's terminals
    std::vector<std::uint8_t> m_forced;      // per node of the prepared problem: CoverageSites::forced
    std::vector<std::int64_t> m_outOfReach;  // weights of sites that narrow() gave up
    SolverTree m_core;
    SolverTree m_whole;
    WeightLines m_lines;
    WeightPrice m_highest;
    Cheapest m_cheapest;
};

} // namespace oasis::routing
