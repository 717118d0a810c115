// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/resilient_ways.h"

#include <algorithm>
#include <utility>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kNoArc = 0xFFFFFFFFU;

} // namespace

WaySearch::WaySearch(const ResilientProblem& problem) : m_problem(problem), m_graph(problem.graph)
{
    const std::size_t states = std::size_t{problem.nodeDisjoint ? 2U : 1U} * m_graph.nodeCount();
    m_labels.resize(states);
    m_first.resize(states);
    m_arcIn.assign(m_graph.nodeCount(), kNoArc);
    m_arcOut.assign(m_graph.nodeCount(), kNoArc);
    m_uses.assign(m_graph.edgeCount(), 0);
    m_heap.resize(states);
}

void WaySearch::begin()
{
    ++m_epoch;
    m_heap.clear();
}

void WaySearch::improve(std::uint32_t state, std::int64_t distance, std::uint32_t parent, std::uint32_t arc)
{
    Label& label = m_labels[state];
    if (label.stamp == m_epoch && label.distance <= distance)
        return;
    label = {distance, parent, arc, m_epoch};
    m_heap.pushOrLower(state, distance);
}

std::int64_t WaySearch::wayCost(std::uint32_t edge, std::span<const std::int64_t> cost) const
{
    return m_problem.risk[edge] == kNeverFails && cost[edge] < kInfiniteCents ? cost[edge] - cost[edge] / 2
                                                                              : cost[edge];
}

bool WaySearch::oneWay(std::uint32_t node, std::span<const std::int64_t> cost, std::span<const std::uint8_t> reached,
                       std::vector<std::uint32_t>& edges)
{
    begin();
    improve(node, 0, node, kNoArc);
    while (!m_heap.empty()) {
        const std::uint32_t at = m_heap.pop();
        if (reached[at] != 0) {
            const std::size_t from = edges.size();
            for (std::uint32_t state = at; m_labels[state].arc != kNoArc; state = m_labels[state].parent)
                edges.push_back(m_labels[state].arc >> 1U);
            std::reverse(edges.begin() + static_cast<std::ptrdiff_t>(from), edges.end());
            return true;
        }
        for (const std::uint32_t arc : m_graph.out(at))
            if (const std::int64_t price = cost[arc >> 1U]; price < kInfiniteCents)
                improve(m_graph.head(arc), m_labels[at].distance + price, at, arc);
    }
    return false;
}

bool WaySearch::twoWays(std::uint32_t node, std::span<const std::int64_t> cost, std::vector<std::uint32_t>& edges)
{
    if (node == m_problem.root)
        return true;
    if (!firstWay(node, cost))
        return false;
    keepFirstWay(node);
    const bool found = secondWay(node, cost);
    if (found)
        collect(node, edges);
    for (const std::uint32_t on : m_onFirst)
        m_arcIn[on] = m_arcOut[on] = kNoArc;
    return found;
}

bool WaySearch::firstWay(std::uint32_t node, std::span<const std::int64_t> cost)
{
    begin();
    improve(node, 0, node, kNoArc);
    while (!m_heap.empty()) {
        const std::uint32_t at = m_heap.pop();
        if (at == m_problem.root)
            return true;
        for (const std::uint32_t arc : m_graph.out(at))
            if (const std::int64_t price = wayCost(arc >> 1U, cost); price < kInfiniteCents)
                improve(m_graph.head(arc), m_labels[at].distance + price, at, arc);
    }
    return false;
}

void WaySearch::keepFirstWay(std::uint32_t node)
{
    m_firstLength = m_labels[m_problem.root].distance;
    m_onFirst.assign(1, m_problem.root);
    for (std::uint32_t at = m_problem.root; at != node; at = m_labels[at].parent) {
        const std::uint32_t arc = m_labels[at].arc;
        m_arcIn[at] = arc;
        m_arcOut[m_graph.tail(arc)] = arc;
        m_onFirst.push_back(m_graph.tail(arc));
    }
    std::swap(m_labels, m_first);
    m_firstEpoch = m_epoch;
    begin();
}

