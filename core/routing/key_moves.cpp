// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/quad_heap.h"
#include "core/routing/leftist_heaps.h"
#include "core/routing/local_search.h"
#include "core/routing/rooted_tree.h"

#include <algorithm>
#include <tuple>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;
constexpr std::uint32_t kPollEvery = 256;

/// A way between two pieces of the broken tree over the regions of their nodes.
struct Bridge
{
    std::int64_t cost;
    std::uint32_t edge;
    std::uint32_t from; // piece
    std::uint32_t to;
    [[nodiscard]] bool before(const Bridge& other) const
    {
        return std::tie(cost, edge) < std::tie(other.cost, other.edge);
    }
};

class KeyMoveSearch
{
public:
    KeyMoveSearch(const SolverProblem& problem, const SolverTree& tree, const std::stop_token& stop)
        : m_problem(problem), m_graph(problem.graph), m_stop(stop), m_tree(problem, tree),
          m_distance(m_graph.nodeCount(), kInfiniteCents), m_base(m_graph.nodeCount(), kNone),
          m_parent(m_graph.nodeCount(), kNone), m_heaps(2 * std::size_t{m_graph.edgeCount()}),
          m_heapOf(m_graph.nodeCount(), LeftistHeaps::kEmpty), m_removedMark(m_graph.nodeCount(), 0),
          m_repairMark(m_graph.nodeCount(), 0), m_repaired(m_graph.nodeCount())
    {
        m_heap.resize(m_graph.nodeCount());
    }

    std::vector<KeyMove> run()
    {
        spreadRegions();
        collectBridges();
        std::uint32_t step = 0;
        for (const std::uint32_t node : m_tree.postOrder()) {
            if (++step % kPollEvery == 0 && m_stop.stop_requested())
                break;
            if (!m_tree.crucial(node))
                continue;
            if (m_problem.terminal[node] == 0)
                tryElimination(node);
            gatherHeap(node);
            if (node != m_problem.root)
                tryExchange(node);
        }
        std::sort(m_moves.begin(), m_moves.end(), [](const KeyMove& x, const KeyMove& y) {
            return std::tie(y.gain, x.removed) < std::tie(x.gain, y.removed);
        });
        return std::move(m_moves);
    }

private:
    struct Label
    {
        std::int64_t distance;
        std::uint32_t base;
        std::uint32_t parent;
    };

    // --- regions -----------------------------------------------------------------------------------------------

    void spreadRegions()
    {
        for (const std::uint32_t node : m_tree.postOrder()) {
            m_distance[node] = 0;
            m_base[node] = node;
            m_heap.pushOrLower(node, 0);
        }
        for (std::uint32_t step = 1; !m_heap.empty(); ++step) {
            if (step % 1024 == 0 && m_stop.stop_requested())
                m_heap.clear();
            if (m_heap.empty())
                break;
            const std::uint32_t node = m_heap.pop();
            for (const std::uint32_t arc : m_graph.out(node)) {
                const std::uint32_t head = m_graph.head(arc);
                const std::int64_t distance = m_distance[node] + m_graph.cost(arc);
                if (distance >= m_distance[head])
                    continue;
                m_distance[head] = distance;
                m_base[head] = m_base[node];
                m_parent[head] = arc;
                m_heap.pushOrLower(head, distance);
            }
        }
        m_regionFirst.assign(std::size_t{m_graph.nodeCount()} + 1, 0);
        for (const std::uint32_t base : m_base)
            if (base != kNone)
                ++m_regionFirst[base + 1];
        for (std::size_t i = 1; i < m_regionFirst.size(); ++i)
            m_regionFirst[i] += m_regionFirst[i - 1];
        m_regionNodes.resize(m_regionFirst.back());
        std::vector<std::uint32_t> slot(m_regionFirst.begin(), m_regionFirst.end() - 1);
        for (std::uint32_t node = 0; node < m_base.size(); ++node)
            if (m_base[node] != kNone)
                m_regionNodes[slot[m_base[node]]++] = node;
    }
    [[nodiscard]] std::span<const std::uint32_t> region(std::uint32_t base) const
    {
        return {m_regionNodes.data() + m_regionFirst[base], m_regionNodes.data() + m_regionFirst[base + 1]};
    }
    [[nodiscard]] bool isBoundary(std::uint32_t edge) const
    {
        const SolverEdge& e = m_graph.edge(edge);
        return m_base[e.a] != kNone && m_base[e.b] != kNone && m_base[e.a] != m_base[e.b] && !m_tree.has(edge);
    }
    /// Item 2e + side of the heaps: the bridge e seen from its end a (side 0) or b (side 1).
    void collectBridges()
    {
        for (std::uint32_t e = 0; e < m_graph.edgeCount(); ++e) {
            if (!isBoundary(e))
                continue;
            const SolverEdge& edge = m_graph.edge(e);
            const std::int64_t cost = m_distance[edge.a] + edge.cost + m_distance[edge.b];
            m_tree.addQuery(m_base[edge.a], m_base[edge.b], e);
            m_heapOf[m_base[edge.a]] = m_heaps.insert(m_heapOf[m_base[edge.a]], 2 * e, cost);
            m_heapOf[m_base[edge.b]] = m_heaps.insert(m_heapOf[m_base[edge.b]], 2 * e + 1, cost);
        }
        m_tree.answerQueries();
    }
    /// The base on the far side of a heap item.
    [[nodiscard]] std::uint32_t farBase(std::uint32_t item) const
    {
        const SolverEdge& edge = m_graph.edge(item >> 1U);
        return m_base[(item & 1U) == 0 ? edge.b : edge.a];
    }

