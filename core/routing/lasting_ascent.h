// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/lasting_dual.h"

#include <queue>

namespace oasis::routing {

/// Raises a LastingDual's cuts around nodes whose demand is not met: dualAscent() on a graph that changes, which writes
/// down what it raises. Nodes that the root reaches at reduced cost 0 count as the root. A prize rests when it is
/// spent.
class LastingAscent
{
public:
    LastingAscent(LastingDual& dual, const std::stop_token& stop);
    /// False: stopped. What was raised until then is written down.
    bool run();

private:
    using Raise = LastingDual::Raise;
    struct Component
    {
        std::uint32_t holder = 0;
        std::vector<std::uint32_t> nodes; // that reach the holder at reduced cost 0
        std::vector<std::uint32_t> cut;   // arcs that enter them; some may have become inner ones
        std::vector<Raise> raises;
    };
    using Entry = std::pair<std::uint32_t, std::uint32_t>; // size of the cut, component

    void feed();
    void advance(std::uint32_t i);
    void finish(Component& component);
    bool enter(Component& component);
    bool absorb(Component& component);
    bool expand(Component& component, std::uint32_t from);
    void raise(Component& component);
    [[nodiscard]] std::int64_t roomOf(const Component& component) const;

    static constexpr std::size_t kPollWork = 1U << 18U;

    LastingDual& m_dual;
    const ChangingGraph& m_graph;
    const std::stop_token& m_stop;
    std::vector<Component> m_components;
    std::vector<std::uint8_t> m_fed;     // per node: the root reaches it at reduced cost 0
    std::vector<std::uint8_t> m_active;  // per node: required, and raised or waiting
    std::vector<std::uint32_t> m_inside; // per node: number of the expansion it is in
    std::vector<std::uint32_t> m_stack;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_queue;
    std::uint32_t m_epoch = 0;
    std::size_t m_work = 0;
    bool m_stopped = false;
};

} // namespace oasis::routing
