// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/solver_graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::routing {

/// A set of nodes with a terminal and without the root, by the arcs that enter it.
struct DirectedCut
{
    std::vector<std::uint32_t> arcs; ///< rising
};

/// Finds directed cuts that a point of the relaxation violates: smallest cuts between root and a terminal by maximal
/// flows (Dinitz 1970). As in Koch & Martin 1998, the cut nearest to the terminal and the one nearest to the root
/// ("back cuts"), further cuts with the arcs of those before opened ("nested"), and a trifle of capacity on every arc
/// so that among equal cuts those with fewest arcs are found ("creep flow"). Cuts found since begin() stay open for the
/// terminals that follow, so that a round finds cuts that differ. Deterministic: capacities are integers.
class CutSeparator
{
public:
    CutSeparator(const SolverGraph& graph, std::uint32_t root);

    /// `value`: per arc, 0 to 1; above 1 counts as 1.
    void begin(std::span<const double> value);
    /// At most `most` violated cuts around the terminal, appended. O(phases × arcs).
    void find(std::uint32_t terminal, std::size_t most, std::vector<DirectedCut>& cuts);
    /// Arcs looked at since construction.
    [[nodiscard]] std::int64_t work() const { return m_work; }

private:
    static constexpr std::int32_t kOne = 1 << 24;
    static constexpr std::int32_t kFull = kOne - kOne / 2048; // a cut with that much is not violated
    static constexpr std::uint32_t kNoLevel = 0xFFFFFFFFU;

    /// Distances to the terminal in arcs with room. False when the root has no way to it.
    bool levels(std::uint32_t terminal);
    /// Pushes flow along shortest ways until none is left, at most `wanted`.
    std::int32_t block(std::uint32_t terminal, std::int32_t wanted);
    void addFront(std::vector<DirectedCut>& cuts);
    void addBack(std::vector<DirectedCut>& cuts);
    void openArcs(const DirectedCut& cut);

    const SolverGraph& m_graph;
    std::uint32_t m_root;
    std::vector<std::int32_t> m_capacity; // per arc, of this round
    std::vector<std::int32_t> m_room;     // per arc, beside the flow
    std::vector<std::uint32_t> m_level;   // per node: arcs to the terminal
    std::vector<std::uint32_t> m_next;    // per node: place of the arc to try
    std::vector<std::uint8_t> m_reached;  // from the root
    std::vector<std::uint32_t> m_queue;
    std::vector<std::uint32_t> m_path; // arcs
    std::int64_t m_work = 0;
};

} // namespace oasis::routing
