// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/radio_refusal.h"

#include "core/base/money.h"
#include "core/scenario/radio_network.h"

#include <cmath>
#include <cstdint>
#include <deque>
#include <limits>
#include <vector>

namespace oasis {

namespace {

/// Ways from the supplies with the fewest links, all links allowed.
struct FewestLinks
{
    std::vector<int> count;              ///< per node; -1: no way
    std::vector<std::uint32_t> lastLink; ///< per node: edge of the last link on the way
};

constexpr std::uint32_t kNoEdge = std::numeric_limits<std::uint32_t>::max();

FewestLinks fewestLinks(const PlanningGraph& network)
{
    const StreetGraph& graph = network.graph;
    FewestLinks ways{std::vector<int>(graph.nodeCount(), -1), std::vector<std::uint32_t>(graph.nodeCount(), kNoEdge)};
    std::deque<std::uint32_t> queue;
    for (const Attachment& supply : network.supplies)
        if (supply.attached()) {
            ways.count[supply.node.index()] = 0;
            queue.push_back(supply.node.value());
        }
    while (!queue.empty()) {
        const std::uint32_t node = queue.front();
        queue.pop_front();
        for (std::uint32_t arc = graph.firstOut()[node]; arc < graph.firstOut()[node + 1]; ++arc) {
            const std::uint32_t edge = graph.arcEdge()[arc];
            const std::uint32_t head = graph.arcHead()[arc];
            const bool link = network.edges[edge].radioLink >= 0;
            const int links = ways.count[node] + (link ? 1 : 0);
            if (network.priceCt[edge] >= kInfiniteCents || (ways.count[head] >= 0 && ways.count[head] <= links))
                continue;
            ways.count[head] = links;
            ways.lastLink[head] = link ? edge : ways.lastLink[node];
            if (link)
                queue.push_back(head);
            else
                queue.push_front(head);
        }
    }
    return ways;
}

std::string nameOf(const PlanContext& plan, SiteId id)
{
    for (const Site* site : plan.sites)
        if (site->id == id && !site->name.empty())
            return site->name;
    return "site " + std::to_string(id.value());
}

std::string nameOf(const PlanContext& plan, const RadioEdge& link)
{
    std::string from = nameOf(plan, link.fromSite);
    for (const SupplyPoint* supply : plan.supplies)
        if (supply->id == link.fromSupply)
            from = supply->name;
    return "the radio link between " + from + " and " + nameOf(plan, link.toSite);
}

std::string megabits(double mbps)
{
    return std::to_string(std::llround(mbps)) + " Mbit/s";
}

} // namespace

std::string radioRefusal(const PlanContext& plan, const PlanningGraph& network, std::size_t site)
{
    const FewestLinks ways = fewestLinks(network);
    const NodeIndex node = network.sites[site].node;
    const int links = node == kInvalidNode ? -1 : ways.count[node.index()];
    if (links < 0 || ways.lastLink[node.index()] == kNoEdge)
        return "no permitted way along the streets leads to a supply point";
    const std::int32_t index = network.edges[ways.lastLink[node.index()]].radioLink;
    const RadioEdge& last = network.radioLinks[static_cast<std::size_t>(index)];
    const int most = mostHops(plan.definition);
    if (links > most)
        return nameOf(plan, last) + " would be number " + std::to_string(links) + " on the way; " +
               std::to_string(most) + " radio links one after another are allowed";
    if (plan.sites[site]->mbits > last.rateMbps)
        return nameOf(plan, last) + " bears " + megabits(last.rateMbps) + ", the site wants " +
               megabits(plan.sites[site]->mbits);
    return nameOf(plan, last) + " bears " + megabits(last.rateMbps) +
           ", too little beside what others want of the links on the way";
}

} // namespace oasis
