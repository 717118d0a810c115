// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/cut_relaxation.h"
#include "core/routing/hop_problem.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::routing {

/// Rules that the loads of hops imply for the cut relaxation of a hop problem. What the sites of a set of nodes take
/// must come in through the arcs that lead into the set: Σ min(rate, all) x >= all, for a set without the root; also
/// divided by a rate and rounded up (rounded capacity inequalities, Toth & Vigo 2002, chapter 3). And no place is
/// entered twice.
class LoadCuts
{
public:
    /// `ascent`: of the problem (HopProblem::ascent). Both must outlive it.
    LoadCuts(const HopProblem& problem, const AscentProblem& ascent);

    struct Rule
    {
        std::vector<CutRelaxation::Term> terms;
        std::int64_t atLeast = 0;
    };
    /// Each place where a site is served is entered once at most.
    [[nodiscard]] std::vector<Rule> placesOnce() const;
    /// Rules that the point breaks, by flows from the root to the sites; `gone` arcs count as nothing.
    [[nodiscard]] std::vector<Rule> broken(std::span<const double> value, std::span<const std::uint8_t> gone);

private:
    struct Arc
    {
        std::uint32_t head = 0;
        double room = 0;
        std::uint32_t arc = 0; ///< of the problem; kNone: to the sink
    };
    void build(std::span<const double> value, std::span<const std::uint8_t> gone);
    void link(std::uint32_t from, std::uint32_t to, double room, std::uint32_t arc);
    [[nodiscard]] double flow();
    bool levels();
    double push(std::uint32_t node, double room);
    void addRules(std::span<const double> value, std::span<const std::uint8_t> gone, std::vector<Rule>& rules);
    [[nodiscard]] std::int64_t capacity(std::uint32_t arc) const { return m_rate[arc >> 1U]; }

    const HopProblem& m_problem;
    const AscentProblem& m_ascent;
    std::vector<std::int64_t> m_rate;       // per edge, in units; 0: no limit
    std::vector<std::int64_t> m_demand;     // per node: of the site whose node it is, if it is to be joined
    std::vector<std::uint32_t> m_leaveArc;  // per node: the arc that leaves its site out; kNone
    std::int64_t m_all = 0;
    std::uint32_t m_sink = 0;
    std::vector<Arc> m_arcs; // pairs: there and back
    std::vector<std::vector<std::uint32_t>> m_out;
    std::vector<int> m_level;
    std::vector<std::size_t> m_next;
    std::vector<std::uint8_t> m_open; // per arc of the problem: given all its room for the rest of a call
};

} // namespace oasis::routing
