// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/loaded_tree.h"

#include "core/base/money.h"

#include <algorithm>
#include <map>

namespace oasis::routing {

LoadedTree::LoadedTree(const HopProblem& problem)
    : m_problem(problem), m_graph(problem.graph()), m_root(problem.root()), m_parallel(m_graph.edgeCount()),
      m_fastest(problem.rate), m_parentArc(m_graph.nodeCount(), kNone), m_copyOf(m_graph.nodeCount(), 0),
      m_room(m_graph.nodeCount()), m_load(m_graph.nodeCount()), m_distance(m_graph.nodeCount(), kInfiniteCents),
      m_via(m_graph.nodeCount(), kNone), m_bannedArc(2 * std::size_t{m_graph.edgeCount()}, 0)
{
    for (std::uint32_t node = 0; node < m_graph.nodeCount(); ++node)
        if (problem.ending[node] != kNone)
            m_copyOf[problem.ending[node]] = node;
    std::uint32_t places = 0;
    for (const std::uint32_t place : problem.place)
        places = place == kNone ? places : std::max(places, place + 1);
    m_taken.assign(places, 0);
    m_heap.resize(m_graph.nodeCount());
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>> same;
    for (std::uint32_t e = 0; e < m_graph.edgeCount(); ++e)
        if (problem.rate[e] != HopProblem::kUnlimited)
            same[{m_graph.edge(e).a, m_graph.edge(e).b}].push_back(e);
    for (auto& [ends, edges] : same) {
        std::stable_sort(edges.begin(), edges.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return m_graph.edge(a).cost < m_graph.edge(b).cost; });
        for (const std::uint32_t e : edges) {
            m_parallel[e] = edges;
            for (const std::uint32_t other : edges)
                m_fastest[e] = std::max(m_fastest[e], problem.rate[other]);
        }
    }
}

void LoadedTree::become(const LoadedTree& other)
{
    m_parentArc = other.m_parentArc;
    m_nodes = other.m_nodes;
    m_taken = other.m_taken;
    m_cents = other.m_cents;
}

void LoadedTree::clear()
{
    keepOnly(std::vector<std::uint8_t>(m_graph.nodeCount(), 0));
}

bool LoadedTree::join(std::uint32_t node, std::span<const std::int64_t> guide, std::int64_t limit)
{
    if (holds(node))
        return true;
    if (!findWay(node, guide, limit, {}))
        return false;
    addWay();
    return true;
}

bool LoadedTree::rehang(std::uint32_t node, std::span<const std::int64_t> guide, std::uint32_t without)
{
    std::vector<std::uint8_t> kept(m_graph.nodeCount(), 1);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> branch; // node, arc
    Load behind;
    kept[node] = 0;
    for (const std::uint32_t at : m_nodes) {
        if (kept[m_graph.tail(m_parentArc[at])] == 0)
            kept[at] = 0;
        if (kept[at] != 0)
            continue;
        branch.emplace_back(at, m_parentArc[at]);
        if (at != node)
            behind.add(m_problem.demand[at], m_problem.peak[at]);
    }
    keepOnly(kept);
    release({});
    for (const auto& [at, arc] : branch)
        if (m_problem.place[at] != kNone)
            m_taken[m_problem.place[at]] = 1;
    if (without != kNone)
        ban(without);
    if (!findWay(node, guide, kInfiniteCents - 1, behind))
        return false;
    addWay();
    for (const auto& [at, arc] : branch)
        if (!holds(at))
            add(at, arc);
    return true;
}

/// Fills m_way. What was banned before stays so, for this once.
bool LoadedTree::findWay(std::uint32_t node, std::span<const std::int64_t> guide, std::int64_t limit,
                         const Load& behind)
{
    findRoom();
    Load least = behind;
    const std::uint32_t served = m_problem.siteAt[node] == kNone ? node : m_copyOf[node];
    least.add(m_problem.demand[served], m_problem.peak[served]);
    Found found = Found::Again;
    for (int i = 0; i < kTries && found == Found::Again; ++i) {
        found = search(node, guide, limit, least);
        if (found == Found::Way)
            found = follow(node, behind, least);
    }
    for (const std::uint32_t arc : m_banned)
        m_bannedArc[arc] = 0;
    m_banned.clear();
    return found == Found::Way;
}

