// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/radio_hops.h"

#include "core/scenario/radio_network.h"

#include <map>

namespace oasis {

Result<HopGraph> radioHops(const PlanContext& plan, const PlanningGraph& network,
                           std::span<const std::int64_t> priceCents, std::span<const NodeIndex> nodes)
{
    std::map<SiteId, double> wanted;
    for (const Site* site : plan.sites)
        wanted[site->id] = site->mbits;
    std::map<SupplyId, std::int32_t> supplyOf;
    for (std::size_t s = 0; s < plan.supplies.size(); ++s)
        supplyOf[plan.supplies[s]->id] = static_cast<std::int32_t>(s);
    std::vector<HopEdge> edges(network.edges.size());
    for (std::size_t e = 0; e < edges.size(); ++e) {
        const std::int32_t index = network.edges[e].radioLink;
        if (index < 0)
            continue;
        const RadioEdge& link = network.radioLinks[static_cast<std::size_t>(index)];
        const bool supplied = link.fromSupply != SupplyId{};
        edges[e].isHop = true;
        edges[e].forward = wanted.at(link.toSite) <= link.rateMbps;
        edges[e].backward = !supplied && wanted.at(link.fromSite) <= link.rateMbps;
        edges[e].supply = supplied ? supplyOf.at(link.fromSupply) : -1;
    }
    std::vector<NodeIndex> supplies;
    for (const Attachment& supply : network.supplies)
        supplies.push_back(supply.node);
    return HopGraph::create({network.graph, priceCents, edges, nodes, supplies, mostHops(plan.definition)});
}

std::vector<NodeIndex> servingNodes(const PlanningGraph& network, std::span<const NodeIndex> more)
{
    std::vector<NodeIndex> nodes;
    for (const Attachment& site : network.sites)
        nodes.push_back(site.node);
    nodes.insert(nodes.end(), more.begin(), more.end());
    return nodes;
}

} // namespace oasis
