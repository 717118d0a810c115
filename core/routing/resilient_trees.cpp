// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/resilient_trees.h"

#include <algorithm>
#include <utility>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kNone = TwoTrees::kNoArc;

/// Numbers block after block, in the order of the survey.
class TreeBuilder
{
public:
    TreeBuilder(const ResilientProblem& problem, std::span<const std::uint8_t> chosen, const NetworkSurvey& survey)
        : m_graph(problem.graph), m_chosen(chosen), m_survey(survey), m_head(problem.graph.nodeCount(), kNone),
          m_next(m_head), m_previous(m_head), m_first(m_head), m_plus(problem.graph.nodeCount(), 0),
          m_place(problem.graph.nodeCount(), 0), m_falling(problem.graph.nodeCount()), m_rising(m_falling)
    {
        m_trees.working.assign(problem.graph.nodeCount(), kNone);
        m_trees.backup = m_trees.working;
    }

    TwoTrees run()
    {
        std::vector<std::uint32_t> heads;
        const std::vector<std::uint32_t>& order = m_survey.order();
        for (std::size_t i = 1; i < order.size(); ++i) {
            const std::uint32_t node = order[i];
            if (m_survey.low(node) >= m_survey.number(above(node))) {
                heads.push_back(node);
                m_head[node] = m_first[node] = node;
            } else {
                insert(node);
            }
        }
        for (const std::uint32_t head : heads)
            number(head);
        return std::move(m_trees);
    }

private:
    struct Distance
    {
        std::int64_t cost = kInfiniteCents;
        std::uint32_t arc = kNone;
    };

    [[nodiscard]] std::uint32_t above(std::uint32_t node) const { return m_graph.tail(m_survey.arcInto(node)); }

    /// Tarjan's rule: before or after the parent, by the sign of the node where the low point lies. Minus at the
    /// block's root, the first of the list.
    void insert(std::uint32_t node)
    {
        const std::uint32_t parent = above(node);
        const std::uint32_t head = m_head[node] = m_head[parent];
        const std::uint32_t low = m_survey.order()[m_survey.low(node)];
        const bool plus = low != above(head) && m_plus[low] != 0;
        const std::uint32_t before = plus ? parent : m_previous[parent];
        const std::uint32_t after = plus ? m_next[parent] : parent;
        m_previous[node] = before;
        m_next[node] = after;
        if (before == kNone)
            m_first[head] = node;
        else
            m_next[before] = node;
        if (after != kNone)
            m_previous[after] = node;
        m_plus[parent] = plus ? 0 : 1;
    }

    void number(std::uint32_t head)
    {
        const std::uint32_t root = above(head);
        m_list.clear();
        for (std::uint32_t node = m_first[head]; node != kNone; node = m_next[node]) {
            m_list.push_back(node);
            m_place[node] = static_cast<std::uint32_t>(m_list.size());
        }
        std::int64_t falling = 0;
        std::int64_t rising = 0;
        for (const std::uint32_t node : m_list)
            falling += (m_falling[node] = best(node, head, root, true)).cost;
        for (auto node = m_list.rbegin(); node != m_list.rend(); ++node)
            rising += (m_rising[*node] = best(*node, head, root, false)).cost;
        const bool fallingWorks = falling <= rising;
        for (const std::uint32_t node : m_list) {
            m_trees.working[node] = (fallingWorks ? m_falling : m_rising)[node].arc;
            m_trees.backup[node] = (fallingWorks ? m_rising : m_falling)[node].arc;
        }
    }
    /// The cheapest step to a lower (higher) number. The head's step up is its edge to the block's root, which is its
    /// step down only when there is no other.
    [[nodiscard]] Distance best(std::uint32_t node, std::uint32_t head, std::uint32_t root, bool falls) const
    {
        const std::uint32_t up = m_survey.arcInto(head) ^ 1U;
        if (node == head && !falls)
            return {m_graph.cost(up), up};
        Distance found;
        for (const std::uint32_t arc : m_graph.out(node)) {
            const std::uint32_t to = m_graph.head(arc);
            if (m_chosen[arc >> 1U] == 0 || arc == up || (to != root && m_head[to] != head) || (to == root && !falls))
                continue;
            const bool lower = to == root || m_place[to] < m_place[node];
            if (lower != falls || to == node)
                continue;
            const std::int64_t onward = to == root ? 0 : (falls ? m_falling : m_rising)[to].cost;
            if (onward + m_graph.cost(arc) < found.cost)
                found = {onward + m_graph.cost(arc), arc};
        }
        return found.arc == kNone ? Distance{m_graph.cost(up), up} : found;
    }

    const SolverGraph& m_graph;
    std::span<const std::uint8_t> m_chosen;
    const NetworkSurvey& m_survey;
    std::vector<std::uint32_t> m_head; // per node: the first node of its block; names the block
    std::vector<std::uint32_t> m_next;
    std::vector<std::uint32_t> m_previous;
    std::vector<std::uint32_t> m_first; // per head: first of the list after the block's root
    std::vector<std::uint8_t> m_plus;
    std::vector<std::uint32_t> m_place;
    std::vector<Distance> m_falling;
    std::vector<Distance> m_rising;
    std::vector<std::uint32_t> m_list;
    TwoTrees m_trees;
};

} // namespace

TwoTrees twoTrees(const ResilientProblem& problem, std::span<const std::uint8_t> chosen, const NetworkSurvey& survey)
{
    return TreeBuilder(problem, chosen, survey).run();
}

} // namespace oasis::routing
