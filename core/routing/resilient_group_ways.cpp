// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/resilient_group_ways.h"

#include <algorithm>
#include <map>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kNoArc = 0xFFFFFFFFU;
/// More than a way costs on graphs up to a million edges of 10^12 cents; a thousand of them still fit.
constexpr std::int64_t kShareCents = kInfiniteCents / 2048;

} // namespace

GroupWaySearch::GroupWaySearch(const ResilientProblem& problem) : m_problem(problem), m_graph(problem.graph)
{
    std::map<std::uint32_t, std::uint32_t> places;
    m_groupPlace.assign(m_graph.edgeCount(), kNoRisk);
    for (std::uint32_t e = 0; e < m_graph.edgeCount(); ++e)
        if (problem.risk[e] < kOwnRisk)
            m_groupPlace[e] =
                places.try_emplace(problem.risk[e], static_cast<std::uint32_t>(places.size())).first->second;
    const std::size_t risks = std::size_t{m_graph.edgeCount()} + m_graph.nodeCount() + places.size();
    m_forbidden.assign(risks, 0);
    m_taken.assign(risks, 0);
    m_distance.resize(m_graph.nodeCount());
    m_arcInto.resize(m_graph.nodeCount());
    m_stamp.assign(m_graph.nodeCount(), 0);
    m_heap.resize(m_graph.nodeCount());
}

GroupWaySearch::Risk GroupWaySearch::edgeRisk(std::uint32_t edge) const
{
    if (m_problem.risk[edge] == kNeverFails)
        return kNoRisk;
    return m_groupPlace[edge] == kNoRisk ? edge : m_graph.edgeCount() + m_graph.nodeCount() + m_groupPlace[edge];
}

GroupWaySearch::Risk GroupWaySearch::nodeRisk(std::uint32_t node, std::uint32_t start) const
{
    return m_problem.nodeDisjoint && node != start && node != m_problem.endOf(start) && m_problem.safe[node] == 0
               ? m_graph.edgeCount() + node
               : kNoRisk;
}

void GroupWaySearch::mark(const std::vector<Risk>& risks, std::uint8_t value)
{
    for (const Risk risk : risks)
        m_forbidden[risk] = value;
}

bool GroupWaySearch::shortest(std::uint32_t node, std::span<const std::int64_t> cost,
                              const std::vector<Risk>& forbidden, std::vector<std::uint32_t>& way)
{
    mark(forbidden, 1);
    ++m_epoch;
    m_heap.clear();
    const auto improve = [&](std::uint32_t to, std::int64_t distance, std::uint32_t arc) {
        if (m_stamp[to] == m_epoch && m_distance[to] <= distance)
            return;
        m_stamp[to] = m_epoch;
        m_distance[to] = distance;
        m_arcInto[to] = arc;
        m_heap.pushOrLower(to, distance);
    };
    improve(node, 0, kNoArc);
    bool found = false;
    while (!m_heap.empty() && !found) {
        const std::uint32_t at = m_heap.pop();
        found = at == m_problem.root;
        for (const std::uint32_t arc : m_graph.out(at)) {
            const std::uint32_t edge = arc >> 1U;
            const Risk ofEdge = edgeRisk(edge);
            const Risk ofNode = nodeRisk(m_graph.head(arc), node);
            if (cost[edge] >= kInfiniteCents || !allowed(ofEdge) || !allowed(ofNode))
                continue;
            const bool shares =
                (ofEdge != kNoRisk && m_taken[ofEdge] != 0) || (ofNode != kNoRisk && m_taken[ofNode] != 0);
            const std::int64_t price = std::min(cost[edge], kShareCents) + (shares ? m_sharePrice : 0);
            improve(m_graph.head(arc), std::min(m_distance[at] + price, kInfiniteCents), arc);
        }
    }
    mark(forbidden, 0);
    way.clear();
    for (std::uint32_t at = m_problem.root; found && at != node; at = m_graph.tail(m_arcInto[at]))
        way.push_back(m_arcInto[at] >> 1U);
    std::reverse(way.begin(), way.end());
    return found;
}

std::vector<GroupWaySearch::Risk> GroupWaySearch::risksOf(std::uint32_t start, std::span<const std::uint32_t> way) const
{
    std::vector<Risk> risks;
    std::uint32_t at = start;
    for (const std::uint32_t edge : way) {
        at = m_graph.edge(edge).a == at ? m_graph.edge(edge).b : m_graph.edge(edge).a;
        for (const Risk risk : {edgeRisk(edge), nodeRisk(at, start)})
            if (risk != kNoRisk)
                risks.push_back(risk);
    }
    return risks;
}

bool GroupWaySearch::besides(std::uint32_t node, std::span<const std::int64_t> cost, std::span<const std::uint32_t> way,
                             std::vector<std::uint32_t>& second)
{
    return shortest(node, cost, risksOf(node, way), second);
}

PairSearch GroupWaySearch::find(std::uint32_t node, std::span<const std::int64_t> cost, WayPair& pair)
{
    if (node == m_problem.root)
        return PairSearch::Found;
    std::vector<Forbidden> open(1);
    for (int branch = 0; !open.empty(); ++branch) {
        if (branch == kMaxBranches)
            return PairSearch::GivenUp;
        const Forbidden forbidden = std::move(open.back());
        open.pop_back();
        if (!shortest(node, cost, forbidden.first, pair.first))
            continue;
        const std::vector<Risk> taken = risksOf(node, pair.first);
        for (const Risk risk : taken)
            m_taken[risk] = 1;
        m_sharePrice = kShareCents;
        const bool found = shortest(node, cost, forbidden.second, pair.second);
        m_sharePrice = 0;
        std::vector<Risk> shared;
        if (found)
            for (const Risk risk : risksOf(node, pair.second))
                if (m_taken[risk] != 0)
                    shared.push_back(risk);
        for (const Risk risk : taken)
            m_taken[risk] = 0;
        if (!found)
            continue;
        if (shared.empty())
            return PairSearch::Found;
        const Risk risk = shared[shared.size() / 2];
        Forbidden other = forbidden;
        other.second.push_back(risk);
        open.push_back(std::move(other));
        open.push_back(forbidden);
        open.back().first.push_back(risk);
    }
    return PairSearch::None;
}

} // namespace oasis::routing
