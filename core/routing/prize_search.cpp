// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/prize_search.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/routing/shortest_path_heuristic.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace oasis::routing {

namespace {

constexpr std::size_t kManyEdges = 100'000; // the first bound, and trees on its support, come soon and do better

} // namespace

void PrizeBest::offer(std::int64_t candidate, std::vector<std::uint32_t> candidateEdges)
{
    if (candidate >= value || !failure.has_value())
        return;
    if (accept) {
        failure = accept(candidate, candidateEdges);
        if (!failure.has_value())
            return;
    }
    value = candidate;
    edges = std::move(candidateEdges);
}

PrizeSearch::PrizeSearch(PrizeReducer reducer, std::int64_t offset, Lift lift, PrizeBest& best,
                         const PrizeEffort& effort, const RunContext& ctx)
    : m_reducer(std::move(reducer)), m_offset(offset), m_lift(std::move(lift)), m_best(best), m_effort(effort),
      m_ctx(&ctx)
{}

void PrizeSearch::run(int rounds)
{
    for (int round = 0; round < rounds && !done() && !m_ctx->stopRequested(); ++round, ++m_round) {
        m_reducer.reduce(m_ctx->stop);
        if (m_forgetsDropped)
            m_reducer.forgetDropped();
        takeSnapshot();
        if (done())
            return;
        const TolledPrizes tolled(m_snapshot.prizes);
        const std::size_t before = m_snapshot.edge.size();
        if (m_effort.starts > 0 && !m_boundOnly)
            growTrees(tolled);
        m_fixed = 0;
        raiseBound(tolled);
        if (!done() && m_effort.starts > 0 && !m_boundOnly)
            recombine(tolled);
        if (m_fixed == 0 && 50 * (before - m_reducer.edgeCount()) < before)
            break;
    }
    if (!done() && m_reducer.edgeCount() < m_snapshot.edge.size()) {
        const std::uint32_t node =
            m_branchingNode == PrizeReducer::kNoNode ? m_branchingNode : m_snapshot.node[m_branchingNode];
        takeSnapshot();
        const auto at = std::lower_bound(m_snapshot.node.begin(), m_snapshot.node.end(), node);
        m_branchingNode = at != m_snapshot.node.end() && *at == node
                              ? static_cast<std::uint32_t>(at - m_snapshot.node.begin())
                              : PrizeReducer::kNoNode;
    }
}

void PrizeSearch::runForBound()
{
    m_boundOnly = true;
    run(1);
    m_boundOnly = false;
}

void PrizeSearch::takeSnapshot()
{
    m_snapshot = m_reducer.snapshot();
    m_pool.clear();
    if (!m_snapshot.feasible) {
        m_bound = kInfiniteCents;
        return;
    }
    if (!m_snapshot.edge.empty())
        return;
    const SolverTree nothing{{}, 0};
    offer(nothing);
    m_bound = std::max(m_bound, offset() + objectiveOf(m_snapshot.prizes, nothing));
}

PrizeSearch::Lift PrizeSearch::liftFromLeft() const
{
    return [this](std::span<const std::uint32_t> edges) {
        const SolverTree tree{{edges.begin(), edges.end()}, 0};
        return m_lift(m_reducer.restore(m_snapshot, edges, nodesOf(m_snapshot.prizes.problem, tree)));
    };
}

void PrizeSearch::offer(const SolverTree& tree)
{
    const std::int64_t objective = objectiveOf(m_snapshot.prizes, tree);
    if (objective >= kInfiniteCents || offset() + objective >= m_best.value)
        return;
    m_best.offer(offset() + objective, liftFromLeft()(tree.edges));
}

void PrizeSearch::improveAndOffer(const TolledPrizes& tolled, std::vector<SolverTree> trees, int passes)
{
    parallelFor(trees.size(), *m_ctx, [&](std::size_t i) {
        if (trees[i].exists())
            trees[i] = improvePrizeTree(tolled, std::move(trees[i]), passes, m_ctx->stop);
    });
    for (SolverTree& tree : trees) {
        offer(tree);
        if (tree.exists())
            m_pool.push_back(std::move(tree));
    }
}

