// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/saturated_graph.h"

#include <utility>

namespace oasis::routing {

SaturatedGraph::SaturatedGraph(const ResilientProblem& problem, const std::vector<std::int64_t>& reduced)
    : m_problem(problem), m_graph(problem.graph), m_reduced(reduced), m_blocks(problem.graph.nodeCount()),
      m_top(problem.graph.nodeCount()), m_depth(problem.graph.nodeCount(), kNone),
      m_arcInto(problem.graph.nodeCount(), kNone)
{
    for (std::uint32_t node = 0; node < m_top.size(); ++node)
        m_top[node] = node;
    m_depth[problem.root] = 0;
    spread(problem.root);
}

void SaturatedGraph::add(std::uint32_t edge)
{
    auto [a, b, cost] = m_graph.edge(edge);
    if (m_depth[a] == kNone)
        std::swap(a, b);
    if (m_depth[a] == kNone)
        return; // apart from the root
    if (m_depth[b] == kNone)
        grow(a, m_graph.edge(edge).a == a ? 2 * edge : 2 * edge + 1);
    else
        close(a, b);
}

void SaturatedGraph::grow(std::uint32_t from, std::uint32_t arc)
{
    const std::uint32_t node = m_graph.head(arc);
    m_depth[node] = m_depth[from] + 1;
    m_arcInto[node] = arc;
    if (m_problem.risk[arc >> 1U] == kNeverFails)
        close(from, node);
    spread(node);
}

/// Takes in all that hangs on the node.
void SaturatedGraph::spread(std::uint32_t start)
{
    std::vector<std::uint32_t> queue{start};
    for (std::size_t at = 0; at < queue.size(); ++at)
        for (const std::uint32_t arc : m_graph.out(queue[at])) {
            if (!saturated(arc >> 1U) || arc == (m_arcInto[queue[at]] ^ 1U))
                continue;
            const std::uint32_t head = m_graph.head(arc);
            if (m_depth[head] == kNone) {
                m_depth[head] = m_depth[queue[at]] + 1;
                m_arcInto[head] = arc;
                queue.push_back(head);
                if (m_problem.risk[arc >> 1U] != kNeverFails)
                    continue;
            }
            close(queue[at], head);
        }
}

/// An edge between two nodes of the tree makes one block of the way between them.
void SaturatedGraph::close(std::uint32_t a, std::uint32_t b)
{
    while (block(a) != block(b)) {
        std::uint32_t& deeper = m_depth[m_top[block(a)]] >= m_depth[m_top[block(b)]] ? a : b;
        const std::uint32_t above = m_graph.tail(m_arcInto[m_top[block(deeper)]]);
        const std::uint32_t top = m_top[block(above)];
        m_blocks.unite(deeper, above);
        m_top[block(above)] = top;
        deeper = above;
    }
}

} // namespace oasis::routing
