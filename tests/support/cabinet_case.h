// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/siting/zone_plan.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

/// Small zones for cabinets, and slow obvious answers.
namespace oasis::test {

struct CabinetCase
{
    StreetGraph graph;
    std::vector<std::int64_t> lengthMm;
    std::vector<std::int64_t> trenchCents;
    std::vector<std::int32_t> premises;
    std::vector<NodeIndex> candidates;
    std::vector<NodeIndex> supplies{NodeIndex{0}};
    std::vector<EdgeIndex> network;
    siting::CabinetLimits limits;

    [[nodiscard]] siting::CabinetInput input() const
    {
        return {graph, lengthMm, premises, candidates, supplies, {}, network, limits};
    }
};

/// Limits with round figures: sizes 4 and 10, splitters 1:4 to 3 km and 1:2 to 6 km, a cent a metre of fibre.
inline siting::CabinetLimits roundLimits()
{
    siting::CabinetLimits limits;
    limits.sizes = {{4, 5'000}, {10, 9'000}};
    limits.splits = {{4, 100, 3'000'000}, {2, 60, 6'000'000}};
    limits.minPremises = 0;
    limits.maxDistributionMm = 2'000'000;
    limits.reserveFibres = 1;
    limits.fibreCentsPerKm = 1'000;
    return limits;
}

/// A path 0 – 1 – … of so many nodes, a kilometre each edge, a supply at node 0, cabinets anywhere.
inline CabinetCase lineCase(std::vector<std::int32_t> premises)
{
    CabinetCase c;
    StreetGraphBuilder builder;
    builder.addNodes(premises.size());
    for (std::uint32_t node = 0; node < premises.size(); ++node) {
        c.candidates.push_back(NodeIndex{node});
        if (node == 0)
            continue;
        c.network.push_back(builder.addEdge(NodeIndex{node - 1}, NodeIndex{node}));
        c.lengthMm.push_back(1'000'000);
        c.trenchCents.push_back(100'000);
    }
    c.graph = builder.freeze().value();
    c.premises = std::move(premises);
    c.limits = roundLimits();
    return c;
}

/// A random connected graph; its first nodes − 1 edges are a tree, which is the network.
inline CabinetCase randomCase(std::uint64_t seed, std::uint32_t nodes, std::uint32_t moreEdges)
{
    Random random(seed * 7919);
    CabinetCase c;
    StreetGraphBuilder builder;
    builder.addNodes(nodes);
    const auto add = [&](std::uint32_t a, std::uint32_t b) {
        builder.addEdge(NodeIndex{a}, NodeIndex{b});
        c.lengthMm.push_back(static_cast<std::int64_t>(1 + random.below(11)) * 100'000);
        c.trenchCents.push_back(static_cast<std::int64_t>(random.below(100)) * 1'000);
    };
    for (std::uint32_t node = 1; node < nodes; ++node) {
        add(static_cast<std::uint32_t>(random.below(node)), node);
        c.network.push_back(EdgeIndex{node - 1});
    }
    for (std::uint32_t i = 0; i < moreEdges; ++i)
        add(static_cast<std::uint32_t>(random.below(nodes)), static_cast<std::uint32_t>(random.below(nodes)));
    c.graph = builder.freeze().value();
    for (std::uint32_t node = 0; node < nodes; ++node) {
        c.premises.push_back(random.below(3) == 0 ? 0 : static_cast<std::int32_t>(1 + random.below(5)));
        if (node == 0 || random.below(3) != 0)
            c.candidates.push_back(NodeIndex{node});
    }
    c.premises.back() += 1;
    c.limits = roundLimits();
    c.limits.fibreCentsPerKm = static_cast<std::int64_t>(random.below(3)) * 700;
    return c;
}

/// Lengths between all nodes over the given edges (Floyd & Warshall).
inline std::vector<std::vector<std::int64_t>> allLengths(const CabinetCase& c, bool networkOnly)
{
    constexpr std::int64_t kFar = std::numeric_limits<std::int64_t>::max() / 4;
    const std::size_t n = c.graph.nodeCount();
    std::vector<std::vector<std::int64_t>> length(n, std::vector<std::int64_t>(n, kFar));
    for (std::size_t i = 0; i < n; ++i)
        length[i][i] = 0;
    for (std::uint32_t e = 0; e < c.graph.edgeCount(); ++e) {
        if (networkOnly && std::find(c.network.begin(), c.network.end(), EdgeIndex{e}) == c.network.end())
            continue;
        const std::size_t a = c.graph.tail(EdgeIndex{e}).index();
        const std::size_t b = c.graph.head(EdgeIndex{e}).index();
        length[a][b] = length[b][a] = std::min(length[a][b], c.lengthMm[e]);
    }
    for (std::size_t k = 0; k < n; ++k)
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j)
                length[i][j] = std::min(length[i][j], length[i][k] + length[k][j]);
    return length;
}

/// What a group of nodes costs behind a cabinet at `site`, millionths of a cent; −1 when a limit forbids it.
inline std::int64_t groupCost(const CabinetCase& c, const std::vector<std::vector<std::int64_t>>& length,
                              const std::vector<std::size_t>& group, std::size_t site)
{
    std::int64_t premises = 0;
    std::int64_t farthest = 0;
    std::int64_t distribution = 0;
    for (const std::size_t node : group) {
        if (c.premises[node] == 0)
            continue;
        premises += c.premises[node];
        farthest = std::max(farthest, length[site][node]);
        distribution += c.premises[node] * length[site][node];
    }
    const std::int64_t feeder = length[c.supplies.front().index()][site];
    if (farthest > c.limits.maxDistributionMm)
        return -1;
    for (const siting::CabinetSize& size : c.limits.sizes) {
        if (size.capacity < premises)
            continue;
        for (const siting::SplitOption& split : c.limits.splits) {
            if (feeder + farthest > split.maxLengthMm)
                continue;
            const std::int64_t splitters = (premises + split.ratio - 1) / split.ratio;
            return (size.priceCents + splitters * split.priceCents) * 1'000'000 +
                   (distribution + (splitters + c.limits.reserveFibres) * feeder) * c.limits.fibreCentsPerKm;
        }
        return -1;
    }
    return -1;
}

/// Tries every cabinet for every node with premises, at most one cabinet at a place.
class Enumeration
{
public:
    /// `connected`: the ways from cabinets to their premises must share no node (lengths are a tree's, none is 0).
    Enumeration(const CabinetCase& c, std::vector<std::vector<std::int64_t>> length, bool connected)
        : m_case(c), m_length(std::move(length)), m_connected(connected)
    {
        for (std::size_t node = 0; node < c.premises.size(); ++node)
            if (c.premises[node] > 0)
                m_nodes.push_back(node);
        m_site.resize(m_nodes.size());
        tryNode(0);
    }
    /// Cents, rounded up; −1: no choice is allowed.
    [[nodiscard]] std::int64_t best() const { return m_best < 0 ? -1 : (m_best + 999'999) / 1'000'000; }

private:
    void tryNode(std::size_t i)
    {
        if (i == m_nodes.size()) {
            const std::int64_t cost = costOfChoice();
            if (cost >= 0 && (m_best < 0 || cost < m_best))
                m_best = cost;
            return;
        }
        for (const NodeIndex site : m_case.candidates) {
            m_site[i] = site.index();
            if (m_length[m_site[i]][m_nodes[i]] <= m_case.limits.maxDistributionMm)
                tryNode(i + 1);
        }
    }
    std::int64_t costOfChoice() const
    {
        std::int64_t sum = 0;
        std::vector<std::size_t> owner(m_case.premises.size(), m_case.premises.size());
        for (const NodeIndex site : m_case.candidates) {
            std::vector<std::size_t> group;
            for (std::size_t i = 0; i < m_nodes.size(); ++i)
                if (m_site[i] == site.index())
                    group.push_back(m_nodes[i]);
            if (group.empty())
                continue;
            const std::int64_t cost = groupCost(m_case, m_length, group, site.index());
            if (cost < 0 || (m_connected && !claim(site.index(), group, owner)))
                return -1;
            sum += cost;
        }
        return sum;
    }
    bool claim(std::size_t site, const std::vector<std::size_t>& group, std::vector<std::size_t>& owner) const
    {
        for (const std::size_t node : group)
            for (std::size_t on = 0; on < owner.size(); ++on) {
                if (m_length[site][on] + m_length[on][node] != m_length[site][node])
                    continue;
                if (owner[on] != site && owner[on] != owner.size())
                    return false;
                owner[on] = site;
            }
        return true;
    }

    const CabinetCase& m_case;
    std::vector<std::vector<std::int64_t>> m_length;
    bool m_connected = false;
    std::vector<std::size_t> m_nodes; // with premises
    std::vector<std::size_t> m_site;  // per such node
    std::int64_t m_best = -1;
};

} // namespace oasis::test
