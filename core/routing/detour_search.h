// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/reductions.h"

#include <cstdint>
#include <functional>
#include <queue>
#include <utility>
#include <vector>

namespace oasis::routing {

/// What a tree saves when it comes to hold a node (Rehfeldt & Koch 2023, "implied profit"): next to the node lies a
/// terminal which could be joined by the edge between them instead of any other of its edges.
class ImpliedProfits
{
public:
    /// All terminals must be in every tree. Each gives its profit to the end of its cheapest edge.
    explicit ImpliedProfits(const SolverProblem& problem);

    /// What a way saves by passing the node after `before`, at least 0. Nothing where it came over the edge to the
    /// terminal, or where that edge is gone; nor must the way go on to terminalAt(node).
    [[nodiscard]] std::int64_t saved(std::uint32_t before, std::uint32_t node,
                                     const std::vector<std::uint8_t>& gone) const
    {
        const Profit& profit = m_profit[node];
        return profit.saved > 0 && profit.terminal != before && gone[profit.edge] == 0 ? profit.saved : 0;
    }
    [[nodiscard]] std::uint32_t terminalAt(std::uint32_t node) const { return m_profit[node].terminal; }

private:
    struct Profit
    {
        std::int64_t saved = 0;
        std::uint32_t terminal = 0;
        std::uint32_t edge = 0;
    };
    std::vector<Profit> m_profit; // per node; of terminals nothing
};

/// Looks for a way between the ends of an edge that takes its place in any tree: of each stretch between two terminals,
/// and of each part of one, the cost less the profits of the nodes within it is at most the edge's.
///
/// Why it holds: a tree without the edge falls into two parts, and a stretch of the way joins them over nodes that the
/// tree does not hold. Each of these nodes may then be joined with its terminal, by an edge that the tree cannot have
/// held, and another edge at that terminal leaves the cycle.
class DetourSearch
{
public:
    /// `gone`: per edge, 1 = may not be used; read at each search. Profits only for joined terminals.
    DetourSearch(const SolverProblem& problem, const std::vector<std::uint8_t>& gone, TerminalRole role);

    [[nodiscard]] bool exists(std::uint32_t edge);

private:
    void improve(std::uint32_t node, std::uint32_t from, std::int64_t arrival);
    using Entry = std::pair<std::int64_t, std::uint32_t>;
    const SolverProblem& m_problem;
    const std::vector<std::uint8_t>& m_gone;
    bool m_joined;
    ImpliedProfits m_profits;
    std::vector<std::int64_t> m_label;   // what counts from the node on
    std::vector<std::int64_t> m_arrival; // the same, without the node's profit
    std::vector<std::uint32_t> m_seen;   // epoch, twice over: even when labelled, odd when settled
    std::uint32_t m_epoch = 0;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_heap;
};

} // namespace oasis::routing
