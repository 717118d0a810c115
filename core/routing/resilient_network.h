// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/resilient_group_ways.h"
#include "core/routing/resilient_problem.h"
#include "core/routing/resilient_survey.h"
#include "core/routing/resilient_ways.h"

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace oasis::routing {

/// A network in the making: chosen edges that shall give every node of a problem what its rank asks for.
/// One thread at a time.
class ResilientNetwork
{
public:
    ResilientNetwork(const ResilientProblem& problem, std::stop_token stop);

    [[nodiscard]] std::int64_t cost() const { return m_cost; } ///< of the chosen edges, without the fixed ones
    [[nodiscard]] std::vector<std::uint32_t> edges() const;    ///< chosen, rising
    /// Chooses these edges, and no others.
    void assign(std::span<const std::uint32_t> edges);
    /// Per edge, what new edges cost while ways are searched; kInfiniteCents bars. At first the graph's costs.
    void searchBy(std::vector<std::int64_t> costs);

    /// Adds ways of least cost for all nodes that lack them, in the given order; those not listed come last, rising.
    /// False: something cannot be had, or a stop was requested.
    bool complete(std::span<const std::uint32_t> order);
    /// Takes away chains of edges that nothing needs, dearest first.
    void prune();
    /// Tries to replace each chain of edges between junctions and sites, and all chains around a node, by cheaper ones;
    /// until a pass gains nothing or `passes` are done. Never dearer.
    void improve(int passes);

private:
    using Chain = std::vector<std::uint32_t>; // edges in a row; what lies between them is no key node

    void set(std::uint32_t edge, bool chosen);
    void walk();
    [[nodiscard]] bool fulfilled(std::uint32_t node);
    [[nodiscard]] bool allFulfilled();
    [[nodiscard]] bool groupsAllow(std::uint32_t node);
    bool repair(std::span<const std::uint32_t> order);
    bool fulfil(std::uint32_t node);
    bool fulfilTwice(std::uint32_t node);
    bool addApart(std::uint32_t node);
    void dropDeadEnds();
    [[nodiscard]] bool isKey(std::uint32_t node) const;
    [[nodiscard]] Chain chainFrom(std::uint32_t node, std::uint32_t arc) const;
    [[nodiscard]] std::vector<Chain> chains() const;
    [[nodiscard]] std::vector<Chain> chainsAround() const;
    [[nodiscard]] std::int64_t costOf(const Chain& chain) const;
    bool replace(const Chain& removed);
    void rollBack(std::size_t to);

    const ResilientProblem& m_problem;
    const SolverGraph& m_graph;
    std::stop_token m_stop;
    NetworkSurvey m_survey;
    WaySearch m_ways;
    std::unique_ptr<GroupWaySearch> m_groupWays;     // only with groups
    std::vector<std::vector<std::uint32_t>> m_pairs; // per node: edges of two ways found apart; only with groups
    std::vector<std::uint32_t> m_wishes;             // nodes with a rank: two ways first, then one; rising
    std::vector<std::uint8_t> m_chosen;              // per edge
    std::vector<std::uint32_t> m_degree;             // per node: chosen edges
    std::vector<std::int64_t> m_guide;               // per edge: what ways are searched by
    std::vector<std::int64_t> m_price;               // per edge: 0 when chosen, else m_guide
    std::vector<std::uint8_t> m_reached;             // per node: as surveyed, and on ways added since
    std::vector<std::uint32_t> m_reachedNodes;
    std::vector<std::uint32_t> m_journal; // edges chosen or dropped
    bool m_stale = true;                  // the survey is older than the network
    std::int64_t m_cost = 0;
};

} // namespace oasis::routing
