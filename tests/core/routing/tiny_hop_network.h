// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/base/random.h"
#include "core/network/hop_graph.h"
#include "core/routing/hop_problem.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <set>
#include <vector>

namespace oasis::test {

inline constexpr double kFree = std::numeric_limits<double>::infinity();

/// A tiny network of streets and hops: supplies at the first two nodes, sites at the others.
struct TinyNetwork
{
    static constexpr std::uint32_t kSupplies = 2;
    static constexpr std::uint32_t kSites = 5;

    explicit TinyNetwork(std::uint64_t seed)
    {
        Random random(seed);
        StreetGraphBuilder builder;
        builder.addNodes(kSupplies + kSites);
        const auto any = [&](std::uint32_t from) {
            return from + static_cast<std::uint32_t>(random.below(kSupplies + kSites - from));
        };
        const auto add = [&](std::uint32_t a, std::uint32_t b, std::int64_t cents, double bears, HopEdge edge) {
            builder.addEdge(NodeIndex{a}, NodeIndex{b});
            price.push_back(cents);
            rate.push_back(bears);
            edges.push_back(edge);
        };
        for (int i = 0; i < 5; ++i)
            add(any(0), any(0), 50 + static_cast<std::int64_t>(random.below(400)), kFree, {});
        for (int i = 0; i < 7; ++i) {
            const bool supplied = random.below(4) == 0;
            const std::uint32_t from = supplied ? static_cast<std::uint32_t>(random.below(kSupplies)) : any(kSupplies);
            const std::uint32_t to = any(kSupplies);
            if (from != to)
                add(from, to, 10 + static_cast<std::int64_t>(random.below(120)),
                    10 + static_cast<double>(random.below(40)),
                    {true, random.below(6) != 0, !supplied && random.below(6) != 0,
                     supplied ? static_cast<std::int32_t>(from) : -1});
        }
        graph = builder.freeze().value();
        for (std::uint32_t i = 0; i < kSites; ++i) {
            const double wants = 5 + static_cast<double>(random.below(12));
            sites.push_back({static_cast<std::int64_t>(random.below(350)), random.below(4) == 0, wants, 2 * wants});
            siteNodes.push_back(NodeIndex{kSupplies + i});
            weight.push_back(1 + static_cast<std::int64_t>(random.below(5)));
        }
        for (std::uint32_t s = 0; s < kSupplies; ++s) {
            entries.push_back(static_cast<std::int64_t>(random.below(100)));
            supplyNodes.push_back(NodeIndex{s});
        }
        mostHops = 1 + static_cast<int>(random.below(3));
    }
    [[nodiscard]] Result<HopGraph> hops() const
    {
        return HopGraph::create({graph, price, edges, siteNodes, supplyNodes, mostHops});
    }

