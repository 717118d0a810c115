// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/steiner_branching.h"

#include <algorithm>
#include <queue>
#include <utility>
#include <vector>

namespace oasis::routing {

namespace {

constexpr std::size_t kMostDecisions = 8'000'000; // in open branches, 8 bytes each

struct Branch
{
    std::int64_t bound = 0;
    std::uint32_t number = 0;
    std::vector<std::pair<std::uint32_t, bool>> decisions; ///< node of the trunk, in the tree?

    friend bool operator<(const Branch& a, const Branch& b) // for a queue: the lowest bound, then the latest, on top
    {
        return a.bound != b.bound ? a.bound > b.bound : a.number < b.number;
    }
};

/// The branches of what the search without decisions has left.
class Search
{
public:
    Search(const SteinerPart& trunk, const SteinerBranching& branching)
        : m_trunk(trunk.left().problem()), m_origin(trunk.left().nodeOrigin()), m_fixed(trunk.left().fixedCost()),
          m_ctx(branching.ctx), m_outer(branching), m_bound(trunk.bound()), m_gone(m_trunk.graph.edgeCount())
    {
        m_best.value = m_outer.best.value - m_fixed;
        m_best.accept = [this, &trunk](std::span<const std::uint32_t> edges) -> Result<std::int64_t> {
            OASIS_TRY(const std::int64_t value, m_outer.best.accept(trunk.left().restore(edges)));
            m_outer.best.value = std::min(m_outer.best.value, value);
            return value - m_fixed;
        };
        m_open.push({m_bound - m_fixed, 0, {}});
    }

    /// `first`: the node to decide on first, as a node of the problem that the trunk was given.
    std::int64_t run(std::uint32_t first, PartEffort effort)
    {
        split(m_open.top(), inTrunk(first), m_open.top().bound);
        while (!m_open.empty() && m_open.top().bound < m_best.value && effort.work > 0 &&
               m_decisions < kMostDecisions && !m_ctx.stopRequested()) {
            const Branch branch = m_open.top();
            effort.seed += 1;
            SteinerPart part(problemOf(branch), m_gone, m_best, m_ctx);
            part.run(effort);
            if (!m_best.failure.has_value())
                m_outer.best.failure = m_best.failure;
            if (m_ctx.stopRequested() || !m_best.failure.has_value())
                break; // the branch stays open
            split(branch, part.done() ? SteinerPart::kNoNode : part.branchingNode(),
                  std::max(branch.bound, part.bound()));
        }
        raise();
        return m_bound;
    }

private:
    /// The node's number in what is left; when it is gone, the inner node with the most edges.
    [[nodiscard]] std::uint32_t inTrunk(std::uint32_t first) const
    {
        std::uint32_t best = SteinerPart::kNoNode;
        for (std::uint32_t node = 0; node < m_trunk.graph.nodeCount(); ++node) {
            if (m_trunk.terminal[node] != 0)
                continue;
            if (m_origin[node] == first)
                return node;
            if (best == SteinerPart::kNoNode || m_trunk.graph.degree(node) > m_trunk.graph.degree(best))
                best = node;
        }
        return best;
    }
    /// Replaces the branch on top by two, or closes it.
    void split(const Branch& top, std::uint32_t node, std::int64_t proven)
    {
        const Branch branch = top;
        m_decisions -= branch.decisions.size();
        m_open.pop();
        if (node == SteinerPart::kNoNode) {
            m_closed = std::min(m_closed, proven);
        } else {
            for (const bool isIn : {false, true}) {
                Branch child{proven, ++m_count, branch.decisions};
                child.decisions.emplace_back(node, isIn);
                m_decisions += child.decisions.size();
                m_open.push(std::move(child));
            }
        }
        raise();
    }
    void raise()
    {
        const std::int64_t open = m_open.empty() ? m_best.value : m_open.top().bound;
        const std::int64_t proven = m_fixed + std::min({m_closed, open, m_best.value});
        if (proven > m_bound && m_outer.onBound)
            m_outer.onBound(proven);
        m_bound = std::max(m_bound, proven);
    }
    SolverProblem problemOf(const Branch& branch)
    {
        SolverProblem problem = m_trunk;
        std::fill(m_gone.begin(), m_gone.end(), 0);
        for (const auto& [node, isIn] : branch.decisions) {
            if (isIn)
                problem.terminal[node] = 1;
            else
                for (const std::uint32_t arc : m_trunk.graph.out(node))
                    m_gone[arc >> 1U] = 1;
        }
        return problem;
    }

    const SolverProblem m_trunk;
    const std::vector<std::uint32_t> m_origin;
    const std::int64_t m_fixed;
    const RunContext& m_ctx;
    const SteinerBranching& m_outer;
    SteinerBest m_best; // in costs of the trunk
    std::priority_queue<Branch> m_open;
    std::int64_t m_closed = kInfiniteCents; // lowest bound of branches that cannot be split
    std::int64_t m_bound;
    std::uint32_t m_count = 0;
    std::size_t m_decisions = 0;
    std::vector<std::uint8_t> m_gone;
};

} // namespace

std::int64_t SteinerBranching::run(const SolverProblem& problem, std::int64_t bound, PartEffort effort) const
{
    SteinerPart trunk(problem, {}, best, ctx);
    trunk.tell(onBound);
    trunk.run(effort);
    bound = std::max(bound, trunk.bound());
    if (onBound)
        onBound(bound);
    if (trunk.done() || trunk.branchingNode() == SteinerPart::kNoNode || effort.work <= 0 || ctx.stopRequested() ||
        !best.failure.has_value())
        return std::min(bound, best.value);
    return std::min(std::max(bound, Search(trunk, *this).run(trunk.branchingNode(), effort)), best.value);
}

} // namespace oasis::routing
