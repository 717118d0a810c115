// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/prize_branching.h"

#include <algorithm>
#include <queue>
#include <utility>
#include <vector>

namespace oasis::routing {

namespace {

constexpr int kRoundsPerBranch = 3;
constexpr std::int64_t kBranchOverhead = 200; // edges: what a branch costs at least

struct Branch
{
    std::int64_t bound = 0;
    std::uint32_t number = 0;
    std::vector<std::pair<std::uint32_t, bool>> decisions; ///< node, in the network?

    friend bool operator<(const Branch& a, const Branch& b) // for a queue: the lowest bound, then the latest, on top
    {
        return a.bound != b.bound ? a.bound > b.bound : a.number < b.number;
    }
};

} // namespace

void PrizeBranching::raise(std::int64_t proven, std::int64_t& bound) const
{
    if (proven > bound && onBound)
        onBound(proven);
    bound = std::max(bound, proven);
}

std::int64_t PrizeBranching::run(std::int64_t bound, std::int64_t& edgesToSearch)
{
    std::priority_queue<Branch> open;
    open.push({bound, 0, {}});
    std::uint32_t count = 0;
    std::int64_t closed = kInfiniteCents; // lowest bound of branches that cannot be split
    PrizeEffort inner = effort;
    inner.starts = 0;
    inner.roots = 2;
    while (!open.empty() && open.top().bound < best.value && edgesToSearch > 0 && !ctx.stopRequested() &&
           best.failure.has_value()) {
        const Branch branch = open.top();
        PrizeReducer reducer(problem.prizes, problem.prizes.problem.root);
        for (const auto& [node, isIn] : branch.decisions) {
            if (isIn)
                reducer.require(node);
            else
                reducer.forbid(node);
        }
        inner.seed = effort.seed + branch.number;
        PrizeSearch search(std::move(reducer), offset, lift, best, inner, ctx);
        search.run(kRoundsPerBranch);
        if (ctx.stopRequested())
            break; // the branch stays open
        open.pop();
        edgesToSearch -=
            static_cast<std::int64_t>(problem.edge.size() / 4 + search.left().edge.size()) + kBranchOverhead;
        const std::int64_t proven = std::max(branch.bound, search.bound());
        if (!search.done() && search.branchingNode() == PrizeReducer::kNoNode) {
            closed = std::min(closed, proven);
        } else if (!search.done()) {
            const std::uint32_t node = search.left().node[search.branchingNode()];
            for (const bool isIn : {false, true}) {
                Branch child{proven, ++count, branch.decisions};
                child.decisions.emplace_back(node, isIn);
                open.push(std::move(child));
            }
        }
        raise(std::min({closed, open.empty() ? best.value : open.top().bound, best.value}), bound);
    }
    raise(std::min({closed, open.empty() ? best.value : open.top().bound, best.value}), bound);
    return std::min(bound, best.value);
}

} // namespace oasis::routing
