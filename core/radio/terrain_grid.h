// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/radio/raster_frame.h"
#include "core/territory/elevation_grid.h"

#include <cstdint>
#include <string>
#include <vector>

namespace oasis {

/// What a relief is made of, before it is checked.
struct TerrainSource
{
    RasterFrame frame;
    std::vector<float> heightM;       ///< frame.cells() values, row by row; NaN where unknown
    std::vector<std::uint8_t> filled; ///< empty, or 1 where a height was made up from its neighbours
    std::vector<float> clutterM;      ///< empty, or height of trees and buildings above the ground; 0 where open
    SurfaceKind kind = SurfaceKind::BareEarth;
    std::string clutterSource = "none"; ///< shown on every map
};

/// Heights for wave propagation: flat float rows with a repeated last column and row, so that bilinear sampling never
/// tests a border. Immutable; share it between threads. Memory: 4 bytes a cell, 1 for marks, 4 for clutter.
/// Rows are kept whole, not cut into blocks: the engine follows neighbouring paths side by side, which share lines of
/// the cache in either direction.
class TerrainGrid
{
public:
    static constexpr std::size_t kMostCells = std::size_t{1} << 28; ///< 1 GiB of heights

    /// Errors: InvalidArgument (no cells, wrong sizes, infinite heights, clutter on top of a surface, negative clutter,
    /// more than kMostCells).
    [[nodiscard]] static Result<TerrainGrid> create(TerrainSource source);

    [[nodiscard]] const RasterFrame& frame() const { return m_frame; }
    [[nodiscard]] SurfaceKind kind() const { return m_kind; }
    [[nodiscard]] const std::string& clutterSource() const { return m_clutterSource; }
    [[nodiscard]] bool hasClutter() const { return !m_clutter.empty(); }
    [[nodiscard]] bool hasVoids() const { return m_hasVoids; }

    /// Place in cells from the centre of cell (0, 0): x column, y row, both downwards and eastwards.
    [[nodiscard]] Point toCells(Point place) const;
    /// Inside the outer edges. In the outer half cell the border's height holds.
    [[nodiscard]] bool contains(Point place) const { return m_frame.bounds().contains(place); }
    /// Bilinear between the four nearest centres, in this order of operations (part of the specification: every engine
    /// and the scalar models see the same heights to the last bit); NaN outside or beside an unknown cell.
    [[nodiscard]] double heightAt(Point place) const;
    [[nodiscard]] double heightAtCells(Point cells) const;
    /// Clutter of the cell that holds the place; 0 without a clutter layer or outside.
    [[nodiscard]] double clutterAt(Point place) const;
    [[nodiscard]] double clutterAtCells(Point cells) const;
    /// Whether the cell that holds the place is unknown, or was filled in by the import.
    [[nodiscard]] bool isVoidAt(Point place) const;
    [[nodiscard]] bool isVoidAtCells(Point cells) const;

    /// The next level: cells twice as large, the mean of their known heights; clutter the mean too. A cell is void when
    /// half of its area is.
    [[nodiscard]] TerrainGrid coarser() const;

    /// Raw rows for the engine: rows() + 1 of them, `stride()` apart.
    [[nodiscard]] const float* heights() const { return m_height.data(); }
    [[nodiscard]] const float* clutter() const { return m_clutter.empty() ? nullptr : m_clutter.data(); }
    [[nodiscard]] std::size_t stride() const { return std::size_t{m_frame.columns} + 1; }
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    TerrainGrid() = default;
    RasterFrame m_frame;
    SurfaceKind m_kind = SurfaceKind::BareEarth;
    std::string m_clutterSource;
    std::vector<float> m_height;
    std::vector<float> m_clutter;
    std::vector<std::uint8_t> m_filled;
    bool m_hasVoids = false;
};

/// A relief at several cell sizes, each twice the one before: the coarse ones answer while an antenna is dragged.
class TerrainPyramid
{
public:
    /// Levels until a side has fewer than 64 cells, at most 8. Memory: a third more than the finest.
    [[nodiscard]] static TerrainPyramid build(TerrainGrid finest);
    [[nodiscard]] const std::vector<TerrainGrid>& levels() const { return m_levels; }
    /// The coarsest level whose cells are not larger than this; the finest when all are.
    [[nodiscard]] const TerrainGrid& forCell(double cellM) const;

private:
    std::vector<TerrainGrid> m_levels;
};

} // namespace oasis
