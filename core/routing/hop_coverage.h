// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/hop_search.h"
#include "core/routing/hop_tree.h"
#include "core/routing/weight_lines.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace oasis::routing {

/// Money against weight among the networks of a hop problem: prices of weight are tried one after another; each gives a
/// line of the bound (Lagrangian relaxation, as WeightLines) and networks, which are cut back and filled up to a budget
/// or a quota.
class HopCoverage
{
public:
    /// Of the sites prizes do not count. `input` must outlive it. Errors: as cheapestHopTree().
    [[nodiscard]] static Result<HopCoverage>
    create(const HopTreeInput& input, std::span<const std::int64_t> weightMillionths, const SteinerParams& params);

    /// Tries prices about `guess`, until networks lie on both sides of the budget (cents) or quota (millionths).
    [[nodiscard]] Result<void> aimAtBudget(std::int64_t budget, WeightPrice guess, int prices, const RunContext& ctx);
    [[nodiscard]] Result<void> aimAtQuota(std::int64_t quota, WeightPrice guess, int prices, const RunContext& ctx);

    /// What the required sites take, and a network of them alone.
    struct Required
    {
        std::int64_t leastCents = 0;        ///< no network of all of them costs less
        std::int64_t cents = 0;             ///< of the cheapest one found
        std::vector<std::uint32_t> missing; ///< that no network found joins beside the others, rising
    };
    /// Looks for it; budgets and quotas may draw on it from then on. Errors: Cancelled.
    [[nodiscard]] Result<Required> tryRequired(const RunContext& ctx);

    /// The best network found for it; none: no network holds all required sites for so little money, or enough weight,
    /// or a stop was requested. O(networks × sites² × nodes) at most.
    [[nodiscard]] std::optional<HopNetwork> mostFor(std::int64_t budget, const std::stop_token& stop) const;
    [[nodiscard]] std::optional<HopNetwork> cheapestFor(std::int64_t quota, const std::stop_token& stop) const;
    [[nodiscard]] const WeightLines& bound() const { return m_bound; }
    [[nodiscard]] std::int64_t weightOf(const HopNetwork& network) const;
    [[nodiscard]] const std::vector<std::uint32_t>& unreachable() const { return m_problem->unreachable; }

private:
    HopCoverage(const HopTreeInput& input, std::span<const std::int64_t> weightMillionths, const SteinerParams& params,
                HopProblem problem);
    [[nodiscard]] HopProblem priced(WeightPrice price) const;
    Result<void> tryPrice(WeightPrice price, const RunContext& ctx);
    [[nodiscard]] std::int64_t highestPrice() const;
    template <class Enough>
    Result<void> aim(WeightPrice guess, int prices, const Enough& enough, const RunContext& ctx);
    [[nodiscard]] std::int64_t weightOf(const LoadedTree& tree) const;
    [[nodiscard]] bool holdsRequired(const LoadedTree& tree) const;
    /// Sites that are not held, the most weight for the money first, with what joining each alone would cost.
    struct Offer
    {
        std::uint32_t node = 0;
        std::int64_t cents = 0;
    };
    [[nodiscard]] std::vector<Offer> offers(const LoadedTree& tree, const std::stop_token& stop) const;
    /// Lets a site go that saves most for its weight, of those that weigh at most so much. False: none, or stopped.
    bool dropOne(LoadedTree& tree, std::int64_t most, const std::stop_token& stop) const;

    const HopTreeInput* m_input;
    SteinerParams m_params;
    std::unique_ptr<const HopProblem> m_problem;
    std::vector<std::int64_t> m_weight; ///< per node
    std::vector<std::uint32_t> m_sites; ///< nodes
    std::vector<std::int64_t> m_costs;  ///< per arc
    std::unique_ptr<HopSearch> m_search;
    std::vector<LoadedTree> m_pool; ///< with all required sites
    WeightLines m_bound;
};

} // namespace oasis::routing
