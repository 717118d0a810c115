// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/lasting_tree.h"

#include "core/base/money.h"

#include <algorithm>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;
constexpr std::uint32_t kAtRoot = 1; // mark of what hangs on the root
constexpr std::uint32_t kPollEvery = 1024;

} // namespace

LastingTree::LastingTree(const ChangingGraph& graph, const TreeDemand& demand) : m_graph(graph), m_demand(demand)
{
    growArrays();
}

void LastingTree::growArrays()
{
    m_inTree.resize(m_graph.edgeCount(), 0);
    m_degree.resize(m_graph.nodeCount(), 0);
    if (m_distance.size() == m_graph.nodeCount())
        return;
    m_distance.resize(m_graph.nodeCount(), kInfiniteCents);
    m_parent.resize(m_graph.nodeCount(), kNone);
    m_heap.resize(m_graph.nodeCount());
}

bool LastingTree::wanted(std::uint32_t node) const
{
    return node == m_demand.root || m_demand.required[node] != 0 || m_demand.prize[node] > 0;
}

std::vector<std::uint32_t> LastingTree::edges() const
{
    std::vector<std::uint32_t> found;
    for (std::uint32_t e = 0; e < m_inTree.size(); ++e)
        if (m_inTree[e] != 0)
            found.push_back(e);
    return found;
}

void LastingTree::add(std::uint32_t edge)
{
    growArrays();
    m_inTree[edge] = 1;
    ++m_degree[m_graph.head(2 * edge)];
    ++m_degree[m_graph.tail(2 * edge)];
}

void LastingTree::remove(std::uint32_t edge)
{
    m_inTree[edge] = 0;
    --m_degree[m_graph.head(2 * edge)];
    --m_degree[m_graph.tail(2 * edge)];
}

void LastingTree::trimFrom(std::uint32_t node)
{
    growArrays();
    while (m_degree[node] == 1 && !wanted(node)) {
        const auto arcs = m_graph.out(node);
        const auto last =
            std::find_if(arcs.begin(), arcs.end(), [&](std::uint32_t arc) { return m_inTree[arc / 2] != 0; });
        const std::uint32_t arc = *last;
        remove(arc / 2);
        node = m_graph.head(arc);
    }
}

// --- joining what fell apart -----------------------------------------------------------------------------------------

/// Marks everything that hangs on the node, and lists it.
std::vector<std::uint32_t> LastingTree::markPart(std::uint32_t node, std::uint32_t mark)
{
    std::vector<std::uint32_t> part{node};
    m_mark[node] = mark;
    for (std::size_t at = 0; at < part.size(); ++at)
        for (const std::uint32_t arc : m_graph.out(part[at]))
            if (m_inTree[arc / 2] != 0 && m_mark[m_graph.head(arc)] != mark) {
                m_mark[m_graph.head(arc)] = mark;
                part.push_back(m_graph.head(arc));
            }
    return part;
}

bool LastingTree::reconnect(const std::stop_token& stop)
{
    growArrays();
    m_mark.assign(m_graph.nodeCount(), 0);
    markPart(m_demand.root, kAtRoot);
    std::uint32_t mark = kAtRoot;
    for (std::uint32_t node = 0; node < m_graph.nodeCount(); ++node)
        if (m_demand.required[node] != 0 && m_mark[node] == 0)
            markPart(node, ++mark);
    dropUselessParts();
    for (std::uint32_t node = 0; node < m_graph.nodeCount(); ++node)
        while (m_demand.required[node] != 0 && m_mark[node] != kAtRoot)
            if (!joinPart(node, stop))
                return false;
    return true;
}

void LastingTree::dropUselessParts()
{
    for (std::uint32_t e = 0; e < m_inTree.size(); ++e)
        if (m_inTree[e] != 0 && m_mark[m_graph.head(2 * e)] == 0)
            remove(e);
}

/// Joins the node's part to the nearest other one.
bool LastingTree::joinPart(std::uint32_t node, const std::stop_token& stop)
{
    const std::uint32_t own = m_mark[node];
    startSearch(markPart(node, kNone));
    for (std::uint32_t step = 1; !m_heap.empty(); ++step) {
        if (step % kPollEvery == 0 && stop.stop_requested())
            break;
        std::uint32_t at = m_heap.pop();
        const std::uint32_t other = m_mark[at];
        if (other == 0 || other == kNone) {
            relax(at);
            continue;
        }
        for (; m_parent[at] != kNone; at = m_graph.tail(m_parent[at]))
            add(m_parent[at] / 2);
        markPart(node, other);
        return true;
    }
    markPart(node, own);
    return false;
}

void LastingTree::startSearch(std::span<const std::uint32_t> from)
{
    for (const std::uint32_t node : m_touched) {
        m_distance[node] = kInfiniteCents;
        m_parent[node] = kNone;
    }
    m_heap.clear();
    m_touched.assign(from.begin(), from.end());
    for (const std::uint32_t node : from) {
        m_distance[node] = 0;
        m_heap.pushOrLower(node, 0);
    }
}

void LastingTree::relax(std::uint32_t node)
{
    for (const std::uint32_t arc : m_graph.out(node)) {
        const std::uint32_t head = m_graph.head(arc);
        const std::int64_t distance = m_distance[node] + m_demand.edgeCents[arc / 2];
        if (distance >= m_distance[head])
            continue;
        if (m_distance[head] >= kInfiniteCents)
            m_touched.push_back(head);
        m_distance[head] = distance;
        m_parent[head] = arc;
        m_heap.pushOrLower(head, distance);
    }
}

void LastingTree::force(std::uint32_t edge, const std::vector<std::uint8_t>& kept)
{
    const std::uint32_t from = m_graph.tail(2 * edge);
    std::vector<std::uint32_t> stack{from};
    std::vector<std::uint32_t> enteredBy(m_graph.nodeCount(), kNone);
    while (!stack.empty()) {
        const std::uint32_t node = stack.back();
        stack.pop_back();
        for (const std::uint32_t arc : m_graph.out(node))
            if (m_inTree[arc / 2] != 0 && m_graph.head(arc) != from && enteredBy[m_graph.head(arc)] == kNone) {
                enteredBy[m_graph.head(arc)] = arc;
                stack.push_back(m_graph.head(arc));
            }
    }
    std::uint32_t dearest = kNone;
    for (std::uint32_t at = m_graph.head(2 * edge); at != from && enteredBy[at] != kNone;
         at = m_graph.tail(enteredBy[at])) {
        const std::uint32_t on = enteredBy[at] / 2;
        if (kept[on] == 0 && (dearest == kNone || m_demand.edgeCents[on] > m_demand.edgeCents[dearest]))
            dearest = on;
    }
    add(edge);
    if (dearest == kNone)
        return;
    remove(dearest);
    trimFrom(m_graph.head(2 * dearest));
    trimFrom(m_graph.tail(2 * dearest));
}

} // namespace oasis::routing
