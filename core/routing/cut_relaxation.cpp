// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/cut_relaxation.h"

#include "core/network/quad_heap.h"
#include "core/routing/ascent_run.h"

#include <algorithm>
#include <numeric>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kNoColumn = 0xFFFFFFFFU;
constexpr std::size_t kPivotWork = 1000; // units, besides rows and columns
constexpr double kViolated = 1e-4;
constexpr int kMostIdle = 4; // rounds
constexpr std::size_t kCutsPerTerminal = 5;
constexpr std::size_t kRowsPerRound = 400;
constexpr double kTowardsInner = 0.3;

} // namespace

CutRelaxation::CutRelaxation(const AscentProblem& problem)
    : m_problem(problem), m_graph(problem.graph), m_separator(problem.graph, problem.root),
      m_column(problem.arcCost.size(), kNoColumn), m_terminal(problem.graph.nodeCount(), 0),
      m_balanced(problem.graph.nodeCount(), 0), m_value(problem.arcCost.size(), 0), m_arcCost(problem.arcCost)
{
    m_terminal[problem.root] = 1;
    for (const std::uint32_t terminal : problem.terminals)
        m_terminal[terminal] = 1;
    double sum = 1;
    for (std::uint32_t arc = 0; arc < m_arcCost.size(); ++arc) {
        if (m_graph.head(arc) == problem.root)
            m_arcCost[arc] = kInfiniteCents;
        sum += m_arcCost[arc] < kInfiniteCents ? static_cast<double>(m_arcCost[arc]) : 0;
    }
    m_unit = std::max(1.0, sum / static_cast<double>(m_arcCost.size() + 1));
    for (std::uint32_t arc = 0; arc < m_arcCost.size(); ++arc)
        if (m_arcCost[arc] < kInfiniteCents)
            m_column[arc] = m_program.addColumn(static_cast<double>(m_arcCost[arc]) / m_unit);
    m_dual.reduced = m_arcCost;
}

void CutRelaxation::addCuts(std::span<const RaisedCuts> cuts)
{
    std::vector<std::uint32_t> inside(m_graph.nodeCount(), 0);
    std::uint32_t epoch = 0;
    for (const RaisedCuts& family : cuts) {
        ++epoch;
        std::uint32_t taken = 0;
        for (const RaisedCuts::Raise& raise : family.raises) {
            for (; taken < raise.nodeCount; ++taken)
                inside[family.nodes[taken]] = epoch;
            std::vector<std::uint32_t> arcs;
            for (std::uint32_t i = 0; i < taken; ++i)
                for (const std::uint32_t out : m_graph.out(family.nodes[i]))
                    if (inside[m_graph.head(out)] != epoch)
                        arcs.push_back(out ^ 1U);
            std::sort(arcs.begin(), arcs.end());
            addCut(std::move(arcs));
        }
    }
}

void CutRelaxation::drawTo(std::span<const std::uint32_t> treeEdges)
{
    m_inner.assign(m_arcCost.size(), 0);
    std::vector<std::uint8_t> inTree(m_graph.edgeCount(), 0);
    for (const std::uint32_t e : treeEdges)
        inTree[e] = 1;
    std::vector<std::uint32_t> stack{m_problem.root};
    while (!stack.empty()) {
        const std::uint32_t node = stack.back();
        stack.pop_back();
        for (const std::uint32_t arc : m_graph.out(node))
            if (inTree[arc >> 1U] != 0) {
                inTree[arc >> 1U] = 0;
                m_inner[arc] = 1;
                stack.push_back(m_graph.head(arc));
            }
    }
}

void CutRelaxation::bar(std::span<const std::uint8_t> gone)
{
    for (std::uint32_t arc = 0; arc < gone.size(); ++arc)
        if (gone[arc] != 0 && m_column[arc] != kNoColumn) {
            m_program.setUpper(m_column[arc], 0);
            m_column[arc] = kNoColumn;
            m_arcCost[arc] = kInfiniteCents;
            m_value[arc] = 0;
        }
}

