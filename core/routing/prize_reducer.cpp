// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/prize_reducer.h"

#include "core/base/money.h"
#include "core/routing/prize_setup.h"

#include <algorithm>

namespace oasis::routing {

PrizeReducer::PrizeReducer(const PrizeProblem& prizes, std::uint32_t root)
    : m_root(root), m_firstEdges(prizes.problem.graph.edgeCount()), m_value(prizes.prize)
{
    const SolverGraph& graph = prizes.problem.graph;
    m_head.resize(2 * std::size_t{graph.edgeCount()});
    m_next.resize(m_head.size());
    m_previous.resize(m_head.size());
    m_firstArc.assign(graph.nodeCount(), kNoNode);
    m_degree.assign(graph.nodeCount(), 0);
    m_nodeHistory.assign(graph.nodeCount(), kNoNode);
    m_mark.assign(graph.nodeCount(), kNoNode);
    m_dead.assign(graph.nodeCount(), 0);
    m_required = prizes.required;
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
        m_prizeSum += prizes.prize[node];
        if (!prizes.weight.empty())
            m_value[node] -= prizes.weight[node];
        m_requiredLeft += node != root ? m_required[node] : 0U;
    }
    if (root != kNoNode)
        m_required[root] = 1;
    for (std::uint32_t e = 0; e < graph.edgeCount(); ++e) {
        m_cost.push_back(graph.edge(e).cost);
        m_edgeHistory.push_back(e);
        m_head[2 * e] = graph.edge(e).b;
        m_head[2 * e + 1] = graph.edge(e).a;
        hook(2 * e, graph.edge(e).a);
        hook(2 * e + 1, graph.edge(e).b);
        ++m_liveEdges;
    }
}

bool PrizeReducer::require(std::uint32_t node)
{
    if (m_required[node] != 0)
        return false;
    ++m_requiredLeft;
    m_required[node] = 1;
    return true;
}

void PrizeReducer::forbid(std::uint32_t node)
{
    if (node != m_root && alive(node))
        kill(node);
}

void PrizeReducer::rootAt(std::uint32_t node)
{
    m_root = node;
    m_required[node] = 1;
}

std::int64_t PrizeReducer::pays(std::uint32_t node) const
{
    return fixed(node) ? kInfiniteCents : m_value[node];
}

void PrizeReducer::hook(std::uint32_t arc, std::uint32_t node)
{
    ++m_degree[node];
    const std::uint32_t first = m_firstArc[node];
    if (first == kNoNode) {
        m_firstArc[node] = m_next[arc] = m_previous[arc] = arc;
        return;
    }
    m_next[arc] = first;
    m_previous[arc] = m_previous[first];
    m_next[m_previous[first]] = arc;
    m_previous[first] = arc;
}

void PrizeReducer::unhook(std::uint32_t arc, std::uint32_t node)
{
    --m_degree[node];
    m_next[m_previous[arc]] = m_next[arc];
    m_previous[m_next[arc]] = m_previous[arc];
    if (m_firstArc[node] == arc)
        m_firstArc[node] = m_degree[node] > 0 ? m_next[arc] : kNoNode;
}

void PrizeReducer::unlink(std::uint32_t edge)
{
    const std::uint32_t a = tail(2 * edge);
    const std::uint32_t b = m_head[2 * edge];
    unhook(2 * edge, a);
    unhook(2 * edge + 1, b);
    m_head[2 * edge] = m_head[2 * edge + 1] = kNoNode;
    --m_liveEdges;
    m_work.push_back(a);
    m_work.push_back(b);
}

void PrizeReducer::kill(std::uint32_t node)
{
    while (m_degree[node] > 0)
        unlink(m_firstArc[node] >> 1U);
    m_dead[node] = 1;
}

std::uint32_t PrizeReducer::joined(std::uint32_t first, std::uint32_t second)
{
    if (first == kNoNode || second == kNoNode)
        return first == kNoNode ? second : first;
    m_joins.emplace_back(first, second);
    return static_cast<std::uint32_t>(m_firstEdges + m_joins.size() - 1);
}

