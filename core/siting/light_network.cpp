// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/siting/light_network.h"

#include "core/network/shortest_path.h"

#include <algorithm>

namespace oasis::siting {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;
constexpr int kMostStretch = 100'000; // a thousand times the shortest way: no limit

class Balancer
{
public:
    Balancer(const LightInput& input, const SearchSpace& shortest)
        : m_input(input), m_shortest(shortest), m_length(input.graph.nodeCount(), kInfiniteCents),
          m_parentEdge(input.graph.nodeCount(), kNone), m_inForest(input.graph.edgeCount(), 0),
          m_seen(input.graph.nodeCount(), 0), m_direct(input.graph.nodeCount(), 0)
    {
        for (const EdgeIndex edge : input.forest)
            m_inForest[edge.index()] = 1;
        for (const NodeIndex root : input.roots)
            m_length[root.index()] = 0;
        for (const NodeIndex node : input.direct)
            m_direct[node.index()] = 1;
    }

    std::vector<EdgeIndex> run()
    {
        for (const NodeIndex root : m_input.roots)
            walk(root.value());
        return prune();
    }

private:
    struct Frame
    {
        std::uint32_t node = 0;
        std::uint32_t byEdge = kNone;
        std::uint32_t nextArc = 0;
    };

    void relax(std::uint32_t from, std::uint32_t to, std::uint32_t edge)
    {
        const std::int64_t length = m_length[from] + m_input.edgeLengthMm[edge];
        if (length < m_length[to]) {
            m_length[to] = length;
            m_parentEdge[to] = edge;
        }
    }
    std::uint32_t other(std::uint32_t edge, std::uint32_t node) const
    {
        return m_input.graph.otherEnd(EdgeIndex{edge}, NodeIndex{node}).value();
    }

    /// Around the tree: each edge is relaxed downwards, and upwards on the way back.
    void walk(std::uint32_t root)
    {
        const StreetGraph& graph = m_input.graph;
        std::vector<Frame> frames{{root, kNone, graph.firstOut()[root]}};
        m_seen[root] = 1;
        while (!frames.empty()) {
            Frame& frame = frames.back();
            if (frame.nextArc == graph.firstOut()[frame.node + 1]) {
                const Frame done = frame;
                frames.pop_back();
                if (!frames.empty())
                    relax(done.node, frames.back().node, done.byEdge);
                continue;
            }
            const std::uint32_t arc = frame.nextArc++;
            const std::uint32_t edge = graph.arcEdge()[arc];
            const std::uint32_t head = graph.arcHead()[arc];
            if (m_inForest[edge] == 0 || m_seen[head] != 0)
                continue;
            m_seen[head] = 1;
            relax(frame.node, head, edge);
            shorten(head);
            frames.push_back({head, edge, graph.firstOut()[head]});
        }
    }
    void shorten(std::uint32_t node)
    {
        const std::int64_t least = m_shortest.distance(NodeIndex{node});
        const std::int64_t most =
            m_direct[node] != 0 ? least : least / 100 * std::min(m_input.stretchPercent, kMostStretch);
        if (m_length[node] <= std::max({most, least, m_direct[node] != 0 ? 0 : m_input.freeMm}))
            return;
        std::uint32_t at = m_input.roots[m_shortest.source(NodeIndex{node})].value();
        for (const EdgeIndex edge : m_shortest.pathTo(m_input.graph, NodeIndex{node})) {
            const std::uint32_t next = other(edge.value(), at);
            relax(at, next, edge.value());
            at = next;
        }
    }

    /// The edges by which terminals hang on the roots.
    std::vector<EdgeIndex> prune() const
    {
        std::vector<std::uint8_t> kept(m_length.size(), 0);
        for (const NodeIndex root : m_input.roots)
            kept[root.index()] = 1;
        std::vector<EdgeIndex> edges;
        for (const NodeIndex terminal : m_input.terminals) {
            std::uint32_t node = terminal.value();
            while (kept[node] == 0 && m_parentEdge[node] != kNone) {
                kept[node] = 1;
                edges.push_back(EdgeIndex{m_parentEdge[node]});
                node = other(m_parentEdge[node], node);
            }
        }
        std::sort(edges.begin(), edges.end());
        return edges;
    }

    const LightInput& m_input;
    const SearchSpace& m_shortest;
    std::vector<std::int64_t> m_length;      // per node, of the way found
    std::vector<std::uint32_t> m_parentEdge; // per node, towards the root
    std::vector<std::uint8_t> m_inForest;
    std::vector<std::uint8_t> m_seen;
    std::vector<std::uint8_t> m_direct;
};

} // namespace

Result<std::vector<EdgeIndex>> lightNetwork(const LightInput& input, const RunContext& ctx)
{
    if (input.freeMm < 0)
        return fail(ErrorCode::InvalidArgument, "the free length of a network is negative");
    if (input.stretchPercent <= 100)
        return fail(ErrorCode::InvalidArgument, "stretch of a network must be over 100 percent");
    std::vector<SearchSource> sources;
    for (const NodeIndex root : input.roots)
        sources.push_back({root, 0});
    SearchSpace shortest;
    OASIS_CHECK(shortestPaths(input.graph, input.edgeLengthMm, sources, shortest, ctx));
    return Balancer(input, shortest).run();
}

} // namespace oasis::siting
