// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/resilient_cuts.h"

#include "core/routing/arc_flow.h"
#include "core/solver/linear_program.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace oasis::routing {

namespace {

constexpr std::int64_t kUnit = 1'000'000;    // flow that stands for 1
constexpr std::int64_t kShort = kUnit / 100; // a cut is worth a row when so much is missing
constexpr int kNested = 6;                   // cuts found one behind the other

/// A row: arcs into or out of a set hold at least 1; or an edge is used in one direction only.
struct CutRow
{
    std::vector<std::uint32_t> arcs; ///< empty: the row of an edge
    std::uint32_t edge = 0;
};

class CutProgram
{
public:
    CutProgram(const ResilientProblem& problem, const CutEffort& effort, const std::stop_token& stop)
        : m_problem(problem), m_graph(problem.graph), m_effort(effort), m_stop(stop), m_flow(problem.graph),
          m_column(2 * std::size_t{problem.graph.edgeCount()}), m_capacity(m_column.size(), 0),
          m_limited(problem.graph.edgeCount(), 0)
    {
        for (std::uint32_t e = 0; e < m_graph.edgeCount(); ++e) {
            const auto cost = static_cast<double>(m_graph.edge(e).cost);
            m_column[2 * e] = m_program.addColumn(cost, 1);
            m_column[2 * e + 1] = problem.risk[e] == kNeverFails ? m_column[2 * e] : m_program.addColumn(cost, 1);
        }
        for (const Rank rank : {Rank::OneWay, Rank::TwoWays})
            for (const std::uint32_t node : problem.ranked(rank))
                addAround(node, rank == Rank::TwoWays);
    }

    ResilientBound run()
    {
        ResilientBound best = integerBound();
        for (int round = 0; round < m_effort.rounds; ++round) {
            const std::int64_t left = m_effort.maxSteps - m_program.steps();
            if (left <= 0 || m_program.solve(left, m_stop) != LinearProgram::Answer::Optimal)
                break;
            if (const std::int64_t now = integerBoundValue(); now > best.bound)
                best = integerBound();
            const std::size_t before = m_rows.size();
            readCapacities();
            limitEdges();
            separate();
            if (m_rows.size() == before || best.bound >= m_effort.enough)
                break;
        }
        best.stopped = m_stop.stop_requested();
        return best;
    }

private:
    void addCut(std::vector<std::uint32_t> arcs)
    {
        std::vector<std::uint32_t> columns;
        for (const std::uint32_t arc : arcs)
            columns.push_back(m_column[arc]);
        std::sort(columns.begin(), columns.end());
        if (columns.empty() || !m_known.insert(arcs).second)
            return;
        m_program.addRow(columns, 1);
        m_rows.push_back({std::move(arcs), 0});
    }
    void addAround(std::uint32_t node, bool bothWays)
    {
        std::vector<std::uint32_t> out(m_graph.out(node).begin(), m_graph.out(node).end());
        std::vector<std::uint32_t> in;
        for (const std::uint32_t arc : out)
            in.push_back(arc ^ 1U);
        std::sort(in.begin(), in.end());
        std::sort(out.begin(), out.end());
        addCut(std::move(in));
        if (bothWays)
            addCut(std::move(out));
    }
    void readCapacities()
    {
        for (std::size_t arc = 0; arc < m_capacity.size(); ++arc)
            m_capacity[arc] = std::llround(std::clamp(m_program.value(m_column[arc]), 0.0, 1.0) * kUnit) + 1;
    }
    void limitEdges()
    {
        for (std::uint32_t e = 0; e < m_graph.edgeCount(); ++e)
            if (m_limited[e] == 0 && m_problem.risk[e] != kNeverFails &&
                m_capacity[2 * e] + m_capacity[2 * e + 1] > kUnit + kShort) {
                m_limited[e] = 1;
                const std::vector<std::uint32_t> columns{m_column[2 * e], m_column[2 * e + 1]};
                const std::vector<double> minus{-1, -1};
                m_program.addRow(columns, -1, minus);
                m_rows.push_back({{}, e});
            }
    }
    void separate()
    {
        for (const Rank rank : {Rank::OneWay, Rank::TwoWays})
            for (const std::uint32_t node : m_problem.ranked(rank)) {
                if (m_stop.stop_requested())
                    return;
                separate(m_problem.root, node, true);
                if (rank == Rank::TwoWays)
                    separate(node, m_problem.root, false);
            }
    }
    /// Cuts between source and sink that hold less than 1; the terminal is the sink when the flow goes `inward`.
    void separate(std::uint32_t source, std::uint32_t sink, bool inward)
    {
        m_flow.begin(m_capacity);
        for (int nested = 0; nested < kNested && m_flow.raise(source, sink, kUnit) < kUnit - kShort; ++nested) {
            addSide(inward ? m_flow.sinkSide(sink) : m_flow.sourceSide(source), inward, true);
            if (nested == 0)
                addSide(inward ? m_flow.sourceSide(source) : m_flow.sinkSide(sink), !inward, false);
        }
    }
    /// The arcs into (out of) a side. `widen`: they hold more from now on, so that the next cut lies behind.
    void addSide(const std::vector<std::uint8_t>& side, bool into, bool widen)
    {
        std::vector<std::uint32_t> arcs;
        for (std::uint32_t arc = 0; arc < m_capacity.size(); ++arc)
            if (side[m_graph.tail(arc)] != (into ? 1 : 0) && side[m_graph.head(arc)] == (into ? 1 : 0) &&
                side[m_graph.tail(arc)] + side[m_graph.head(arc)] == 1)
                arcs.push_back(arc);
        for (const std::uint32_t arc : arcs)
            if (widen)
                m_flow.widen(arc, kUnit);
        addCut(std::move(arcs));
    }

