// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/free_root.h"

#include <algorithm>
#include <queue>
#include <utility>
#include <vector>

namespace oasis::routing {

FreeRootSearch::FreeRootSearch(const PrizeProblem& problem, PrizeBest& best, const PrizeEffort& effort,
                               const RunContext& ctx, const RunContext& limited)
    : m_problem(problem), m_best(best), m_effort(effort), m_ctx(ctx), m_limited(limited),
      m_rest(problem, PrizeReducer::kNoNode)
{}

std::int64_t FreeRootSearch::run(Effort effort, const std::function<void(std::int64_t)>& onBound)
{
    m_rest.reduce(m_ctx.stop);
    offerSingles();
    std::int64_t bound = kInfiniteCents;            // over the roots searched
    std::int64_t rest = m_rest.snapshot().constant; // over the other trees: every prize that is left, for nothing
    for (int i = 0; i < effort.roots && rest < m_best.value; ++i) {
        const std::uint32_t root = nextRoot();
        if (root == PrizeReducer::kNoNode) {
            rest = kInfiniteCents; // single nodes at most
            break;
        }
        const std::int64_t searched = searchRoot(root, i == 0, effort);
        if (i > 0 && m_limited.stopRequested())
            break; // what is known of the rest holds for this root too
        bound = std::min(bound, std::max(rest, searched));
        excludeAround(root);
        m_rest.reduce(m_ctx.stop);
        offerSingles();
        rest = std::max(rest, boundOfRest());
        onBound(std::min({bound, rest, m_best.value}));
        if (m_limited.stopRequested())
            break;
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

std::int64_t FreeRootSearch::searchRoot(std::uint32_t root, bool isFirst, Effort& effort)
{
    PrizeReducer reducer = m_rest;
    reducer.rootAt(root);
    const PrizeSearch::Lift same = [](std::span<const std::uint32_t> edges) {
        return std::vector<std::uint32_t>(edges.begin(), edges.end());
    };
    if (isFirst) {
        PrizeSearch search(std::move(reducer), 0, same, m_best, m_effort, m_ctx);
        search.run(1);
        return goOn(search, effort);
    }
    PrizeSearch search(std::move(reducer), 0, same, m_best, m_effort, m_limited);
    search.runForBound();
    return goOn(search, effort);
}

std::int64_t FreeRootSearch::goOn(PrizeSearch& search, Effort& effort)
{
    search.goOnWith(m_limited);
    search.run(m_effort.rounds);
    if (search.done() || effort.edgesToSearch <= 0 || search.sizeLeft() > effort.largest || m_limited.stopRequested())
        return search.bound();
    const PrizeSearch::Lift lift = search.liftFromLeft();
    PrizeBranching branching{search.left(), search.offset(), lift, m_best, m_effort, m_limited, {}};
    return branching.run(search.bound(), effort.edgesToSearch);
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
    const Ascent ascent = dualAscent(question.graph, question.arcCost, question.root, question.terminals, stop);
    std::int64_t most = 0; // of cuts that hold one node with a prize: its dear arc entered them
    for (const std::uint32_t arc : ascentQuestion.optionalArc)
        if (arc != TolledAscent::kNoArc)
            most = std::max(most, TolledAscent::kDearArc - ascent.reduced[arc + 4]);
    return tolled.constant + ascent.bound - most;
}

} // namespace oasis::routing
