// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/steiner_part.h"

#include "core/routing/dual_improvement.h"
#include "core/routing/local_search.h"
#include "core/routing/shortest_path_heuristic.h"

#include <algorithm>
#include <utility>

namespace oasis::routing {

namespace {

constexpr int kMaxRounds = 4;
constexpr int kMaxRestarts = 8; // of the relaxation on a smaller problem
constexpr std::int64_t kLargestScale = 1024;
constexpr std::int64_t kReductionWork = 3000; // units an edge
constexpr std::int64_t kAscentWork = 3000;    // units a step
constexpr int kPatience = 6;                  // rounds of the relaxation in which the gap must fall by a fiftieth

} // namespace

SteinerPart::SteinerPart(SolverProblem problem, const std::vector<std::uint8_t>& gone, SteinerBest& best,
                         const RunContext& ctx)
    : m_reducer(std::move(problem)), m_best(best), m_ctx(ctx)
{
    std::int64_t total = 1;
    for (const SolverEdge& edge : m_reducer.problem().graph.edges())
        total += edge.cost;
    while (m_scale < kLargestScale && total < kInfiniteCents / (8 * m_scale))
        m_scale *= 2;
    if (!gone.empty())
        m_reducer.removeEdges(gone);
}

bool SteinerPart::over(const PartEffort& effort) const
{
    return done() || effort.work <= 0 || m_ctx.stopRequested() || !m_best.failure.has_value();
}

void SteinerPart::run(PartEffort& effort)
{
    for (int restart = 0; restart < kMaxRestarts && !over(effort); ++restart) {
        shrink(effort);
        if (over(effort) || m_reducer.problem().graph.edgeCount() > effort.largestRelaxed || !relax(effort))
            break;
    }
}

/// Without a way between the terminals there is no better tree.
bool SteinerPart::feasible()
{
    const SolverProblem& problem = m_reducer.problem();
    NodeSets sets(problem.graph.nodeCount());
    for (const SolverEdge& edge : problem.graph.edges())
        sets.unite(edge.a, edge.b);
    for (const std::uint32_t terminal : problem.terminals())
        if (sets.leader(terminal) != sets.leader(problem.root)) {
            m_bound = m_best.value;
            return false;
        }
    return true;
}

void SteinerPart::shrink(PartEffort& effort)
{
    for (int round = 0; round < kMaxRounds && !over(effort) && feasible(); ++round) {
        m_reducer.reduce(m_ctx.stop);
        m_reducer.reduceFurther(m_ctx);
        m_tree = {};
        const SolverProblem& problem = m_reducer.problem();
        const std::uint32_t before = problem.graph.edgeCount();
        effort.work -= kReductionWork * before + kReductionWork;
        if (before == 0) {
            offer({{}, 0});
            m_bound = std::max(m_bound, m_reducer.fixedCost());
            return;
        }
        const AscentProblem asked = question();
        m_ascent = improvedAscent(asked.graph, asked.arcCost, asked.root, asked.terminals,
                                  {effort.dualSteps, effort.seed + static_cast<std::uint64_t>(round)}, m_ctx.stop);
        effort.work -= kAscentWork * (1 + effort.dualSteps) * static_cast<std::int64_t>(asked.terminals.size());
        raise(m_ascent.ascent);
        std::vector<std::int64_t> support(asked.arcCost.size(), kInfiniteCents);
        for (std::uint32_t arc = 0; arc < support.size(); ++arc)
            if (m_ascent.ascent.reduced[arc] == 0 || m_ascent.ascent.reduced[arc ^ 1U] == 0)
                support[arc] = problem.graph.cost(arc);
        offerTree(std::move(support), problem.root, effort.localPasses);
        chooseBranching(m_ascent.ascent, {});
        if (over(effort))
            return;
        remove(m_ascent.ascent, problem.root);
        if (10 * (before - m_reducer.problem().graph.edgeCount()) < before)
            break;
    }
}

bool SteinerPart::relax(PartEffort& effort)
{
    if (!feasible())
        return false;
    const SolverProblem& problem = m_reducer.problem();
    const std::uint32_t edges = problem.graph.edgeCount();
    const AscentProblem asked = question();
    m_ascent = improvedAscent(asked.graph, asked.arcCost, asked.root, asked.terminals, {effort.dualSteps, effort.seed},
                              m_ctx.stop);
    CutRelaxation relaxation(asked);
    relaxation.addCuts(m_ascent.cuts);
    m_tree = improveTree(problem, growTree(problem, problem.root, m_ctx.stop), effort.localPasses, m_ctx.stop);
    offer(m_tree);
    relaxation.drawTo(m_tree.edges);
    std::int64_t gap = kInfiniteCents;
    for (int round = 0, patience = kPatience; patience > 0 && !over(effort); ++round) {
        const std::int64_t before = relaxation.work();
        const auto progress = relaxation.round(effort.work, m_ctx.stop);
        effort.work -= relaxation.work() - before + 1;
        if (progress == CutRelaxation::Progress::Stuck)
            break;
        const bool shrunk = useRelaxation(relaxation, effort, static_cast<std::uint64_t>(round));
        if (over(effort))
            return false;
        if (shrunk)
            break;
        const std::int64_t left = (m_best.value - m_reducer.fixedCost()) * m_scale - relaxation.dual().bound;
        patience = left < gap - gap / 50 ? kPatience : patience - 1;
        gap = std::min(gap, left);
        if (progress == CutRelaxation::Progress::Complete)
            break;
    }
    if (over(effort))
        return false;
    chooseBranching(relaxation.dual(), relaxation.values());
    remove(relaxation.dual(), asked.root);
    return 5 * (edges - m_reducer.problem().graph.edgeCount()) > edges;
}

/// Bound, a tree and fixed arcs after a round. True when a fifth of the edges can leave.
bool SteinerPart::useRelaxation(CutRelaxation& relaxation, const PartEffort& effort, std::uint64_t seed)
{
    raise(relaxation.dual());
    if (done())
        return false;
    const SolverProblem& problem = m_reducer.problem();
    std::vector<std::int64_t> guided = arcCosts(problem.graph);
    for (std::uint32_t arc = 0; arc < guided.size(); ++arc) {
        const double open = std::clamp(1 - relaxation.values()[arc] - relaxation.values()[arc ^ 1U], 0.0, 1.0);
        guided[arc] = guided[arc] / 1024 * static_cast<std::int64_t>(1024 * open) +
                      guided[arc] % 1024 * static_cast<std::int64_t>(1024 * open) / 1024;
    }
    const std::vector<std::uint32_t> terminals = problem.terminals();
    offerTree(std::move(guided), terminals[(effort.seed + seed * 7) % terminals.size()], effort.localPasses);
    if (done())
        return false;
    const std::vector<std::uint8_t> hopeless = hopelessArcs(relaxation.dual(), problem.root);
    relaxation.bar(hopeless);
    std::size_t gone = 0;
    for (std::uint32_t arc = 0; arc < hopeless.size(); arc += 2)
        gone += hopeless[arc] & hopeless[arc + 1];
    return 5 * gone > problem.graph.edgeCount();
}

AscentProblem SteinerPart::question() const
{
    const SolverProblem& problem = m_reducer.problem();
    AscentProblem asked{problem.graph, arcCosts(problem.graph), problem.root, problem.terminals()};
    for (std::int64_t& cost : asked.arcCost)
        cost *= m_scale;
    return asked;
}

void SteinerPart::offer(const SolverTree& tree)
{
    if (!tree.exists() || m_reducer.fixedCost() + tree.cost >= m_best.value || !m_best.failure.has_value())
        return;
    const Result<std::int64_t> value = m_best.accept(m_reducer.restore(tree.edges));
    if (value.has_value())
        m_best.value = std::min(m_best.value, value.value());
    else
        m_best.failure = value.error();
}

void SteinerPart::offerTree(std::vector<std::int64_t> arcCost, std::uint32_t start, int passes)
{
    const SolverProblem& problem = m_reducer.problem();
    m_tree = improveTree(problem, growTree(problem, arcCost, start, m_ctx.stop), passes, m_ctx.stop);
    offer(m_tree);
}

void SteinerPart::raise(const Ascent& ascent)
{
    if (!ascent.feasible) // nothing is left that could be better
        m_bound = std::max(m_bound, m_best.value);
    // Trees cost whole cents.
    m_bound = std::max(m_bound, m_reducer.fixedCost() + (ascent.bound + m_scale - 1) / m_scale);
    if (m_onBound)
        m_onBound(bound());
}

/// Arcs that no better tree uses, away from the root.
std::vector<std::uint8_t> SteinerPart::hopelessArcs(const Ascent& ascent, std::uint32_t root) const
{
    const SolverProblem& problem = m_reducer.problem();
    const AscentDistances distances = ascentDistances(problem.graph, ascent, root, problem.terminals(), m_ctx.stop);
    std::vector<std::uint8_t> hopeless(ascent.reduced.size(), 0);
    if (m_ctx.stopRequested())
        return hopeless; // distances may be unfinished
    const std::int64_t limit = (m_best.value - m_reducer.fixedCost() - 1) * m_scale - ascent.bound;
    for (std::uint32_t arc = 0; arc < hopeless.size(); ++arc) {
        const std::int64_t before = distances.fromRoot[problem.graph.tail(arc)];
        const std::int64_t after = distances.toTerminal[problem.graph.head(arc)];
        const bool usable = before < kInfiniteCents && after < kInfiniteCents && ascent.reduced[arc] < kInfiniteCents &&
                            before <= limit && after <= limit - before && ascent.reduced[arc] <= limit - before - after;
        hopeless[arc] = usable ? 0 : 1;
    }
    return hopeless;
}

void SteinerPart::remove(const Ascent& ascent, std::uint32_t root)
{
    const std::vector<std::uint8_t> hopeless = hopelessArcs(ascent, root);
    std::vector<std::uint8_t> gone(hopeless.size() / 2);
    for (std::size_t e = 0; e < gone.size(); ++e)
        gone[e] = hopeless[2 * e] & hopeless[2 * e + 1];
    m_tree = {};
    m_reducer.removeEdges(gone);
}

/// With a point of the relaxation: the node that it holds by half. Else the one with the most edges opened.
void SteinerPart::chooseBranching(const Ascent& ascent, std::span<const double> value)
{
    const SolverProblem& problem = m_reducer.problem();
    m_branching = kNoNode;
    double best = 0;
    for (std::uint32_t node = 0; node < problem.graph.nodeCount(); ++node) {
        if (problem.terminal[node] != 0)
            continue;
        double in = 0;
        double open = 0;
        for (const std::uint32_t out : problem.graph.out(node)) {
            in += value.empty() ? 0 : value[out ^ 1U];
            open += (ascent.reduced[out] == 0 ? 1 : 0) + (ascent.reduced[out ^ 1U] == 0 ? 1 : 0);
        }
        const double score = value.empty() ? open : std::min(in, 1 - in) + 1e-6 * open;
        if (score > best) {
            best = score;
            m_branching = m_reducer.nodeOrigin()[node];
        }
    }
}

} // namespace oasis::routing