    /// What the duals, rounded down, prove.
    [[nodiscard]] ResilientBound integerBound()
    {
        ResilientBound result;
        result.reduced.resize(m_capacity.size());
        for (std::uint32_t arc = 0; arc < result.reduced.size(); ++arc)
            result.reduced[arc] = m_graph.cost(arc);
        for (std::uint32_t row = 0; row < m_duals.size(); ++row) {
            result.bound += m_duals[row];
            for (const std::uint32_t arc : m_rows[row].arcs)
                result.reduced[arc] -= m_duals[row];
        }
        for (std::uint32_t e = 0; e < m_graph.edgeCount(); ++e)
            settle(e, result);
        return result;
    }
    /// The multiplier of an edge's row makes its reduced costs non-negative.
    void settle(std::uint32_t e, ResilientBound& result) const
    {
        std::int64_t& out = result.reduced[2 * e];
        std::int64_t& back = result.reduced[2 * e + 1];
        if (m_problem.risk[e] == kNeverFails) { // one price for both directions
            const std::int64_t left = out + back - m_graph.edge(e).cost;
            result.bound += std::min<std::int64_t>(left, 0); // the column is at most 1
            out = std::max<std::int64_t>(left, 0);
            back = 0;
            return;
        }
        const std::int64_t multiplier = std::max<std::int64_t>(0, -std::min(out, back));
        out += multiplier;
        back += multiplier;
        result.bound -= multiplier;
    }
    std::int64_t integerBoundValue()
    {
        m_duals.assign(m_rows.size(), 0);
        for (std::uint32_t row = 0; row < m_rows.size(); ++row)
            if (!m_rows[row].arcs.empty())
                m_duals[row] = static_cast<std::int64_t>(std::floor(std::max(0.0, m_program.rowDual(row))));
        return integerBound().bound;
    }

    const ResilientProblem& m_problem;
    const SolverGraph& m_graph;
    const CutEffort& m_effort;
    const std::stop_token& m_stop;
    LinearProgram m_program;
    ArcFlow m_flow;
    std::vector<std::uint32_t> m_column; // per arc; both arcs of an edge that never fails share one
    std::vector<std::int64_t> m_capacity;
    std::vector<std::uint8_t> m_limited; // per edge: has a row
    std::vector<CutRow> m_rows;
    std::vector<std::int64_t> m_duals;
    std::set<std::vector<std::uint32_t>> m_known;
};

} // namespace

ResilientBound cutBound(const ResilientProblem& problem, const CutEffort& effort, const std::stop_token& stop)
{
    return CutProgram(problem, effort, stop).run();
}

} // namespace oasis::routing
