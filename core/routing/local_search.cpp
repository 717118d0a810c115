// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/local_search.h"

#include "core/routing/link_cut_tree.h"

#include <algorithm>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kPollEvery = 256;

constexpr std::uint32_t kNone = 0xFFFFFFFFU;

/// A tree that changes edge by edge and knows what hangs together. Edges are items of their own. Only what was ever in
/// the tree has an item: a tree is small beside its graph.
class ChangingTree
{
public:
    ChangingTree(const SolverGraph& graph, const SolverTree& tree)
        : m_graph(graph), m_itemOfNode(graph.nodeCount(), kNone), m_itemOfEdge(graph.edgeCount(), kNone),
          m_inTree(graph.edgeCount(), 0), m_degree(graph.nodeCount(), 0)
    {
        for (const std::uint32_t e : tree.edges)
            add(e);
    }

    [[nodiscard]] bool has(std::uint32_t edge) const { return m_inTree[edge] != 0; }
    [[nodiscard]] std::uint32_t degree(std::uint32_t node) const { return m_degree[node]; }
    [[nodiscard]] bool connected(std::uint32_t a, std::uint32_t b)
    {
        return m_items.connected(itemOfNode(a), itemOfNode(b));
    }
    void add(std::uint32_t edge)
    {
        change(edge, 1);
        m_items.link(itemOfNode(m_graph.edge(edge).a), itemOfEdge(edge));
        m_items.link(itemOfEdge(edge), itemOfNode(m_graph.edge(edge).b));
    }
    void remove(std::uint32_t edge)
    {
        change(edge, 0);
        m_items.cut(itemOfNode(m_graph.edge(edge).a), itemOfEdge(edge));
        m_items.cut(itemOfEdge(edge), itemOfNode(m_graph.edge(edge).b));
    }
    [[nodiscard]] std::uint32_t dearestBetween(std::uint32_t a, std::uint32_t b)
    {
        return m_edgeOfItem[m_items.heaviestBetween(itemOfNode(a), itemOfNode(b))];
    }
    [[nodiscard]] std::vector<std::uint32_t> edges() const
    {
        std::vector<std::uint32_t> found;
        for (std::uint32_t e = 0; e < m_inTree.size(); ++e)
            if (m_inTree[e] != 0)
                found.push_back(e);
        return found;
    }

private:
    std::uint32_t itemOfNode(std::uint32_t node) { return itemOf(m_itemOfNode[node], -1, kNone); }
    std::uint32_t itemOfEdge(std::uint32_t edge) { return itemOf(m_itemOfEdge[edge], m_graph.edge(edge).cost, edge); }
    std::uint32_t itemOf(std::uint32_t& item, std::int64_t weight, std::uint32_t edge)
    {
        if (item == kNone) {
            item = m_items.add(weight);
            m_edgeOfItem.push_back(edge);
        }
        return item;
    }
    void change(std::uint32_t edge, std::uint8_t in)
    {
        m_inTree[edge] = in;
        for (const std::uint32_t end : {m_graph.edge(edge).a, m_graph.edge(edge).b})
            m_degree[end] += in != 0 ? 1U : 0xFFFFFFFFU;
    }

    const SolverGraph& m_graph;
    LinkCutTree m_items;
    std::vector<std::uint32_t> m_itemOfNode;
    std::vector<std::uint32_t> m_itemOfEdge;
    std::vector<std::uint32_t> m_edgeOfItem;
    std::vector<std::uint8_t> m_inTree;
    std::vector<std::uint32_t> m_degree;
};

/// Joins `node` to all its neighbours in the tree, dropping the dearest edge of every cycle, when that saves.
void tryInsertion(const SolverGraph& graph, ChangingTree& tree, std::uint32_t node)
{
    std::int64_t saved = 0;
    std::vector<std::uint32_t> added;
    std::vector<std::uint32_t> removed;
    for (const std::uint32_t arc : graph.out(node)) {
        const std::uint32_t e = arc >> 1U;
        const std::uint32_t other = graph.head(arc);
        if (tree.degree(other) == 0 || tree.has(e))
            continue;
        if (!added.empty()) {
            if (!tree.connected(node, other))
                continue; // a neighbour that came and went within this insertion
            const std::uint32_t dearest = tree.dearestBetween(node, other);
            if (graph.edge(dearest).cost <= graph.edge(e).cost)
                continue;
            tree.remove(dearest);
            removed.push_back(dearest);
            saved += graph.edge(dearest).cost;
        }
        tree.add(e);
        added.push_back(e);
        saved -= graph.edge(e).cost;
    }
    if (saved > 0)
        return;
    for (const std::uint32_t e : added)
        if (tree.has(e))
            tree.remove(e);
    for (const std::uint32_t e : removed)
        if (std::find(added.begin(), added.end(), e) == added.end())
            tree.add(e);
}

void insertVertices(const SolverProblem& problem, ChangingTree& tree, const std::stop_token& stop)
{
    const SolverGraph& graph = problem.graph;
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
        if (node % kPollEvery == 0 && stop.stop_requested())
            return;
        if (tree.degree(node) > 0 || problem.terminal[node] != 0 || graph.degree(node) < 3)
            continue;
        int neighbours = 0;
        for (const std::uint32_t arc : graph.out(node))
            neighbours += tree.degree(graph.head(arc)) > 0 ? 1 : 0;
        if (neighbours >= 2)
            tryInsertion(graph, tree, node);
    }
}

/// Applies the move if it still fits the tree and still saves; leaves the tree as it was otherwise.
void tryMove(const SolverGraph& graph, ChangingTree& tree, const KeyMove& move)
{
    if (!std::all_of(move.removed.begin(), move.removed.end(), [&](std::uint32_t e) { return tree.has(e); }))
        return;
    std::int64_t saved = 0;
    for (const std::uint32_t e : move.removed) {
        tree.remove(e);
        saved += graph.edge(e).cost;
    }
    std::vector<std::uint32_t> added;
    if (std::all_of(move.inner.begin(), move.inner.end(), [&](std::uint32_t n) { return tree.degree(n) == 0; }))
        for (const std::uint32_t e : move.added)
            if (!tree.connected(graph.edge(e).a, graph.edge(e).b)) {
                tree.add(e);
                added.push_back(e);
                saved -= graph.edge(e).cost;
            }
    const bool whole = std::all_of(move.ends.begin(), move.ends.end(),
                                   [&](std::uint32_t end) { return tree.connected(move.ends.front(), end); });
    if (whole && saved > 0)
        return;
    for (const std::uint32_t e : added)
        tree.remove(e);
    for (const std::uint32_t e : move.removed)
        tree.add(e);
}

} // namespace

SolverTree improveTree(const SolverProblem& problem, SolverTree tree, int passes, const std::stop_token& stop)
{
    for (int pass = 0; pass < passes && tree.exists() && !tree.edges.empty() && !stop.stop_requested(); ++pass) {
        const std::int64_t before = tree.cost;
        {
            ChangingTree changing(problem.graph, tree);
            insertVertices(problem, changing, stop);
            tree = spanAndPrune(problem, changing.edges());
        }
        const std::vector<KeyMove> moves = keyMoves(problem, tree, stop);
        if (!moves.empty()) {
            ChangingTree changing(problem.graph, tree);
            for (const KeyMove& move : moves)
                tryMove(problem.graph, changing, move);
            tree = spanAndPrune(problem, changing.edges());
        }
        if (tree.cost >= before)
            break;
    }
    return tree;
}

} // namespace oasis::routing
