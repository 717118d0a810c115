// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/cut_separation.h"
#include "core/routing/dual_ascent.h"
#include "core/routing/prize_tree.h"
#include "core/solver/linear_program.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace oasis::routing {

/// The directed cut relaxation with flow balance (Koch & Martin 1998), solved by cutting planes: every cut between root
/// and a terminal is entered, and no node but terminals has more arcs in than out. Points between the solution of the
/// linear program and a tree are separated first (Ben-Ameur & Neto 2007).
///
/// What it claims does not rest on floating point: the multipliers of the rows are rounded down to integers, cut by cut
/// taken only as far as the costs allow, and completed by a dual ascent (safe bounds as in Neumaier & Shcherbina 2004).
class CutRelaxation
{
public:
    /// The problem must outlive the relaxation. Barred arcs (>= kInfiniteCents) are left out.
    explicit CutRelaxation(const AscentProblem& problem);

    /// Rows to begin with.
    void addCuts(std::span<const RaisedCuts> cuts);
    /// A tree of the graph's edges that joins all terminals: where points are drawn to.
    void drawTo(std::span<const std::uint32_t> treeEdges);
    /// Arcs (1 = gone) that are not looked at any more.
    void bar(std::span<const std::uint8_t> gone);

    enum class Progress : std::uint8_t {
        Gained,   ///< cuts were found, the next round may raise the bound
        Complete, ///< the relaxation is solved: every cut holds
        Stuck     ///< a stop, numerical trouble, or no feasible point
    };
    /// Solves the program, with at most so many units of work, and looks for violated rows.
    Progress round(std::int64_t maxWork, const std::stop_token& stop);

    /// The best dual solution so far. A network with flow balance (no useless ends) costs at least its bound plus the
    /// reduced costs of its arcs, barred ones aside. feasible = false: some terminal cannot be joined.
    [[nodiscard]] const Ascent& dual() const { return m_dual; }
    /// Per arc: the value in the last solution, 0 to about 1.
    [[nodiscard]] std::span<const double> values() const { return m_value; }
    [[nodiscard]] double objective() const { return m_objective; }
    /// Units of work since construction, some nanoseconds each.
    [[nodiscard]] std::int64_t work() const { return m_work + m_separator.work(); }
    [[nodiscard]] std::size_t rowCount() const { return m_rows.size(); }

private:
    struct Row
    {
        std::vector<std::uint32_t> arcs; ///< of a cut; empty: flow balance
        std::uint32_t node = 0;          ///< of a flow balance
        int idle = 0;                    ///< rounds without being tight
    };
    void addCut(std::vector<std::uint32_t> arcs);
    void addBalance(std::uint32_t node);
    std::size_t separateBalance();
    std::size_t separateCuts(std::span<const double> point, const std::stop_token& stop);
    void read();
    void dropIdleRows();
    void certify(const std::stop_token& stop);
    [[nodiscard]] std::vector<std::int64_t> balancedCosts() const;

    const AscentProblem& m_problem;
    const SolverGraph& m_graph;
    LinearProgram m_program;
    CutSeparator m_separator;
    double m_unit = 1;                   // cents per unit of the program
    std::vector<std::uint32_t> m_column; // per arc; kNoColumn: none
    std::vector<Row> m_rows;
    std::vector<std::uint8_t> m_terminal; // per node; the root too
    std::vector<std::uint8_t> m_balanced; // per node: there is a row
    std::vector<double> m_value;
    std::vector<double> m_inner; // a point within the relaxation, as far as is known
    std::vector<std::int64_t> m_arcCost;
    Ascent m_dual;
    double m_objective = 0;
    std::size_t m_nextTerminal = 0;
    std::int64_t m_work = 0;
};

} // namespace oasis::routing
