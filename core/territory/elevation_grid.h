// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/bounds.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace oasis {

/// What the heights of a relief mean. With a surface, clutter heights must not be added again.
enum class SurfaceKind : std::uint8_t {
    BareEarth, ///< ground without trees and buildings (RGE ALTI, LiDAR ground)
    Surface,   ///< tops of trees and buildings, wholly or in part (SRTM, Copernicus GLO-30, LiDAR first returns)
    Unknown    ///< nobody said: taken as bare earth, and shown as an assumption
};

/// In what the heights of a source are measured.
enum class VerticalUnit : std::uint8_t { Unstated, Metres, Feet };

/// Heights in metres on a regular grid of the study's projected system, row 0 in the north, NaN where unknown.
/// Heights belong to cell centres. Immutable once in a study.
struct ElevationGrid
{
    Point northWest;  ///< outer corner of cell (0, 0)
    double cellM = 0; ///< side of a cell, metres
    std::uint32_t columns = 0;
    std::uint32_t rows = 0;
    std::vector<float> heightM; ///< rows × columns, row-major
    SurfaceKind surface = SurfaceKind::Unknown;
    VerticalUnit sourceUnit = VerticalUnit::Unstated; ///< that the heights were read in; unstated: metres were assumed

    [[nodiscard]] Bounds bounds() const;
    /// Bilinear between the four nearest centres; NaN outside or beside a void.
    [[nodiscard]] double heightAt(Point p) const;
    /// Heights are compared bit by bit, so that unknown cells are equal.
    friend bool operator==(const ElevationGrid& a, const ElevationGrid& b)
    {
        return a.northWest == b.northWest && a.cellM == b.cellM && a.columns == b.columns && a.rows == b.rows &&
               a.surface == b.surface && a.sourceUnit == b.sourceUnit &&
               std::ranges::equal(a.heightM, b.heightM, [](float x, float y) {
                   return std::bit_cast<std::uint32_t>(x) == std::bit_cast<std::uint32_t>(y);
               });
    }
};

} // namespace oasis
