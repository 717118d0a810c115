// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/solver_graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::routing {

/// Largest flows on a solver's graph with a capacity per arc (Dinic 1970), and the cuts that limit them. Reusable; one
/// thread at a time. O(nodes² × arcs) at worst, near linear for the few units that cut separation asks for.
class ArcFlow
{
public:
    explicit ArcFlow(const SolverGraph& graph);

    /// Forgets all flow. Capacities at least 0, one per arc.
    void begin(std::span<const std::int64_t> capacity);
    /// Adds flow from source to sink until `wanted` units flow in all since begin(), or no more can. Returns the units.
    std::int64_t raise(std::uint32_t source, std::uint32_t sink, std::int64_t wanted);
    /// Room for more on one arc.
    void widen(std::uint32_t arc, std::int64_t by) { m_room[arc] += by; }

    /// The nodes that the source still reaches (1 per node): the smallest side of a smallest cut after raise() fell
    /// short.
    [[nodiscard]] const std::vector<std::uint8_t>& sourceSide(std::uint32_t source);
    /// The nodes that still reach the sink.
    [[nodiscard]] const std::vector<std::uint8_t>& sinkSide(std::uint32_t sink);

private:
    bool layers(std::uint32_t source, std::uint32_t sink);
    std::int64_t push(std::uint32_t source, std::uint32_t sink, std::int64_t most);
    const std::vector<std::uint8_t>& side(std::uint32_t from, bool forward);

    const SolverGraph& m_graph;
    std::vector<std::int64_t> m_room; // per arc
    std::vector<std::uint32_t> m_layer;
    std::vector<std::uint32_t> m_next;
    std::vector<std::uint32_t> m_queue;
    std::vector<std::uint32_t> m_path;
    std::vector<std::uint8_t> m_side;
    std::int64_t m_flow = 0;
};

} // namespace oasis::routing