    // --- pieces ------------------------------------------------------------------------------------------------

    /// The heap of a crucial node holds the bridges of everything in its subtree, once it was processed.
    void gatherHeap(std::uint32_t node)
    {
        for (const std::uint32_t child : m_tree.children(node)) {
            const KeyPath path = m_tree.pathDown(child);
            m_heapOf[node] = m_heaps.merge(m_heapOf[node], m_heapOf[path.lower]);
            for (const std::uint32_t inner : path.inner)
                m_heapOf[node] = m_heaps.merge(m_heapOf[node], m_heapOf[inner]);
        }
    }
    /// Drops bridges that end inside `top`'s subtree or at removed nodes: for `top` and everything above they are
    /// useless.
    [[nodiscard]] std::uint32_t bestOutward(std::uint32_t lower, std::uint32_t top)
    {
        std::uint32_t& heap = m_heapOf[lower];
        while (heap != LeftistHeaps::kEmpty) {
            const std::uint32_t far = farBase(heap);
            if (!m_tree.inSubtree(far, top) && m_removedMark[far] != m_removedEpoch)
                break;
            heap = m_heaps.pop(heap);
        }
        return heap;
    }
    /// Gives the nodes whose regions were removed their nearest remaining base.
    void repair(const std::vector<std::uint32_t>& removed)
    {
        m_orphans.clear();
        for (const std::uint32_t base : removed)
            for (const std::uint32_t node : region(base)) {
                m_orphans.push_back(node);
                m_repairMark[node] = m_removedEpoch;
                m_repaired[node] = {kInfiniteCents, kNone, kNone};
            }
        for (const std::uint32_t node : m_orphans)
            for (const std::uint32_t out : m_graph.out(node)) {
                const std::uint32_t near = m_graph.head(out);
                if (m_repairMark[near] != m_removedEpoch && m_base[near] != kNone)
                    relax(node, {m_distance[near] + m_graph.cost(out), m_base[near], out ^ 1U});
            }
        while (!m_heap.empty()) {
            const std::uint32_t node = m_heap.pop();
            const Label label = m_repaired[node];
            for (const std::uint32_t out : m_graph.out(node))
                if (m_repairMark[m_graph.head(out)] == m_removedEpoch)
                    relax(m_graph.head(out), {label.distance + m_graph.cost(out), label.base, out});
        }
    }
    void relax(std::uint32_t node, const Label& label)
    {
        if (label.distance >= m_repaired[node].distance)
            return;
        m_repaired[node] = label;
        m_heap.pushOrLower(node, label.distance);
    }
    [[nodiscard]] Label labelOf(std::uint32_t node) const
    {
        if (m_repairMark[node] == m_removedEpoch)
            return m_repaired[node];
        return {m_distance[node], m_base[node], m_parent[node]};
    }
    /// Bridges over orphaned nodes; `pieceOf(base)` names the piece of a base.
    template <class PieceOf>
    void bridgesOfOrphans(std::vector<Bridge>& bridges, PieceOf pieceOf) const
    {
        for (const std::uint32_t node : m_orphans)
            for (const std::uint32_t out : m_graph.out(node)) {
                const Label here = labelOf(node);
                const Label there = labelOf(m_graph.head(out));
                if (here.base == kNone || there.base == kNone || here.base == there.base)
                    continue;
                const std::uint32_t from = pieceOf(here.base);
                const std::uint32_t to = pieceOf(there.base);
                if (from != to)
                    bridges.push_back({here.distance + m_graph.cost(out) + there.distance, out >> 1U, from, to});
            }
    }
    void appendWay(std::uint32_t edge, std::vector<std::uint32_t>& edges) const
    {
        edges.push_back(edge);
        for (std::uint32_t node : {m_graph.edge(edge).a, m_graph.edge(edge).b})
            for (Label label = labelOf(node); label.parent != kNone; label = labelOf(node)) {
                edges.push_back(label.parent >> 1U);
                node = m_graph.tail(label.parent);
            }
    }
    void record(std::int64_t gain, KeyMove move, const std::vector<std::uint32_t>& bridges)
    {
        for (const std::uint32_t edge : bridges)
            appendWay(edge, move.added);
        move.gain = gain;
        m_moves.push_back(std::move(move));
    }

    // --- moves -------------------------------------------------------------------------------------------------

