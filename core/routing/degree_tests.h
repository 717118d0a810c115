// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/reductions.h"
#include "core/routing/special_distance.h"

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace oasis::routing {

/// Works nodes of degree 1 and 2 off a worklist, and replaces nodes that best trees only pass through. Each edge hangs
/// in the lists of its two ends.
class ProblemReducer::DegreeTests
{
public:
    /// Edges that are gone (1) are left out from the beginning.
    DegreeTests(ProblemReducer& owner, std::vector<std::uint8_t> gone);

    void run();
    /// Also joins the edges at each such node (1) in pairs, where that does not make the graph larger.
    void run(const std::vector<std::uint8_t>& passedOnly, const SpecialDistances& distances);

private:
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;
    static constexpr std::uint32_t kMaxReplaced = 4; // edges at a replaced node

    [[nodiscard]] std::uint32_t otherEnd(std::uint32_t edge, std::uint32_t node) const
    {
        return m_edges[edge].a == node ? m_edges[edge].b : m_edges[edge].a;
    }
    /// The place of the edge in the list of this end.
    [[nodiscard]] std::uint32_t slotAt(std::uint32_t edge, std::uint32_t node) const
    {
        return 2 * edge + (m_edges[edge].a == node ? 0 : 1);
    }
    void hang(std::uint32_t edge, std::uint32_t node);
    void unhang(std::uint32_t edge, std::uint32_t node);
    void drop(std::uint32_t edge);
    void workOff();
    void finish();
    void contractLeaf(std::uint32_t node);
    void joinEdges(std::uint32_t node);
    void replaceNode(std::uint32_t node, const SpecialDistances& distances);
    /// A new edge for the way over two edges that meet at the node.
    void addJoined(std::uint32_t first, std::uint32_t second, std::uint32_t node);
    void put(std::uint32_t edge, const SolverEdge& ends, std::pair<std::uint32_t, std::uint32_t> parts);

    ProblemReducer& m_owner;
    SolverProblem& m_problem;
    std::vector<SolverEdge> m_edges;
    std::vector<std::uint8_t> m_gone;
    std::vector<std::uint32_t> m_first;  // per node: slot of its first edge
    std::vector<std::uint32_t> m_next;   // per slot
    std::vector<std::uint32_t> m_degree; // per node
    std::vector<std::uint32_t> m_work;
    std::size_t m_terminals = 0;
};

} // namespace oasis::routing
