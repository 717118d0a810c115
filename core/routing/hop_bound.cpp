// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/hop_bound.h"

#include "core/base/money.h"
#include "core/routing/dual_improvement.h"

#include <algorithm>

namespace oasis::routing {

namespace {

constexpr std::int64_t kShareOfCost = 64; // of an arc's cost, so that free ways are short ones

} // namespace

HopBound::HopBound(const HopProblem& problem, int steps, std::uint64_t seed, const std::stop_token& stop)
    : m_problem(problem), m_ascent(problem.ascent())
{
    RecordedAscent recorded =
        improvedAscent(m_ascent.graph, m_ascent.arcCost, m_ascent.root, m_ascent.terminals, {steps, seed}, stop);
    m_dual = std::move(recorded.ascent);
    m_cuts = std::move(recorded.cuts);
    m_bound = m_dual.bound;
    m_gone.assign(m_ascent.arcCost.size(), 0);
    for (std::size_t arc = 0; arc < m_gone.size(); ++arc)
        m_gone[arc] = m_ascent.arcCost[arc] >= kInfiniteCents ? 1 : 0;
}

std::vector<std::int64_t> HopBound::guide() const
{
    std::vector<std::int64_t> costs = m_problem.arcCosts();
    for (std::size_t arc = 0; arc < costs.size(); ++arc)
        if (costs[arc] < kInfiniteCents)
            costs[arc] = m_dual.reduced[arc] + costs[arc] / kShareOfCost;
    return costs;
}

std::vector<std::int64_t> HopBound::guideBy(std::span<const double> used) const
{
    std::vector<std::int64_t> costs = m_problem.arcCosts();
    for (std::size_t arc = 0; arc < costs.size(); ++arc)
        if (costs[arc] < kInfiniteCents) {
            const double unused = 1 - std::clamp(used[arc], 0.0, 1.0);
            costs[arc] =
                static_cast<std::int64_t>(static_cast<double>(costs[arc]) * unused) + costs[arc] / kShareOfCost;
        }
    return costs;
}

std::int64_t HopBound::valueOf(const LoadedTree& tree) const
{
    std::int64_t value = tree.cents();
    for (std::uint32_t node = 0; node < m_problem.siteAt.size(); ++node) {
        if (tree.holds(node))
            continue;
        if (m_problem.prizes.required[node] != 0)
            return kInfiniteCents - 1; // no network of the question
        value += m_problem.prizes.prize[node];
    }
    return value;
}

/// Arcs that only networks dearer than the value hold.
void HopBound::close(const Ascent& ascent, std::int64_t value, const std::stop_token& stop)
{
    const AscentDistances distances = ascentDistances(m_ascent.graph, ascent, m_ascent.root, m_ascent.terminals, stop);
    if (stop.stop_requested())
        return;
    for (std::uint32_t arc = 0; arc < m_gone.size(); ++arc) {
        if (m_gone[arc] != 0)
            continue;
        const std::int64_t before = distances.fromRoot[m_ascent.graph.tail(arc)];
        const std::int64_t after = distances.toTerminal[m_ascent.graph.head(arc)];
        m_gone[arc] = before >= kInfiniteCents || after >= kInfiniteCents || ascent.reduced[arc] >= kInfiniteCents ||
                      ascent.bound + before + ascent.reduced[arc] + after > value;
    }
}

/// The tree with the artificial edges of ascentProblem(), which lie behind the others two by two.
void HopBound::draw(CutRelaxation& relaxation, const LoadedTree& tree) const
{
    std::vector<std::uint32_t> edges;
    for (const std::uint32_t node : tree.nodes())
        edges.push_back(tree.parentArc(node) >> 1U);
    std::uint32_t at = m_problem.graph().edgeCount();
    for (std::uint32_t node = 0; node < m_problem.siteAt.size(); ++node)
        if (m_problem.prizes.prize[node] > 0) {
            edges.push_back(tree.holds(node) ? at + 1 : at);
            at += 2;
        }
    relaxation.drawTo(edges);
}

void HopBound::relax(const LoadedTree& best, std::int64_t work, const Improve& improve, const std::stop_token& stop)
{
    std::int64_t value = valueOf(best);
    close(m_dual, value, stop);
    CutRelaxation relaxation(m_ascent);
    relaxation.bar(m_gone);
    relaxation.addCuts(m_cuts);
    draw(relaxation, best);
    auto progress = CutRelaxation::Progress::Gained;
    while (progress == CutRelaxation::Progress::Gained && m_bound < value && relaxation.work() < work) {
        progress = relaxation.round(work - relaxation.work(), stop);
        if (stop.stop_requested())
            return;
        const Ascent& dual = relaxation.dual();
        // Of what is left, no network may be as cheap as the value: then nothing beats it.
        m_bound = dual.feasible ? std::max(m_bound, std::min(dual.bound, value)) : value;
        if (m_bound >= value)
            return;
        const LoadedTree& tree = improve(guideBy(relaxation.values()));
        if (const std::int64_t now = valueOf(tree); now < value) {
            value = now;
            draw(relaxation, tree);
        }
        m_bound = std::min(m_bound, value);
        close(dual, value, stop);
        relaxation.bar(m_gone);
    }
}

} // namespace oasis::routing
