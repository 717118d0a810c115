// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/cut_relaxation.h"
#include "core/routing/hop_problem.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

namespace oasis::routing {

/// A bound of all networks of a hop problem, whatever their hops bear, and where good ones lie.
class HopBound
{
public:
    /// The problem must outlive it. Dual ascents at once, at most so many steps each.
    HopBound(const HopProblem& problem, int steps, std::uint64_t seed, const std::stop_token& stop);

    [[nodiscard]] std::int64_t cents() const { return m_bound; } ///< without the problem's constant
    /// Per arc of the problem: what the ascents left of its cost; kInfiniteCents: barred, or in no better network.
    [[nodiscard]] std::vector<std::int64_t> guide() const;
    /// The cut relaxation on what networks below `value` may hold, for so much work, as CutRelaxation counts it. `onRound`
    /// hears of guides by its solutions and answers with the best value then.
    void relax(std::int64_t value, std::int64_t work, const std::stop_token& stop,
               const std::function<std::int64_t(const std::vector<std::int64_t>& guide)>& onRound,
               const std::function<std::vector<std::uint32_t>()>& bestTree);

private:
    void close(const Ascent& ascent, std::int64_t value, const std::stop_token& stop);

    const HopProblem& m_problem;
    AscentProblem m_ascent;
    std::vector<RaisedCuts> m_cuts;
    Ascent m_best;
    std::vector<std::uint8_t> m_gone; // per arc of m_ascent
    std::int64_t m_bound = 0;
};

} // namespace oasis::routing
