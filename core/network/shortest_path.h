// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/network/quad_heap.h"
#include "core/network/street_graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis {

/// Where a search starts, and what has been paid there already.
struct SearchSource
{
    NodeIndex node;
    std::int64_t startCents = 0; ///< at least 0
};

/// When a search may end before it has seen everything.
struct SearchLimits
{
    std::int64_t maxCents = kInfiniteCents; ///< nodes farther than this stay unreached
    NodeIndex target = kInvalidNode;        ///< stop once this node's distance is final
};

/// Result and scratch memory of shortest-path searches on one graph, reusable for thousands of them: a new search
/// forgets the last one in O(1). One thread at a time. About 29 bytes a node.
class SearchSpace
{
public:
    [[nodiscard]] bool reached(NodeIndex node) const { return m_stamp[node.index()] == m_epoch; }
    /// Cents from the nearest source, its start included; kInfiniteCents when not reached.
    [[nodiscard]] std::int64_t distance(NodeIndex node) const
    {
        return reached(node) ? m_distance[node.index()] : kInfiniteCents;
    }
    /// The arc by which the best path enters the node; kInvalidArc at sources and unreached nodes.
    [[nodiscard]] ArcIndex parentArc(NodeIndex node) const
    {
        return reached(node) ? ArcIndex{m_parentArc[node.index()]} : kInvalidArc;
    }
    /// Index into the sources of the one that is nearest; meaningless when not reached.
    [[nodiscard]] std::uint32_t source(NodeIndex node) const { return m_source[node.index()]; }
    /// The edges from the source to the node, in that order. Empty at sources and unreached nodes.
    [[nodiscard]] std::vector<EdgeIndex> pathTo(const StreetGraph& graph, NodeIndex node) const;

private:
    friend Result<void> shortestPaths(const StreetGraph&, std::span<const std::int64_t>, std::span<const SearchSource>,
                                      SearchSpace&, const RunContext&);
    friend Result<void> shortestPaths(const StreetGraph&, std::span<const std::int64_t>, std::span<const SearchSource>,
                                      const SearchLimits&, SearchSpace&, const RunContext&);
    void begin(std::size_t nodeCount);
    void improve(std::uint32_t node, std::int64_t distance, std::uint32_t arc, std::uint32_t source);

    std::vector<std::int64_t> m_distance;
    std::vector<std::uint32_t> m_parentArc;
    std::vector<std::uint32_t> m_source;
    std::vector<std::uint32_t> m_stamp;
    std::uint32_t m_epoch = 0;
    QuadHeap m_heap;
};

/// Shortest paths from the nearest of several sources (Dijkstra, 4-ary heap). `edgeCostCents` per edge, not negative;
/// kInfiniteCents or more bars the edge. Of equally short paths the one found first in node order is kept: the result
/// depends on the inputs alone. Errors: InvalidArgument (sizes, negative costs, unknown nodes), Overflow (a path of
/// kInfiniteCents or more), Cancelled. O((nodes + edges) log nodes).
[[nodiscard]] Result<void> shortestPaths(const StreetGraph& graph, std::span<const std::int64_t> edgeCostCents,
                                         std::span<const SearchSource> sources, SearchSpace& space,
                                         const RunContext& ctx);
/// The same within limits. Distances are final up to the limit or the target's distance; beyond the target's they are
/// upper bounds.
[[nodiscard]] Result<void> shortestPaths(const StreetGraph& graph, std::span<const std::int64_t> edgeCostCents,
                                         std::span<const SearchSource> sources, const SearchLimits& limits,
                                         SearchSpace& space, const RunContext& ctx);

} // namespace oasis
