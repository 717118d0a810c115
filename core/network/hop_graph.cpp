// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/hop_graph.h"

#include "core/base/money.h"

#include <utility>

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

/// The copies of one network.
class Copies
{
public:
    Copies(const HopGraphInput& input, Layers& out)
        : m_input(input), m_out(out), m_nodes(static_cast<std::uint32_t>(input.graph.nodeCount())),
          m_layers(static_cast<std::uint32_t>(input.mostHops) + 1)
    {}

    std::vector<std::uint32_t> nodesFor(std::span<const NodeIndex> places)
    {
        std::vector<std::uint32_t> nodes;
        for (const NodeIndex place : places)
            nodes.push_back(place == kInvalidNode ? HopGraph::kNone : m_out.builder.addNode().value());
        return nodes;
    }
    /// Per copy and edge the first copy of the edge.
    std::vector<std::uint32_t> edges(const std::vector<std::uint32_t>& supplyNodes)
    {
        std::vector<std::uint32_t> copies;
        for (std::uint32_t layer = 0; layer < m_layers; ++layer)
            for (std::uint32_t e = 0; e < m_input.edges.size(); ++e)
                copies.push_back(m_input.edges[e].isHop ? hop(layer, e, supplyNodes) : street(layer, e));
        return copies;
    }
    /// Per site the first of the edges that lead to its node.
    std::vector<std::uint32_t> endings(const std::vector<std::uint32_t>& siteNodes)
    {
        std::vector<std::uint32_t> first;
        for (std::size_t i = 0; i < siteNodes.size(); ++i) {
            first.push_back(static_cast<std::uint32_t>(m_out.priceCents.size()));
            for (std::uint32_t layer = 0; layer < m_layers && siteNodes[i] != HopGraph::kNone; ++layer)
                m_out.add(layer * m_nodes + m_input.sites[i].value(), siteNodes[i], 0, true, HopGraph::kNone);
        }
        return first;
    }

private:
    std::uint32_t street(std::uint32_t layer, std::uint32_t e)
    {
        const std::uint32_t here = layer * m_nodes;
        return m_out.add(here + m_input.graph.edgeTails()[e], here + m_input.graph.edgeHeads()[e],
                         m_input.priceCents[e], false, e);
    }
    /// From this copy to the next, in both directions unless it begins at a supply.
    std::uint32_t hop(std::uint32_t layer, std::uint32_t e, const std::vector<std::uint32_t>& supplyNodes)
    {
        const HopEdge& edge = m_input.edges[e];
        if (layer + 1 >= m_layers || (edge.supply >= 0 && layer > 0))
            return HopGraph::kNone;
        const std::uint32_t tail = m_input.graph.edgeTails()[e];
        const std::uint32_t head = m_input.graph.edgeHeads()[e];
        const std::uint32_t here = layer * m_nodes;
        const std::uint32_t next = here + m_nodes;
        const auto price = [&](bool open) { return open ? m_input.priceCents[e] : kInfiniteCents; };
        if (edge.supply >= 0)
            return m_out.add(supplyNodes[static_cast<std::size_t>(edge.supply)], next + head, price(edge.forward), true,
                             e);
        const std::uint32_t first = m_out.add(here + tail, next + head, price(edge.forward), true, e);
        m_out.add(here + head, next + tail, price(edge.backward), true, e);
        return first;
    }

    const HopGraphInput& m_input;
    Layers& m_out;
    std::uint32_t m_nodes;
    std::uint32_t m_layers;
};

} // namespace

Result<HopGraph> HopGraph::create(const HopGraphInput& input)
{
    HopGraph result;
    result.m_layers = static_cast<std::uint32_t>(input.mostHops) + 1;
    result.m_nodes = static_cast<std::uint32_t>(input.graph.nodeCount());
    result.m_edges = static_cast<std::uint32_t>(input.graph.edgeCount());
    if ((std::uint64_t{result.m_nodes} + 2) * result.m_layers + input.sites.size() > 0x7FFFFFFFU ||
        std::uint64_t{result.m_edges} * 2 * result.m_layers > 0x7FFFFFFFU)
        return fail(
            ErrorCode::Overflow,
            "the network is too large for so many radio links one after another: allow fewer, or select fewer sites");
    Layers out;
    out.builder.addNodes(std::size_t{result.m_nodes} * result.m_layers);
    Copies copies(input, out);
    result.m_site = copies.nodesFor(input.sites);
    result.m_supply = copies.nodesFor(input.supplies);
    for (const HopEdge& edge : input.edges)
        result.m_isHop.push_back(!edge.isHop ? 0 : edge.supply < 0 ? 1 : 2);
    result.m_copies = copies.edges(result.m_supply);
    result.m_siteEdge = copies.endings(result.m_site);
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
