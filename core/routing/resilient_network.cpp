// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/resilient_network.h"

#include <algorithm>
#include <utility>

namespace oasis::routing {

ResilientNetwork::ResilientNetwork(const ResilientProblem& problem, std::stop_token stop)
    : m_problem(problem), m_graph(problem.graph), m_stop(std::move(stop)), m_survey(problem), m_ways(problem),
      m_wishes(problem.ranked(Rank::TwoWays)), m_chosen(problem.graph.edgeCount(), 0),
      m_degree(problem.graph.nodeCount(), 0), m_reached(problem.graph.nodeCount(), 0)
{
    const std::vector<std::uint32_t> single = problem.ranked(Rank::OneWay);
    m_wishes.insert(m_wishes.end(), single.begin(), single.end());
    for (const SolverEdge& edge : m_graph.edges())
        m_guide.push_back(edge.cost);
    m_price = m_guide;
    if (problem.groups) {
        m_groupWays = std::make_unique<GroupWaySearch>(problem);
        m_pairs.resize(problem.graph.nodeCount());
    }
}

std::vector<std::uint32_t> ResilientNetwork::edges() const
{
    std::vector<std::uint32_t> found;
    for (std::uint32_t e = 0; e < m_chosen.size(); ++e)
        if (m_chosen[e] != 0)
            found.push_back(e);
    return found;
}

void ResilientNetwork::set(std::uint32_t edge, bool chosen)
{
    if ((m_chosen[edge] != 0) == chosen)
        return;
    const SolverEdge& ends = m_graph.edge(edge);
    m_chosen[edge] = chosen ? 1 : 0;
    m_price[edge] = chosen ? 0 : m_guide[edge];
    m_cost += chosen ? ends.cost : -ends.cost;
    m_degree[ends.a] += chosen ? 1U : ~0U; // ~0: one less
    m_degree[ends.b] += chosen ? 1U : ~0U;
    m_journal.push_back(edge);
    m_stale = true;
}

void ResilientNetwork::rollBack(std::size_t to)
{
    while (m_journal.size() > to) {
        const std::uint32_t edge = m_journal.back();
        set(edge, m_chosen[edge] == 0);
        m_journal.resize(m_journal.size() - 2);
    }
}

void ResilientNetwork::assign(std::span<const std::uint32_t> wanted)
{
    for (const std::uint32_t e : edges())
        set(e, false);
    for (const std::uint32_t e : wanted)
        set(e, true);
    m_journal.clear();
}

void ResilientNetwork::searchBy(std::vector<std::int64_t> costs)
{
    m_guide = std::move(costs);
    for (std::uint32_t e = 0; e < m_price.size(); ++e)
        m_price[e] = m_chosen[e] != 0 ? 0 : m_guide[e];
}

void ResilientNetwork::walk()
{
    if (!m_stale)
        return;
    for (const std::uint32_t node : m_reachedNodes)
        m_reached[node] = 0;
    m_survey.walk(m_chosen);
    m_reachedNodes = m_survey.order();
    for (const std::uint32_t node : m_reachedNodes)
        m_reached[node] = 1;
    m_stale = false;
}

bool ResilientNetwork::fulfilled(std::uint32_t node)
{
    if (m_problem.rank[node] == Rank::OneWay)
        return m_reached[node] != 0;
    walk();
    return m_survey.twice(node) && groupsAllow(node);
}

bool ResilientNetwork::allFulfilled()
{
    walk();
    return std::all_of(m_wishes.begin(), m_wishes.end(), [&](std::uint32_t node) { return fulfilled(node); });
}

/// The network holds two ways without a common group; remembers them.
bool ResilientNetwork::groupsAllow(std::uint32_t node)
{
    if (m_groupWays == nullptr)
        return true;
    std::vector<std::uint32_t>& known = m_pairs[node];
    if (!known.empty() && std::all_of(known.begin(), known.end(), [&](std::uint32_t e) { return m_chosen[e] != 0; }))
        return true;
    std::vector<std::int64_t> within(m_graph.edgeCount(), kInfiniteCents);
    for (std::uint32_t e = 0; e < within.size(); ++e)
        if (m_chosen[e] != 0)
            within[e] = m_graph.edge(e).cost;
    WayPair pair;
    if (m_groupWays->find(node, within, pair) != PairSearch::Found)
        return false;
    known = std::move(pair.first);
    known.insert(known.end(), pair.second.begin(), pair.second.end());
    return true;
}

bool ResilientNetwork::complete(std::span<const std::uint32_t> order)
{
    const bool done = repair(order);
    m_journal.clear();
    return done;
}

bool ResilientNetwork::repair(std::span<const std::uint32_t> order)
{
    walk();
    for (const std::span<const std::uint32_t> nodes : {order, std::span<const std::uint32_t>(m_wishes)})
        for (const std::uint32_t node : nodes)
            if (!fulfilled(node) && (m_stop.stop_requested() || !fulfil(node)))
                return false;
    return true;
}

bool ResilientNetwork::fulfil(std::uint32_t node)
{
    if (m_problem.rank[node] == Rank::TwoWays)
        return fulfilTwice(node);
    std::vector<std::uint32_t> way;
    if (!m_ways.oneWay(node, m_price, m_reached, way))
        return false;
    for (const std::uint32_t edge : way) {
        set(edge, true);
        for (const std::uint32_t end : {m_graph.edge(edge).a, m_graph.edge(edge).b})
            if (m_reached[end] == 0) {
                m_reached[end] = 1;
                m_reachedNodes.push_back(end);
            }
    }
    return true;
}

bool ResilientNetwork::fulfilTwice(std::uint32_t node)
{
    std::vector<std::uint32_t> ways;
    if (!m_ways.twoWays(node, m_price, ways))
        return m_groupWays != nullptr && addApart(node);
    const std::size_t before = m_journal.size();
    for (const std::uint32_t edge : ways)
        set(edge, true);
    walk();
    if (groupsAllow(node))
        return true;
    rollBack(before);
    return addApart(node);
}

/// Two ways without a common group.
bool ResilientNetwork::addApart(std::uint32_t node)
{
    WayPair pair;
    if (m_groupWays->find(node, m_price, pair) != PairSearch::Found)
        return false;
    m_pairs[node].clear();
    for (const auto& way : {pair.first, pair.second})
        for (const std::uint32_t edge : way) {
            set(edge, true);
            m_pairs[node].push_back(edge);
        }
    walk();
    return true;
}

bool ResilientNetwork::isKey(std::uint32_t node) const
{
    return m_degree[node] != 2 || node == m_problem.root || m_problem.rank[node] != Rank::None;
}

std::int64_t ResilientNetwork::costOf(const Chain& chain) const
{
    std::int64_t sum = 0;
    for (const std::uint32_t edge : chain)
        sum += m_graph.edge(edge).cost;
    return sum;
}

ResilientNetwork::Chain ResilientNetwork::chainFrom(std::uint32_t node, std::uint32_t arc) const
{
    Chain chain{arc >> 1U};
    for (std::uint32_t at = m_graph.head(arc); !isKey(at) && at != node; at = m_graph.head(arc)) {
        for (const std::uint32_t next : m_graph.out(at))
            if (m_chosen[next >> 1U] != 0 && next != (arc ^ 1U)) {
                arc = next;
                break;
            }
        chain.push_back(arc >> 1U);
    }
    return chain;
}

/// Every chain once, dearest first.
std::vector<ResilientNetwork::Chain> ResilientNetwork::chains() const
{
    std::vector<Chain> found;
    for (std::uint32_t node = 0; node < m_degree.size(); ++node) {
        if (m_degree[node] == 0 || !isKey(node))
            continue;
        for (const std::uint32_t arc : m_graph.out(node))
            if (m_chosen[arc >> 1U] != 0) {
                Chain chain = chainFrom(node, arc);
                const bool fromHere =
                    chain.size() > 1 ? chain.front() < chain.back() : m_graph.tail(arc) < m_graph.head(arc);
                if (fromHere) // the other end finds it too
                    found.push_back(std::move(chain));
            }
    }
    std::stable_sort(found.begin(), found.end(), [&](const Chain& x, const Chain& y) { return costOf(x) > costOf(y); });
    return found;
}

/// Per node where chains meet, or that has a wish: all its chains together.
std::vector<ResilientNetwork::Chain> ResilientNetwork::chainsAround() const
{
    std::vector<Chain> found;
    for (std::uint32_t node = 0; node < m_degree.size(); ++node) {
        if (m_degree[node] < 2 || !isKey(node) || node == m_problem.root)
            continue;
        Chain together;
        for (const std::uint32_t arc : m_graph.out(node))
            if (m_chosen[arc >> 1U] != 0) {
                const Chain chain = chainFrom(node, arc);
                together.insert(together.end(), chain.begin(), chain.end());
            }
        found.push_back(std::move(together));
    }
    return found;
}

void ResilientNetwork::dropDeadEnds()
{
    std::vector<std::uint32_t> queue;
    for (std::uint32_t node = 0; node < m_degree.size(); ++node)
        if (m_degree[node] == 1)
            queue.push_back(node);
    while (!queue.empty()) {
        const std::uint32_t node = queue.back();
        queue.pop_back();
        if (m_degree[node] != 1 || node == m_problem.root || m_problem.rank[node] != Rank::None)
            continue;
        for (const std::uint32_t arc : m_graph.out(node))
            if (m_chosen[arc >> 1U] != 0) {
                set(arc >> 1U, false);
                queue.push_back(m_graph.head(arc));
                break;
            }
    }
}

void ResilientNetwork::prune()
{
    dropDeadEnds();
    walk();
    std::vector<std::uint8_t> bridge(m_graph.edgeCount(), 0);
    for (std::size_t i = 1; i < m_survey.order().size(); ++i) {
        const std::uint32_t node = m_survey.order()[i];
        const std::uint32_t arc = m_survey.arcInto(node);
        bridge[arc >> 1U] = m_survey.low(node) > m_survey.number(m_graph.tail(arc)) ? 1 : 0;
    }
    for (const Chain& chain : chains()) {
        if (bridge[chain.front()] != 0 || m_chosen[chain.front()] == 0 || m_stop.stop_requested())
            continue;
        const std::size_t before = m_journal.size();
        for (const std::uint32_t edge : chain)
            set(edge, false);
        if (allFulfilled())
            dropDeadEnds();
        else
            rollBack(before);
    }
}

bool ResilientNetwork::replace(const Chain& removed)
{
    const std::int64_t costBefore = m_cost;
    const std::size_t before = m_journal.size();
    for (const std::uint32_t edge : removed)
        set(edge, false);
    const std::int64_t saved = costBefore - m_cost;
    bool better = repair({});
    const bool other = better && std::any_of(removed.begin(), removed.end(), [&](auto e) { return m_chosen[e] == 0; });
    better = better && other && m_cost - costBefore < saved / 4; // what is added may make other chains needless
    if (better) {
        prune();
        better = m_cost < costBefore && !m_stop.stop_requested();
    }
    if (!better)
        rollBack(before);
    return better;
}

void ResilientNetwork::improve(int passes)
{
    for (int pass = 0; pass < passes; ++pass) {
        const std::int64_t before = m_cost;
        for (const auto& moves : {chains(), chainsAround()})
            for (const Chain& chain : moves) {
                if (m_stop.stop_requested())
                    return;
                if (std::all_of(chain.begin(), chain.end(), [&](auto e) { return m_chosen[e] != 0; }) && replace(chain))
                    m_journal.clear();
            }
        if (m_cost == before)
            return;
    }
}

} // namespace oasis::routing
