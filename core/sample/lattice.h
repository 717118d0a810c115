// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/bounds.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace oasis::sample {

/// A regular grid of square cells laid over a territory, row 0 in the north, cells numbered row by row.
struct Lattice
{
    Point northWest;
    double cellM = 100;
    int columns = 0;
    int rows = 0;

    [[nodiscard]] std::size_t size() const
    {
        return static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows);
    }
    [[nodiscard]] bool inside(int column, int row) const
    {
        return column >= 0 && row >= 0 && column < columns && row < rows;
    }
    [[nodiscard]] std::size_t at(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
    }
    [[nodiscard]] int columnOf(std::size_t cell) const
    {
        return static_cast<int>(cell % static_cast<std::size_t>(columns));
    }
    [[nodiscard]] int rowOf(std::size_t cell) const
    {
        return static_cast<int>(cell / static_cast<std::size_t>(columns));
    }
    [[nodiscard]] Point centre(std::size_t cell) const
    {
        return {northWest.x + (columnOf(cell) + 0.5) * cellM, northWest.y - (rowOf(cell) + 0.5) * cellM};
    }
    /// Column and row of a point, clamped to the grid.
    [[nodiscard]] int columnAt(Point p) const
    {
        return std::clamp(static_cast<int>(std::floor((p.x - northWest.x) / cellM)), 0, columns - 1);
    }
    [[nodiscard]] int rowAt(Point p) const
    {
        return std::clamp(static_cast<int>(std::floor((northWest.y - p.y) / cellM)), 0, rows - 1);
    }
    [[nodiscard]] std::size_t cellAt(Point p) const { return at(columnAt(p), rowAt(p)); }
    [[nodiscard]] Bounds bounds() const
    {
        return {northWest.x, northWest.y - rows * cellM, northWest.x + columns * cellM, northWest.y};
    }
};

/// The eight neighbours of a cell.
inline constexpr int kNeighbourColumn[8] = {1, 1, 0, -1, -1, -1, 0, 1};
inline constexpr int kNeighbourRow[8] = {0, 1, 1, 1, 0, -1, -1, -1};

} // namespace oasis::sample
