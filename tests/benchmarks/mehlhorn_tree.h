// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/network/quad_heap.h"
#include "tests/support/stp_file.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <utility>
#include <vector>

namespace oasis::bench {

/// The tree that networkx's steiner_tree (method "mehlhorn") finds, at its price: what a general graph library offers.
/// Minimal spanning tree of the terminals under the distances that meet between their surroundings (Mehlhorn 1988), its
/// ways, without useless ends. Connected graphs without barred edges only.
class MehlhornTree
{
public:
    explicit MehlhornTree(const test::StpFile& file) : m_file(file), m_nodes(file.graph.nodeCount()) {}

    std::int64_t cost()
    {
        spread();
        chooseWays();
        dropEnds();
        std::int64_t sum = 0;
        for (std::uint32_t e = 0; e < m_used.size(); ++e)
            sum += m_used[e] != 0 ? m_file.costs[e] : 0;
        return sum;
    }

private:
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;
    [[nodiscard]] std::uint32_t tail(std::uint32_t e) const { return m_file.graph.edgeTails()[e]; }
    [[nodiscard]] std::uint32_t head(std::uint32_t e) const { return m_file.graph.edgeHeads()[e]; }

    void spread()
    {
        m_distance.assign(m_nodes, kInfiniteCents);
        m_base.assign(m_nodes, kNone);
        m_into.assign(m_nodes, kNone);
        std::vector<std::vector<std::uint32_t>> at(m_nodes);
        for (std::uint32_t e = 0; e < m_file.costs.size(); ++e)
            for (const std::uint32_t end : {tail(e), head(e)})
                at[end].push_back(e);
        QuadHeap heap;
        heap.resize(m_nodes);
        for (const NodeIndex terminal : m_file.terminals) {
            const auto node = static_cast<std::uint32_t>(terminal.index());
            m_distance[node] = 0;
            m_base[node] = node;
            heap.pushOrLower(node, 0);
        }
        while (!heap.empty()) {
            const std::uint32_t node = heap.pop();
            for (const std::uint32_t e : at[node]) {
                const std::uint32_t next = tail(e) == node ? head(e) : tail(e);
                if (m_distance[node] + m_file.costs[e] >= m_distance[next])
                    continue;
                m_distance[next] = m_distance[node] + m_file.costs[e];
                m_base[next] = m_base[node];
                m_into[next] = e;
                heap.pushOrLower(next, m_distance[next]);
            }
        }
    }
    void chooseWays()
    {
        std::vector<std::uint32_t> links;
        for (std::uint32_t e = 0; e < m_file.costs.size(); ++e)
            if (m_base[tail(e)] != m_base[head(e)])
                links.push_back(e);
        const auto length = [&](std::uint32_t e) {
            return m_distance[tail(e)] + m_file.costs[e] + m_distance[head(e)];
        };
        std::stable_sort(links.begin(), links.end(), [&](auto x, auto y) { return length(x) < length(y); });
        std::vector<std::uint32_t> leader(m_nodes);
        std::iota(leader.begin(), leader.end(), 0U);
        const auto find = [&](std::uint32_t node) {
            while (leader[node] != node)
                node = leader[node] = leader[leader[node]];
            return node;
        };
        m_used.assign(m_file.costs.size(), 0);
        for (const std::uint32_t e : links) {
            const std::uint32_t a = find(m_base[tail(e)]);
            const std::uint32_t b = find(m_base[head(e)]);
            if (a == b)
                continue;
            leader[a] = b;
            m_used[e] = 1;
            for (std::uint32_t node : {tail(e), head(e)})
                while (m_into[node] != kNone) {
                    const std::uint32_t into = m_into[node];
                    m_used[into] = 1;
                    node = tail(into) == node ? head(into) : tail(into);
                }
        }
    }
    void dropEnds()
    {
        std::vector<int> degree(m_nodes, 0);
        for (std::uint32_t e = 0; e < m_used.size(); ++e)
            if (m_used[e] != 0)
                for (const std::uint32_t end : {tail(e), head(e)})
                    ++degree[end];
        const auto useless = [&](std::uint32_t node) { return degree[node] == 1 && m_base[node] != node; };
        for (bool changed = true; changed;) {
            changed = false;
            for (std::uint32_t e = 0; e < m_used.size(); ++e)
                if (m_used[e] != 0 && (useless(tail(e)) || useless(head(e)))) {
                    m_used[e] = 0;
                    --degree[tail(e)];
                    --degree[head(e)];
                    changed = true;
                }
        }
    }

    const test::StpFile& m_file;
    std::size_t m_nodes;
    std::vector<std::int64_t> m_distance; // per node: to its nearest terminal
    std::vector<std::uint32_t> m_base;    // per node: that terminal
    std::vector<std::uint32_t> m_into;    // per node: the edge towards it
    std::vector<std::uint8_t> m_used;     // per edge
};

} // namespace oasis::bench
