// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/resilient_problem.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::routing {

/// What a chosen part of a problem's graph gives each node: a way to the root, and two of them. Reusable.
class NetworkSurvey
{
public:
    explicit NetworkSurvey(const ResilientProblem& problem);

    /// Walks the chosen edges (1 per edge) from the root, depth first, with low points (Hopcroft & Tarjan 1973).
    /// O(chosen edges and their neighbours).
    void walk(std::span<const std::uint8_t> chosen);
    [[nodiscard]] bool reached(std::uint32_t node) const { return m_stamp[node] == m_epoch; }
    /// No single edge, for node-disjoint problems no single junction, cuts the node off. Risk groups are not looked at.
    [[nodiscard]] bool twice(std::uint32_t node) const { return reached(node) && m_twice[node] != 0; }
    /// The nodes reached, the root first, each after the node it was reached from.
    [[nodiscard]] const std::vector<std::uint32_t>& order() const { return m_order; }
    /// The arc by which a reached node other than the root was entered.
    [[nodiscard]] std::uint32_t arcInto(std::uint32_t node) const { return m_arcInto[node]; }
    [[nodiscard]] std::uint32_t number(std::uint32_t node) const { return m_number[node]; } ///< place in order()
    [[nodiscard]] std::uint32_t low(std::uint32_t node) const { return m_low[node]; } ///< smallest number reachable

private:
    struct Frame
    {
        std::uint32_t node;
        std::uint32_t next; ///< of its arcs
    };
    void enter(std::uint32_t node, std::uint32_t arc);

    const ResilientProblem& m_problem;
    std::vector<std::uint32_t> m_stamp;
    std::uint32_t m_epoch = 0;
    std::vector<std::uint32_t> m_number;
    std::vector<std::uint32_t> m_low;
    std::vector<std::uint32_t> m_arcInto;
    std::vector<std::uint8_t> m_twice;
    std::vector<std::uint32_t> m_order;
    std::vector<Frame> m_stack;
};

} // namespace oasis::routing
