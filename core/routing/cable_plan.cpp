// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/cable_plan.h"

#include <algorithm>

namespace oasis::routing {

CablePlan::CablePlan(const CableProblem& problem, std::span<const std::uint32_t> edges)
    : m_problem(&problem), m_arc(problem.graph.nodeCount(), kNoArc), m_fibres(problem.fibres),
      m_children(problem.graph.nodeCount(), 0)
{
    hangUp(edges);
    count();
}

void CablePlan::hangUp(std::span<const std::uint32_t> edges)
{
    const SolverGraph& graph = m_problem->graph;
    std::vector<std::uint8_t> wanted(graph.edgeCount(), 0);
    for (const std::uint32_t edge : edges)
        wanted[edge] = 1;
    m_order.push_back(m_problem->root);
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        const std::uint32_t node = m_order[i];
        for (const std::uint32_t arc : graph.out(node)) {
            const std::uint32_t head = graph.head(arc);
            if (wanted[arc >> 1U] == 0 || has(head))
                continue;
            m_arc[head] = arc;
            m_order.push_back(head);
        }
    }
}

void CablePlan::count()
{
    std::vector<int> sites = m_problem->sites;
    for (std::size_t i = m_order.size(); i-- > 1;) {
        const std::uint32_t node = m_order[i];
        if (sites[node] == 0) {
            m_arc[node] = kNoArc; // leads to no site
            continue;
        }
        const std::uint32_t above = parent(node);
        sites[above] += sites[node];
        m_fibres[above] += m_fibres[node];
        m_children[above] += 1;
        m_edges.push_back(parentEdge(node));
        m_cents += m_problem->costs.cents(parentEdge(node), m_fibres[node]) +
                   joint(node, entersFromRoot(node), m_fibres[node], m_children[node]);
    }
    std::erase_if(m_order, [&](std::uint32_t node) { return !has(node); });
    std::sort(m_edges.begin(), m_edges.end());
    std::int64_t all = 0;
    for (const int count : m_problem->sites)
        all += count;
    m_complete = sites[m_problem->root] == all;
}

} // namespace oasis::routing
