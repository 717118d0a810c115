// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"
#include "core/routing/prize_reducer.h"

#include <algorithm>
#include <queue>
#include <tuple>

namespace oasis::routing {

namespace {

constexpr int kMaxRounds = 6;
constexpr int kMaxRelaxations = 150; // of a detour search
constexpr std::uint32_t kPollEvery = 256;

} // namespace

/// Looks for a way between the ends of an edge that can stand in for it. When the edge leaves a tree, the tree falls in
/// two; the last node of the way in one part and the next in the other part bound a piece that joins them again, and
/// what lies on the piece is new to the tree: it costs its edges minus the values of its nodes.
class PrizeReducer::Detours
{
public:
    explicit Detours(const PrizeReducer& owner)
        : m_owner(owner), m_label(owner.nodeCount()), m_seen(owner.nodeCount(), 0), m_scanned(owner.nodeCount(), 0)
    {}

    /// The dearest piece of the way costs at most the edge.
    bool exists(std::uint32_t edge)
    {
        const std::uint32_t from = m_owner.tail(2 * edge);
        const std::uint32_t to = m_owner.m_head[2 * edge];
        const std::int64_t limit = m_owner.m_cost[edge];
        ++m_epoch;
        m_heap = {};
        improve(from, 0);
        for (int relaxations = 0; !m_heap.empty() && relaxations < kMaxRelaxations;) {
            const auto [label, node] = m_heap.top();
            m_heap.pop();
            if (m_scanned[node] == m_epoch)
                continue;
            m_scanned[node] = m_epoch; // for good: no way passes a node twice and counts its value twice
            const std::int64_t pays = m_owner.pays(node);
            const std::int64_t start = node == from || pays >= label ? 0 : label - pays;
            std::uint32_t arc = m_owner.m_firstArc[node];
            for (std::uint32_t i = 0; i < m_owner.m_degree[node]; ++i, arc = m_owner.m_next[arc]) {
                ++relaxations;
                const std::int64_t cost = m_owner.m_cost[arc >> 1U];
                if ((arc >> 1U) == edge || cost > limit - start)
                    continue;
                if (m_owner.m_head[arc] == to)
                    return true;
                improve(m_owner.m_head[arc], start + cost);
            }
        }
        return false;
    }

private:
    void improve(std::uint32_t node, std::int64_t label)
    {
        if (m_scanned[node] == m_epoch || (m_seen[node] == m_epoch && m_label[node] <= label))
            return;
        m_seen[node] = m_epoch;
        m_label[node] = label;
        m_heap.emplace(label, node);
    }

    using Entry = std::pair<std::int64_t, std::uint32_t>;
    const PrizeReducer& m_owner;
    std::vector<std::int64_t> m_label;
    std::vector<std::uint32_t> m_seen;
    std::vector<std::uint32_t> m_scanned;
    std::uint32_t m_epoch = 0;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_heap;
};

void PrizeReducer::reduce(const std::stop_token& stop)
{
    for (int round = 0; round < kMaxRounds && !stop.stop_requested(); ++round) {
        const std::size_t before = m_liveEdges;
        for (std::uint32_t node = 0; node < nodeCount(); ++node)
            m_work.push_back(node);
        degreeTests();
        minimumAdjacency();
        degreeTests();
        dropParallels();
        dropDetours(stop);
        degreeTests();
        if (50 * (before - m_liveEdges) < before)
            break;
    }
    m_work.clear();
}

void PrizeReducer::degreeTests()
{
    while (!m_work.empty()) {
        const std::uint32_t node = m_work.back();
        m_work.pop_back();
        if (alive(node))
            testDegree(node);
    }
}

void PrizeReducer::testDegree(std::uint32_t node)
{
    if (m_degree[node] == 1) {
        const std::uint32_t edge = m_firstArc[node] >> 1U;
        setAside(node);
        if (node == m_root) {
            if (m_requiredLeft > 0) // the tree must leave the root
                contract(edge);
        } else if (pays(node) <= m_cost[edge]) {
            kill(node);
        } else {
            contract(edge);
        }
    } else if (m_degree[node] == 2 && !fixed(node)) {
        const std::uint32_t first = m_firstArc[node];
        const std::uint32_t second = m_next[first];
        if (m_head[first] == m_head[second]) {
            unlink((m_cost[first >> 1U] <= m_cost[second >> 1U] ? second : first) >> 1U);
        } else if (m_value[node] <= std::min(m_cost[first >> 1U], m_cost[second >> 1U])) {
            setAside(node); // never a tree's end: in a larger tree both edges are
            bypass(node);
        }
    }
}

void PrizeReducer::minimumAdjacency()
{
    std::vector<std::uint32_t> open;
    for (std::uint32_t node = nodeCount(); node-- > 0;)
        open.push_back(node);
    while (!open.empty()) {
        const std::uint32_t node = open.back();
        open.pop_back();
        if (!alive(node) || m_degree[node] == 0 || pays(node) < 0)
            continue;
        std::uint32_t best = m_firstArc[node];
        std::uint32_t arc = best;
        for (std::uint32_t i = 0; i < m_degree[node]; ++i, arc = m_next[arc])
            if (std::tie(m_cost[arc >> 1U], arc) < std::tie(m_cost[best >> 1U], best))
                best = arc;
        const std::int64_t cost = m_cost[best >> 1U];
        if (pays(node) < cost || pays(m_head[best]) < cost)
            continue;
        const std::uint32_t other = m_head[best];
        contract(best >> 1U);
        open.push_back(alive(node) ? node : other);
    }
}

void PrizeReducer::dropParallels()
{
    m_mark.assign(m_mark.size(), kNoNode); // per head: an edge from a node visited before, or from this one
    for (std::uint32_t node = 0; node < nodeCount(); ++node) {
        if (!alive(node))
            continue;
        std::uint32_t arc = m_firstArc[node];
        for (std::uint32_t i = m_degree[node]; i > 0; --i) {
            const std::uint32_t next = m_next[arc];
            const std::uint32_t head = m_head[arc];
            const std::uint32_t known = m_mark[head];
            if (known == kNoNode || !linked(known) || (tail(2 * known) != node && m_head[2 * known] != node) ||
                (tail(2 * known) != head && m_head[2 * known] != head)) {
                m_mark[head] = arc >> 1U;
            } else if (m_cost[known] <= m_cost[arc >> 1U]) {
                unlink(arc >> 1U);
            } else {
                unlink(known);
                m_mark[head] = arc >> 1U;
            }
            arc = next;
        }
    }
}

void PrizeReducer::dropDetours(const std::stop_token& stop)
{
    Detours detours(*this);
    for (std::uint32_t e = 0; e < m_cost.size(); ++e) {
        if (e % kPollEvery == 0 && stop.stop_requested())
            return;
        if (linked(e) && detours.exists(e))
            unlink(e);
    }
}

} // namespace oasis::routing
