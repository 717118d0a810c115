// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/theme.h"
#include "core/territory/elevation_grid.h"

#include <QImage>

namespace oasis::map {

/// Shaded relief ready to be laid over the ground: shadows and lights with alpha, transparent where it is flat or
/// unknown. Made once per elevation grid; drawing it at any scale is a plain image draw.
struct Relief
{
    QImage light; ///< for Theme::Light; null when there is no elevation
    QImage dark;
    Bounds bounds; ///< outer edges of the images, projected metres

    [[nodiscard]] bool isEmpty() const { return light.isNull(); }
};

/// Slope by the third-order finite difference of B. K. P. Horn, "Hill shading and the reflectance map", Proc. IEEE 69
/// (1981), with light from four sides of the north-west (weights after M. Mark, USGS 1992), altitude 45°. Coarse grids
/// are first refined with Catmull-Rom interpolation, large ones thinned to at most 2,048 cells a side; small voids are
/// smoothed over, for the picture only. O(cells).
[[nodiscard]] Relief shadeRelief(const ElevationGrid& grid);

} // namespace oasis::map
