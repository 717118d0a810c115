// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/solver_graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::routing {

/// The way between two crucial nodes of a tree (terminals and branchings) without a crucial node in between.
struct KeyPath
{
    std::uint32_t lower = 0;
    std::uint32_t upper = 0;
    std::int64_t cost = 0;
    std::vector<std::uint32_t> edges;
    std::vector<std::uint32_t> inner; ///< nodes strictly between
};

/// A tree hung up at the problem's root: order, subtrees, key paths, lowest common ancestors.
class RootedTree
{
public:
    RootedTree(const SolverProblem& problem, const SolverTree& tree);

    /// The tree's nodes, children before parents.
    [[nodiscard]] const std::vector<std::uint32_t>& postOrder() const { return m_postOrder; }
    [[nodiscard]] bool has(std::uint32_t edge) const { return m_inTree[edge] != 0; }
    [[nodiscard]] bool crucial(std::uint32_t node) const;
    [[nodiscard]] std::span<const std::uint32_t> children(std::uint32_t node) const
    {
        return {m_children.data() + m_childFirst[node], m_children.data() + m_childFirst[node + 1]};
    }
    [[nodiscard]] std::uint32_t parent(std::uint32_t node) const { return m_graph.tail(m_parentArc[node]); }
    [[nodiscard]] std::uint32_t parentEdge(std::uint32_t node) const { return m_parentArc[node] >> 1U; }
    /// True when `node` (of the tree) lies in the subtree of `top`, top included.
    [[nodiscard]] bool inSubtree(std::uint32_t node, std::uint32_t top) const
    {
        return m_enter[top] <= m_enter[node] && m_enter[node] < m_leave[top];
    }
    /// From a crucial node up to the next one. Not for the root.
    [[nodiscard]] KeyPath pathUp(std::uint32_t node) const;
    /// From a crucial node's child down to the next crucial node.
    [[nodiscard]] KeyPath pathDown(std::uint32_t child) const;

    /// Asks where the ways from two nodes to the root meet; all questions before answerQueries().
    void addQuery(std::uint32_t a, std::uint32_t b, std::uint32_t label) { m_queries.push_back({a, b, label}); }
    /// Tarjan's offline algorithm.
    void answerQueries();
    /// Labels of the queries whose ways meet at this node.
    [[nodiscard]] std::span<const std::uint32_t> queriesMeetingAt(std::uint32_t node) const
    {
        return {m_meetings.data() + m_meetingFirst[node], m_meetings.data() + m_meetingFirst[node + 1]};
    }

private:
    struct Query
    {
        std::uint32_t a;
        std::uint32_t b;
        std::uint32_t label;
    };

    const SolverProblem& m_problem;
    const SolverGraph& m_graph;
    std::vector<std::uint8_t> m_inTree;
    std::vector<std::uint32_t> m_postOrder;
    std::vector<std::uint32_t> m_parentArc; // enters the node from its parent
    std::vector<std::uint32_t> m_enter;
    std::vector<std::uint32_t> m_leave;
    std::vector<std::uint32_t> m_childFirst;
    std::vector<std::uint32_t> m_children;
    std::vector<Query> m_queries;
    std::vector<std::uint32_t> m_meetingFirst;
    std::vector<std::uint32_t> m_meetings;
};

} // namespace oasis::routing