    void markRemoved(const std::vector<std::uint32_t>& nodes)
    {
        ++m_removedEpoch;
        for (const std::uint32_t node : nodes)
            m_removedMark[node] = m_removedEpoch;
    }
    void tryExchange(std::uint32_t node)
    {
        const KeyPath path = m_tree.pathUp(node);
        markRemoved(path.inner);
        std::vector<Bridge> bridges;
        if (const std::uint32_t item = bestOutward(node, node); item != LeftistHeaps::kEmpty)
            bridges.push_back({m_heaps.key(item), item >> 1U, 0, 1});
        repair(path.inner);
        bridgesOfOrphans(bridges, [&](std::uint32_t base) { return m_tree.inSubtree(base, node) ? 1U : 0U; });
        const auto best = std::min_element(bridges.begin(), bridges.end(),
                                           [](const Bridge& x, const Bridge& y) { return x.before(y); });
        if (best != bridges.end() && best->cost < path.cost)
            record(path.cost - best->cost, {0, path.edges, path.inner, {path.lower, path.upper}, {}}, {best->edge});
    }
    void tryElimination(std::uint32_t node)
    {
        KeyMove move;
        std::int64_t removedCost = 0;
        move.inner.push_back(node);
        std::vector<std::uint32_t> lowerEnds;
        const auto take = [&](const KeyPath& path) {
            removedCost += path.cost;
            move.removed.insert(move.removed.end(), path.edges.begin(), path.edges.end());
            move.inner.insert(move.inner.end(), path.inner.begin(), path.inner.end());
        };
        for (const std::uint32_t child : m_tree.children(node)) {
            const KeyPath path = m_tree.pathDown(child);
            take(path);
            lowerEnds.push_back(path.lower);
        }
        const KeyPath up = m_tree.pathUp(node);
        take(up);
        move.ends = lowerEnds;
        move.ends.push_back(up.upper);
        markRemoved(move.inner);
        std::vector<Bridge> bridges = bridgesWithout(node, lowerEnds, move.inner);
        std::sort(bridges.begin(), bridges.end(), [](const Bridge& x, const Bridge& y) { return x.before(y); });
        NodeSets pieces(lowerEnds.size() + 1);
        std::vector<std::uint32_t> chosen;
        std::int64_t cost = 0;
        for (const Bridge& bridge : bridges)
            if (chosen.size() < lowerEnds.size() && pieces.unite(bridge.from, bridge.to)) {
                chosen.push_back(bridge.edge);
                cost += bridge.cost;
                if (cost >= removedCost)
                    return;
            }
        if (chosen.size() == lowerEnds.size())
            record(removedCost - cost, std::move(move), chosen);
    }
    /// Bridges between the pieces that remain without a key node: subtree i below lowerEnds[i], and the rest.
    std::vector<Bridge> bridgesWithout(std::uint32_t node, const std::vector<std::uint32_t>& lowerEnds,
                                       const std::vector<std::uint32_t>& removed)
    {
        const auto rest = static_cast<std::uint32_t>(lowerEnds.size());
        const auto pieceOf = [&](std::uint32_t base) {
            for (std::uint32_t i = 0; i < rest; ++i)
                if (m_tree.inSubtree(base, lowerEnds[i]))
                    return i;
            return rest;
        };
        std::vector<Bridge> bridges;
        for (std::uint32_t i = 0; i < rest; ++i)
            if (const std::uint32_t item = bestOutward(lowerEnds[i], node); item != LeftistHeaps::kEmpty)
                bridges.push_back({m_heaps.key(item), item >> 1U, i, rest});
        for (const std::uint32_t e : m_tree.queriesMeetingAt(node)) {
            const std::uint32_t a = m_base[m_graph.edge(e).a];
            const std::uint32_t b = m_base[m_graph.edge(e).b];
            if (m_removedMark[a] != m_removedEpoch && m_removedMark[b] != m_removedEpoch && pieceOf(a) != pieceOf(b))
                bridges.push_back({m_distance[m_graph.edge(e).a] + m_graph.edge(e).cost + m_distance[m_graph.edge(e).b],
                                   e, pieceOf(a), pieceOf(b)});
        }
        repair(removed);
        bridgesOfOrphans(bridges, pieceOf);
        return bridges;
    }

    const SolverProblem& m_problem;
    const SolverGraph& m_graph;
    const std::stop_token& m_stop;
    RootedTree m_tree;
    std::vector<std::int64_t> m_distance; // to the nearest tree node
    std::vector<std::uint32_t> m_base;
    std::vector<std::uint32_t> m_parent; // arc that enters a node from its base
    std::vector<std::uint32_t> m_regionFirst;
    std::vector<std::uint32_t> m_regionNodes;
    LeftistHeaps m_heaps;
    std::vector<std::uint32_t> m_heapOf; // per tree node
    std::vector<std::uint32_t> m_removedMark;
    std::uint32_t m_removedEpoch = 0;
    std::vector<std::uint32_t> m_repairMark;
    std::vector<Label> m_repaired;
    std::vector<std::uint32_t> m_orphans;
    QuadHeap m_heap;
    std::vector<KeyMove> m_moves;
};

} // namespace

std::vector<KeyMove> keyMoves(const SolverProblem& problem, const SolverTree& tree, const std::stop_token& stop)
{
    if (tree.edges.empty())
        return {};
    return KeyMoveSearch(problem, tree, stop).run();
}

} // namespace oasis::routing
