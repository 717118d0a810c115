// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/solver_graph.h"
#include "tests/support/tiny_steiner.h"

/// Small questions of the best mix, and their answers by enumeration.
namespace oasis::test {

using routing::NodeSets;
using routing::PrizeCollectingInput;
using routing::PrizedTerminal;
using routing::SupplyEntry;

/// Random prizes, own costs and demands on a tiny problem's terminals.
inline std::vector<PrizedTerminal> randomSites(const TinyProblem& problem, std::uint64_t seed)
{
    Random random(seed * 977);
    std::vector<PrizedTerminal> sites;
    for (const NodeIndex node : problem.terminals)
        sites.push_back({node, static_cast<std::int64_t>(random.below(120)),
                         random.below(3) == 0 ? static_cast<std::int64_t>(random.below(40)) : 0, random.below(6) == 0});
    return sites;
}

/// All subsets served, by Steiner costs. Every node is reachable in these problems.
inline std::int64_t bestByEnumeration(const TinyProblem& problem, const std::vector<PrizedTerminal>& sites)
{
    const std::vector<std::int64_t> network = dreyfusWagner(problem);
    std::int64_t best = kInfiniteCents;
    for (std::size_t mask = 0; mask < network.size(); ++mask) {
        std::int64_t value = network[mask];
        for (std::size_t i = 0; i < sites.size(); ++i) {
            const bool served = ((mask >> i) & 1U) != 0;
            if (sites[i].required && !served)
                value = kInfiniteCents;
            value += served ? sites[i].ownCostCents : sites[i].prizeCents;
        }
        best = std::min(best, value);
    }
    return best;
}

/// What a mix question may hold beside prizes.
struct MixExtras
{
    std::vector<std::int64_t> nodeCosts;
    std::vector<EdgeIndex> in;
    std::vector<EdgeIndex> out;
};

/// Sites of which some are forbidden, node costs, and pins without contradiction between themselves.
inline MixExtras randomExtras(const TinyProblem& problem, std::vector<PrizedTerminal>& sites, std::uint64_t seed)
{
    Random random(seed * 7919);
    MixExtras extras;
    for (PrizedTerminal& site : sites)
        site.forbidden = !site.required && random.below(6) == 0;
    if (random.below(3) > 0)
        for (std::size_t node = 0; node < problem.graph.nodeCount(); ++node)
            extras.nodeCosts.push_back(random.below(2) == 0 ? 0 : static_cast<std::int64_t>(random.below(40)));
    for (std::uint32_t e = 0; e < problem.graph.edgeCount(); ++e) {
        const bool loop = problem.graph.edgeTails()[e] == problem.graph.edgeHeads()[e];
        const std::uint64_t draw = random.below(14);
        if (draw == 0 && !loop && problem.costs[e] < kInfiniteCents && extras.in.size() < 2)
            extras.in.push_back(EdgeIndex{e});
        else if (draw == 1)
            extras.out.push_back(EdgeIndex{e});
    }
    return extras;
}

/// Every set of edges and entries that is a forest with one supply per tree (or one tree anywhere, without supplies).
/// At most some 18 links.
class EveryForest
{
public:
    explicit EveryForest(const PrizeCollectingInput& input) : m_input(input)
    {
        m_inNetwork.resize(input.graph.nodeCount());
        for (std::size_t i = 0; i < input.terminals.size(); ++i)
            m_reachable.push_back(input.freeRoot || reachable(input.terminals[i].node));
    }
    /// The cheapest mix in which the site's choice is as asked (site: none when it is the number of sites).
    [[nodiscard]] std::int64_t best(std::size_t site, bool served)
    {
        m_site = site;
        m_served = served;
        m_best = kInfiniteCents;
        const std::size_t links = m_input.graph.edgeCount() + m_input.supplies.size();
        for (std::size_t mask = 0; mask < std::size_t{1} << links; ++mask)
            price(mask);
        return m_best;
    }

private:
    [[nodiscard]] bool usable(std::size_t e) const
    {
        return m_input.edgeCostCents[e] < kInfiniteCents &&
               std::find(m_input.pins.out.begin(), m_input.pins.out.end(), EdgeIndex{static_cast<std::uint32_t>(e)}) ==
                   m_input.pins.out.end();
    }
    [[nodiscard]] bool reachable(NodeIndex node) const
    {
        NodeSets sets(m_input.graph.nodeCount() + 1);
        for (std::uint32_t e = 0; e < m_input.graph.edgeCount(); ++e)
            if (usable(e))
                sets.unite(m_input.graph.edgeTails()[e], m_input.graph.edgeHeads()[e]);
        for (const SupplyEntry& supply : m_input.supplies)
            sets.unite(supply.node.value(), static_cast<std::uint32_t>(m_input.graph.nodeCount()));
        return sets.leader(node.value()) == sets.leader(static_cast<std::uint32_t>(m_input.graph.nodeCount()));
    }
    void price(std::size_t mask)
    {
        const auto root = static_cast<std::uint32_t>(m_input.graph.nodeCount());
        NodeSets sets(root + std::size_t{1});
        std::int64_t cost = 0;
        std::size_t links = 0;
        m_inNetwork.assign(m_inNetwork.size(), 0);
        for (std::uint32_t e = 0; e < m_input.graph.edgeCount(); ++e) {
            const bool isIn = ((mask >> e) & 1U) != 0;
            if (!isIn &&
                std::find(m_input.pins.in.begin(), m_input.pins.in.end(), EdgeIndex{e}) != m_input.pins.in.end())
                return;
            if (!isIn)
                continue;
            if (!usable(e) || !sets.unite(m_input.graph.edgeTails()[e], m_input.graph.edgeHeads()[e]))
                return;
            m_inNetwork[m_input.graph.edgeTails()[e]] = m_inNetwork[m_input.graph.edgeHeads()[e]] = 1;
            cost += m_input.edgeCostCents[e];
            ++links;
        }
        for (std::size_t s = 0; s < m_input.supplies.size(); ++s)
            if (((mask >> (m_input.graph.edgeCount() + s)) & 1U) != 0) {
                if (!sets.unite(m_input.supplies[s].node.value(), root))
                    return;
                m_inNetwork[m_input.supplies[s].node.index()] = 1;
                cost += m_input.supplies[s].entryPriceCents;
                ++links;
            }
        const auto nodes = static_cast<std::size_t>(std::count(m_inNetwork.begin(), m_inNetwork.end(), 1));
        if (m_input.freeRoot && nodes == 0) {
            settle(0);
            for (std::size_t node = 0; node < m_inNetwork.size(); ++node) {
                m_inNetwork.assign(m_inNetwork.size(), 0);
                m_inNetwork[node] = 1;
                settle(0);
            }
        } else if (nodes == links + (m_input.freeRoot ? 1 : 0)) { // as many links as one tree with the root has
            settle(cost);
        }
    }
    void settle(std::int64_t cost)
    {
        for (std::size_t node = 0; node < m_input.nodeCostCents.size(); ++node)
            cost += m_inNetwork[node] != 0 ? m_input.nodeCostCents[node] : 0;
        for (std::size_t i = 0; i < m_input.terminals.size(); ++i) {
            const PrizedTerminal& site = m_input.terminals[i];
            const bool canServe = m_inNetwork[site.node.index()] != 0 && !site.forbidden;
            bool serve = canServe && (site.required || site.ownCostCents < site.prizeCents);
            if (i == m_site)
                serve = m_served;
            if ((serve && !canServe) || (!serve && site.required && m_reachable[i]))
                return;
            cost += serve ? site.ownCostCents : site.prizeCents;
        }
        m_best = std::min(m_best, cost);
    }

    const PrizeCollectingInput& m_input;
    std::vector<std::uint8_t> m_inNetwork;
    std::vector<bool> m_reachable;
    std::size_t m_site = 0;
    bool m_served = false;
    std::int64_t m_best = kInfiniteCents;
};

} // namespace oasis::test
