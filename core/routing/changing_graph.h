// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace oasis::routing {

/// A graph that changes between searches: edge e has the arcs 2e (a→b) and 2e + 1 (b→a), so arc ^ 1 is the way back.
/// Numbers of nodes and edges are never reused. A detached edge keeps its ends and is in no node's list.
class ChangingGraph
{
public:
    /// All edges detached.
    ChangingGraph(std::uint32_t nodeCount, std::span<const std::pair<std::uint32_t, std::uint32_t>> ends);

    [[nodiscard]] std::uint32_t nodeCount() const { return static_cast<std::uint32_t>(m_lists.size()); }
    [[nodiscard]] std::uint32_t edgeCount() const { return static_cast<std::uint32_t>(m_attached.size()); }
    [[nodiscard]] std::uint32_t head(std::uint32_t arc) const { return m_head[arc]; }
    [[nodiscard]] std::uint32_t tail(std::uint32_t arc) const { return m_head[arc ^ 1U]; }
    [[nodiscard]] bool isAttached(std::uint32_t edge) const { return m_attached[edge] != 0; }
    /// Attached arcs that leave the node.
    [[nodiscard]] std::span<const std::uint32_t> out(std::uint32_t node) const
    {
        return {m_slots.data() + m_lists[node].first, m_lists[node].count};
    }

    std::uint32_t addNode();
    /// Detached.
    std::uint32_t addEdge(std::uint32_t a, std::uint32_t b);
    /// The edge is detached and no loop.
    void attach(std::uint32_t edge);
    /// The edge is attached. O(degrees).
    void detach(std::uint32_t edge);

private:
    struct List
    {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
        std::uint32_t room = 0;
    };
    void append(std::uint32_t arc);
    void erase(std::uint32_t arc);

    std::vector<List> m_lists;          // per node
    std::vector<std::uint32_t> m_slots; // arcs; a list that outgrows its room moves to the end
    std::vector<std::uint32_t> m_head;  // per arc
    std::vector<std::uint8_t> m_attached;
};

} // namespace oasis::routing
