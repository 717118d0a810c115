// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/dual_ascent.h"
#include "core/routing/saturated_graph.h"

#include <cstdint>
#include <functional>
#include <queue>
#include <span>
#include <stop_token>
#include <utility>
#include <vector>

namespace oasis::routing {

/// Cuts with right-hand side 2 around one growing set of nodes, as raised.
struct PairCuts
{
    RaisedCuts cuts;
    std::uint32_t bridge = SaturatedGraph::kNone; ///< an edge out of the set that was not charged, at half of the gain
};

/// Raises cuts with right-hand side 2, on both arcs of their edges, around first-rank terminals that are apart from the
/// root in the saturated graph, or hang on one of its bridges. A bridge is left out of the cut: the multiplier of its
/// row (use in one direction only) pays for it, and takes half of the gain.
class PairAscent
{
public:
    /// Goes on from the reduced costs and the bound of `state`, and changes them.
    PairAscent(const ResilientProblem& problem, std::vector<std::int64_t>& reduced, std::int64_t& bound,
               const std::stop_token& stop);

    /// Terminals rest when their set holds more nodes than that. `raised`, if any, receives what was raised.
    void run(std::span<const std::uint32_t> terminals, std::size_t maxNodes, std::vector<PairCuts>* raised = nullptr);
    [[nodiscard]] bool stopped() const { return m_stopped; }

private:
    bool advance(std::uint32_t terminal);
    [[nodiscard]] bool hangs(std::uint32_t terminal);
    bool surround(std::uint32_t terminal);
    bool take(std::uint32_t terminal);
    bool extend(std::uint32_t terminal);
    void raise();

    using Entry = std::pair<std::uint32_t, std::uint32_t>; // size of the cut, terminal
    const SolverGraph& m_graph;
    std::vector<std::int64_t>& m_reduced;
    std::int64_t& m_bound;
    const std::stop_token& m_stop;
    SaturatedGraph m_saturated;
    std::vector<std::uint8_t> m_active;
    std::vector<std::uint32_t> m_inside; // epoch of the set at work
    std::vector<std::uint32_t> m_nodes;  // of the set
    std::vector<std::uint32_t> m_cut;    // edges around it
    std::vector<std::uint32_t> m_fresh;
    std::vector<PairCuts>* m_raised = nullptr;
    bool m_recording = false; // the last of m_raised is of the set at work
    std::uint32_t m_bridge = SaturatedGraph::kNone;
    bool m_joined = false;
    bool m_stopped = false;
    std::size_t m_maxNodes = 0;
    std::uint32_t m_epoch = 0;
    std::size_t m_work = 0;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_queue;
};

} // namespace oasis::routing
