// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/reductions.h"

#include "core/routing/degree_tests.h"
#include "core/routing/detour_search.h"
#include "core/routing/extended_tests.h"
#include "core/routing/link_tests.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>
#include <utility>

namespace oasis::routing {

namespace {

constexpr int kMaxRounds = 6;
constexpr std::uint32_t kPollEvery = 256;
constexpr int kMaxFurtherRounds = 10;
constexpr std::size_t kLeastGain = 20; // of a further round: this part of the edges
constexpr std::array<ExtendedEffort, 3> kEfforts{{{2, 40, 16}, {5, 400, 40}, {8, 2000, 80}}}; // the quick ones first

} // namespace

ProblemReducer::ProblemReducer(SolverProblem problem, TerminalRole role)
    : m_problem(std::move(problem)), m_role(role), m_nodeOrigin(m_problem.graph.nodeCount())
{
    std::iota(m_nodeOrigin.begin(), m_nodeOrigin.end(), 0U);
    for (std::uint32_t e = 0; e < m_problem.graph.edgeCount(); ++e) {
        m_historyOf.push_back(e);
        m_histories.push_back({e});
    }
}

void ProblemReducer::reduce(const std::stop_token& stop)
{
    for (int round = 0; round < kMaxRounds && !stop.stop_requested(); ++round) {
        const std::size_t before = m_problem.graph.edgeCount();
        degreeTests();
        if (m_role == TerminalRole::Joined)
            contractTerminals(stop);
        specialDistances(stop);
        degreeTests();
        if (50 * (before - m_problem.graph.edgeCount()) < before)
            break;
    }
}

void ProblemReducer::removeEdges(const std::vector<std::uint8_t>& gone)
{
    NodeSets apart(m_problem.graph.nodeCount());
    rebuild(m_problem.graph.edges(), gone, apart);
    degreeTests();
}

std::vector<std::uint32_t> ProblemReducer::restore(std::span<const std::uint32_t> edges) const
{
    std::vector<std::uint32_t> open = m_fixed;
    for (const std::uint32_t e : edges)
        open.push_back(m_historyOf[e]);
    std::vector<std::uint32_t> found;
    while (!open.empty()) {
        const History history = m_histories[open.back()];
        open.pop_back();
        if (history.second == kLeaf) {
            found.push_back(history.first);
        } else {
            open.push_back(history.first);
            open.push_back(history.second);
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

void ProblemReducer::degreeTests()
{
    DegreeTests(*this, std::vector<std::uint8_t>(m_problem.graph.edgeCount(), 0)).run();
}

void ProblemReducer::reduceFurther(const RunContext& ctx)
{
    if (m_role != TerminalRole::Joined)
        return;
    for (const ExtendedEffort& effort : kEfforts)
        for (int round = 0; round < kMaxFurtherRounds && !ctx.stopRequested(); ++round) {
            const std::size_t before = m_problem.graph.edgeCount();
            const SpecialDistances distances(m_problem, effort.closeNodes, ctx.stop);
            const ExtendedFindings findings = extendedTests(m_problem, distances, effort, ctx);
            DegreeTests(*this, findings.unusedEdge).run(findings.passedOnly, distances);
            specialDistances(ctx.stop);
            contractTerminals(ctx.stop);
            degreeTests();
            if (kLeastGain * (before - m_problem.graph.edgeCount()) < before)
                break;
        }
}

void ProblemReducer::contractTerminals(const std::stop_token& stop)
{
    contractAdjacentTerminals();
    const std::vector<std::uint32_t> links = certainLinks(m_problem, stop);
    const std::vector<SolverEdge>& edges = m_problem.graph.edges();
    NodeSets sets(m_problem.graph.nodeCount());
    std::vector<std::uint8_t> gone(edges.size(), 0);
    for (const std::uint32_t e : links) {
        sets.unite(edges[e].a, edges[e].b);
        m_problem.terminal[edges[e].a] = m_problem.terminal[edges[e].b] = 1;
        gone[e] = 1;
        m_fixed.push_back(m_historyOf[e]);
        m_fixedCost += edges[e].cost;
    }
    if (!links.empty())
        rebuild(edges, gone, sets);
}

void ProblemReducer::contractAdjacentTerminals()
{
    // With ties broken by edge number, the cheapest edge at a terminal is in the best tree when it leads to another.
    const SolverGraph& graph = m_problem.graph;
    NodeSets sets(graph.nodeCount());
    std::vector<std::uint8_t> gone(graph.edgeCount(), 0);
    for (const std::uint32_t terminal : m_problem.terminals()) {
        std::uint32_t best = kLeaf;
        for (const std::uint32_t arc : graph.out(terminal)) {
            const std::uint32_t e = arc >> 1U;
            if (best == kLeaf || std::pair(graph.edge(e).cost, e) < std::pair(graph.edge(best).cost, best))
                best = e;
        }
        if (best == kLeaf || gone[best] != 0)
            continue;
        const SolverEdge& edge = graph.edge(best);
        if (m_problem.terminal[edge.a] == 0 || m_problem.terminal[edge.b] == 0 || !sets.unite(edge.a, edge.b))
            continue;
        gone[best] = 1;
        m_fixed.push_back(m_historyOf[best]);
        m_fixedCost += edge.cost;
    }
    rebuild(graph.edges(), gone, sets);
}

void ProblemReducer::specialDistances(const std::stop_token& stop)
{
    std::vector<std::uint8_t> gone(m_problem.graph.edgeCount(), 0);
    DetourSearch detours(m_problem, gone, m_role);
    for (std::uint32_t e = 0; e < gone.size(); ++e) {
        if (e % kPollEvery == 0 && stop.stop_requested())
            return;
        if (detours.exists(e))
            gone[e] = 1;
    }
    NodeSets apart(m_problem.graph.nodeCount());
    rebuild(m_problem.graph.edges(), gone, apart);
}

void ProblemReducer::rebuild(std::vector<SolverEdge> edges, const std::vector<std::uint8_t>& gone, NodeSets& sets)
{
    std::vector<std::uint32_t> order;
    std::vector<std::uint8_t> kept(m_problem.terminal.size(), 0);
    for (std::uint32_t e = 0; e < edges.size(); ++e) {
        SolverEdge& edge = edges[e];
        edge.a = sets.leader(edge.a);
        edge.b = sets.leader(edge.b);
        if (gone[e] != 0 || edge.a == edge.b)
            continue;
        if (edge.a > edge.b)
            std::swap(edge.a, edge.b);
        order.push_back(e);
        kept[edge.a] = kept[edge.b] = 1;
    }
    std::sort(order.begin(), order.end(), [&](std::uint32_t x, std::uint32_t y) {
        return std::tie(edges[x].a, edges[x].b, edges[x].cost, x) < std::tie(edges[y].a, edges[y].b, edges[y].cost, y);
    });
    std::vector<std::uint8_t> terminal(kept.size(), 0);
    for (std::uint32_t node = 0; node < kept.size(); ++node)
        if (m_problem.terminal[node] != 0)
            terminal[sets.leader(node)] = kept[sets.leader(node)] = 1;
    std::vector<std::uint32_t> number(kept.size(), 0);
    std::vector<std::uint8_t> newTerminal;
    std::vector<std::uint32_t> origin;
    for (std::uint32_t node = 0; node < kept.size(); ++node)
        if (kept[node] != 0) {
            number[node] = static_cast<std::uint32_t>(newTerminal.size());
            newTerminal.push_back(terminal[node]);
            origin.push_back(m_nodeOrigin[node]);
        }
    std::vector<SolverEdge> newEdges;
    std::vector<std::uint32_t> newHistory;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const SolverEdge& edge = edges[order[i]];
        if (i > 0 && edges[order[i - 1]].a == edge.a && edges[order[i - 1]].b == edge.b)
            continue;
        newEdges.push_back({number[edge.a], number[edge.b], edge.cost});
        newHistory.push_back(m_historyOf[order[i]]);
    }
    m_problem.root = number[sets.leader(m_problem.root)];
    m_problem.terminal = std::move(newTerminal);
    m_problem.graph = SolverGraph(static_cast<std::uint32_t>(m_problem.terminal.size()), std::move(newEdges));
    m_historyOf = std::move(newHistory);
    m_nodeOrigin = std::move(origin);
}

} // namespace oasis::routing
