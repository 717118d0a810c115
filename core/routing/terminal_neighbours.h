// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/network/quad_heap.h"
#include "core/routing/solver_graph.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace oasis::routing {

/// The terminals nearest to each one, itself first.
class TerminalNeighbours
{
public:
    TerminalNeighbours(const SolverGraph& graph, std::span<const std::uint32_t> terminals, const std::stop_token& stop)
        : m_place(graph.nodeCount(), kNone), m_distance(graph.nodeCount(), kInfiniteCents)
    {
        m_heap.resize(graph.nodeCount());
        for (std::uint32_t i = 0; i < terminals.size(); ++i)
            m_place[terminals[i]] = i;
        for (const std::uint32_t terminal : terminals) {
            if (!stop.stop_requested())
                look(graph, terminal);
            m_first.push_back(m_near.size());
        }
    }
    /// Places among the terminals.
    [[nodiscard]] std::span<const std::uint32_t> around(std::size_t terminal) const
    {
        return {m_near.data() + m_first[terminal], m_near.data() + m_first[terminal + 1]};
    }
    [[nodiscard]] std::uint32_t placeOf(std::uint32_t node) const { return m_place[node]; }

private:
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;
    static constexpr std::size_t kNeighbours = 10;   // terminals known around each
    static constexpr int kSettledPerTerminal = 2000; // nodes looked at to find them

    void look(const SolverGraph& graph, std::uint32_t from)
    {
        const std::size_t end = m_near.size() + kNeighbours + 1;
        m_touched.assign(1, from);
        m_distance[from] = 0;
        m_heap.pushOrLower(from, 0);
        for (int settled = 0; !m_heap.empty() && m_near.size() < end && settled < kSettledPerTerminal; ++settled) {
            const std::uint32_t node = m_heap.pop();
            if (m_place[node] != kNone)
                m_near.push_back(m_place[node]);
            for (const std::uint32_t arc : graph.out(node)) {
                const std::uint32_t head = graph.head(arc);
                if (m_distance[node] + graph.cost(arc) >= m_distance[head])
                    continue;
                m_distance[head] = m_distance[node] + graph.cost(arc);
                m_touched.push_back(head);
                m_heap.pushOrLower(head, m_distance[head]);
            }
        }
        m_heap.clear();
        for (const std::uint32_t node : m_touched)
            m_distance[node] = kInfiniteCents;
    }

    std::vector<std::uint32_t> m_place; // per node; kNone: not a terminal
    std::vector<std::int64_t> m_distance;
    std::vector<std::uint32_t> m_touched;
    QuadHeap m_heap;
    std::vector<std::size_t> m_first{0};
    std::vector<std::uint32_t> m_near;
};

} // namespace oasis::routing
