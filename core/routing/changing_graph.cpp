// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/changing_graph.h"

#include "core/base/result.h"

#include <algorithm>

namespace oasis::routing {

ChangingGraph::ChangingGraph(std::uint32_t nodeCount, std::span<const std::pair<std::uint32_t, std::uint32_t>> ends)
    : m_lists(nodeCount), m_attached(ends.size(), 0)
{
    m_head.reserve(2 * ends.size());
    for (const auto& [a, b] : ends) {
        m_head.push_back(b);
        m_head.push_back(a);
        ++m_lists[a].room;
        ++m_lists[b].room;
    }
    std::uint32_t first = 0;
    for (List& list : m_lists) {
        list.first = first;
        first += list.room;
    }
    m_slots.resize(first);
}

std::uint32_t ChangingGraph::addNode()
{
    m_lists.push_back({static_cast<std::uint32_t>(m_slots.size()), 0, 0});
    return nodeCount() - 1;
}

std::uint32_t ChangingGraph::addEdge(std::uint32_t a, std::uint32_t b)
{
    m_head.push_back(b);
    m_head.push_back(a);
    m_attached.push_back(0);
    return edgeCount() - 1;
}

void ChangingGraph::attach(std::uint32_t edge)
{
    OASIS_EXPECTS(m_attached[edge] == 0 && m_head[2 * edge] != m_head[2 * edge + 1]);
    m_attached[edge] = 1;
    append(2 * edge);
    append(2 * edge + 1);
}

void ChangingGraph::detach(std::uint32_t edge)
{
    OASIS_EXPECTS(m_attached[edge] != 0);
    m_attached[edge] = 0;
    erase(2 * edge);
    erase(2 * edge + 1);
}

void ChangingGraph::append(std::uint32_t arc)
{
    List& list = m_lists[tail(arc)];
    if (list.count == list.room) {
        const auto moved = static_cast<std::uint32_t>(m_slots.size());
        list.room = 2 * list.room + 2;
        m_slots.resize(m_slots.size() + list.room);
        std::copy_n(m_slots.begin() + list.first, list.count, m_slots.begin() + moved);
        list.first = moved;
    }
    m_slots[list.first + list.count++] = arc;
}

void ChangingGraph::erase(std::uint32_t arc)
{
    List& list = m_lists[tail(arc)];
    const auto begin = m_slots.begin() + list.first;
    const auto end = begin + list.count;
    std::copy(std::find(begin, end, arc) + 1, end, std::find(begin, end, arc)); // the order of the rest stays
    --list.count;
}

} // namespace oasis::routing