std::vector<std::uint32_t> PrizeReducer::unfold(std::vector<std::uint32_t> open) const
{
    std::vector<std::uint32_t> found;
    while (!open.empty()) {
        const std::uint32_t history = open.back();
        open.pop_back();
        if (history == kNoNode)
            continue;
        if (history < m_firstEdges) {
            found.push_back(history);
            continue;
        }
        open.push_back(m_joins[history - m_firstEdges].first);
        open.push_back(m_joins[history - m_firstEdges].second);
    }
    std::sort(found.begin(), found.end());
    return found;
}

void PrizeReducer::setAside(std::uint32_t node)
{
    if (m_root == kNoNode && m_value[node] > m_single.value)
        m_single = {m_value[node], m_nodeHistory[node]};
}

void PrizeReducer::setAsideSingles()
{
    for (std::uint32_t node = 0; node < nodeCount(); ++node)
        if (alive(node))
            setAside(node);
}

void PrizeReducer::contract(std::uint32_t edge)
{
    std::uint32_t kept = tail(2 * edge);
    std::uint32_t gone = m_head[2 * edge];
    if (gone == m_root || (kept != m_root && m_degree[gone] > m_degree[kept]))
        std::swap(kept, gone);
    m_value[kept] += m_value[gone] - m_cost[edge];
    m_nodeHistory[kept] = joined(joined(m_nodeHistory[kept], m_nodeHistory[gone]), m_edgeHistory[edge]);
    m_requiredLeft -= fixed(gone) && fixed(kept) ? 1U : 0U;
    m_required[kept] |= m_required[gone];
    unlink(edge);
    while (m_degree[gone] > 0) {
        const std::uint32_t arc = m_firstArc[gone];
        if (m_head[arc] == kept) {
            unlink(arc >> 1U);
            continue;
        }
        unhook(arc, gone);
        m_head[arc ^ 1U] = kept;
        hook(arc, kept);
        m_work.push_back(m_head[arc]);
    }
    m_dead[gone] = 1;
    m_work.push_back(kept);
}

void PrizeReducer::bypass(std::uint32_t node)
{
    const std::uint32_t in = m_firstArc[node];
    const std::uint32_t out = m_next[in];
    const std::uint32_t first = in >> 1U;
    const std::uint32_t second = out >> 1U;
    const std::uint32_t end = m_head[out];
    m_cost[first] += m_cost[second] - m_value[node];
    m_edgeHistory[first] = joined(joined(m_edgeHistory[first], m_edgeHistory[second]), m_nodeHistory[node]);
    unlink(second);
    unhook(in, node);
    m_head[in ^ 1U] = end; // the edge's other arc now enters `end`
    hook(in, end);
    m_dead[node] = 1;
}

void PrizeReducer::forgetDropped()
{
    std::vector<std::uint32_t> newNode(nodeCount(), kNoNode);
    std::uint32_t nodes = 0;
    for (std::uint32_t node = 0; node < nodeCount(); ++node)
        if (alive(node) || fixed(node)) // a required node without a way is remembered
            newNode[node] = nodes++;
    renumberEdges(newNode);
    const auto keep = [&](auto& values) {
        for (std::uint32_t node = 0; node < newNode.size(); ++node)
            if (newNode[node] != kNoNode)
                values[newNode[node]] = values[node];
        values.resize(nodes);
        values.shrink_to_fit();
    };
    keep(m_firstArc);
    keep(m_degree);
    keep(m_value);
    keep(m_required);
    keep(m_dead);
    keep(m_nodeHistory);
    m_mark.assign(nodes, kNoNode);
    m_mark.shrink_to_fit();
    m_work = {};
    if (m_root != kNoNode)
        m_root = newNode[m_root];
}

/// Rings keep their order. Arcs of nodes are renumbered in place; the nodes themselves by the caller.
void PrizeReducer::renumberEdges(std::span<const std::uint32_t> newNode)
{
    std::vector<std::uint32_t> newEdge(m_cost.size(), kNoNode);
    std::uint32_t edges = 0;
    for (std::uint32_t e = 0; e < m_cost.size(); ++e)
        if (linked(e))
            newEdge[e] = edges++;
    const auto newArc = [&](std::uint32_t arc) { return 2 * newEdge[arc >> 1U] + (arc & 1U); };
    for (std::uint32_t& arc : m_firstArc)
        if (arc != kNoNode)
            arc = newArc(arc);
    for (std::uint32_t e = 0; e < newEdge.size(); ++e) {
        if (newEdge[e] == kNoNode)
            continue;
        m_cost[newEdge[e]] = m_cost[e];
        m_edgeHistory[newEdge[e]] = m_edgeHistory[e];
        for (const std::uint32_t arc : {2 * e, 2 * e + 1}) {
            m_head[newArc(arc)] = newNode[m_head[arc]];
            m_next[newArc(arc)] = newArc(m_next[arc]);
            m_previous[newArc(arc)] = newArc(m_previous[arc]);
        }
    }
    for (auto* perArc : {&m_head, &m_next, &m_previous}) {
        perArc->resize(2 * std::size_t{edges});
        perArc->shrink_to_fit();
    }
    m_cost.resize(edges);
    m_cost.shrink_to_fit();
    m_edgeHistory.resize(edges);
    m_edgeHistory.shrink_to_fit();
}