void CutRelaxation::addCut(std::vector<std::uint32_t> arcs)
{
    std::erase_if(arcs, [&](std::uint32_t arc) { return m_column[arc] == kNoColumn; });
    std::vector<std::uint32_t> columns;
    for (const std::uint32_t arc : arcs)
        columns.push_back(m_column[arc]);
    m_program.addRow(columns, 1.0);
    m_rows.push_back({std::move(arcs), 0, 0});
}

void CutRelaxation::addBalance(std::uint32_t node)
{
    std::vector<std::uint32_t> columns;
    std::vector<double> coefficients;
    for (const std::uint32_t out : m_graph.out(node)) {
        if (m_column[out] != kNoColumn) {
            columns.push_back(m_column[out]);
            coefficients.push_back(1);
        }
        if (m_column[out ^ 1U] != kNoColumn) {
            columns.push_back(m_column[out ^ 1U]);
            coefficients.push_back(-1);
        }
    }
    m_program.addRow(columns, 0, coefficients);
    m_rows.push_back({{}, node, 0});
    m_balanced[node] = 1;
}

CutRelaxation::Progress CutRelaxation::round(std::int64_t maxWork, const std::stop_token& stop)
{
    const std::int64_t before = m_program.steps();
    const auto pivotWork =
        static_cast<std::int64_t>(kPivotWork + 8 * m_program.rowCount() + 2 * m_program.columnCount());
    const LinearProgram::Answer answer = m_program.solve(maxWork / pivotWork + 1, stop);
    m_work += (m_program.steps() - before) * pivotWork;
    if (answer == LinearProgram::Answer::Optimal)
        read();
    else if (answer != LinearProgram::Answer::Infeasible)
        return Progress::Stuck;
    certify(stop); // of a program without solutions, the ascent alone says whether some terminal is cut off
    if (answer != LinearProgram::Answer::Optimal)
        return Progress::Stuck;
    dropIdleRows();
    std::size_t found = separateBalance();
    if (!m_inner.empty()) {
        for (std::size_t arc = 0; arc < m_inner.size(); ++arc)
            m_inner[arc] = (1 - kTowardsInner) * m_value[arc] + kTowardsInner * m_inner[arc];
        found += separateCuts(m_inner, stop);
    }
    if (found == 0)
        found += separateCuts(m_value, stop);
    if (stop.stop_requested())
        return Progress::Stuck;
    return found > 0 ? Progress::Gained : Progress::Complete;
}

void CutRelaxation::read()
{
    for (std::uint32_t arc = 0; arc < m_value.size(); ++arc)
        m_value[arc] = m_column[arc] == kNoColumn ? 0 : std::max(0.0, m_program.value(m_column[arc]));
    m_objective = m_program.objective() * m_unit;
}

std::size_t CutRelaxation::separateBalance()
{
    std::size_t found = 0;
    for (std::uint32_t node = 0; node < m_graph.nodeCount() && found < kRowsPerRound; ++node) {
        if (m_terminal[node] != 0 || m_balanced[node] != 0)
            continue;
        double surplus = 0;
        for (const std::uint32_t out : m_graph.out(node))
            surplus += m_value[out ^ 1U] - m_value[out];
        if (surplus > kViolated) {
            addBalance(node);
            ++found;
        }
    }
    return found;
}

std::size_t CutRelaxation::separateCuts(std::span<const double> point, const std::stop_token& stop)
{
    m_separator.begin(point);
    std::vector<DirectedCut> cuts;
    const std::vector<std::uint32_t>& terminals = m_problem.terminals;
    for (std::size_t i = 0; i < terminals.size() && cuts.size() < kRowsPerRound && !stop.stop_requested(); ++i) {
        const std::uint32_t terminal = terminals[m_nextTerminal++ % terminals.size()];
        if (terminal != m_problem.root)
            m_separator.find(terminal, kCutsPerTerminal, cuts);
    }
    for (DirectedCut& cut : cuts)
        addCut(std::move(cut.arcs));
    return cuts.size();
}

