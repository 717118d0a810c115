// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/cut_separation.h"

#include <algorithm>

namespace oasis::routing {

CutSeparator::CutSeparator(const SolverGraph& graph, std::uint32_t root)
    : m_graph(graph), m_root(root), m_capacity(2 * std::size_t{graph.edgeCount()}, 0), m_level(graph.nodeCount()),
      m_next(graph.nodeCount()), m_reached(graph.nodeCount())
{}

void CutSeparator::begin(std::span<const double> value)
{
    for (std::size_t arc = 0; arc < m_capacity.size(); ++arc)
        m_capacity[arc] = 1 + static_cast<std::int32_t>(std::clamp(value[arc], 0.0, 1.0) * (kOne - 1));
}

void CutSeparator::find(std::uint32_t terminal, std::size_t most, std::vector<DirectedCut>& cuts)
{
    m_room = m_capacity;
    std::int32_t flow = 0;
    const std::size_t back = cuts.size();
    for (std::size_t found = 0; found < most; ++found) {
        while (flow < kFull && levels(terminal))
            flow += block(terminal, kFull - flow);
        if (flow >= kFull)
            return;
        if (found == 0)
            addBack(cuts);
        addFront(cuts);
        openArcs(cuts.back());
        if (cuts.back().arcs == cuts[back].arcs) // the nested cuts have come to the one nearest to the root
            cuts.pop_back();
    }
}

bool CutSeparator::levels(std::uint32_t terminal)
{
    std::fill(m_level.begin(), m_level.end(), kNoLevel);
    m_queue.assign(1, terminal);
    m_level[terminal] = 0;
    bool rootFound = false;
    for (std::size_t at = 0; at < m_queue.size(); ++at) {
        const std::uint32_t node = m_queue[at];
        if (rootFound && m_level[node] >= m_level[m_root])
            break; // no shortest way passes here
        for (const std::uint32_t out : m_graph.out(node)) {
            const std::uint32_t before = m_graph.head(out);
            if (m_level[before] != kNoLevel || m_room[out ^ 1U] == 0)
                continue;
            m_level[before] = m_level[node] + 1;
            m_queue.push_back(before);
            rootFound = rootFound || before == m_root;
        }
        m_work += m_graph.degree(node);
    }
    return rootFound;
}

std::int32_t CutSeparator::block(std::uint32_t terminal, std::int32_t wanted)
{
    for (const std::uint32_t node : m_queue)
        m_next[node] = 0;
    std::int32_t pushed = 0;
    m_path.clear();
    std::uint32_t node = m_root;
    while (pushed < wanted) {
        if (node == terminal) {
            std::int32_t step = wanted - pushed;
            for (const std::uint32_t arc : m_path)
                step = std::min(step, m_room[arc]);
            for (const std::uint32_t arc : m_path) {
                m_room[arc] -= step;
                m_room[arc ^ 1U] += step;
            }
            pushed += step;
            m_path.clear();
            node = m_root;
            continue;
        }
        const auto out = m_graph.out(node);
        std::uint32_t& at = m_next[node];
        while (at < out.size() && (m_room[out[at]] == 0 || m_level[m_graph.head(out[at])] == kNoLevel ||
                                   m_level[m_graph.head(out[at])] + 1 != m_level[node]))
            ++at;
        ++m_work;
        if (at < out.size()) {
            m_path.push_back(out[at]);
            node = m_graph.head(out[at]);
        } else if (m_path.empty()) {
            break;
        } else {
            node = m_graph.tail(m_path.back());
            m_path.pop_back();
            ++m_next[node];
        }
    }
    return pushed;
}

/// Around the nodes that still reach the terminal.
void CutSeparator::addFront(std::vector<DirectedCut>& cuts)
{
    DirectedCut cut;
    for (std::uint32_t arc = 0; arc < m_room.size(); ++arc)
        if (m_level[m_graph.head(arc)] != kNoLevel && m_level[m_graph.tail(arc)] == kNoLevel)
            cut.arcs.push_back(arc);
    m_work += static_cast<std::int64_t>(m_room.size() / 4);
    cuts.push_back(std::move(cut));
}

/// Around the nodes that the root does not reach any more.
void CutSeparator::addBack(std::vector<DirectedCut>& cuts)
{
    std::fill(m_reached.begin(), m_reached.end(), 0);
    m_queue.assign(1, m_root);
    m_reached[m_root] = 1;
    for (std::size_t at = 0; at < m_queue.size(); ++at)
        for (const std::uint32_t arc : m_graph.out(m_queue[at]))
            if (m_room[arc] > 0 && m_reached[m_graph.head(arc)] == 0) {
                m_reached[m_graph.head(arc)] = 1;
                m_queue.push_back(m_graph.head(arc));
            }
    DirectedCut cut;
    for (const std::uint32_t node : m_queue)
        for (const std::uint32_t arc : m_graph.out(node))
            if (m_reached[m_graph.head(arc)] == 0)
                cut.arcs.push_back(arc);
    m_work += static_cast<std::int64_t>(m_room.size() / 2);
    std::sort(cut.arcs.begin(), cut.arcs.end());
    cuts.push_back(std::move(cut));
}

/// Room for one on each arc, for the nested cuts of this terminal and for the terminals that follow.
void CutSeparator::openArcs(const DirectedCut& cut)
{
    for (const std::uint32_t arc : cut.arcs) {
        m_room[arc] += kOne - m_capacity[arc];
        m_capacity[arc] = kOne;
    }
}

} // namespace oasis::routing
