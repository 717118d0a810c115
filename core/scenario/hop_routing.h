// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/hop_coverage.h"
#include "core/routing/hop_tree.h"
#include "core/scenario/pinned_streets.h"
#include "core/scenario/radio_network.h"
#include "core/scenario/routing_stage.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace oasis {

/// The router's question with the rules of radio links in it: on the copies of the network per link taken, radioHops().
class HopRouting
{
public:
    /// Errors: those of PinnedQuestion and radioHops().
    [[nodiscard]] static Result<HopRouting> create(const PlanContext& plan, const PlanningGraph& network,
                                                   const SiteServices& services);

    /// By the objective; `relaxed`: the network without the rules, whose bound holds too; none: there is none for the
    /// budget or quota, where sites out of reach of the rules may be required. Errors: as routeNetwork(); Unreachable
    /// (naming the rule that keeps the first site out) but for Objective::BestMix; Infeasible when no network was found
    /// for the budget or the quota, with what the required sites take, or which of them is in the way.
    [[nodiscard]] Result<RoutedNetwork> route(const std::optional<RoutedNetwork>& relaxed, Money budget,
                                              const RunContext& ctx);
    /// Networks for budgets at equal steps. `relaxed`: the curve without the rules, whose bound holds too.
    [[nodiscard]] Result<RoutedFrontier> frontier(const RoutedFrontier& relaxed, const FrontierRange& range,
                                                  const RunContext& ctx);

private:
    HopRouting(const PlanContext& plan, const PlanningGraph& network, const SiteServices& services)
        : m_plan(plan), m_network(network), m_services(services)
    {}
    Result<void> prepare();
    void fillSites();
    [[nodiscard]] routing::HopTreeInput input() const { return {*m_hops, m_rate, m_sites, m_entries}; }
    [[nodiscard]] routing::SteinerParams params() const;
    Result<RoutedNetwork> leastCost(const Proof& relaxed, const RunContext& ctx);
    Result<RoutedNetwork> coverage(const std::optional<RoutedNetwork>& relaxed, std::int64_t target,
                                   const RunContext& ctx);
    Result<routing::HopNetwork> networkFor(routing::HopCoverage& search, std::int64_t target,
                                           const RunContext& ctx) const;
    [[nodiscard]] Error noneFor(const routing::HopCoverage& search, const routing::HopCoverage::Required& required,
                                std::int64_t target) const;
    void prove(const routing::HopCoverage& search, const std::optional<RoutedNetwork>& relaxed, std::int64_t target,
               RoutedNetwork& out) const;
    [[nodiscard]] Result<void> checkReach(const std::vector<std::uint32_t>& unreachable) const;
    [[nodiscard]] Result<RoutedNetwork> routed(const routing::HopNetwork& network,
                                               const std::vector<std::uint32_t>& unreachable) const;
    void judgeSites(const routing::HopNetwork& network, const std::vector<std::uint32_t>& unreachable,
                    const RadioUse& use, RoutedNetwork& out) const;
    void explain(std::size_t site, RoutedNetwork& out) const;
    [[nodiscard]] std::string nameOf(std::size_t site) const;
    [[nodiscard]] std::int64_t spent(const RoutedNetwork& network) const;
    [[nodiscard]] std::int64_t weight(const RoutedNetwork& network) const;
    /// Of weight, to try first: the one that the network without the rules is proven by, if it is any; else the mean of
    /// so much money. The search doubles a price only a few times, so one far too low finds nothing.
    [[nodiscard]] routing::WeightPrice firstPrice(std::int64_t known, std::int64_t cents) const;
    /// The network without the rules must join no other required sites: only then its bounds hold here.
    [[nodiscard]] bool sameRequired(const std::vector<std::uint32_t>& unreachable) const;
    [[nodiscard]] std::int64_t quota() const;

    const PlanContext& m_plan;
    const PlanningGraph& m_network;
    const SiteServices& m_services;
    std::optional<PinnedQuestion> m_pins;
    std::vector<std::uint32_t> m_supplyIndex; // attached supplies, as the pins know them
    std::optional<HopGraph> m_hops;
    std::vector<double> m_rate;            // per edge of the network
    std::vector<routing::HopSite> m_sites; // the plan's, then ends of pinned streets
    std::vector<std::int64_t> m_weight;    // likewise, millionths
    std::vector<std::int64_t> m_entries;   // per supply
};

} // namespace oasis
