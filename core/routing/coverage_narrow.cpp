// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/coverage_relaxation.h"
#include "core/routing/coverage_search.h"

#include <algorithm>

namespace oasis::routing {

namespace {

/// What an ascent says about edges and sites when a network may cost so much at most.
struct Verdicts
{
    std::vector<std::uint8_t> gone;   // per edge
    std::vector<std::uint8_t> forced; // per node
    std::vector<std::uint8_t> banned; // per node
    bool empty = false;               // no network is left
};

Verdicts judge(const Relaxation& at, std::int64_t limit, const std::stop_token& stop)
{
    const SolverGraph& graph = at.question.graph;
    const std::uint32_t edges = at.prizes.problem.graph.edgeCount();
    const std::uint32_t nodes = at.prizes.problem.graph.nodeCount();
    Verdicts verdicts{std::vector<std::uint8_t>(edges, 0), std::vector<std::uint8_t>(nodes, 0),
                      std::vector<std::uint8_t>(nodes, 0), at.ascent.bound > limit};
    if (verdicts.empty)
        return verdicts;
    const AscentDistances distances = ascentDistances(graph, at.ascent, at.question.root, at.question.terminals, stop);
    const auto hopeless = [&](std::uint32_t edge) { return boundThrough(graph, at.ascent, distances, edge) > limit; };
    for (std::uint32_t e = 0; e < edges; ++e)
        verdicts.gone[e] = hopeless(e) ? 1 : 0;
    for (std::uint32_t e = edges; e < graph.edgeCount(); e += 2) { // leaving a site out, serving it
        const std::uint32_t node = graph.edge(e + 1).a;
        verdicts.forced[node] = hopeless(e) ? 1 : 0;
        verdicts.banned[node] = hopeless(e + 1) ? 1 : 0;
        verdicts.empty = verdicts.empty || (verdicts.forced[node] & verdicts.banned[node]) != 0;
    }
    for (std::uint32_t e = 0; e < edges; ++e)
        if (verdicts.banned[graph.edge(e).a] != 0 || verdicts.banned[graph.edge(e).b] != 0)
            verdicts.gone[e] = 1;
    return verdicts;
}

} // namespace

Result<bool> CoverageSearch::narrow(WeightPrice price, std::int64_t budget, std::int64_t weight)
{
    const Relaxation at = relaxationAt(problem(), m_sites, price, m_ctx.stop);
    m_lines.add(lineOf(price, at.ascent.bound));
    const Verdicts verdicts = judge(at, limitAt(price, budget, weight) - constantAt(price, m_sites), m_ctx.stop);
    if (m_ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "planning was stopped");
    if (verdicts.empty)
        return false;
    for (std::uint32_t node = 0; node < verdicts.forced.size(); ++node)
        m_forced[m_reducer.nodeOrigin()[node]] |= verdicts.forced[node];
    m_reducer.removeEdges(verdicts.gone);
    m_reducer.reduce(m_ctx.stop);
    mapSites();
    return dropUnreached();
}

bool CoverageSearch::dropUnreached()
{
    const SolverGraph& graph = problem().graph;
    std::vector<std::uint8_t> reached(graph.nodeCount(), 0);
    std::vector<std::uint32_t> stack{problem().root};
    reached[problem().root] = 1;
    while (!stack.empty()) {
        const std::uint32_t node = stack.back();
        stack.pop_back();
        for (const std::uint32_t arc : graph.out(node))
            if (reached[graph.head(arc)] == 0) {
                reached[graph.head(arc)] = 1;
                stack.push_back(graph.head(arc));
            }
    }
    std::size_t kept = 0;
    bool all = true; // that must be reached
    for (std::size_t i = 0; i < m_sites.sites.size(); ++i) {
        const CoverageSite& site = m_sites.sites[i];
        if (reached[site.node] == 0) {
            all = all && !site.required && m_sites.forced[site.node] == 0;
            m_outOfReach.push_back(site.weight);
            continue;
        }
        m_sites.sites[kept] = site;
        m_terminalOf[kept++] = m_terminalOf[i];
    }
    m_sites.sites.resize(kept);
    m_terminalOf.resize(kept);
    return all;
}

} // namespace oasis::routing
