// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/resilient_survey.h"

#include <algorithm>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kNoArc = 0xFFFFFFFFU;

} // namespace

NetworkSurvey::NetworkSurvey(const ResilientProblem& problem)
    : m_problem(problem), m_stamp(problem.graph.nodeCount(), 0), m_number(problem.graph.nodeCount()),
      m_low(problem.graph.nodeCount()), m_arcInto(problem.graph.nodeCount()), m_twice(problem.graph.nodeCount())
{}

void NetworkSurvey::enter(std::uint32_t node, std::uint32_t arc)
{
    m_stamp[node] = m_epoch;
    m_number[node] = m_low[node] = static_cast<std::uint32_t>(m_order.size());
    m_arcInto[node] = arc;
    m_order.push_back(node);
    m_stack.push_back({node, 0});
}

void NetworkSurvey::walk(std::span<const std::uint8_t> chosen)
{
    const SolverGraph& graph = m_problem.graph;
    ++m_epoch;
    m_order.clear();
    m_stack.clear();
    enter(m_problem.root, kNoArc);
    while (!m_stack.empty()) {
        Frame& frame = m_stack.back();
        const std::uint32_t node = frame.node;
        const auto arcs = graph.out(node);
        if (frame.next == arcs.size()) {
            m_stack.pop_back();
            if (!m_stack.empty())
                m_low[m_stack.back().node] = std::min(m_low[m_stack.back().node], m_low[node]);
            continue;
        }
        const std::uint32_t arc = arcs[frame.next++];
        if (chosen[arc >> 1U] == 0 || arc == (m_arcInto[node] ^ 1U))
            continue;
        const std::uint32_t head = graph.head(arc);
        if (m_stamp[head] == m_epoch)
            m_low[node] = std::min(m_low[node], m_number[head]);
        else
            enter(head, arc);
    }
    m_twice[m_problem.root] = 1;
    for (std::size_t i = 1; i < m_order.size(); ++i) {
        const std::uint32_t node = m_order[i];
        const std::uint32_t arc = m_arcInto[node];
        const std::uint32_t from = graph.tail(arc);
        const bool bridge = m_low[node] > m_number[from] && m_problem.risk[arc >> 1U] != kNeverFails;
        const bool cutNode = m_problem.nodeDisjoint && m_problem.safe[from] == 0 && m_low[node] >= m_number[from];
        m_twice[node] = m_twice[from] != 0 && !bridge && !cutNode ? 1 : 0;
    }
}

} // namespace oasis::routing
