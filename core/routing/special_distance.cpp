// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/special_distance.h"

#include <algorithm>
#include <numeric>
#include <queue>
#include <tuple>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kPollEvery = 256;

} // namespace

TerminalBottlenecks::TerminalBottlenecks(std::size_t terminals, std::vector<Link> links)
    : m_parent(terminals), m_cost(terminals, kInfiniteCents)
{
    std::iota(m_parent.begin(), m_parent.end(), 0U);
    std::sort(links.begin(), links.end(),
              [](const Link& x, const Link& y) { return std::tie(x.cost, x.a, x.b) < std::tie(y.cost, y.a, y.b); });
    // Kruskal's algorithm; without path compression, unions by size keep the ways up short and their costs rising.
    std::vector<std::uint32_t> size(terminals, 1);
    const auto top = [&](std::uint32_t at) {
        while (m_parent[at] != at)
            at = m_parent[at];
        return at;
    };
    for (const Link& link : links) {
        std::uint32_t a = top(link.a);
        std::uint32_t b = top(link.b);
        if (a == b)
            continue;
        if (size[a] < size[b])
            std::swap(a, b);
        size[a] += size[b];
        m_parent[b] = a;
        m_cost[b] = link.cost;
    }
}

std::int64_t TerminalBottlenecks::between(std::uint32_t a, std::uint32_t b) const
{
    std::int64_t dearest = 0;
    while (a != b) {
        // The cheaper union came first: climb there.
        std::uint32_t& lower = m_cost[a] <= m_cost[b] ? a : b;
        if (m_parent[lower] == lower)
            return kInfiniteCents;
        dearest = std::max(dearest, m_cost[lower]);
        lower = m_parent[lower];
    }
    return dearest;
}

SpecialDistances::SpecialDistances(const SolverProblem& problem, std::uint32_t closeNodes, const std::stop_token& stop)
    : m_problem(problem), m_terminals(problem.terminals()), m_near(problem.graph.nodeCount())
{
    findNearTerminals(stop);
    joinTerminals();
    findCloseNodes(closeNodes, stop);
}

std::int64_t SpecialDistances::upperBound(std::uint32_t x, std::uint32_t y) const
{
    std::int64_t best = std::min(pathTo(x, y), pathTo(y, x));
    const NearTerminals& nearX = m_near[x];
    const NearTerminals& nearY = m_near[y];
    for (std::size_t i = 0; i < kNearTerminals && nearX.distance[i] < best; ++i)
        for (std::size_t j = 0; j < kNearTerminals && nearY.distance[j] < best; ++j) {
            const std::int64_t ends = std::max(nearX.distance[i], nearY.distance[j]);
            best = std::min(best, std::max(ends, m_bottlenecks.between(nearX.terminal[i], nearY.terminal[j])));
        }
    return best;
}

std::int64_t SpecialDistances::pathTo(std::uint32_t x, std::uint32_t y) const
{
    const auto begin = m_closeNode.begin() + m_closeFirst[x];
    const auto end = m_closeNode.begin() + m_closeFirst[x + 1];
    const auto found = std::lower_bound(begin, end, y);
    return found != end && *found == y ? m_closeDistance[static_cast<std::size_t>(found - m_closeNode.begin())]
                                       : kInfiniteCents;
}

void SpecialDistances::findNearTerminals(const std::stop_token& stop)
{
    const SolverGraph& graph = m_problem.graph;
    for (NearTerminals& near : m_near) {
        near.distance.fill(kInfiniteCents);
        near.terminal.fill(kNone);
    }
    using Entry = std::tuple<std::int64_t, std::uint32_t, std::uint32_t>; // distance, node, terminal
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    for (std::uint32_t i = 0; i < m_terminals.size(); ++i)
        queue.emplace(0, m_terminals[i], i);
    for (std::uint32_t step = 1; !queue.empty() && (step % kPollEvery != 0 || !stop.stop_requested()); ++step) {
        const auto [distance, node, terminal] = queue.top();
        queue.pop();
        NearTerminals& near = m_near[node];
        std::size_t place = 0;
        while (place < kNearTerminals && near.terminal[place] != kNone && near.terminal[place] != terminal)
            ++place;
        if (place == kNearTerminals || near.terminal[place] == terminal)
            continue;
        near.distance[place] = distance;
        near.terminal[place] = terminal;
        for (const std::uint32_t arc : graph.out(node))
            if (m_near[graph.head(arc)].terminal[kNearTerminals - 1] == kNone)
                queue.emplace(distance + graph.cost(arc), graph.head(arc), terminal);
    }
}

void SpecialDistances::joinTerminals()
{
    std::vector<TerminalBottlenecks::Link> links;
    for (const SolverEdge& edge : m_problem.graph.edges()) {
        const NearTerminals& a = m_near[edge.a];
        const NearTerminals& b = m_near[edge.b];
        if (a.terminal[0] != kNone && b.terminal[0] != kNone && a.terminal[0] != b.terminal[0])
            links.push_back({a.distance[0] + edge.cost + b.distance[0], a.terminal[0], b.terminal[0]});
    }
    m_bottlenecks = TerminalBottlenecks(m_terminals.size(), std::move(links));
}

void SpecialDistances::findCloseNodes(std::uint32_t closeNodes, const std::stop_token& stop)
{
    const SolverGraph& graph = m_problem.graph;
    std::vector<std::int64_t> label(graph.nodeCount(), kInfiniteCents);
    std::vector<std::pair<std::uint32_t, std::int64_t>> settled;
    std::vector<std::uint32_t> touched;
    using Entry = std::pair<std::int64_t, std::uint32_t>;
    std::vector<Entry> heap;
    m_closeFirst.assign(1, 0);
    m_closeNode.reserve(std::size_t{graph.nodeCount()} * closeNodes);
    m_closeDistance.reserve(std::size_t{graph.nodeCount()} * closeNodes);
    bool stopped = false;
    for (std::uint32_t from = 0; from < graph.nodeCount(); ++from) {
        stopped = stopped || (from % kPollEvery == 0 && stop.stop_requested());
        settled.clear();
        heap.assign(1, {0, from});
        label[from] = 0;
        touched.assign(1, from);
        while (!heap.empty() && !stopped && settled.size() <= closeNodes) {
            std::pop_heap(heap.begin(), heap.end(), std::greater<>());
            const auto [distance, node] = heap.back();
            heap.pop_back();
            if (distance > label[node])
                continue;
            settled.emplace_back(node, distance);
            for (const std::uint32_t arc : graph.out(node)) {
                const std::uint32_t head = graph.head(arc);
                if (distance + graph.cost(arc) >= label[head])
                    continue;
                label[head] = distance + graph.cost(arc);
                touched.push_back(head);
                heap.emplace_back(label[head], head);
                std::push_heap(heap.begin(), heap.end(), std::greater<>());
            }
        }
        for (const std::uint32_t node : touched)
            label[node] = kInfiniteCents;
        std::sort(settled.begin(), settled.end());
        for (const auto& [node, distance] : settled)
            if (node != from) {
                m_closeNode.push_back(node);
                m_closeDistance.push_back(distance);
            }
        m_closeFirst.push_back(static_cast<std::uint32_t>(m_closeNode.size()));
    }
}

} // namespace oasis::routing
