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
          m_parent(m_graph.nodeCount(), kNone), m_heapOf(m_graph.nodeCount(), LeftistHeaps::kEmpty),
          m_removedMark(m_graph.nodeCount(), 0), m_repairMark(m_graph.nodeCount(), 0), m_repaired(m_graph.nodeCount())
    {
        m_heap.resize(m_graph.nodeCount());
    }

    std::vector<KeyMove> run()
    {
        const std::int64_t limit = dearestRemoval();
        spreadRegions(limit);
        if (m_stop.stop_requested())
            return {}; // regions that are not finished contradict each other
        collectBridges(limit);
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

    /// No bridge that costs as much as what a move takes away can make it pay. A bridge below that limit lies within
    /// half of it from its bases at both ends, so that nothing farther away needs to be looked at.
    [[nodiscard]] std::int64_t dearestRemoval() const
    {
        std::vector<std::int64_t> around(m_graph.nodeCount(), 0); // per crucial node: the key paths that end there
        std::int64_t dearest = 0;
        for (const std::uint32_t node : m_tree.postOrder()) {
            if (node == m_problem.root || !m_tree.crucial(node))
                continue;
            std::int64_t cost = 0;
            std::uint32_t at = node;
            do {
                cost += m_graph.edge(m_tree.parentEdge(at)).cost;
                at = m_tree.parent(at);
            } while (!m_tree.crucial(at));
            around[at] += cost;
            around[node] += cost; // its children came before
            dearest = std::max(dearest, m_problem.terminal[node] == 0 ? around[node] : cost);
        }
        return dearest;
    }
    void spreadRegions(std::int64_t limit)
    {
        std::vector<std::uint32_t> settled; // by rising distance
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
            settled.push_back(node);
            for (const std::uint32_t arc : m_graph.out(node)) {
                const std::uint32_t head = m_graph.head(arc);
                const std::int64_t distance = m_distance[node] + m_graph.cost(arc);
                if (distance >= m_distance[head] || 2 * distance >= limit)
                    continue;
                m_distance[head] = distance;
                m_base[head] = m_base[node];
                m_parent[head] = arc;
                m_heap.pushOrLower(head, distance);
            }
        }
        groupByBase(settled);
    }
    void groupByBase(const std::vector<std::uint32_t>& settled)
    {
        m_regionFirst.assign(std::size_t{m_graph.nodeCount()} + 1, 0);
        for (const std::uint32_t node : settled)
            ++m_regionFirst[m_base[node] + 1];
        for (std::size_t i = 1; i < m_regionFirst.size(); ++i)
            m_regionFirst[i] += m_regionFirst[i - 1];
        m_regionNodes.resize(m_regionFirst.back());
        std::vector<std::uint32_t> slot(m_regionFirst.begin(), m_regionFirst.end() - 1);
        for (const std::uint32_t node : settled)
            m_regionNodes[slot[m_base[node]]++] = node;
    }
    /// The nodes nearest to the base, by rising distance.
    [[nodiscard]] std::span<const std::uint32_t> region(std::uint32_t base) const
    {
        return {m_regionNodes.data() + m_regionFirst[base], m_regionNodes.data() + m_regionFirst[base + 1]};
    }
    [[nodiscard]] bool isBoundary(std::uint32_t edge) const
    {
        const SolverEdge& e = m_graph.edge(edge);
        return m_base[e.a] != kNone && m_base[e.b] != kNone && m_base[e.a] != m_base[e.b] && !m_tree.has(edge);
    }
    /// Item 2i + side of the heaps: the i-th bridge seen from its end a (side 0) or b (side 1).
    void collectBridges(std::int64_t limit)
    {
        for (const std::uint32_t node : m_regionNodes)
            for (const std::uint32_t arc : m_graph.out(node))
                if ((arc & 1U) == 0 && isBoundary(arc >> 1U) && bridgeCost(arc >> 1U) < limit)
                    m_bridges.push_back(arc >> 1U);
        std::sort(m_bridges.begin(), m_bridges.end());
        m_heaps = LeftistHeaps(2 * m_bridges.size());
        for (std::uint32_t i = 0; i < m_bridges.size(); ++i) {
            const SolverEdge& edge = m_graph.edge(m_bridges[i]);
            const std::int64_t cost = bridgeCost(m_bridges[i]);
            m_tree.addQuery(m_base[edge.a], m_base[edge.b], m_bridges[i]);
            m_heapOf[m_base[edge.a]] = m_heaps.insert(m_heapOf[m_base[edge.a]], 2 * i, cost);
            m_heapOf[m_base[edge.b]] = m_heaps.insert(m_heapOf[m_base[edge.b]], 2 * i + 1, cost);
        }
        m_tree.answerQueries();
    }
    /// From base to base, over an edge whose ends were both reached.
    [[nodiscard]] std::int64_t bridgeCost(std::uint32_t edge) const
    {
        const SolverEdge& e = m_graph.edge(edge);
        return m_distance[e.a] + e.cost + m_distance[e.b];
    }
    /// The base on the far side of a heap item.
    [[nodiscard]] std::uint32_t farBase(std::uint32_t item) const
    {
        const SolverEdge& edge = m_graph.edge(m_bridges[item >> 1U]);
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
    /// Gives the nodes whose regions were removed their nearest remaining base, as far as bridges below `limit` go.
    void repair(const std::vector<std::uint32_t>& removed, std::int64_t limit)
    {
        m_orphans.clear();
        for (const std::uint32_t base : removed)
            for (const std::uint32_t node : region(base)) {
                if (2 * m_distance[node] >= limit)
                    break;
                m_orphans.push_back(node);
                m_repairMark[node] = m_removedEpoch;
                m_repaired[node] = {kInfiniteCents, kNone, kNone};
            }
        for (const std::uint32_t node : m_orphans)
            for (const std::uint32_t out : m_graph.out(node)) {
                const std::uint32_t near = m_graph.head(out);
                if (m_repairMark[near] != m_removedEpoch && m_base[near] != kNone)
                    relax(node, {m_distance[near] + m_graph.cost(out), m_base[near], out ^ 1U}, limit);
            }
        while (!m_heap.empty()) {
            const std::uint32_t node = m_heap.pop();
            const Label label = m_repaired[node];
            for (const std::uint32_t out : m_graph.out(node))
                if (m_repairMark[m_graph.head(out)] == m_removedEpoch)
                    relax(m_graph.head(out), {label.distance + m_graph.cost(out), label.base, out}, limit);
        }
    }
    /// Orphans beyond the limit keep their old label, which is too far away to get past it here.
    void relax(std::uint32_t node, const Label& label, std::int64_t limit)
    {
        if (label.distance >= m_repaired[node].distance || 2 * label.distance >= limit)
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
    /// Bridges over orphaned nodes below `limit`; `pieceOf(base)` names the piece of a base.
    template <class PieceOf>
    void bridgesOfOrphans(std::vector<Bridge>& bridges, std::int64_t limit, PieceOf pieceOf) const
    {
        for (const std::uint32_t node : m_orphans) {
            const Label here = labelOf(node);
            if (here.base == kNone)
                continue;
            for (const std::uint32_t out : m_graph.out(node)) {
                const Label there = labelOf(m_graph.head(out));
                if (there.base == kNone || here.base == there.base)
                    continue;
                const std::int64_t cost = here.distance + m_graph.cost(out) + there.distance;
                if (cost >= limit)
                    continue;
                const std::uint32_t from = pieceOf(here.base);
                const std::uint32_t to = pieceOf(there.base);
                if (from != to)
                    bridges.push_back({cost, out >> 1U, from, to});
            }
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
            bridges.push_back({m_heaps.key(item), m_bridges[item >> 1U], 0, 1});
        repair(path.inner, path.cost);
        bridgesOfOrphans(bridges, path.cost,
                         [&](std::uint32_t base) { return m_tree.inSubtree(base, node) ? 1U : 0U; });
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
        std::vector<Bridge> bridges = bridgesWithout(node, lowerEnds, move.inner, removedCost);
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
    /// Bridges below `limit` between the pieces that remain without a key node: subtree i below lowerEnds[i], and the
    /// rest.
    std::vector<Bridge> bridgesWithout(std::uint32_t node, const std::vector<std::uint32_t>& lowerEnds,
                                       const std::vector<std::uint32_t>& removed, std::int64_t limit)
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
                bridges.push_back({m_heaps.key(item), m_bridges[item >> 1U], i, rest});
        for (const std::uint32_t e : m_tree.queriesMeetingAt(node)) {
            if (bridgeCost(e) >= limit)
                continue;
            const std::uint32_t a = m_base[m_graph.edge(e).a];
            const std::uint32_t b = m_base[m_graph.edge(e).b];
            if (m_removedMark[a] != m_removedEpoch && m_removedMark[b] != m_removedEpoch && pieceOf(a) != pieceOf(b))
                bridges.push_back({bridgeCost(e), e, pieceOf(a), pieceOf(b)});
        }
        repair(removed, limit);
        bridgesOfOrphans(bridges, limit, pieceOf);
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
    std::vector<std::uint32_t> m_bridges; // rising
    LeftistHeaps m_heaps{0};
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
