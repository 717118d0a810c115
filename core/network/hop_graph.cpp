// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/hop_graph.h"

#include "core/base/money.h"

namespace oasis {

namespace {

/// Collects edges and what is known of them.
struct Layers
{
    StreetGraphBuilder builder;
    std::vector<std::int64_t> priceCents;
    std::vector<std::uint8_t> oneWay;
    std::vector<std::uint32_t> origin;

    std::uint32_t add(std::uint32_t tail, std::uint32_t head, std::int64_t price, bool directed, std::uint32_t of)
    {
        const EdgeIndex edge = builder.addEdge(NodeIndex{tail}, NodeIndex{head});
        priceCents.push_back(price);
        oneWay.push_back(directed ? 1 : 0);
        origin.push_back(of);
        return edge.value();
    }
};

} // namespace

Result<HopGraph> HopGraph::create(const HopGraphInput& input)
{
    HopGraph result;
    const auto layers = static_cast<std::uint32_t>(input.mostHops) + 1;
    result.m_layers = layers;
    result.m_nodes = static_cast<std::uint32_t>(input.graph.nodeCount());
    result.m_edges = static_cast<std::uint32_t>(input.graph.edgeCount());
    if ((std::uint64_t{result.m_nodes} + 2) * layers + input.sites.size() > 0x7FFFFFFFU ||
        std::uint64_t{result.m_edges} * 2 * layers > 0x7FFFFFFFU)
        return fail(ErrorCode::Overflow, "the network is too large for so many radio links one after another");
    Layers out;
    out.builder.addNodes(std::size_t{result.m_nodes} * layers);
    for (const NodeIndex site : input.sites)
        result.m_site.push_back(site == kInvalidNode ? kNone : out.builder.addNode().value());
    for (const NodeIndex supply : input.supplies)
        result.m_supply.push_back(supply == kInvalidNode ? kNone : out.builder.addNode().value());
    result.m_copies.assign(std::size_t{result.m_edges} * layers, kNone);
    for (const HopEdge& edge : input.edges)
        result.m_isHop.push_back(!edge.isHop ? 0 : edge.supply < 0 ? 1 : 2);
    for (std::uint32_t layer = 0; layer < layers; ++layer)
        for (std::uint32_t e = 0; e < result.m_edges; ++e) {
            const HopEdge& edge = input.edges[e];
            const std::uint32_t tail = input.graph.edgeTails()[e];
            const std::uint32_t head = input.graph.edgeHeads()[e];
            const std::uint32_t here = layer * result.m_nodes;
            const std::int64_t price = input.priceCents[e];
            std::uint32_t& copy = result.m_copies[std::size_t{layer} * result.m_edges + e];
            if (!edge.isHop) {
                copy = out.add(here + tail, here + head, price, false, e);
            } else if (layer + 1 < layers && (edge.supply < 0 || layer == 0)) {
                const std::uint32_t next = here + result.m_nodes;
                const auto begin = static_cast<std::size_t>(std::max(edge.supply, 0));
                copy = out.add(edge.supply < 0 ? here + tail : result.m_supply[begin], next + head,
                               edge.forward ? price : kInfiniteCents, true, e);
                if (edge.supply < 0)
                    out.add(here + head, next + tail, edge.backward ? price : kInfiniteCents, true, e);
            }
        }
    for (std::size_t i = 0; i < input.sites.size(); ++i) {
        result.m_siteEdge.push_back(static_cast<std::uint32_t>(out.priceCents.size()));
        for (std::uint32_t layer = 0; layer < layers && result.m_site[i] != kNone; ++layer)
            out.add(layer * result.m_nodes + input.sites[i].value(), result.m_site[i], 0, true, kNone);
    }
    for (std::size_t s = 0; s < input.supplies.size(); ++s)
        result.m_supplyEdge.push_back(result.m_supply[s] == kNone
                                          ? kNone
                                          : out.add(result.m_supply[s], input.supplies[s].value(), 0, true, kNone));
    OASIS_TRY(result.m_graph, out.builder.freeze());
    result.m_priceCents = std::move(out.priceCents);
    result.m_oneWay = std::move(out.oneWay);
    result.m_origin = std::move(out.origin);
    return result;
}

NodeIndex HopGraph::site(std::size_t index) const
{
    return m_site[index] == kNone ? kInvalidNode : NodeIndex{m_site[index]};
}

NodeIndex HopGraph::supply(std::size_t index) const
{
    return m_supply[index] == kNone ? kInvalidNode : NodeIndex{m_supply[index]};
}

std::uint32_t HopGraph::nodeOf(std::uint32_t node) const
{
    return node < m_nodes * m_layers ? node % m_nodes : kNone;
}

std::uint32_t HopGraph::copyOf(EdgeIndex edge, int hops, bool fromTail) const
{
    if (hops < 0 || static_cast<std::uint32_t>(hops) >= m_layers)
        return kNone;
    const std::uint32_t first = m_copies[static_cast<std::size_t>(hops) * m_edges + edge.index()];
    const std::uint8_t hop = m_isHop[edge.index()];
    if (first == kNone || hop == 0 || fromTail)
        return first;
    return hop == 1 ? first + 1 : kNone;
}

std::uint32_t HopGraph::siteEdge(std::size_t index, int hops) const
{
    if (m_site[index] == kNone || hops < 0 || static_cast<std::uint32_t>(hops) >= m_layers)
        return kNone;
    return m_siteEdge[index] + static_cast<std::uint32_t>(hops);
}

} // namespace oasis
