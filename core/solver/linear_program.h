// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <stop_token>

namespace oasis {

/// A linear program: minimise Σ cost·x over columns 0 ≤ x ≤ upper, rows Σ coefficient·x ≥ atLeast. Grows and shrinks by
/// rows between solves, each of which begins where the last one ended (dual simplex of GLPK 5). Figures are doubles:
/// nothing read from it is a proof. Deterministic; objects on different threads do not disturb each other.
class LinearProgram
{
public:
    LinearProgram();
    ~LinearProgram();
    LinearProgram(LinearProgram&&) noexcept;
    LinearProgram& operator=(LinearProgram&&) noexcept;

    /// Returns the column's number; they count from 0.
    std::uint32_t addColumn(double cost, double upper = std::numeric_limits<double>::infinity());
    /// Columns must differ from each other. Without coefficients they are 1. Rows count from 0.
    std::uint32_t addRow(std::span<const std::uint32_t> columns, double atLeast,
                         std::span<const double> coefficients = {});
    /// The rows that follow a removed one move up.
    void removeRows(std::span<const std::uint32_t> rows);
    void setUpper(std::uint32_t column, double upper);

    enum class Answer : std::uint8_t {
        Optimal,
        Infeasible,
        Stopped, ///< a stop was requested, or `maxSteps` are done
        Failed   ///< numerical trouble, or unbounded
    };
    /// At most `maxSteps` pivots.
    [[nodiscard]] Answer solve(std::int64_t maxSteps, const std::stop_token& stop);

    [[nodiscard]] std::uint32_t columnCount() const;
    [[nodiscard]] std::uint32_t rowCount() const;
    /// After an Optimal answer.
    [[nodiscard]] double objective() const;
    [[nodiscard]] double value(std::uint32_t column) const;
    [[nodiscard]] double rowDual(std::uint32_t row) const;
    [[nodiscard]] double rowValue(std::uint32_t row) const;
    /// Pivots since construction.
    [[nodiscard]] std::int64_t steps() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace oasis
