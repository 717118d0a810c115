// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_context.h"
#include "core/routing/solver_graph.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace oasis::routing {

/// What a reducer may assume about terminals.
enum class TerminalRole : std::uint8_t {
    Joined,  ///< every tree holds them all
    Optional ///< a tree may leave them out, the root excepted; they are nodes to keep
};

/// Shrinks a Steiner problem without losing all of its best trees, and remembers how to return. Deterministic.
class ProblemReducer
{
public:
    explicit ProblemReducer(SolverProblem problem, TerminalRole role = TerminalRole::Joined);

    /// Degree tests, parallel edges, nearest vertices, short links, and special distances with implied profits (for
    /// optional terminals: the first two and shorter detours), until little is gained. When a stop is requested, the
    /// problem is left consistent.
    void reduce(const std::stop_token& stop);
    /// Extended tests with special distances, until little is gained; nodes that best trees only pass through are
    /// replaced by edges. Only for joined terminals. Milliseconds per thousand edges.
    void reduceFurther(const RunContext& ctx);
    /// Takes edges away (1 = gone), then applies the degree tests. The caller has proven that a best tree, or one as
    /// good as what it already holds, remains.
    void removeEdges(const std::vector<std::uint8_t>& gone);

    [[nodiscard]] const SolverProblem& problem() const { return m_problem; }
    /// Per node of the present problem: the node of the first that it was (one of them, if several were merged).
    [[nodiscard]] const std::vector<std::uint32_t>& nodeOrigin() const { return m_nodeOrigin; }
    /// Cost of the edges that every remaining tree contains.
    [[nodiscard]] std::int64_t fixedCost() const { return m_fixedCost; }
    /// Edges of the first problem that stand for these edges of the present one, fixed ones included; rising.
    /// Ways over a replaced node can share edges, so that the result of a poor tree can hold cycles.
    [[nodiscard]] std::vector<std::uint32_t> restore(std::span<const std::uint32_t> edges) const;

private:
    class DegreeTests;

    void degreeTests();
    /// Nearest vertices and short links too.
    void contractTerminals(const std::stop_token& stop);
    void contractAdjacentTerminals();
    void specialDistances(const std::stop_token& stop);
    /// Merges nodes, drops gone edges, loops and dearer parallels, renumbers.
    void rebuild(std::vector<SolverEdge> edges, const std::vector<std::uint8_t>& gone, NodeSets& sets);

    static constexpr std::uint32_t kLeaf = 0xFFFFFFFFU;
    struct History // an edge of the first problem, or two histories joined
    {
        std::uint32_t first;
        std::uint32_t second = kLeaf;
    };

    SolverProblem m_problem;
    TerminalRole m_role;
    std::vector<std::uint32_t> m_nodeOrigin;
    std::vector<std::uint32_t> m_historyOf; // per edge of m_problem
    std::vector<History> m_histories;
    std::vector<std::uint32_t> m_fixed; // histories
    std::int64_t m_fixedCost = 0;
};

} // namespace oasis::routing