void WaySearch::step(std::uint32_t from, std::uint32_t arc, std::int64_t cost, std::uint32_t to)
{
    const std::int64_t shifted = cost + potential(m_graph.tail(arc)) - potential(m_graph.head(arc));
    improve(to, m_labels[from].distance + shifted, from, arc);
}

bool WaySearch::secondWay(std::uint32_t node, std::span<const std::int64_t> cost)
{
    const bool split = m_problem.nodeDisjoint;
    improve(split ? 2 * node + 1 : node, 0, split ? 2 * node + 1 : node, kNoArc);
    while (!m_heap.empty()) {
        const std::uint32_t state = m_heap.pop();
        const std::uint32_t at = split ? state / 2 : state;
        if (at == m_problem.root)
            return true;
        if (!split)
            expandJunction(at, cost);
        else if (state % 2 == 0)
            expandEntered(at);
        else
            expandLeaving(at, cost);
    }
    return false;
}

/// Edge-disjoint: a junction may be passed by both ways.
void WaySearch::expandJunction(std::uint32_t node, std::span<const std::int64_t> cost)
{
    for (const std::uint32_t arc : m_graph.out(node)) {
        const std::uint32_t edge = arc >> 1U;
        const std::int64_t price = wayCost(edge, cost);
        if (price >= kInfiniteCents || (m_arcOut[node] == arc && m_problem.risk[edge] != kNeverFails))
            continue;
        step(node, arc, m_arcIn[node] == (arc ^ 1U) ? -price : price, m_graph.head(arc));
    }
}

/// Node-disjoint, on arrival: on the first way one can only go back along it, unless both ways may pass.
void WaySearch::expandEntered(std::uint32_t node)
{
    const std::uint32_t state = 2 * node;
    const std::uint32_t in = m_arcIn[node];
    if (in == kNoArc || m_problem.safe[node] != 0)
        improve(state + 1, m_labels[state].distance, state, kNoArc);
    if (in != kNoArc) // reduced cost 0 along the first way
        improve(2 * m_graph.tail(in) + 1, m_labels[state].distance, state, in ^ 1U);
}

void WaySearch::expandLeaving(std::uint32_t node, std::span<const std::int64_t> cost)
{
    const std::uint32_t state = 2 * node + 1;
    const std::uint32_t in = m_arcIn[node];
    if (in != kNoArc)
        improve(state - 1, m_labels[state].distance, state, kNoArc);
    for (const std::uint32_t arc : m_graph.out(node)) {
        const std::uint32_t edge = arc >> 1U;
        const std::int64_t price = wayCost(edge, cost);
        if (price >= kInfiniteCents || arc == (in ^ 1U) ||
            (m_arcOut[node] == arc && m_problem.risk[edge] != kNeverFails))
            continue;
        step(state, arc, price, 2 * m_graph.head(arc));
    }
}

void WaySearch::collect(std::uint32_t node, std::vector<std::uint32_t>& edges)
{
    std::vector<std::uint32_t> touched;
    for (const std::uint32_t on : m_onFirst)
        if (const std::uint32_t arc = m_arcIn[on]; arc != kNoArc) {
            m_uses[arc >> 1U] = 1;
            touched.push_back(arc >> 1U);
        }
    const bool split = m_problem.nodeDisjoint;
    const std::uint32_t start = split ? 2 * node + 1 : node;
    for (std::uint32_t state = split ? 2 * m_problem.root : m_problem.root; state != start;
         state = m_labels[state].parent) {
        const std::uint32_t arc = m_labels[state].arc;
        if (arc == kNoArc)
            continue;
        const bool back = m_arcIn[m_graph.tail(arc)] == (arc ^ 1U);
        m_uses[arc >> 1U] = static_cast<std::uint8_t>(m_uses[arc >> 1U] + (back ? -1 : 1));
        touched.push_back(arc >> 1U);
    }
    for (const std::uint32_t edge : touched)
        if (m_uses[edge] != 0) {
            edges.push_back(edge);
            m_uses[edge] = 0;
        }
}

} // namespace oasis::routing
