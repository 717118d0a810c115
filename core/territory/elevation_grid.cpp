// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/territory/elevation_grid.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace oasis {

Bounds ElevationGrid::bounds() const
{
    if (columns == 0 || rows == 0)
        return {};
    return {northWest.x, northWest.y - cellM * rows, northWest.x + cellM * columns, northWest.y};
}

double ElevationGrid::heightAt(Point p) const
{
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    if (columns == 0 || rows == 0 || !bounds().contains(p))
        return kNan;
    // In the outer half cell there is no centre beyond: the border's value holds.
    const double column = std::clamp((p.x - northWest.x) / cellM - 0.5, 0.0, static_cast<double>(columns - 1));
    const double row = std::clamp((northWest.y - p.y) / cellM - 0.5, 0.0, static_cast<double>(rows - 1));
    const auto west = std::min(static_cast<std::uint32_t>(column), columns > 1 ? columns - 2 : 0U);
    const auto north = std::min(static_cast<std::uint32_t>(row), rows > 1 ? rows - 2 : 0U);
    const double u = column - west;
    const double v = row - north;
    double sum = 0;
    for (std::uint32_t dy = 0; dy < 2; ++dy) {
        for (std::uint32_t dx = 0; dx < 2; ++dx) {
            const double weight = (dx == 1 ? u : 1 - u) * (dy == 1 ? v : 1 - v);
            if (weight == 0) // also skips the neighbour that a single row or column does not have
                continue;
            sum += weight * static_cast<double>(heightM[std::size_t{north + dy} * columns + west + dx]);
        }
    }
    return sum;
}

} // namespace oasis
