// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/bounds.h"

#include <cstdint>
#include <vector>

namespace oasis {

/// Heights in metres on a regular grid of the study's projected system, row 0 in the north, NaN where unknown.
/// Heights belong to cell centres. Immutable once in a study.
struct ElevationGrid
{
    Point northWest;  ///< outer corner of cell (0, 0)
    double cellM = 0; ///< side of a cell, metres
    std::uint32_t columns = 0;
    std::uint32_t rows = 0;
    std::vector<float> heightM; ///< rows × columns, row-major

    [[nodiscard]] Bounds bounds() const;
    /// Bilinear between the four nearest centres; NaN outside or beside a void.
    [[nodiscard]] double heightAt(Point p) const;
};

} // namespace oasis