void LoadedTree::sumLoads()
{
    m_load[m_root] = {};
    for (const std::uint32_t node : m_nodes)
        m_load[node] = {m_problem.demand[node], m_problem.peak[node]};
    for (auto node = m_nodes.rbegin(); node != m_nodes.rend(); ++node)
        m_load[m_graph.tail(m_parentArc[*node])].add(m_load[*node].sum, m_load[*node].peak);
}

void LoadedTree::findRoom()
{
    sumLoads();
    m_room[m_root] = {HopProblem::kUnlimited, HopProblem::kUnlimited};
    for (const std::uint32_t node : m_nodes) {
        const Room& before = m_room[m_graph.tail(m_parentArc[node])];
        const double rate = m_fastest[m_parentArc[node] >> 1U];
        m_room[node] = {std::min(before.sum, rate - m_load[node].sum), std::min(before.peak, rate)};
    }
}

void LoadedTree::fit()
{
    sumLoads();
    for (const std::uint32_t node : m_nodes) {
        std::uint32_t& arc = m_parentArc[node];
        for (const std::uint32_t e : m_parallel[arc >> 1U])
            if (m_load[node].fits(m_problem.rate[e])) {
                m_cents += m_graph.edge(e).cost - m_graph.cost(arc);
                arc = 2 * e;
                break;
            }
    }
}

LoadedTree::Found LoadedTree::search(std::uint32_t target, std::span<const std::int64_t> guide, std::int64_t limit,
                                     const Load& least)
{
    for (const std::uint32_t node : m_touched) {
        m_distance[node] = kInfiniteCents;
        m_via[node] = kNone;
    }
    m_touched.clear();
    m_heap.clear();
    const auto lower = [&](std::uint32_t node, std::int64_t distance, std::uint32_t via) {
        if (m_distance[node] >= kInfiniteCents)
            m_touched.push_back(node);
        m_distance[node] = distance;
        m_via[node] = via;
        m_heap.pushOrLower(node, distance);
    };
    lower(m_root, 0, kNone);
    for (const std::uint32_t node : m_nodes)
        if (m_room[node].takes(least))
            lower(node, 0, kNone);
    while (!m_heap.empty() && m_heap.topKey() <= limit) {
        const std::uint32_t node = m_heap.pop();
        if (node == target)
            return Found::Way;
        for (const std::uint32_t arc : m_graph.out(node)) {
            const std::uint32_t head = m_graph.head(arc);
            if (guide[arc] >= kInfiniteCents || m_distance[node] + guide[arc] >= m_distance[head] || holds(head) ||
                m_bannedArc[arc] != 0 || !least.fits(rateOf(arc)))
                continue;
            const std::uint32_t place = m_problem.place[head];
            if (place == kNone || m_taken[place] == 0 || head == target) // a branch that moves holds its place
                lower(head, m_distance[node] + guide[arc], arc);
        }
    }
    return Found::No;
}

LoadedTree::Found LoadedTree::follow(std::uint32_t target, const Load& behind, Load& least)
{
    m_way.clear();
    Load load = behind;
    std::vector<std::uint32_t> places;
    std::uint32_t node = target;
    while (!holds(node)) {
        const std::uint32_t arc = m_via[node];
        load.add(m_problem.demand[node], m_problem.peak[node]);
        if (!load.fits(rateOf(arc)))
            return ban(arc);
        if (const std::uint32_t place = m_problem.place[node]; place != kNone) {
            if (std::find(places.begin(), places.end(), place) != places.end())
                return ban(arc); // the way comes to a place twice
            places.push_back(place);
        }
        m_way.push_back(arc);
        node = m_graph.tail(arc);
    }
    if (m_room[node].takes(load))
        return Found::Way;
    least = load;
    return Found::Again;
}

