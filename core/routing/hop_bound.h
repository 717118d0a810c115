// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/cut_relaxation.h"
#include "core/routing/hop_problem.h"
#include "core/routing/loaded_tree.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

namespace oasis::routing {

/// A bound of all networks of a hop problem, whatever their hops bear, and where good ones lie.
class HopBound
{
public:
    /// Dual ascents at once (improvedAscent()), so many steps a site. The problem must outlive it.
    HopBound(const HopProblem& problem, int steps, std::uint64_t seed, const std::stop_token& stop);

    [[nodiscard]] std::int64_t cents() const { return m_bound; } ///< without the problem's constant
    /// Per arc of the problem: costs that lead where the ascents leave least; kInfiniteCents: barred.
    [[nodiscard]] std::vector<std::int64_t> guide() const;

    /// Looks for better networks along these arc costs and returns the best one so far.
    using Improve = std::function<const LoadedTree&(const std::vector<std::int64_t>& guide)>;
    /// The cut relaxation on what networks of at most `value` may hold, for so much work as CutRelaxation counts it.
    /// After each round `improve` hears where its solution leads; values count with the prizes of the problem.
    void relax(const LoadedTree& best, std::int64_t work, const Improve& improve, const std::stop_token& stop);

private:
    [[nodiscard]] std::int64_t valueOf(const LoadedTree& tree) const;
    void close(const Ascent& ascent, std::int64_t value, const std::stop_token& stop);
    void draw(CutRelaxation& relaxation, const LoadedTree& tree) const;
    [[nodiscard]] std::vector<std::int64_t> guideBy(std::span<const double> used) const;

    const HopProblem& m_problem;
    AscentProblem m_ascent;
    std::vector<RaisedCuts> m_cuts;
    Ascent m_dual;
    std::vector<std::uint8_t> m_gone; // per arc of m_ascent
    std::int64_t m_bound = 0;
};

} // namespace oasis::routing
