// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/hop_bound.h"

#include "core/base/money.h"
#include "core/routing/dual_improvement.h"
#include "core/routing/load_cuts.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace oasis::routing {

HopBound::HopBound(const HopProblem& problem, int steps, std::uint64_t seed, const std::stop_token& stop)
    : m_problem(problem), m_ascent(problem.ascent())
{
    RecordedAscent recorded =
        improvedAscent(m_ascent.graph, m_ascent.arcCost, m_ascent.root, m_ascent.terminals, {steps, seed}, stop);
    m_best = std::move(recorded.ascent);
    m_cuts = std::move(recorded.cuts);
    m_bound = m_best.bound;
    m_gone.assign(m_ascent.arcCost.size(), 0);
    for (std::size_t arc = 0; arc < m_gone.size(); ++arc)
        m_gone[arc] = m_ascent.arcCost[arc] >= kInfiniteCents ? 1 : 0;
}

std::vector<std::int64_t> HopBound::guide() const
{
    std::vector<std::int64_t> costs(m_best.reduced.begin(),
                                    m_best.reduced.begin() + 2 * static_cast<std::ptrdiff_t>(m_problem.graph().edgeCount()));
    for (std::size_t arc = 0; arc < costs.size(); ++arc)
        costs[arc] = m_gone[arc] != 0 ? kInfiniteCents : costs[arc] + m_ascent.arcCost[arc] / 64;
    return costs;
}

/// Arcs that only networks dearer than the value hold.
void HopBound::close(const Ascent& ascent, std::int64_t value, const std::stop_token& stop)
{
    const AscentDistances distances =
        ascentDistances(m_ascent.graph, ascent, m_ascent.root, m_ascent.terminals, stop);
    if (stop.stop_requested())
        return;
    for (std::uint32_t arc = 0; arc < m_gone.size(); ++arc) {
        if (m_gone[arc] != 0)
            continue;
        const std::int64_t before = distances.fromRoot[m_ascent.graph.tail(arc)];
        const std::int64_t after = distances.toTerminal[m_ascent.graph.head(arc)];
        if (before >= kInfiniteCents || after >= kInfiniteCents || ascent.reduced[arc] >= kInfiniteCents ||
            ascent.bound + before + ascent.reduced[arc] + after > value)
            m_gone[arc] = 1;
    }
}

void HopBound::relax(std::int64_t value, std::int64_t work, const std::stop_token& stop,
                     const std::function<std::int64_t(const std::vector<std::int64_t>& guide)>& onRound, const std::function<std::vector<std::uint32_t>()>& bestTree)
{
    close(m_best, value, stop);
    CutRelaxation relaxation(m_ascent);
    relaxation.bar(m_gone);
    relaxation.addCuts(m_cuts);
    LoadCuts loads(m_problem, m_ascent);
    const auto add = [&](const std::vector<LoadCuts::Rule>& rules) {
        for (const LoadCuts::Rule& rule : rules)
            relaxation.addRule(rule.terms, rule.atLeast);
        return !rules.empty();
    };
    const auto draw = [&] {
        std::vector<std::uint32_t> edges = bestTree();
        std::vector<std::uint8_t> held(m_problem.graph().nodeCount(), 0);
        for (const std::uint32_t e : edges)
            held[m_problem.graph().edge(e).a] = held[m_problem.graph().edge(e).b] = 1;
        std::uint32_t at = m_problem.graph().edgeCount();
        for (std::uint32_t node = 0; node < held.size(); ++node)
            if (m_problem.prizes.prize[node] > 0) {
                edges.push_back(held[node] != 0 ? at + 1 : at);
                at += 2;
            }
        relaxation.drawTo(edges);
    };
    draw();
    auto progress = CutRelaxation::Progress::Gained;
    while (progress == CutRelaxation::Progress::Gained && m_bound < value && relaxation.work() < work) {
        progress = relaxation.round(work - relaxation.work(), stop);
        if (stop.stop_requested())
            return;
        const Ascent& dual = relaxation.dual();
        if (!dual.feasible) { // of the networks that are left, none is as cheap as the value
            m_bound = value;
            return;
        }
        m_bound = std::max(m_bound, std::min(dual.bound, value));
        std::vector<std::int64_t> costs(2 * std::size_t{m_problem.graph().edgeCount()});
        for (std::size_t arc = 0; arc < costs.size(); ++arc) {
            const double unused = 1 - std::min(1.0, relaxation.values()[arc]);
            costs[arc] = m_gone[arc] != 0 ? kInfiniteCents
                                          : static_cast<std::int64_t>(static_cast<double>(m_ascent.arcCost[arc]) *
                                                                      (unused + 1.0 / 64));
        }
        fprintf(stderr, "open %zu ", (std::size_t)std::count(m_gone.begin(), m_gone.end(), 0)); fprintf(stderr, "progress %d obj %.0f dual %lld rows %zu work %lld\n", (int)progress, relaxation.objective(), (long long)dual.bound, relaxation.rowCount(), (long long)relaxation.work());
        if (progress == CutRelaxation::Progress::Complete && !getenv("NOLC") && add(loads.broken(relaxation.values(), m_gone)))
            progress = CutRelaxation::Progress::Gained;
        const std::int64_t now = onRound(costs);
        if (now < value) {
            value = now;
            draw();
        }
        close(dual, value, stop);
        relaxation.bar(m_gone);
    }
}

} // namespace oasis::routing
