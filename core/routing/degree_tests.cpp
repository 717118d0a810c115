// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/degree_tests.h"

#include <utility>

namespace oasis::routing {

ProblemReducer::DegreeTests::DegreeTests(ProblemReducer& owner, std::vector<std::uint8_t> gone)
    : m_owner(owner), m_problem(owner.m_problem), m_edges(m_problem.graph.edges()), m_gone(std::move(gone)),
      m_first(m_problem.graph.nodeCount(), kNone), m_next(2 * m_edges.size(), kNone),
      m_degree(m_problem.graph.nodeCount(), 0)
{
    for (auto e = static_cast<std::uint32_t>(m_edges.size()); e-- > 0;) // so that lists begin with the first edges
        if (m_gone[e] == 0) {
            hang(e, m_edges[e].a);
            hang(e, m_edges[e].b);
        }
    for (const std::uint8_t terminal : m_problem.terminal)
        m_terminals += terminal;
    for (std::uint32_t node = 0; node < m_degree.size(); ++node)
        if (m_degree[node] <= 2)
            m_work.push_back(node);
}

void ProblemReducer::DegreeTests::run()
{
    workOff();
    finish();
}

void ProblemReducer::DegreeTests::run(const std::vector<std::uint8_t>& passedOnly, const SpecialDistances& distances)
{
    workOff();
    for (std::uint32_t node = 0; node < passedOnly.size(); ++node)
        if (passedOnly[node] != 0 && m_terminals > 1) {
            replaceNode(node, distances);
            workOff();
        }
    finish();
}

void ProblemReducer::DegreeTests::workOff()
{
    while (!m_work.empty() && m_terminals > 1) {
        const std::uint32_t node = m_work.back();
        m_work.pop_back();
        const bool terminal = m_problem.terminal[node] != 0;
        if (m_degree[node] == 1 && !terminal)
            drop(m_first[node] >> 1U);
        else if (m_degree[node] == 1 && m_owner.m_role == TerminalRole::Joined)
            contractLeaf(node);
        else if (m_degree[node] == 2 && !terminal)
            joinEdges(node);
    }
}

void ProblemReducer::DegreeTests::finish()
{
    if (m_terminals <= 1)
        m_gone.assign(m_edges.size(), 1);
    NodeSets apart(m_degree.size());
    m_owner.rebuild(std::move(m_edges), m_gone, apart);
}

void ProblemReducer::DegreeTests::hang(std::uint32_t edge, std::uint32_t node)
{
    const std::uint32_t slot = slotAt(edge, node);
    m_next[slot] = m_first[node];
    m_first[node] = slot;
    ++m_degree[node];
}

void ProblemReducer::DegreeTests::unhang(std::uint32_t edge, std::uint32_t node)
{
    const std::uint32_t slot = slotAt(edge, node);
    std::uint32_t* at = &m_first[node];
    while (*at != slot)
        at = &m_next[*at];
    *at = m_next[slot];
    if (--m_degree[node] <= 2)
        m_work.push_back(node);
}

void ProblemReducer::DegreeTests::drop(std::uint32_t edge)
{
    m_gone[edge] = 1;
    unhang(edge, m_edges[edge].a);
    unhang(edge, m_edges[edge].b);
}

void ProblemReducer::DegreeTests::contractLeaf(std::uint32_t node)
{
    const std::uint32_t edge = m_first[node] >> 1U;
    const std::uint32_t next = otherEnd(edge, node);
    m_owner.m_fixed.push_back(m_owner.m_historyOf[edge]);
    m_owner.m_fixedCost += m_edges[edge].cost;
    drop(edge);
    m_problem.terminal[node] = 0;
    m_terminals -= m_problem.terminal[next];
    m_problem.terminal[next] = 1;
    if (m_problem.root == node)
        m_problem.root = next;
}

void ProblemReducer::DegreeTests::joinEdges(std::uint32_t node)
{
    const std::uint32_t first = m_first[node] >> 1U;
    const std::uint32_t second = m_next[m_first[node]] >> 1U;
    const std::uint32_t a = otherEnd(first, node);
    const std::uint32_t b = otherEnd(second, node);
    drop(second);
    drop(first);
    if (a == b)
        return; // two parallel edges: a way to a and back
    m_gone[first] = 0;
    put(first, {a, b, m_edges[first].cost + m_edges[second].cost}, {first, second});
}

void ProblemReducer::DegreeTests::replaceNode(std::uint32_t node, const SpecialDistances& distances)
{
    const std::uint32_t degree = m_degree[node];
    if (m_problem.terminal[node] != 0 || degree < 3 || degree > kMaxReplaced) // a leaf may have made it a terminal
        return;
    std::array<std::uint32_t, kMaxReplaced> at{};
    for (std::uint32_t slot = m_first[node], i = 0; slot != kNone; slot = m_next[slot])
        at[i++] = slot >> 1U;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint32_t i = 0; i < degree; ++i)
        for (std::uint32_t j = i + 1; j < degree; ++j) {
            const std::uint32_t a = otherEnd(at[i], node);
            const std::uint32_t b = otherEnd(at[j], node);
            if (a != b && distances.upperBound(a, b) >= m_edges[at[i]].cost + m_edges[at[j]].cost)
                pairs.emplace_back(at[i], at[j]);
        }
    if (pairs.size() > degree)
        return;
    for (std::uint32_t i = 0; i < degree; ++i)
        drop(at[i]);
    for (const auto& [first, second] : pairs)
        addJoined(first, second, node);
}

void ProblemReducer::DegreeTests::addJoined(std::uint32_t first, std::uint32_t second, std::uint32_t node)
{
    const std::uint32_t a = otherEnd(first, node);
    const std::uint32_t b = otherEnd(second, node);
    m_edges.emplace_back();
    m_gone.push_back(0);
    m_next.resize(m_next.size() + 2, kNone);
    m_owner.m_historyOf.push_back(0);
    put(static_cast<std::uint32_t>(m_edges.size() - 1), {a, b, m_edges[first].cost + m_edges[second].cost},
        {first, second});
}

void ProblemReducer::DegreeTests::put(std::uint32_t edge, const SolverEdge& ends,
                                      std::pair<std::uint32_t, std::uint32_t> parts)
{
    m_edges[edge] = ends;
    for (const std::uint32_t end : {ends.a, ends.b}) {
        hang(edge, end);
        if (m_degree[end] <= 2)
            m_work.push_back(end);
    }
    m_owner.m_histories.push_back({m_owner.m_historyOf[parts.first], m_owner.m_historyOf[parts.second]});
    m_owner.m_historyOf[edge] = static_cast<std::uint32_t>(m_owner.m_histories.size() - 1);
}

} // namespace oasis::routing