/// Profitable growth from the root, and trees to all sites from several starts.
void PrizeSearch::growTrees(const TolledPrizes& tolled)
{
    Random random(m_effort.seed + static_cast<std::uint64_t>(m_round));
    const SolverProblem& search = tolled.search;
    const std::vector<std::uint32_t> terminals = search.terminals();
    std::vector<std::uint32_t> starts{search.root};
    const int draws = m_round == 0 && m_snapshot.edge.size() <= kManyEdges ? m_effort.starts : 1;
    for (int i = 1; i < draws; ++i)
        starts.push_back(terminals[random.below(terminals.size())]);
    std::vector<SolverTree> trees(starts.size() + 1);
    parallelFor(trees.size(), *m_ctx, [&](std::size_t i) {
        if (i == 0) {
            trees[i] = extendTree(tolled, SolverTree{{}, 0}, {}, m_ctx->stop);
            return;
        }
        trees[i] = growTree(search, starts[i - 1], m_ctx->stop);
        if (!trees[i].exists())
            return;
        trees[i].cost = 0;
        for (const std::uint32_t e : trees[i].edges)
            trees[i].cost += tolled.prizes.problem.graph.edge(e).cost;
    });
    improveAndOffer(tolled, std::move(trees), m_snapshot.edge.size() <= kManyEdges ? m_effort.localPasses : 1);
}

/// The problem on the union of the pool's trees is small: its reductions and ascents find a better mix of them.
void PrizeSearch::recombine(const TolledPrizes& tolled)
{
    std::vector<std::uint8_t> used(m_snapshot.edge.size(), 0);
    for (const SolverTree& tree : m_pool)
        for (const std::uint32_t e : tree.edges)
            used[e] = 1;
    PrizeReducer reducer(tolled.prizes, tolled.prizes.problem.root);
    for (std::uint32_t e = 0; e < used.size(); ++e)
        if (used[e] == 0)
            reducer.removeEdge(e);
    PrizeEffort effort = m_effort;
    effort.starts = 0;
    PrizeBest local{m_best.value, {}, {}, ok()};
    SolverTree found;
    local.accept = [&found](std::int64_t, const std::vector<std::uint32_t>& edges) {
        found.edges = edges;
        return ok();
    };
    const Lift same = [](std::span<const std::uint32_t> edges) {
        return std::vector<std::uint32_t>(edges.begin(), edges.end());
    };
    PrizeSearch inner(std::move(reducer), offset(), same, local, effort, *m_ctx);
    inner.run(4);
    if (local.value >= m_best.value)
        return;
    found.cost = 0;
    for (const std::uint32_t e : found.edges)
        found.cost += tolled.prizes.problem.graph.edge(e).cost;
    improveAndOffer(tolled, {found}, m_effort.localPasses);
}

std::vector<std::uint32_t> PrizeSearch::ascentRoots() const
{
    std::vector<std::uint32_t> roots{m_snapshot.prizes.problem.root};
    std::vector<std::uint32_t> others;
    for (std::uint32_t node = 0; node < m_snapshot.node.size(); ++node)
        if (m_snapshot.prizes.required[node] != 0 && node != roots.front())
            others.push_back(node);
    Random random(m_effort.seed ^ (0x9E3779B9ULL * static_cast<std::uint64_t>(m_round + 1)));
    for (int i = 1; i < m_effort.roots && !others.empty(); ++i) {
        std::swap(others[random.below(others.size())], others.back());
        roots.push_back(others.back());
        others.pop_back();
    }
    return roots;
}

