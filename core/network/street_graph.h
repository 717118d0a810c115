// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace oasis {

/// The parts of a graph that hang together.
struct GraphComponents
{
    std::vector<std::uint32_t> ofNode;    ///< per node: its component
    std::vector<std::uint32_t> nodeCount; ///< per component, falling; equal sizes by smallest node index
};

/// Where cables can run: an immutable undirected multigraph in compressed-sparse-row form (Boost.Graph's
/// `compressed_sparse_row_graph`, directed). Every street edge e is two arcs, tail→head and head→tail; a loop is two
/// arcs at its node. Arcs are sorted by the node they leave, then by edge. Prices, lengths and the like are separate
/// arrays by EdgeIndex, handed to the algorithms. Parallel edges and loops are allowed.
/// About 8 bytes a node and 32 bytes an edge. Copies share the arrays; safe to read from any number of threads.
class StreetGraph
{
public:
    /// The empty graph.
    StreetGraph();

    [[nodiscard]] std::size_t nodeCount() const { return m_firstOut.size() - 1; }
    [[nodiscard]] std::size_t edgeCount() const { return m_edgeTail.size(); }
    [[nodiscard]] std::size_t arcCount() const { return m_arcHead.size(); }

    /// The arcs that leave node n are firstOut()[n] … firstOut()[n + 1] − 1. nodeCount() + 1 entries.
    [[nodiscard]] std::span<const std::uint32_t> firstOut() const { return m_firstOut; }
    /// Per arc: the node it enters.
    [[nodiscard]] std::span<const std::uint32_t> arcHead() const { return m_arcHead; }
    /// Per arc: the edge it belongs to.
    [[nodiscard]] std::span<const std::uint32_t> arcEdge() const { return m_arcEdge; }
    /// Per arc: the opposite arc of the same edge.
    [[nodiscard]] std::span<const std::uint32_t> arcReverse() const { return m_arcReverse; }
    /// Per edge: its ends in the order given to addEdge.
    [[nodiscard]] std::span<const std::uint32_t> edgeTails() const { return m_edgeTail; }
    [[nodiscard]] std::span<const std::uint32_t> edgeHeads() const { return m_edgeHead; }

    [[nodiscard]] NodeIndex tail(EdgeIndex edge) const { return NodeIndex{m_edgeTail[edge.index()]}; }
    [[nodiscard]] NodeIndex head(EdgeIndex edge) const { return NodeIndex{m_edgeHead[edge.index()]}; }
    [[nodiscard]] NodeIndex otherEnd(EdgeIndex edge, NodeIndex node) const
    {
        return tail(edge) == node ? head(edge) : tail(edge);
    }
    [[nodiscard]] std::size_t degree(NodeIndex node) const
    {
        return m_firstOut[node.index() + 1] - m_firstOut[node.index()];
    }

    /// O(nodes + edges).
    [[nodiscard]] GraphComponents components() const;

private:
    friend class StreetGraphBuilder;
    struct Storage;
    explicit StreetGraph(std::shared_ptr<const Storage> storage);

    std::shared_ptr<const Storage> m_storage;
    std::span<const std::uint32_t> m_firstOut;
    std::span<const std::uint32_t> m_arcHead;
    std::span<const std::uint32_t> m_arcEdge;
    std::span<const std::uint32_t> m_arcReverse;
    std::span<const std::uint32_t> m_edgeTail;
    std::span<const std::uint32_t> m_edgeHead;
};

/// Collects nodes and edges, then freezes them. Indices count from 0 in the order of the calls. Example:
///
///     StreetGraphBuilder builder;
///     builder.addNodes(3);
///     const EdgeIndex street = builder.addEdge(NodeIndex{0}, NodeIndex{1});
///     OASIS_TRY(const auto graph, builder.freeze());
class StreetGraphBuilder
{
public:
    void reserve(std::size_t nodes, std::size_t edges);
    NodeIndex addNode();
    /// Adds `count` nodes and returns the first; the others follow it.
    NodeIndex addNodes(std::size_t count);
    /// The ends may be added later, but before freeze.
    EdgeIndex addEdge(NodeIndex tail, NodeIndex head);

    [[nodiscard]] std::size_t nodeCount() const { return m_nodeCount; }
    [[nodiscard]] std::size_t edgeCount() const { return m_edges.size(); }

    /// O(nodes + edges). The builder keeps its content. Errors: InvalidArgument when an edge ends at a node that was
    /// never added; Overflow from 2^31 − 1 nodes or edges on.
    [[nodiscard]] Result<StreetGraph> freeze() const;

private:
    std::size_t m_nodeCount = 0;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_edges;
};

/// Every way in which the arrays of the graph contradict each other, in English; empty for a sound graph. At most 100
/// entries. O(nodes + edges).
[[nodiscard]] std::vector<std::string> faultsOf(const StreetGraph& graph);

} // namespace oasis
