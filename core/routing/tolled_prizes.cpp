// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/tolled_prizes.h"

#include "core/base/money.h"
#include "core/network/quad_heap.h"
#include "core/routing/local_search.h"

#include <algorithm>
#include <utility>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;
constexpr std::uint32_t kPollEvery = 1024;

/// Grows a tree towards nodes that pay for their way, nearest first.
class TreeExtension
{
public:
    TreeExtension(const TolledPrizes& tolled, const SolverTree& tree, std::span<const std::uint8_t> barredArc)
        : m_tolled(tolled), m_graph(tolled.prizes.problem.graph), m_barred(barredArc), m_tree(tree),
          m_inTree(nodesOf(tolled.prizes.problem, tree)), m_distance(m_graph.nodeCount(), kInfiniteCents),
          m_parent(m_graph.nodeCount(), kNone)
    {
        m_heap.resize(m_graph.nodeCount());
        for (std::uint32_t node = 0; node < m_graph.nodeCount(); ++node) {
            if (m_inTree[node] != 0) {
                m_distance[node] = 0;
                m_heap.pushOrLower(node, 0);
                continue;
            }
            m_missing += tolled.prizes.required[node];
            m_highest = std::max(m_highest, pays(node));
        }
    }
    SolverTree grow(const std::stop_token& stop)
    {
        for (std::uint32_t step = 1; !m_heap.empty() && (m_missing > 0 || m_heap.topKey() < m_highest); ++step) {
            if (step % kPollEvery == 0 && stop.stop_requested())
                return {};
            const std::uint32_t node = m_heap.pop();
            if (m_inTree[node] == 0 && (m_tolled.prizes.required[node] != 0 || pays(node) > m_distance[node]))
                join(node);
            else
                relax(node);
        }
        std::sort(m_tree.edges.begin(), m_tree.edges.end());
        return m_missing > 0 ? SolverTree{} : m_tree;
    }

private:
    /// What the node pays for a way to it; tolls are part of the way.
    [[nodiscard]] std::int64_t pays(std::uint32_t node) const
    {
        return m_tolled.toll[node] == 0 ? m_tolled.prizes.prize[node] : 0;
    }
    void join(std::uint32_t node)
    {
        for (std::uint32_t at = node; m_inTree[at] == 0; at = m_graph.tail(m_parent[at])) {
            m_missing -= m_tolled.prizes.required[at];
            m_inTree[at] = 1;
            m_tree.edges.push_back(m_parent[at] >> 1U);
            m_tree.cost += m_graph.cost(m_parent[at]);
            m_distance[at] = 0;
            m_heap.pushOrLower(at, 0);
        }
    }
    void relax(std::uint32_t node)
    {
        for (const std::uint32_t arc : m_graph.out(node)) {
            const std::uint32_t head = m_graph.head(arc);
            if (m_inTree[head] != 0 || (!m_barred.empty() && m_barred[arc] != 0))
                continue;
            const std::int64_t distance = m_distance[node] + m_tolled.cost(arc);
            if (distance >= m_distance[head])
                continue;
            m_distance[head] = distance;
            m_parent[head] = arc;
            m_heap.pushOrLower(head, distance);
        }
    }

    const TolledPrizes& m_tolled;
    const SolverGraph& m_graph;
    std::span<const std::uint8_t> m_barred;
    SolverTree m_tree;
    std::vector<std::uint8_t> m_inTree;
    std::vector<std::int64_t> m_distance;
    std::vector<std::uint32_t> m_parent;
    QuadHeap m_heap;
    std::size_t m_missing = 0;
    std::int64_t m_highest = 0; // no way that costs as much pays
};

} // namespace

TolledPrizes::TolledPrizes(PrizeProblem problem, SmallPrizes small)
    : prizes(std::move(problem)), toll(prizes.prize.size(), 0)
{
    const SolverGraph& graph = prizes.problem.graph;
    search = prizes.problem;
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
        if (!prizes.weight.empty())
            toll[node] = prizes.weight[node];
        if (prizes.prize[node] > 0 && small == SmallPrizes::Tolls) {
            std::int64_t cheapest = kInfiniteCents;
            for (const std::uint32_t arc : graph.out(node))
                cheapest = std::min(cheapest, graph.cost(arc));
            if (prizes.prize[node] <= cheapest) {
                toll[node] = -prizes.prize[node];
                constant += prizes.prize[node];
                search.terminal[node] = 0;
            }
        }
        even = even && toll[node] == 0;
    }
    if (even)
        return;
    std::vector<SolverEdge> edges = graph.edges();
    for (SolverEdge& edge : edges)
        edge.cost = std::max<std::int64_t>(0, edge.cost + toll[edge.a] / 2 + toll[edge.b] / 2);
    search.graph = SolverGraph(graph.nodeCount(), std::move(edges));
}

