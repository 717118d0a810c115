// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/routing/loaded_tree.h"

#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace oasis::routing {

/// Looks for good networks of a hop problem: grown site by site, then cut back around a place and grown again, hundreds
/// of times; what is not worse stays (large neighbourhood search, Shaw 1998). Every network keeps all rules.
class HopSearch
{
public:
    HopSearch(const HopProblem& problem, std::uint64_t seed);

    /// Other prizes from now on, per node; the best network is judged by them.
    void setPrizes(std::span<const std::int64_t> prize);
    /// Networks grown along these arc costs, nearest sites first. kInfiniteCents bars.
    void grow(std::span<const std::int64_t> guide);
    /// A network of streets as far as these lead to required sites, of hops for what is left: joins all that can be
    /// joined without a hop, whatever hops bear.
    void growAlongStreets();
    /// So many rounds. `onTree`, if any, sees every network that the search stands on.
    void improve(int rounds, const std::stop_token& stop, const std::function<void(const LoadedTree&)>& onTree = {});

    [[nodiscard]] const LoadedTree& best() const { return m_best; }
    /// Required sites' nodes that the best network does not hold.
    [[nodiscard]] std::vector<std::uint32_t> missing() const;
    /// Stands on another network if it is better.
    void take(const LoadedTree& tree);
    /// Arcs + prizes of the sites left out.
    [[nodiscard]] std::int64_t valueOf(const LoadedTree& tree) const;

private:
    [[nodiscard]] int missing(const LoadedTree& tree) const; // required sites that it does not hold
    [[nodiscard]] bool isBetter(const LoadedTree& a, const LoadedTree& b, bool orEqual) const;
    [[nodiscard]] std::vector<std::uint32_t> chooseRelease(const LoadedTree& tree);
    [[nodiscard]] std::vector<std::uint32_t> makeRelay();
    [[nodiscard]] std::vector<std::uint32_t> hopsFrom(std::uint32_t node) const;
    [[nodiscard]] bool mayStay(int round, int rounds) const;
    void joinAll(LoadedTree& tree, std::vector<std::uint32_t> sites, std::span<const std::int64_t> guide);
    void joinBarring(std::vector<std::uint32_t> sites, std::vector<std::int64_t>& guide);
    void shakeCosts();

    const HopProblem& m_problem;
    Random m_random;
    std::vector<std::uint32_t> m_sites;  ///< nodes
    std::vector<std::uint32_t> m_relays; ///< copies of places that hops lead on from
    std::vector<std::int64_t> m_prize;
    std::vector<std::int64_t> m_bare;  ///< per arc: what it costs
    std::vector<std::int64_t> m_costs; ///< per arc, less the prize that it earns
    std::vector<std::int64_t> m_shaken;
    LoadedTree m_best;
    LoadedTree m_current;
    LoadedTree m_work;
};

} // namespace oasis::routing
