// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/network/hop_graph.h"
#include "core/routing/prize_tree.h"
#include "core/routing/steiner.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace oasis::routing {

/// A site of a hop question.
struct HopSite
{
    std::int64_t prizeCents = 0; ///< price of leaving it out, at least 0
    bool required = false;
    double demand = 0; ///< what it takes of every hop before it, whenever its node is held
    double peak = 0;   ///< what every hop before it must bear at least, whatever others take
};

/// What hops bear, and what is to be joined, on the copies of a HopGraph.
struct HopTreeInput
{
    const HopGraph& graph;
    std::span<const double> rate;             ///< per edge of the network: what it bears; infinite for what is no hop
    std::span<const HopSite> sites;           ///< as the graph was made with
    std::span<const std::int64_t> entryCents; ///< per supply
};

/// The question on a solver's graph: directed, smaller, the root joined to the supplies.
struct HopProblem
{
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;
    static constexpr double kUnlimited = std::numeric_limits<double>::infinity();

    PrizeProblem prizes;               ///< problem, prize, required; edges whose way back is closed: see oneWay
    std::vector<std::uint8_t> oneWay;  ///< per edge: from a to b only
    std::vector<double> rate;          ///< per edge
    std::vector<double> demand;        ///< per node: of the site that is served there
    std::vector<double> peak;          ///< likewise
    std::vector<std::uint32_t> place;  ///< per node: nodes of one place exclude each other; kNone
    std::vector<std::uint32_t> ending; ///< per node: the node of the site that is served there; kNone
    std::vector<std::uint32_t> siteAt; ///< per node: the site whose node it is; kNone
    std::vector<std::vector<std::uint32_t>> parts; ///< per edge: edges of the HopGraph; its edge count + supply: entry
    std::vector<std::uint32_t> unreachable;        ///< sites that no way leads to, rising
    std::int64_t constantCents = 0;                ///< prizes of those

    [[nodiscard]] const SolverGraph& graph() const { return prizes.problem.graph; }
    [[nodiscard]] std::uint32_t root() const { return prizes.problem.root; }
    /// The directed cut relaxation's problem.
    [[nodiscard]] AscentProblem ascent() const;
    /// Per arc; kInfiniteCents against a one-way edge.
    [[nodiscard]] std::vector<std::int64_t> arcCosts() const;
};

/// Ends that lead nowhere are cut off and chains of streets drawn together. Errors: Overflow. O(edges log edges).
[[nodiscard]] Result<HopProblem> hopProblem(const HopTreeInput& input);

} // namespace oasis::routing