bool PrizeReducer::mayBeLeaf(std::uint32_t node) const
{
    if (!alive(node) || m_degree[node] == 0)
        return false;
    std::uint32_t arc = m_firstArc[node];
    for (std::uint32_t i = 0; i < m_degree[node]; ++i, arc = m_next[arc])
        if (m_cost[arc >> 1U] < pays(node))
            return true;
    return false;
}

PrizeReducer::Snapshot PrizeReducer::snapshot() const
{
    Snapshot result;
    std::vector<std::uint8_t> reached(nodeCount(), m_root == kNoNode ? 1 : 0);
    std::vector<std::uint32_t> stack;
    if (m_root != kNoNode) {
        reached[m_root] = 1;
        stack.push_back(m_root);
    }
    while (!stack.empty()) {
        const std::uint32_t node = stack.back();
        stack.pop_back();
        std::uint32_t arc = m_firstArc[node];
        for (std::uint32_t i = 0; i < m_degree[node]; ++i, arc = m_next[arc])
            if (reached[m_head[arc]] == 0) {
                reached[m_head[arc]] = 1;
                stack.push_back(m_head[arc]);
            }
    }
    std::vector<std::uint32_t> number(nodeCount(), kNoNode);
    for (std::uint32_t node = 0; node < nodeCount(); ++node) {
        if (alive(node) && reached[node] != 0) {
            number[node] = static_cast<std::uint32_t>(result.node.size());
            result.node.push_back(node);
        }
        result.feasible = result.feasible && (m_required[node] == 0 || m_dead[node] != 0 || reached[node] != 0);
    }
    NodePrizes nodes(result.node.size());
    std::vector<std::int64_t> weight(result.node.size(), 0);
    result.constant = m_prizeSum;
    for (std::uint32_t i = 0; i < result.node.size(); ++i) {
        const std::int64_t value = m_value[result.node[i]];
        nodes.required[i] = m_required[result.node[i]];
        result.constant -= nodes.required[i] != 0 ? value : std::max<std::int64_t>(0, value);
        if (nodes.required[i] == 0)
            (value > 0 ? nodes.prize : weight)[i] = value > 0 ? value : -value;
    }
    std::vector<SolverEdge> edges;
    for (std::uint32_t e = 0; e < m_cost.size(); ++e)
        if (linked(e) && reached[m_head[2 * e]] != 0) {
            edges.push_back({number[tail(2 * e)], number[m_head[2 * e]], m_cost[e]});
            result.edge.push_back(e);
        }
    const std::uint32_t root = m_root == kNoNode ? 0 : number[m_root];
    result.prizes =
        prizeProblem(SolverGraph(static_cast<std::uint32_t>(result.node.size()), std::move(edges)), root, nodes);
    if (std::any_of(weight.begin(), weight.end(), [](std::int64_t w) { return w != 0; }))
        result.prizes.weight = std::move(weight);
    return result;
}

std::vector<std::uint32_t> PrizeReducer::restore(const Snapshot& snapshot, std::span<const std::uint32_t> edges,
                                                 std::span<const std::uint8_t> holds) const
{
    std::vector<std::uint32_t> open;
    for (const std::uint32_t e : edges)
        open.push_back(m_edgeHistory[snapshot.edge[e]]);
    for (std::uint32_t i = 0; i < holds.size(); ++i)
        if (holds[i] != 0)
            open.push_back(m_nodeHistory[snapshot.node[i]]);
    return unfold(std::move(open));
}

} // namespace oasis::routing
