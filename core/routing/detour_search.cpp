// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/detour_search.h"

#include <algorithm>

namespace oasis::routing {

namespace {

constexpr int kMaxRelaxations = 150; // a search

} // namespace

ImpliedProfits::ImpliedProfits(const SolverProblem& problem) : m_profit(problem.graph.nodeCount())
{
    const SolverGraph& graph = problem.graph;
    for (const std::uint32_t terminal : problem.terminals()) {
        if (graph.degree(terminal) < 2)
            continue; // it has no other edge to save
        std::uint32_t cheapest = graph.out(terminal).front();
        std::int64_t second = kInfiniteCents;
        for (const std::uint32_t arc : graph.out(terminal).subspan(1)) {
            second = std::min(second, std::max(graph.cost(arc), graph.cost(cheapest)));
            if (graph.cost(arc) < graph.cost(cheapest))
                cheapest = arc;
        }
        const std::uint32_t node = graph.head(cheapest);
        const std::int64_t saved = second - graph.cost(cheapest);
        if (problem.terminal[node] == 0 && saved > m_profit[node].saved)
            m_profit[node] = {saved, terminal, cheapest >> 1U};
    }
}

DetourSearch::DetourSearch(const SolverProblem& problem, const std::vector<std::uint8_t>& gone, TerminalRole role)
    : m_problem(problem), m_gone(gone), m_joined(role == TerminalRole::Joined), m_profits(problem),
      m_label(problem.graph.nodeCount()), m_arrival(problem.graph.nodeCount()), m_seen(problem.graph.nodeCount(), 0)
{}

bool DetourSearch::exists(std::uint32_t edge)
{
    const SolverGraph& graph = m_problem.graph;
    const auto [from, to, limit] = graph.edge(edge);
    m_epoch += 2;
    m_heap = {};
    improve(from, from, 0);
    for (int relaxations = 0; !m_heap.empty() && relaxations < kMaxRelaxations;) {
        const auto [label, node] = m_heap.top();
        m_heap.pop();
        if (m_seen[node] != m_epoch || label > m_label[node])
            continue;
        m_seen[node] = m_epoch + 1;
        for (const std::uint32_t arc : graph.out(node)) {
            ++relaxations;
            const std::uint32_t head = graph.head(arc);
            if ((arc >> 1U) == edge || m_gone[arc >> 1U] != 0)
                continue;
            const bool toProfit = m_joined && m_profits.terminalAt(node) == head;
            const std::int64_t next = (toProfit ? m_arrival[node] : label) + graph.cost(arc);
            if (next > limit)
                continue;
            if (head == to)
                return true;
            improve(head, node, next);
        }
    }
    return false;
}

void DetourSearch::improve(std::uint32_t node, std::uint32_t from, std::int64_t arrival)
{
    std::int64_t label = arrival;
    if (m_joined && m_problem.terminal[node] != 0)
        label = arrival = 0;
    else if (m_joined && node != from)
        label = std::max<std::int64_t>(0, arrival - m_profits.saved(from, node, m_gone));
    if (m_seen[node] == m_epoch + 1 || (m_seen[node] == m_epoch && m_label[node] <= label))
        return;
    m_seen[node] = m_epoch;
    m_label[node] = label;
    m_arrival[node] = arrival;
    m_heap.emplace(label, node);
}

} // namespace oasis::routing
