// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/solver_graph.h"

#include <array>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace oasis::routing {

/// The minimal spanning tree of the terminals under shortest-path distances (Mehlhorn 1988), as a tree of unions that
/// answers: what is the dearest step on the way from one terminal to another?
class TerminalBottlenecks
{
public:
    /// A distance between two terminals, given by their place among all.
    struct Link
    {
        std::int64_t cost = 0;
        std::uint32_t a = 0;
        std::uint32_t b = 0;
    };
    TerminalBottlenecks() = default;
    TerminalBottlenecks(std::size_t terminals, std::vector<Link> links);
    /// kInfiniteCents when no links join them. O(log terminals).
    [[nodiscard]] std::int64_t between(std::uint32_t a, std::uint32_t b) const;

private:
    std::vector<std::uint32_t> m_parent;
    std::vector<std::int64_t> m_cost; // of the union that made the node a child
};

/// Upper bounds of special distances (Duin & Volgenant 1989): the smallest s such that a walk from x to y exists whose
/// pieces between terminals cost at most s each. Found as the shortest path to one of the nearest nodes, and over the
/// nearest terminals of both ends (Polzin & Vahdati Daneshmand 2001). All terminals must be in every tree.
/// About 12 bytes for each of `closeNodes` and 36 bytes a node.
class SpecialDistances
{
public:
    /// `closeNodes`: how many nearest nodes are kept for each node. A stop leaves bounds that are higher, not wrong.
    SpecialDistances(const SolverProblem& problem, std::uint32_t closeNodes, const std::stop_token& stop);

    [[nodiscard]] std::int64_t upperBound(std::uint32_t x, std::uint32_t y) const;

private:
    static constexpr std::size_t kNearTerminals = 3;
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;
    struct NearTerminals
    {
        std::array<std::int64_t, kNearTerminals> distance;
        std::array<std::uint32_t, kNearTerminals> terminal; ///< place among all terminals; kNone: none
    };
    void findNearTerminals(const std::stop_token& stop);
    void joinTerminals();
    void findCloseNodes(std::uint32_t closeNodes, const std::stop_token& stop);
    [[nodiscard]] std::int64_t pathTo(std::uint32_t x, std::uint32_t y) const;

    const SolverProblem& m_problem;
    std::vector<std::uint32_t> m_terminals;
    std::vector<NearTerminals> m_near;
    TerminalBottlenecks m_bottlenecks;
    std::vector<std::uint32_t> m_closeFirst; // per node: its close nodes, by number
    std::vector<std::uint32_t> m_closeNode;
    std::vector<std::int64_t> m_closeDistance;
};

} // namespace oasis::routing
