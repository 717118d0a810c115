// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/shortest_path.h"

#include <algorithm>

namespace oasis {

namespace {

constexpr std::uint32_t kPollEvery = 1024; // settled nodes between two looks at the stop token

Result<void> checkSearch(const StreetGraph& graph, std::span<const std::int64_t> costs,
                         std::span<const SearchSource> sources, const SearchLimits& limits)
{
    if (costs.size() != graph.edgeCount())
        return fail(ErrorCode::InvalidArgument, "one cost per edge is needed");
    for (const SearchSource& source : sources)
        if (source.node.index() >= graph.nodeCount() || source.startCents < 0)
            return fail(ErrorCode::InvalidArgument, "a search source is not a node, or its start is negative");
    if (limits.target != kInvalidNode && limits.target.index() >= graph.nodeCount())
        return fail(ErrorCode::InvalidArgument, "the target of a search is not a node");
    return ok();
}

} // namespace

std::vector<EdgeIndex> SearchSpace::pathTo(const StreetGraph& graph, NodeIndex node) const
{
    std::vector<EdgeIndex> edges;
    for (ArcIndex arc = parentArc(node); arc != kInvalidArc; arc = parentArc(node)) {
        edges.push_back(EdgeIndex{graph.arcEdge()[arc.index()]});
        node = NodeIndex{graph.arcHead()[graph.arcReverse()[arc.index()]]};
    }
    std::reverse(edges.begin(), edges.end());
    return edges;
}

void SearchSpace::begin(std::size_t nodeCount)
{
    if (m_stamp.size() != nodeCount || m_epoch == 0xFFFFFFFFU) {
        m_distance.resize(nodeCount);
        m_parentArc.resize(nodeCount);
        m_source.resize(nodeCount);
        m_stamp.assign(nodeCount, 0);
        m_epoch = 0;
        m_heap.resize(nodeCount);
    }
    ++m_epoch;
    m_heap.clear();
}

void SearchSpace::improve(std::uint32_t node, std::int64_t distance, std::uint32_t arc, std::uint32_t source)
{
    if (m_stamp[node] == m_epoch && m_distance[node] <= distance)
        return;
    m_stamp[node] = m_epoch;
    m_distance[node] = distance;
    m_parentArc[node] = arc;
    m_source[node] = source;
    m_heap.pushOrLower(node, distance);
}

Result<void> shortestPaths(const StreetGraph& graph, std::span<const std::int64_t> edgeCostCents,
                           std::span<const SearchSource> sources, const SearchLimits& limits, SearchSpace& space,
                           const RunContext& ctx)
{
    OASIS_CHECK(checkSearch(graph, edgeCostCents, sources, limits));
    space.begin(graph.nodeCount());
    for (std::uint32_t i = 0; i < sources.size(); ++i)
        if (sources[i].startCents <= limits.maxCents && sources[i].startCents < kInfiniteCents)
            space.improve(sources[i].node.value(), sources[i].startCents, kInvalidArc.value(), i);
    const auto first = graph.firstOut();
    const auto head = graph.arcHead();
    const auto edgeOf = graph.arcEdge();
    for (std::uint32_t settled = 1; !space.m_heap.empty(); ++settled) {
        if (settled % kPollEvery == 0 && ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "search stopped");
        const std::uint32_t node = space.m_heap.pop();
        if (node == limits.target.value())
            break;
        for (std::uint32_t arc = first[node]; arc < first[node + 1]; ++arc) {
            const std::int64_t cost = edgeCostCents[edgeOf[arc]];
            if (cost < 0)
                return fail(ErrorCode::InvalidArgument, "an edge has a negative cost");
            if (cost >= kInfiniteCents)
                continue;
            const std::int64_t distance = space.m_distance[node] + cost; // two "infinite" amounts still fit
            if (distance >= kInfiniteCents)
                return fail(ErrorCode::Overflow, "a path costs too much for exact arithmetic");
            if (distance <= limits.maxCents)
                space.improve(head[arc], distance, arc, space.m_source[node]);
        }
    }
    return ctx.stopRequested() ? Result<void>(fail(ErrorCode::Cancelled, "search stopped")) : ok();
}

Result<void> shortestPaths(const StreetGraph& graph, std::span<const std::int64_t> edgeCostCents,
                           std::span<const SearchSource> sources, SearchSpace& space, const RunContext& ctx)
{
    return shortestPaths(graph, edgeCostCents, sources, SearchLimits{}, space, ctx);
}

} // namespace oasis
