// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/tree_pool.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/routing/recombination.h"

#include <algorithm>
#include <utility>

namespace oasis::routing {

void TreePool::add(SolverTree tree)
{
    if (!tree.exists())
        return;
    const auto place = std::lower_bound(m_trees.begin(), m_trees.end(), tree,
                                        [](const SolverTree& x, const SolverTree& y) { return x.cost < y.cost; });
    for (auto at = place; at != m_trees.end() && at->cost == tree.cost; ++at)
        if (at->edges == tree.edges)
            return;
    m_trees.insert(place, std::move(tree));
    if (m_trees.size() > kLargest)
        m_trees.pop_back();
}

std::vector<SolverTree> TreePool::children(const SolverProblem& problem, std::size_t count, int passes,
                                           std::uint64_t seed, const RunContext& ctx) const
{
    if (m_trees.size() < 2)
        return {};
    std::vector<SolverTree> found(count);
    parallelFor(count, ctx, [&](std::size_t i) {
        Random random(seed ^ (0xA0761D6478BD642FULL * (i + 1)));
        std::vector<SolverTree> parents;
        const std::size_t wanted = 2 + random.below(3);
        if (random.below(2) == 0)
            parents.push_back(m_trees.front());
        while (parents.size() < wanted)
            parents.push_back(m_trees[random.below(m_trees.size())]);
        found[i] = recombine(problem, parents, passes, ctx.stop);
    });
    return found;
}

} // namespace oasis::routing