void CutRelaxation::dropIdleRows()
{
    std::vector<std::uint32_t> gone;
    for (std::uint32_t row = 0; row < m_rows.size(); ++row) {
        const double atLeast = m_rows[row].arcs.empty() ? 0 : 1;
        const bool tight = m_program.rowValue(row) < atLeast + kViolated;
        m_rows[row].idle = tight ? 0 : m_rows[row].idle + 1;
        if (m_rows[row].idle > kMostIdle)
            gone.push_back(row);
    }
    m_program.removeRows(gone);
    for (const std::uint32_t row : gone)
        m_balanced[m_rows[row].node] = m_rows[row].arcs.empty() ? 0 : m_balanced[m_rows[row].node];
    std::uint32_t at = 0;
    std::erase_if(m_rows, [&](const Row&) { return std::binary_search(gone.begin(), gone.end(), at++); });
}

/// Costs with the multipliers of flow balance as potentials, each lowered until no cost is negative: a network in which
/// no node but terminals has more arcs in than out costs at least as much as by these costs.
std::vector<std::int64_t> CutRelaxation::balancedCosts() const
{
    std::vector<std::int64_t> potential(m_graph.nodeCount(), 0);
    for (std::uint32_t row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].arcs.empty()) {
            const double dual = m_program.rowDual(row) * m_unit;
            if (dual >= 1)
                potential[m_rows[row].node] =
                    static_cast<std::int64_t>(std::min(dual, static_cast<double>(kInfiniteCents)));
        }
    QuadHeap heap;
    heap.resize(m_graph.nodeCount());
    for (std::uint32_t node = 0; node < potential.size(); ++node)
        heap.pushOrLower(node, potential[node]);
    while (!heap.empty()) {
        const std::uint32_t node = heap.pop();
        for (const std::uint32_t out : m_graph.out(node)) {
            const std::uint32_t arc = out ^ 1U;
            const std::uint32_t tail = m_graph.tail(arc);
            if (m_arcCost[arc] < kInfiniteCents && potential[node] + m_arcCost[arc] < potential[tail]) {
                potential[tail] = potential[node] + m_arcCost[arc];
                heap.pushOrLower(tail, potential[tail]);
            }
        }
    }
    std::vector<std::int64_t> costs = m_arcCost;
    for (std::uint32_t arc = 0; arc < costs.size(); ++arc)
        if (costs[arc] < kInfiniteCents)
            costs[arc] += potential[m_graph.head(arc)] - potential[m_graph.tail(arc)];
    return costs;
}

void CutRelaxation::certify(const std::stop_token& stop)
{
    Ascent ascent;
    ascent.reduced = balancedCosts();
    std::vector<std::pair<double, std::uint32_t>> order;
    for (std::uint32_t row = 0; row < m_rows.size(); ++row)
        if (!m_rows[row].arcs.empty() && m_program.rowDual(row) * m_unit >= 1)
            order.emplace_back(-m_program.rowDual(row) * m_unit, row);
    std::sort(order.begin(), order.end());
    for (const auto& [minusDual, row] : order) {
        auto step = static_cast<std::int64_t>(std::min(-minusDual, static_cast<double>(kInfiniteCents)));
        for (const std::uint32_t arc : m_rows[row].arcs)
            step = std::min(step, ascent.reduced[arc]);
        for (const std::uint32_t arc : m_rows[row].arcs)
            if (m_arcCost[arc] < kInfiniteCents)
                ascent.reduced[arc] -= step;
        ascent.bound += step;
    }
    AscentRun(m_graph, ascent, m_problem.root, stop).run(m_problem.terminals);
    if (ascent.bound > m_dual.bound || !ascent.feasible)
        m_dual = std::move(ascent);
}

} // namespace oasis::routing