LoadedTree::Found LoadedTree::ban(std::uint32_t arc)
{
    m_bannedArc[arc] = 1;
    m_banned.push_back(arc);
    return Found::Again;
}

void LoadedTree::addWay()
{
    for (auto arc = m_way.rbegin(); arc != m_way.rend(); ++arc) {
        const std::uint32_t node = m_graph.head(*arc);
        add(node, *arc);
        const std::uint32_t ending = m_problem.ending[node];
        if (ending == kNone || holds(ending) || (arc + 1 != m_way.rend() && m_graph.head(*(arc + 1)) == ending))
            continue;
        for (const std::uint32_t out : m_graph.out(node))
            if (m_graph.head(out) == ending)
                add(ending, out);
    }
}

void LoadedTree::add(std::uint32_t node, std::uint32_t arc)
{
    m_parentArc[node] = arc;
    m_nodes.push_back(node);
    m_cents += m_graph.cost(arc);
    if (m_problem.place[node] != kNone)
        m_taken[m_problem.place[node]] = 1;
}

void LoadedTree::keepOnly(std::span<const std::uint8_t> kept)
{
    std::erase_if(m_nodes, [&](std::uint32_t node) {
        if (kept[node] != 0)
            return false;
        m_cents -= m_graph.cost(m_parentArc[node]);
        if (m_problem.place[node] != kNone)
            m_taken[m_problem.place[node]] = 0;
        m_parentArc[node] = kNone;
        return true;
    });
}

void LoadedTree::release(std::span<const std::uint32_t> siteNodes)
{
    std::vector<std::uint8_t> kept(m_graph.nodeCount(), 0);
    for (const std::uint32_t node : m_nodes)
        kept[node] = m_problem.siteAt[node] != kNone ? 1 : 0;
    for (const std::uint32_t node : siteNodes)
        kept[node] = 0;
    for (auto node = m_nodes.rbegin(); node != m_nodes.rend(); ++node)
        if (kept[*node] != 0)
            kept[m_graph.tail(m_parentArc[*node])] = 1;
    for (const std::uint32_t node : m_nodes) // a place that is held serves its site
        if (m_problem.ending[node] != kNone && kept[node] != 0)
            kept[m_problem.ending[node]] = 1;
    keepOnly(kept);
}

void LoadedTree::prune(std::span<const std::int64_t> prize)
{
    std::vector<std::int64_t> benefit(m_graph.nodeCount(), 0);
    std::vector<std::uint8_t> needed(m_graph.nodeCount(), 0);
    std::vector<std::uint8_t> kept(m_graph.nodeCount(), 0);
    for (auto at = m_nodes.rbegin(); at != m_nodes.rend(); ++at) {
        const std::uint32_t node = *at;
        const std::uint32_t parent = m_graph.tail(m_parentArc[node]);
        const std::int64_t cost = m_graph.cost(m_parentArc[node]);
        const bool isSite = m_problem.siteAt[node] != kNone; // held with its place, whatever that brings
        benefit[node] += prize[node];
        needed[node] |= m_problem.prizes.required[node];
        kept[node] = isSite || needed[node] != 0 || benefit[node] > cost ? 1 : 0;
        if (kept[node] == 0)
            continue;
        benefit[parent] += benefit[node] - cost;
        needed[parent] |= needed[node];
    }
    std::vector<std::uint8_t> held(m_graph.nodeCount(), 0);
    held[m_root] = 1;
    for (const std::uint32_t node : m_nodes)
        held[node] = held[m_graph.tail(m_parentArc[node])] & kept[node];
    keepOnly(held);
}

std::vector<std::uint32_t> LoadedTree::sitesBehind(std::uint32_t node) const
{
    std::vector<std::uint8_t> behind(m_graph.nodeCount(), 0);
    behind[node] = 1;
    std::vector<std::uint32_t> sites;
    for (const std::uint32_t at : m_nodes) {
        if (behind[m_graph.tail(m_parentArc[at])] != 0)
            behind[at] = 1;
        if (behind[at] != 0 && m_problem.siteAt[at] != kNone)
            sites.push_back(at);
    }
    return sites;
}

} // namespace oasis::routing
