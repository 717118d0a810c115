// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/free_root.h"

#include <algorithm>
#include <queue>
#include <utility>
#include <vector>

namespace oasis::routing {

FreeRootSearch::FreeRootSearch(const PrizeProblem& problem, PrizeBest& best, const PrizeEffort& effort,
                               const RunContext& ctx)
    : m_problem(problem), m_best(best), m_effort(effort), m_ctx(ctx), m_rest(problem, PrizeReducer::kNoNode)
{}

std::int64_t FreeRootSearch::run(const Effort& effort, const std::function<void(std::int64_t)>& onBound)
{
    m_rest.reduce(m_ctx.stop);
    offerSingles();
    std::int64_t bound = kInfiniteCents; // over the roots searched
    std::int64_t rest = boundOfRest();   // over the trees that no root covers yet
    std::int64_t edgesToSearch = effort.edgesToSearch;
    for (int i = 0; i < effort.roots && rest < m_best.value && !m_ctx.stopRequested(); ++i) {
        const std::uint32_t root = nextRoot();
        if (root == PrizeReducer::kNoNode) {
            rest = kInfiniteCents; // single nodes at most
            break;
        }
        bound = std::min(bound, std::max(rest, searchRoot(root, edgesToSearch)));
        if (m_ctx.stopRequested())
            break;
        excludeAround(root);
        m_rest.reduce(m_ctx.stop);
        offerSingles();
        rest = std::max(rest, boundOfRest());
        onBound(std::min({bound, rest, m_best.value}));
        m_effort.starts = 1;
    }
    return std::min({bound, rest, m_best.value});
}

void FreeRootSearch::offerSingles()
{
    m_rest.setAsideSingles();
    std::int64_t nothing = 0;
    for (const std::int64_t prize : m_problem.prize)
        nothing += prize;
    m_best.offer(nothing - m_rest.bestSingle().value, m_rest.edgesOf(m_rest.bestSingle()));
}

std::uint32_t FreeRootSearch::nextRoot() const
{
    std::uint32_t best = PrizeReducer::kNoNode;
    std::uint32_t leaves = 0;
    for (std::uint32_t node = 0; node < m_rest.nodeCount(); ++node) {
        if (!m_rest.mayBeLeaf(node))
            continue;
        ++leaves;
        if (best == PrizeReducer::kNoNode || m_rest.value(node) > m_rest.value(best))
            best = node;
    }
    return leaves < 2 ? PrizeReducer::kNoNode : best;
}

std::int64_t FreeRootSearch::searchRoot(std::uint32_t root, std::int64_t& edgesToSearch)
{
    PrizeReducer reducer = m_rest;
    reducer.rootAt(root);
    const PrizeSearch::Lift same = [](std::span<const std::uint32_t> edges) {
        return std::vector<std::uint32_t>(edges.begin(), edges.end());
    };
    PrizeSearch search(std::move(reducer), 0, same, m_best, m_effort, m_ctx);
    search.run(m_effort.rounds);
    if (search.done() || edgesToSearch <= 0 || m_ctx.stopRequested())
        return search.bound();
    const PrizeSearch::Lift lift = search.liftFromLeft();
    PrizeBranching branching{search.left(), search.offset(), lift, m_best, m_effort, m_ctx, {}};
    return branching.run(search.bound(), edgesToSearch);
}

std::int64_t FreeRootSearch::boundOfRest() const
{
    const PrizeReducer::Snapshot left = m_rest.snapshot();
    return left.constant + boundWithoutRoot(left.prizes, m_ctx.stop);
}

void FreeRootSearch::excludeAround(std::uint32_t root)
{
    // What a tree gains when it takes in the way from a node to the root, highest first; each node of the way is where
    // the tree might end, so the gain must not be negative anywhere.
    std::priority_queue<std::pair<std::int64_t, std::uint32_t>> heap;
    std::vector<std::uint8_t> seen(m_rest.nodeCount(), 0);
    std::vector<std::uint32_t> around;
    heap.emplace(m_rest.value(root), root);
    while (!heap.empty()) {
        const auto [gain, node] = heap.top();
        heap.pop();
        if (seen[node] != 0)
            continue;
        seen[node] = 1;
        around.push_back(node);
        m_rest.forEachNeighbour(node, [&](std::uint32_t other, std::int64_t cost) {
            if (seen[other] == 0 && gain >= cost)
                heap.emplace(gain - cost + m_rest.value(other), other);
        });
    }
    for (const std::uint32_t node : around)
        m_rest.forbid(node);
}

std::int64_t boundWithoutRoot(const PrizeProblem& problem, const std::stop_token& stop)
{
    const TolledPrizes tolled(problem);
    const TolledAscent ascentQuestion = ascentProblem(tolled, TolledAscent::kNoRoot);
    const AscentProblem& question = ascentQuestion.question;
    const RecordedAscent recorded =
        recordedAscent(question.graph, question.arcCost, question.root, question.terminals, stop);
    std::vector<std::int64_t> around(question.graph.nodeCount(), 0); // cuts that hold the node
    for (const RaisedCuts& cuts : recorded.cuts) {
        std::int64_t sum = 0;
        for (std::size_t i = cuts.raises.size(); i-- > 0;) {
            sum += cuts.raises[i].amount;
            const std::size_t inner = i > 0 ? cuts.raises[i - 1].nodeCount : 0;
            for (std::size_t at = cuts.raises[i].nodeCount; at > inner; --at)
                around[cuts.nodes[at - 1]] += sum;
        }
    }
    std::int64_t most = 0;
    for (std::uint32_t node = 0; node < ascentQuestion.optionalArc.size(); ++node)
        if (ascentQuestion.optionalArc[node] != TolledAscent::kNoArc)
            most = std::max(most, around[node]);
    return tolled.constant + recorded.ascent.bound - most;
}

} // namespace oasis::routing
