// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/street_graph.h"

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>

#include <algorithm>
#include <limits>
#include <numeric>

namespace oasis {

namespace {

using Csr = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                               boost::no_property, std::uint32_t, std::uint32_t>;

constexpr std::size_t kMaxCount = std::numeric_limits<std::int32_t>::max() - 1;
constexpr std::size_t kMaxFaults = 100;

/// Gives every node that a search discovers the number of that search.
class ComponentVisitor : public boost::default_bfs_visitor
{
public:
    ComponentVisitor(std::vector<std::uint32_t>& ofNode, const std::uint32_t& component)
        : m_ofNode(&ofNode), m_component(&component)
    {}
    void discover_vertex(std::uint32_t node, const Csr&) const { (*m_ofNode)[node] = *m_component; }

private:
    std::vector<std::uint32_t>* m_ofNode; // Boost copies visitors
    const std::uint32_t* m_component;
};

} // namespace

struct StreetGraph::Storage
{
    Csr csr;
    std::vector<std::uint32_t> arcEdge;
    std::vector<std::uint32_t> arcReverse;
    std::vector<std::uint32_t> edgeTail;
    std::vector<std::uint32_t> edgeHead;
    std::vector<std::uint32_t> noNodes{0}; // firstOut of a graph without nodes
};

StreetGraph::StreetGraph() : StreetGraph(std::make_shared<const Storage>()) {}

StreetGraph::StreetGraph(std::shared_ptr<const Storage> storage)
    : m_storage(std::move(storage)), m_firstOut(m_storage->csr.m_forward.m_rowstart),
      m_arcHead(m_storage->csr.m_forward.m_column), m_arcEdge(m_storage->arcEdge), m_arcReverse(m_storage->arcReverse),
      m_edgeTail(m_storage->edgeTail), m_edgeHead(m_storage->edgeHead)
{
    if (m_firstOut.empty())
        m_firstOut = m_storage->noNodes;
}

GraphComponents StreetGraph::components() const
{
    const std::size_t nodes = nodeCount();
    GraphComponents parts;
    parts.ofNode.assign(nodes, 0);
    std::uint32_t count = 0;
    std::vector<boost::default_color_type> colors(nodes, boost::white_color);
    const auto color = boost::make_iterator_property_map(colors.begin(), get(boost::vertex_index, m_storage->csr));
    boost::queue<std::uint32_t> queue;
    for (std::uint32_t node = 0; node < nodes; ++node) {
        if (colors[node] != boost::white_color)
            continue;
        boost::breadth_first_visit(m_storage->csr, node, queue, ComponentVisitor(parts.ofNode, count), color);
        ++count;
    }
    std::vector<std::uint32_t> sizes(count, 0);
    for (const std::uint32_t part : parts.ofNode)
        ++sizes[part];
    std::vector<std::uint32_t> bySize(count);
    std::iota(bySize.begin(), bySize.end(), 0U);
    std::stable_sort(bySize.begin(), bySize.end(), [&](auto a, auto b) { return sizes[a] > sizes[b]; });
    std::vector<std::uint32_t> rank(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        rank[bySize[i]] = i;
        parts.nodeCount.push_back(sizes[bySize[i]]);
    }
    for (std::uint32_t& part : parts.ofNode)
        part = rank[part];
    return parts;
}

void StreetGraphBuilder::reserve(std::size_t nodes, std::size_t edges)
{
    static_cast<void>(nodes); // nodes carry no data
    m_edges.reserve(edges);
}

NodeIndex StreetGraphBuilder::addNode()
{
    return addNodes(1);
}

NodeIndex StreetGraphBuilder::addNodes(std::size_t count)
{
    const NodeIndex first{static_cast<std::uint32_t>(m_nodeCount)};
    m_nodeCount += count;
    return first;
}

EdgeIndex StreetGraphBuilder::addEdge(NodeIndex tail, NodeIndex head)
{
    m_edges.emplace_back(tail.value(), head.value());
    return EdgeIndex{static_cast<std::uint32_t>(m_edges.size() - 1)};
}

Result<StreetGraph> StreetGraphBuilder::freeze() const
{
    if (m_nodeCount > kMaxCount || m_edges.size() > kMaxCount)
        return fail(ErrorCode::Overflow, "a street graph holds fewer than 2^31 - 1 nodes and edges");
    const auto edges = static_cast<std::uint32_t>(m_edges.size());
    auto storage = std::make_shared<StreetGraph::Storage>();
    std::vector<std::uint32_t> slot(m_nodeCount + 1, 0); // next free arc of each node
    for (const auto& [tail, head] : m_edges) {
        if (tail >= m_nodeCount || head >= m_nodeCount)
            return fail(ErrorCode::InvalidArgument, "a street edge ends at a node that does not exist");
        ++slot[tail + 1];
        ++slot[head + 1];
    }
    std::partial_sum(slot.begin(), slot.end(), slot.begin());
    const std::size_t arcs = 2 * std::size_t{edges};
    std::vector<std::pair<std::uint32_t, std::uint32_t>> sorted(arcs);
    storage->arcEdge.resize(arcs);
    storage->arcReverse.resize(arcs);
    storage->edgeTail.reserve(edges);
    storage->edgeHead.reserve(edges);
    for (std::uint32_t edge = 0; edge < edges; ++edge) {
        const auto [tail, head] = m_edges[edge];
        const std::uint32_t forward = slot[tail]++;
        const std::uint32_t backward = slot[head]++;
        sorted[forward] = {tail, head};
        sorted[backward] = {head, tail};
        storage->arcEdge[forward] = storage->arcEdge[backward] = edge;
        storage->arcReverse[forward] = backward;
        storage->arcReverse[backward] = forward;
        storage->edgeTail.push_back(tail);
        storage->edgeHead.push_back(head);
    }
    storage->csr = Csr(boost::edges_are_sorted, sorted.begin(), sorted.end(), static_cast<std::uint32_t>(m_nodeCount),
                       static_cast<std::uint32_t>(arcs));
    return StreetGraph(std::move(storage));
}

std::vector<std::string> faultsOf(const StreetGraph& graph)
{
    std::vector<std::string> faults;
    const auto check = [&](bool holds, const std::string& what, std::size_t where) {
        if (!holds && faults.size() < kMaxFaults)
            faults.push_back(what + " at " + std::to_string(where));
    };
    const auto first = graph.firstOut();
    check(first[0] == 0 && first.back() == graph.arcCount(), "first arcs do not span all arcs", 0);
    check(graph.arcCount() == 2 * graph.edgeCount(), "arcs are not twice the edges", graph.arcCount());
    check(graph.arcEdge().size() == graph.arcCount(), "arc edges have another length", graph.arcEdge().size());
    check(graph.arcReverse().size() == graph.arcCount(), "arc twins have another length", graph.arcReverse().size());
    if (!faults.empty())
        return faults;
    for (std::size_t node = 0; node < graph.nodeCount(); ++node) {
        check(first[node] <= first[node + 1], "first arcs fall at node", node);
        for (std::size_t arc = first[node]; arc < first[node + 1]; ++arc) {
            const std::size_t edge = graph.arcEdge()[arc];
            const std::size_t twin = graph.arcReverse()[arc];
            check(edge < graph.edgeCount() && twin < graph.arcCount(), "edge or twin out of range, arc", arc);
            if (!faults.empty())
                return faults;
            const std::size_t head = graph.arcHead()[arc];
            const bool forward = graph.edgeTails()[edge] == node && graph.edgeHeads()[edge] == head;
            const bool backward = graph.edgeTails()[edge] == head && graph.edgeHeads()[edge] == node;
            check(forward || backward, "ends of arc and edge differ, arc", arc);
            check(twin != arc && graph.arcReverse()[twin] == arc && graph.arcEdge()[twin] == edge, "wrong twin, arc",
                  arc);
        }
    }
    return faults;
}

} // namespace oasis
