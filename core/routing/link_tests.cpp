// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/link_tests.h"

#include "core/network/quad_heap.h"

#include <algorithm>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;
constexpr std::uint32_t kPollEvery = 1024;

/// The two cheapest edges out of a set.
struct CheapestTwo
{
    std::uint32_t arc = kNone; // the cheapest, outwards
    std::int64_t cost = kInfiniteCents;
    std::int64_t second = kInfiniteCents;
    void offer(std::uint32_t outwards, std::int64_t outwardsCost)
    {
        if (outwardsCost < cost) {
            second = cost;
            cost = outwardsCost;
            arc = outwards;
        } else {
            second = std::min(second, outwardsCost);
        }
    }
};

class LinkTests
{
public:
    LinkTests(const SolverProblem& problem, const std::stop_token& stop)
        : m_graph(problem.graph), m_terminals(problem.terminals()), m_distance(m_graph.nodeCount(), kInfiniteCents),
          m_beyond(m_graph.nodeCount(), kInfiniteCents), m_base(m_graph.nodeCount(), kNone)
    {
        m_heap.resize(m_graph.nodeCount());
        m_complete = findBases(stop) && findBeyond(stop);
    }

    std::vector<std::uint32_t> run()
    {
        if (!m_complete)
            return {};
        // Edges out of a terminal, and edges out of its surroundings. `left`: an edge found before leaves them.
        std::vector<CheapestTwo> around(m_graph.nodeCount());
        for (std::uint32_t arc = 0; arc < 2 * m_graph.edgeCount(); ++arc)
            if (m_base[m_graph.tail(arc)] != m_base[m_graph.head(arc)] && m_base[m_graph.tail(arc)] != kNone)
                around[m_base[m_graph.tail(arc)]].offer(arc, m_graph.cost(arc));
        std::vector<std::uint8_t> aroundLeft(m_graph.nodeCount(), 0);
        std::vector<std::uint8_t> aloneLeft(m_graph.nodeCount(), 0);
        std::vector<std::uint32_t> found;
        const auto take = [&](std::uint32_t arc) {
            found.push_back(arc >> 1U);
            const std::uint32_t tail = m_graph.tail(arc);
            const std::uint32_t head = m_graph.head(arc);
            aloneLeft[tail] = aloneLeft[head] = 1;
            if (m_base[tail] != m_base[head])
                aroundLeft[m_base[tail]] = aroundLeft[m_base[head]] = 1;
        };
        for (const std::uint32_t terminal : m_terminals) {
            if (aroundLeft[terminal] == 0 && holds(around[terminal], terminal))
                take(around[terminal].arc);
            if (aloneLeft[terminal] != 0)
                continue;
            CheapestTwo alone;
            for (const std::uint32_t arc : m_graph.out(terminal))
                alone.offer(arc, m_graph.cost(arc));
            if (holds(alone, terminal))
                take(alone.arc);
        }
        std::sort(found.begin(), found.end());
        return found;
    }

private:
    /// A way from the terminal over the cheapest edge to another terminal costs no more than any other edge out.
    [[nodiscard]] bool holds(const CheapestTwo& out, std::uint32_t terminal) const
    {
        if (out.arc == kNone)
            return false;
        const std::uint32_t head = m_graph.head(out.arc);
        const std::int64_t onwards = m_base[head] == terminal ? m_beyond[head] : m_distance[head];
        return onwards < kInfiniteCents && m_distance[m_graph.tail(out.arc)] + out.cost + onwards <= out.second;
    }
    bool findBases(const std::stop_token& stop)
    {
        for (const std::uint32_t terminal : m_terminals) {
            m_base[terminal] = terminal;
            m_distance[terminal] = 0;
            m_heap.pushOrLower(terminal, 0);
        }
        return settle(m_distance, stop, [&](std::uint32_t arc) {
            m_base[m_graph.head(arc)] = m_base[m_graph.tail(arc)];
            return true;
        });
    }
    /// The way to the nearest other terminal enters the surroundings of the own one at most once.
    bool findBeyond(const std::stop_token& stop)
    {
        for (std::uint32_t arc = 0; arc < 2 * m_graph.edgeCount(); ++arc) {
            const std::uint32_t tail = m_graph.tail(arc);
            const std::uint32_t head = m_graph.head(arc);
            if (m_base[tail] == m_base[head] || m_distance[tail] + m_graph.cost(arc) >= m_beyond[head])
                continue;
            m_beyond[head] = m_distance[tail] + m_graph.cost(arc);
            m_heap.pushOrLower(head, m_beyond[head]);
        }
        return settle(m_beyond, stop,
                      [&](std::uint32_t arc) { return m_base[m_graph.head(arc)] == m_base[m_graph.tail(arc)]; });
    }
    /// Dijkstra's algorithm from what the heap holds; `enter` says whether an arc that shortens a way may be used.
    template <class Enter>
    bool settle(std::vector<std::int64_t>& distance, const std::stop_token& stop, Enter enter)
    {
        for (std::uint32_t step = 1; !m_heap.empty(); ++step) {
            if (step % kPollEvery == 0 && stop.stop_requested())
                return false;
            const std::uint32_t node = m_heap.pop();
            for (const std::uint32_t arc : m_graph.out(node)) {
                const std::uint32_t head = m_graph.head(arc);
                if (distance[node] + m_graph.cost(arc) >= distance[head] || !enter(arc))
                    continue;
                distance[head] = distance[node] + m_graph.cost(arc);
                m_heap.pushOrLower(head, distance[head]);
            }
        }
        return true;
    }

    const SolverGraph& m_graph;
    std::vector<std::uint32_t> m_terminals;
    std::vector<std::int64_t> m_distance; // per node: to its nearest terminal
    std::vector<std::int64_t> m_beyond;   // per node: to the nearest other one
    std::vector<std::uint32_t> m_base;    // per node: its nearest terminal
    QuadHeap m_heap;
    bool m_complete = false;
};

} // namespace

std::vector<std::uint32_t> certainLinks(const SolverProblem& problem, const std::stop_token& stop)
{
    return LinkTests(problem, stop).run();
}

} // namespace oasis::routing
