// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/rooted_tree.h"

#include <numeric>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;

/// Items grouped by a key below `keys`: firsts, then the items in their given order.
template <class KeyOf>
void group(std::size_t keys, std::size_t count, KeyOf keyOf, std::vector<std::uint32_t>& first,
           std::vector<std::uint32_t>& items)
{
    first.assign(keys + 1, 0);
    for (std::uint32_t i = 0; i < count; ++i)
        ++first[keyOf(i) + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    std::vector<std::uint32_t> slot(first.begin(), first.end() - 1);
    items.resize(count);
    for (std::uint32_t i = 0; i < count; ++i)
        items[slot[keyOf(i)]++] = i;
}

} // namespace

RootedTree::RootedTree(const SolverProblem& problem, const SolverTree& tree)
    : m_problem(problem), m_graph(problem.graph), m_inTree(m_graph.edgeCount(), 0),
      m_parentArc(m_graph.nodeCount(), kNone), m_enter(m_graph.nodeCount(), 0), m_leave(m_graph.nodeCount(), 0)
{
    for (const std::uint32_t e : tree.edges)
        m_inTree[e] = 1;
    // Depth first with an explicit stack: real trees are tens of thousands of nodes deep.
    std::vector<std::uint32_t> stack{m_problem.root};
    std::vector<std::uint32_t> preOrder;
    std::vector<std::uint32_t> size(m_graph.nodeCount(), 1);
    while (!stack.empty()) {
        const std::uint32_t node = stack.back();
        stack.pop_back();
        m_enter[node] = static_cast<std::uint32_t>(preOrder.size());
        preOrder.push_back(node);
        for (const std::uint32_t arc : m_graph.out(node))
            if (has(arc >> 1U) && (m_parentArc[node] == kNone || parentEdge(node) != (arc >> 1U))) {
                m_parentArc[m_graph.head(arc)] = arc;
                stack.push_back(m_graph.head(arc));
            }
    }
    m_postOrder.assign(preOrder.rbegin(), preOrder.rend());
    for (const std::uint32_t node : m_postOrder) {
        m_leave[node] = m_enter[node] + size[node];
        if (node != m_problem.root)
            size[parent(node)] += size[node];
    }
    std::vector<std::uint32_t> order;
    group(
        m_graph.nodeCount(), preOrder.size() - 1, [&](std::uint32_t i) { return parent(preOrder[i + 1]); },
        m_childFirst, order);
    for (const std::uint32_t i : order)
        m_children.push_back(preOrder[i + 1]);
}

bool RootedTree::crucial(std::uint32_t node) const
{
    return m_problem.terminal[node] != 0 || children(node).size() > 1;
}

KeyPath RootedTree::pathUp(std::uint32_t node) const
{
    KeyPath path;
    path.lower = node;
    for (std::uint32_t at = node;;) {
        path.edges.push_back(parentEdge(at));
        path.cost += m_graph.edge(parentEdge(at)).cost;
        at = parent(at);
        if (crucial(at)) {
            path.upper = at;
            return path;
        }
        path.inner.push_back(at);
    }
}

KeyPath RootedTree::pathDown(std::uint32_t child) const
{
    std::uint32_t lower = child;
    while (!crucial(lower))
        lower = children(lower).front();
    return pathUp(lower);
}

void RootedTree::answerQueries()
{
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> ends; // query 2q and 2q + 1: seen from a and b
    group(
        m_graph.nodeCount(), 2 * m_queries.size(),
        [&](std::uint32_t i) { return (i & 1U) == 0 ? m_queries[i >> 1U].a : m_queries[i >> 1U].b; }, first, ends);
    NodeSets sets(m_graph.nodeCount());
    std::vector<std::uint32_t> top(m_graph.nodeCount(), kNone); // per set leader: its highest node
    std::vector<std::uint8_t> done(m_graph.nodeCount(), 0);
    std::vector<std::uint32_t> meeting(m_queries.size(), 0);
    for (const std::uint32_t node : m_postOrder) {
        done[node] = 1;
        top[node] = node;
        for (const std::uint32_t child : children(node)) {
            sets.unite(node, child);
            top[sets.leader(node)] = node;
        }
        for (std::uint32_t i = first[node]; i < first[node + 1]; ++i) {
            const Query& query = m_queries[ends[i] >> 1U];
            const std::uint32_t other = query.a == node ? query.b : query.a;
            if (done[other] == 0)
                continue;
            // Everything that comes later in preorder is gathered up to below the node where both ways meet.
            const std::uint32_t highest = top[sets.leader(other)];
            meeting[ends[i] >> 1U] = highest == node ? node : parent(highest);
        }
    }
    std::vector<std::uint32_t> order;
    group(
        m_graph.nodeCount(), m_queries.size(), [&](std::uint32_t q) { return meeting[q]; }, m_meetingFirst, order);
    for (const std::uint32_t q : order)
        m_meetings.push_back(m_queries[q].label);
}

} // namespace oasis::routing
