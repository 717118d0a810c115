// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/arc_flow.h"

#include <algorithm>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kUnseen = 0xFFFFFFFFU;

} // namespace

ArcFlow::ArcFlow(const SolverGraph& graph)
    : m_graph(graph), m_layer(graph.nodeCount()), m_next(graph.nodeCount()), m_side(graph.nodeCount())
{}

void ArcFlow::begin(std::span<const std::int64_t> capacity)
{
    m_room.assign(capacity.begin(), capacity.end());
    m_flow = 0;
}

std::int64_t ArcFlow::raise(std::uint32_t source, std::uint32_t sink, std::int64_t wanted)
{
    while (m_flow < wanted && layers(source, sink))
        while (const std::int64_t more = push(source, sink, wanted - m_flow))
            m_flow += more;
    return m_flow;
}

bool ArcFlow::layers(std::uint32_t source, std::uint32_t sink)
{
    std::fill(m_layer.begin(), m_layer.end(), kUnseen);
    m_queue.assign(1, source);
    m_layer[source] = 0;
    for (std::size_t at = 0; at < m_queue.size() && m_layer[sink] == kUnseen; ++at)
        for (const std::uint32_t arc : m_graph.out(m_queue[at]))
            if (const std::uint32_t head = m_graph.head(arc); m_room[arc] > 0 && m_layer[head] == kUnseen) {
                m_layer[head] = m_layer[m_queue[at]] + 1;
                m_next[head] = 0;
                m_queue.push_back(head);
            }
    m_next[source] = 0;
    return m_layer[sink] != kUnseen;
}

/// One way through the layers, as much as it holds.
std::int64_t ArcFlow::push(std::uint32_t source, std::uint32_t sink, std::int64_t most)
{
    m_path.clear();
    std::uint32_t at = source;
    while (at != sink) {
        const auto arcs = m_graph.out(at);
        std::uint32_t& next = m_next[at];
        while (next < arcs.size() && (m_room[arcs[next]] <= 0 || m_layer[m_graph.head(arcs[next])] != m_layer[at] + 1))
            ++next;
        if (next < arcs.size()) {
            m_path.push_back(arcs[next]);
            at = m_graph.head(arcs[next]);
        } else if (at == source) {
            return 0;
        } else {
            at = m_graph.tail(m_path.back());
            m_path.pop_back();
            ++m_next[at];
        }
    }
    for (const std::uint32_t arc : m_path)
        most = std::min(most, m_room[arc]);
    for (const std::uint32_t arc : m_path) {
        m_room[arc] -= most;
        m_room[arc ^ 1U] += most;
    }
    return most;
}

const std::vector<std::uint8_t>& ArcFlow::side(std::uint32_t from, bool forward)
{
    std::fill(m_side.begin(), m_side.end(), std::uint8_t{0});
    m_queue.assign(1, from);
    m_side[from] = 1;
    for (std::size_t at = 0; at < m_queue.size(); ++at)
        for (const std::uint32_t arc : m_graph.out(m_queue[at]))
            if (const std::uint32_t head = m_graph.head(arc);
                m_side[head] == 0 && m_room[forward ? arc : arc ^ 1U] > 0) {
                m_side[head] = 1;
                m_queue.push_back(head);
            }
    return m_side;
}

const std::vector<std::uint8_t>& ArcFlow::sourceSide(std::uint32_t source)
{
    return side(source, true);
}

const std::vector<std::uint8_t>& ArcFlow::sinkSide(std::uint32_t sink)
{
    return side(sink, false);
}

} // namespace oasis::routing