void PrizeSearch::raiseBound(const TolledPrizes& tolled)
{
    const std::int64_t constant = offset() + tolled.constant;
    for (const std::uint32_t root : ascentRoots()) {
        const TolledAscent problem = ascentProblem(tolled, root);
        const AscentProblem& question = problem.question;
        const Ascent ascent =
            dualAscent(question.graph, question.arcCost, question.root, question.terminals, m_ctx->stop);
        m_bound = std::max(m_bound, ascent.feasible ? constant + ascent.bound : kInfiniteCents);
        if (m_tell)
            m_tell(bound());
        if (m_ctx->stopRequested() || done())
            return;
        if (!m_boundOnly)
            improveAndOffer(tolled, treesOnSupport(tolled, problem, ascent), m_effort.localPasses);
        if (m_ctx->stopRequested() || done())
            return;
        if (root == tolled.prizes.problem.root)
            chooseBranching(ascent);
        fix(tolled, problem, ascent);
    }
}

/// A profitable tree, and one to all sites that the root reaches for nothing.
std::vector<SolverTree> PrizeSearch::treesOnSupport(const TolledPrizes& tolled, const TolledAscent& problem,
                                                    const Ascent& ascent) const
{
    const SolverGraph& graph = tolled.prizes.problem.graph;
    std::vector<std::uint8_t> barred(2 * std::size_t{graph.edgeCount()}, 0);
    for (std::uint32_t arc = 0; arc < barred.size(); ++arc)
        barred[arc] = ascent.reduced[arc] != 0 && ascent.reduced[arc ^ 1U] != 0 ? 1 : 0;
    std::vector<SolverTree> trees{extendTree(tolled, SolverTree{{}, 0}, barred, m_ctx->stop)};
    std::vector<std::uint8_t> reached(graph.nodeCount(), 0);
    std::vector<std::uint32_t> stack{problem.question.root};
    reached[problem.question.root] = 1;
    while (!stack.empty()) {
        const std::uint32_t node = stack.back();
        stack.pop_back();
        for (const std::uint32_t arc : graph.out(node))
            if (ascent.reduced[arc] == 0 && reached[graph.head(arc)] == 0) {
                reached[graph.head(arc)] = 1;
                stack.push_back(graph.head(arc));
            }
    }
    TolledPrizes wanted = tolled;
    for (std::uint32_t node = 0; node < reached.size(); ++node)
        if (problem.optionalArc[node] != TolledAscent::kNoArc && reached[node] != 0)
            wanted.prizes.required[node] = 1;
    trees.push_back(extendTree(wanted, SolverTree{{}, 0}, barred, m_ctx->stop));
    return trees;
}

/// Edges that no better tree uses leave; sites that every better tree serves are required.
void PrizeSearch::fix(const TolledPrizes& tolled, const TolledAscent& problem, const Ascent& ascent)
{
    const AscentProblem& question = problem.question;
    const AscentDistances distances =
        ascentDistances(question.graph, ascent, question.root, question.terminals, m_ctx->stop);
    if (m_ctx->stopRequested())
        return; // distances may be unfinished
    const std::int64_t limit = m_best.value - offset() - tolled.constant;
    for (std::uint32_t e = 0; e < m_snapshot.edge.size(); ++e)
        if (m_reducer.hasEdge(m_snapshot.edge[e]) && boundThrough(question.graph, ascent, distances, e) >= limit)
            m_reducer.removeEdge(m_snapshot.edge[e]);
    for (std::uint32_t node = 0; node < problem.optionalArc.size(); ++node) {
        const std::uint32_t arc = problem.optionalArc[node];
        if (arc == TolledAscent::kNoArc || ascent.bound + ascent.reduced[arc] < limit)
            continue;
        m_fixed += m_reducer.require(m_snapshot.node[node]) ? 1U : 0U;
    }
}

void PrizeSearch::chooseBranching(const Ascent& ascent)
{
    const SolverGraph& graph = m_snapshot.prizes.problem.graph;
    m_branchingNode = PrizeReducer::kNoNode;
    std::size_t most = 0;
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
        if (m_snapshot.prizes.required[node] != 0 || node == m_snapshot.prizes.problem.root)
            continue;
        std::size_t open = 0;
        for (const std::uint32_t arc : graph.out(node))
            open += (ascent.reduced[arc] == 0 ? 1U : 0U) + (ascent.reduced[arc ^ 1U] == 0 ? 1U : 0U);
        if (open > most) {
            most = open;
            m_branchingNode = node;
        }
    }
}

} // namespace oasis::routing
