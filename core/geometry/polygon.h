// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/bounds.h"
#include "core/geometry/polyline.h"

#include <vector>

namespace oasis {

/// A ring is closed implicitly: its first point is not repeated at the end.
struct Polygon
{
    Polyline outer;
    std::vector<Polyline> holes;
    friend bool operator==(const Polygon&, const Polygon&) = default;
};
using MultiPolygon = std::vector<Polygon>;

/// Planar area without holes, square metres, never negative.
[[nodiscard]] double area(const Polygon& polygon);
[[nodiscard]] double area(const MultiPolygon& polygons);
[[nodiscard]] Bounds boundsOf(const MultiPolygon& polygons);
/// Even-odd rule; points exactly on an edge may fall either way. O(n).
[[nodiscard]] bool contains(const Polygon& polygon, Point p);
[[nodiscard]] bool contains(const MultiPolygon& polygons, Point p);
/// Area-weighted centre of the outer ring; the mean of the points when the area is 0.
[[nodiscard]] Point centroid(const Polygon& polygon);

} // namespace oasis