TolledAscent ascentProblem(const TolledPrizes& tolled, std::uint32_t root)
{
    const SolverGraph& graph = tolled.prizes.problem.graph;
    TolledAscent result;
    AscentProblem& question = result.question;
    const auto prized = static_cast<std::size_t>(std::count_if(tolled.prizes.prize.begin(), tolled.prizes.prize.end(),
                                                               [](std::int64_t prize) { return prize != 0; }));
    std::vector<SolverEdge> edges;
    edges.reserve(graph.edgeCount() + 3 * prized);
    edges.assign(graph.edges().begin(), graph.edges().end());
    question.arcCost.reserve(2 * edges.capacity());
    for (std::uint32_t arc = 0; arc < 2 * graph.edgeCount(); ++arc)
        question.arcCost.push_back(tolled.cost(arc));
    result.optionalArc.assign(graph.nodeCount(), TolledAscent::kNoArc);
    std::uint32_t nodes = graph.nodeCount();
    const bool rooted = root != TolledAscent::kNoRoot;
    question.root = rooted ? root : nodes++;
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
        const std::int64_t prize = tolled.prizes.prize[node];
        if (node == root)
            continue;
        if (tolled.prizes.required[node] != 0 || (rooted && node == tolled.prizes.problem.root))
            question.terminals.push_back(node);
        if (prize == 0 || tolled.toll[node] != 0)
            continue;
        result.optionalArc[node] = 2 * static_cast<std::uint32_t>(edges.size());
        edges.push_back({question.root, nodes, prize});
        edges.push_back({node, nodes, 0});
        question.arcCost.insert(question.arcCost.end(), {prize, kInfiniteCents, 0, kInfiniteCents});
        if (!rooted) {
            edges.push_back({question.root, node, TolledAscent::kDearArc});
            question.arcCost.insert(question.arcCost.end(), {TolledAscent::kDearArc, kInfiniteCents});
        }
        question.terminals.push_back(nodes++);
    }
    question.graph = SolverGraph(nodes, std::move(edges));
    return result;
}

SolverTree extendTree(const TolledPrizes& tolled, const SolverTree& tree, std::span<const std::uint8_t> barredArc,
                      const std::stop_token& stop)
{
    return TreeExtension(tolled, tree, barredArc).grow(stop);
}

SolverTree improvePrizeTree(const TolledPrizes& tolled, SolverTree tree, int passes, const std::stop_token& stop)
{
    const PrizeProblem& prizes = tolled.prizes;
    tree = strongPrune(prizes, tree);
    std::int64_t best = objectiveOf(prizes, tree);
    SolverProblem served = tolled.search;
    for (int pass = 0; pass < passes && tree.exists() && !stop.stop_requested(); ++pass) {
        const std::vector<std::uint8_t> inTree = nodesOf(prizes.problem, tree);
        for (std::uint32_t node = 0; node < inTree.size(); ++node)
            served.terminal[node] = inTree[node] & tolled.search.terminal[node];
        SolverTree moved = tree;
        moved.cost = 0;
        for (const std::uint32_t e : moved.edges)
            moved.cost += served.graph.edge(e).cost;
        moved = improveTree(served, std::move(moved), passes, stop);
        moved.cost = 0;
        for (const std::uint32_t e : moved.edges)
            moved.cost += prizes.problem.graph.edge(e).cost;
        SolverTree next = strongPrune(prizes, extendTree(tolled, strongPrune(prizes, moved), {}, stop));
        const std::int64_t objective = objectiveOf(prizes, next);
        if (objective >= best)
            break;
        best = objective;
        tree = std::move(next);
    }
    return tree;
}

} // namespace oasis::routing
