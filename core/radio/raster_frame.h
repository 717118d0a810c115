// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/bounds.h"

#include <cstddef>
#include <cstdint>

namespace oasis {

/// Where the cells of a raster lie: square, row 0 in the north, values belong to cell centres. Projected metres.
struct RasterFrame
{
    Point northWest;  ///< outer corner of cell (0, 0)
    double cellM = 0; ///< side of a cell
    std::uint32_t columns = 0;
    std::uint32_t rows = 0;

    [[nodiscard]] std::size_t cells() const { return std::size_t{columns} * rows; }
    [[nodiscard]] Point centre(std::uint32_t column, std::uint32_t row) const
    {
        return {northWest.x + (column + 0.5) * cellM, northWest.y - (row + 0.5) * cellM};
    }
    [[nodiscard]] Bounds bounds() const
    {
        return {northWest.x, northWest.y - cellM * rows, northWest.x + cellM * columns, northWest.y};
    }
    /// The cells of side `cellM`, corners on whole multiples of it, that a disc touches: frames of several sites then
    /// share one lattice. radiusM and cellM positive.
    [[nodiscard]] static RasterFrame around(Point centre, double radiusM, double cellM);
    friend bool operator==(const RasterFrame&, const RasterFrame&) = default;
};

} // namespace oasis
