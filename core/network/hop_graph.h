// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/network/street_graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis {

/// What an edge of a network means to the rule of hops.
struct HopEdge
{
    bool isHop = false;       ///< counts on the ways that take it
    bool forward = true;      ///< of a hop: may lead from tail to head
    bool backward = true;     ///< of a hop: may lead from head to tail
    std::int32_t supply = -1; ///< of a hop: begins there, at a tree's beginning, and is the first of the way
};

/// A network of which no way from a supply may take more than `mostHops` hops.
struct HopGraphInput
{
    const StreetGraph& graph;
    std::span<const std::int64_t> priceCents; ///< per edge
    std::span<const HopEdge> edges;
    std::span<const NodeIndex> sites;    ///< where sites are served; kInvalidNode: nowhere
    std::span<const NodeIndex> supplies; ///< kInvalidNode: none
    int mostHops = 1;                    ///< at least 0
};

/// The network with a copy per number of hops taken, so that the rule is part of the graph (Gouveia, Simonetti & Uchoa,
/// "Modeling hop-constrained and diameter-constrained minimum spanning tree problems as Steiner tree problems over
/// layered graphs", 2011): copy h holds what lies behind h hops, a hop leads from copy h to copy h + 1 and never back
/// (`oneWay`). Each site has a node of its own that every copy leads to, each supply one that leads to copy 0 and along
/// its own hops. Every network that keeps the rule is a network here, at the same price.
class HopGraph
{
public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

    /// Errors: Overflow (more than 2^31 nodes or edges). O(size × copies).
    [[nodiscard]] static Result<HopGraph> create(const HopGraphInput& input);

    [[nodiscard]] std::size_t siteCount() const { return m_site.size(); }
    [[nodiscard]] const StreetGraph& graph() const { return m_graph; }
    [[nodiscard]] std::span<const std::int64_t> priceCents() const { return m_priceCents; } ///< per edge
    [[nodiscard]] std::span<const std::uint8_t> oneWay() const { return m_oneWay; } ///< per edge: tail to head only
    [[nodiscard]] NodeIndex site(std::size_t index) const;                          ///< kInvalidNode: none
    [[nodiscard]] NodeIndex supply(std::size_t index) const;
    /// Of a node: the node of the network; kNone for those of sites and supplies.
    [[nodiscard]] std::uint32_t nodeOf(std::uint32_t node) const;
    [[nodiscard]] int hopsAt(std::uint32_t node) const { return static_cast<int>(node / m_nodes); } ///< of a copy
    /// Of an edge: the edge of the network; kNone for those of sites and supplies.
    [[nodiscard]] std::uint32_t edgeOf(std::uint32_t edge) const { return m_origin[edge]; }
    /// The copy of an edge that is taken after `hops` hops; of a hop, from its tail (or its head). kNone: there is
    /// none.
    [[nodiscard]] std::uint32_t copyOf(EdgeIndex edge, int hops, bool fromTail) const;
    /// The edge from a copy of the site to its node; from the supply's node to copy 0.
    [[nodiscard]] std::uint32_t siteEdge(std::size_t index, int hops) const;
    [[nodiscard]] std::uint32_t supplyEdge(std::size_t index) const { return m_supplyEdge[index]; }

private:
    StreetGraph m_graph;
    std::vector<std::int64_t> m_priceCents;
    std::vector<std::uint8_t> m_oneWay;
    std::vector<std::uint32_t> m_origin;
    std::vector<std::uint32_t> m_copies;     // per copy and edge: the first copy of the edge
    std::vector<std::uint8_t> m_isHop;       // per edge of the network: 2 when it begins at a supply
    std::vector<std::uint32_t> m_site;       // per site: its node
    std::vector<std::uint32_t> m_siteEdge;   // per site: the first of its edges
    std::vector<std::uint32_t> m_supply;     // per supply: its node
    std::vector<std::uint32_t> m_supplyEdge; // per supply
    std::uint32_t m_nodes = 1;               // of the network
    std::uint32_t m_edges = 0;
    std::uint32_t m_layers = 1;
};

} // namespace oasis
