// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/pair_ascent.h"

#include <algorithm>

namespace oasis::routing {

namespace {

constexpr std::size_t kPollWork = 1U << 18U;

} // namespace

PairAscent::PairAscent(const ResilientProblem& problem, std::vector<std::int64_t>& reduced, std::int64_t& bound,
                       const std::stop_token& stop)
    : m_graph(problem.graph), m_reduced(reduced), m_bound(bound), m_stop(stop), m_saturated(problem, reduced),
      m_active(problem.graph.nodeCount(), 0), m_inside(problem.graph.nodeCount(), 0)
{}

void PairAscent::run(std::span<const std::uint32_t> terminals, std::size_t maxNodes, std::vector<PairCuts>* raised)
{
    m_maxNodes = maxNodes;
    m_raised = raised;
    for (const std::uint32_t terminal : terminals) {
        m_active[terminal] = 1;
        m_queue.emplace(m_graph.degree(terminal), terminal);
    }
    while (!m_queue.empty() && !m_stopped) {
        const std::uint32_t terminal = m_queue.top().second;
        m_queue.pop();
        if (!advance(terminal))
            m_active[terminal] = 0;
    }
}

/// Raises the terminal's cut while it is among the smallest. False when the terminal may rest.
bool PairAscent::advance(std::uint32_t terminal)
{
    while (hangs(terminal) && surround(terminal) && !m_cut.empty() && m_nodes.size() <= m_maxNodes) {
        if (!m_queue.empty() && 4 * m_cut.size() > 5 * std::size_t{m_queue.top().first}) {
            m_queue.emplace(static_cast<std::uint32_t>(m_cut.size()), terminal);
            return true;
        }
        do {
            raise();
            m_work += m_cut.size() + 1;
        } while (m_saturated.joined(terminal) == m_joined && m_saturated.bridgeOf(terminal) == m_bridge &&
                 extend(terminal) && !m_cut.empty() && m_nodes.size() <= m_maxNodes);
        if (m_work > kPollWork) {
            m_work = 0;
            m_stopped = m_stop.stop_requested();
            if (m_stopped)
                return false;
        }
    }
    return false;
}

/// The terminal is not joined to the root, or by a bridge.
bool PairAscent::hangs(std::uint32_t terminal)
{
    return !m_saturated.joined(terminal) || m_saturated.bridgeOf(terminal) != SaturatedGraph::kNone;
}

/// The nodes on the terminal's side of its bridge, and the edges around them. False when another active terminal is
/// among them: it goes first.
bool PairAscent::surround(std::uint32_t terminal)
{
    ++m_epoch;
    m_nodes.clear();
    m_recording = false;
    m_joined = m_saturated.joined(terminal);
    m_bridge = m_joined ? m_saturated.bridgeOf(terminal) : SaturatedGraph::kNone;
    m_cut.clear();
    m_fresh.assign(1, terminal);
    return take(terminal);
}

/// Adds what hangs on the new nodes.
bool PairAscent::take(std::uint32_t terminal)
{
    while (!m_fresh.empty()) {
        const std::uint32_t node = m_fresh.back();
        m_fresh.pop_back();
        if (m_inside[node] == m_epoch)
            continue;
        if (m_active[node] != 0 && node != terminal)
            return false;
        m_inside[node] = m_epoch;
        m_nodes.push_back(node);
        m_work += m_graph.degree(node);
        for (const std::uint32_t arc : m_graph.out(node)) {
            const std::uint32_t edge = arc >> 1U;
            if (m_inside[m_graph.head(arc)] == m_epoch || edge == m_bridge)
                continue;
            if (m_saturated.saturated(edge))
                m_fresh.push_back(m_graph.head(arc));
            else
                m_cut.push_back(edge);
        }
    }
    std::erase_if(m_cut, [&](std::uint32_t edge) {
        return m_inside[m_graph.edge(edge).a] == m_epoch && m_inside[m_graph.edge(edge).b] == m_epoch;
    });
    return true;
}

/// Takes in the far ends of edges that the last raise has saturated. False as surround.
bool PairAscent::extend(std::uint32_t terminal)
{
    for (const std::uint32_t edge : m_cut)
        if (m_saturated.saturated(edge))
            for (const std::uint32_t end : {m_graph.edge(edge).a, m_graph.edge(edge).b})
                m_fresh.push_back(end);
    return take(terminal);
}

void PairAscent::raise()
{
    std::int64_t step = kInfiniteCents;
    for (const std::uint32_t edge : m_cut)
        step = std::min({step, m_reduced[2 * edge], m_reduced[2 * edge + 1]});
    for (const std::uint32_t edge : m_cut) {
        m_reduced[2 * edge] -= step;
        m_reduced[2 * edge + 1] -= step;
    }
    m_bound += m_joined ? step : 2 * step; // a bridge's multiplier takes half
    for (const std::uint32_t edge : m_cut)
        if (m_saturated.saturated(edge))
            m_saturated.add(edge);
    if (m_raised == nullptr)
        return;
    if (!m_recording)
        m_raised->push_back({{}, m_bridge});
    m_recording = true;
    RaisedCuts& cuts = m_raised->back().cuts;
    for (std::size_t i = cuts.nodes.size(); i < m_nodes.size(); ++i)
        cuts.nodes.push_back(m_nodes[i]);
    cuts.raises.push_back({static_cast<std::uint32_t>(m_nodes.size()), step});
}

} // namespace oasis::routing