    StreetGraph graph;
    std::vector<std::int64_t> price;
    std::vector<double> rate;
    std::vector<HopEdge> edges;
    std::vector<routing::HopSite> sites;
    std::vector<NodeIndex> siteNodes;
    std::vector<NodeIndex> supplyNodes;
    std::vector<std::int64_t> entries;
    std::vector<std::int64_t> weight;
    int mostHops = 1;
};

/// A set of edges and supplies, walked from the supplies.
struct Walked
{
    bool valid = false; ///< trees that keep all rules; with `loads` those of loads too
    std::int64_t cents = 0;
    std::vector<std::uint8_t> held; ///< per site
};

inline Walked walked(const TinyNetwork& network, std::uint64_t edgeSet, std::uint64_t supplySet, bool loads)
{
    const std::size_t nodes = network.graph.nodeCount();
    std::vector<int> hops(nodes, -1);
    std::vector<std::int64_t> into(nodes, -1); // edge
    std::vector<std::uint32_t> parent(nodes, 0);
    std::vector<std::uint32_t> queue;
    Walked result;
    for (std::uint32_t s = 0; s < TinyNetwork::kSupplies; ++s)
        if ((supplySet >> s & 1U) != 0) {
            hops[s] = 0;
            queue.push_back(s);
            result.cents += network.entries[s];
        }
    std::size_t used = 0;
    for (std::size_t i = 0; i < queue.size(); ++i)
        for (std::size_t e = 0; e < network.edges.size(); ++e) {
            if ((edgeSet >> e & 1U) == 0)
                continue;
            const std::uint32_t tail = network.graph.edgeTails()[e];
            const std::uint32_t head = network.graph.edgeHeads()[e];
            const HopEdge& edge = network.edges[e];
            if (tail == head || (tail != queue[i] && head != queue[i]))
                continue;
            const bool forwards = tail == queue[i];
            const std::uint32_t next = forwards ? head : tail;
            if (hops[next] >= 0)
                continue;
            if (edge.isHop && (!(forwards ? edge.forward : edge.backward) || (edge.supply >= 0 && into[queue[i]] >= 0)))
                return result;
            hops[next] = hops[queue[i]] + (edge.isHop ? 1 : 0);
            if (hops[next] > network.mostHops)
                return result;
            into[next] = static_cast<std::int64_t>(e);
            parent[next] = queue[i];
            queue.push_back(next);
            result.cents += network.price[e];
            ++used;
        }
    if (used != static_cast<std::size_t>(__builtin_popcountll(edgeSet)))
        return result;
    for (std::uint32_t i = 0; i < TinyNetwork::kSites; ++i)
        result.held.push_back(hops[TinyNetwork::kSupplies + i] >= 0 ? 1 : 0);
    for (std::uint32_t node = 0; node < nodes && loads; ++node) {
        if (hops[node] < 0 || into[node] < 0)
            continue;
        double sum = 0;
        double peak = 0;
        for (std::uint32_t i = 0; i < TinyNetwork::kSites; ++i)
            for (std::uint32_t at = TinyNetwork::kSupplies + i; hops[at] >= 0; at = parent[at]) {
                if (at == node) {
                    sum += network.sites[i].demand;
                    peak = std::max(peak, network.sites[i].peak);
                }
                if (into[at] < 0)
                    break;
            }
        const double rate = network.rate[static_cast<std::size_t>(into[node])];
        if (sum > rate || peak > rate)
            return result;
    }
    result.valid = true;
    return result;
}

template <class Visit>
void forAll(const TinyNetwork& network, bool loads, Visit visit)
{
    for (std::uint64_t supplies = 0; supplies < 1U << TinyNetwork::kSupplies; ++supplies)
        for (std::uint64_t set = 0; set < std::uint64_t{1} << network.edges.size(); ++set)
            if (const Walked tree = walked(network, set, supplies, loads); tree.valid)
                visit(tree);
}

/// Sites that a network which keeps the rules but those of loads can hold.
inline std::set<std::uint32_t> reachable(const TinyNetwork& network)
{
    std::set<std::uint32_t> sites;
    forAll(network, false, [&](const Walked& tree) {
        for (std::uint32_t i = 0; i < TinyNetwork::kSites; ++i)
            if (tree.held[i] != 0)
                sites.insert(i);
    });
    return sites;
}

/// The cheapest mix; kInfiniteCents when required sites cannot be held together.
inline std::int64_t cheapest(const TinyNetwork& network, bool loads, const std::set<std::uint32_t>& inReach)
{
    std::int64_t best = kInfiniteCents;
    forAll(network, loads, [&](const Walked& tree) {
        std::int64_t cents = tree.cents;
        for (std::uint32_t i = 0; i < TinyNetwork::kSites; ++i) {
            if (tree.held[i] != 0)
                continue;
            if (network.sites[i].required && inReach.count(i) != 0)
                return;
            cents += network.sites[i].prizeCents;
        }
        best = std::min(best, cents);
    });
    return best;
}

} // namespace oasis::test
