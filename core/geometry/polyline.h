// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/bounds.h"
#include "core/geometry/point.h"

#include <span>
#include <vector>

namespace oasis {

using Polyline = std::vector<Point>;

/// Where a point falls on a line.
struct LinePosition
{
    Point point;             ///< nearest point of the line
    double distance = 0;     ///< metres from the asked point to it
    double along = 0;        ///< metres from the line's start, measured on the line
    std::size_t segment = 0; ///< index of the segment that holds it
};

/// Planar length, metres; 0 for fewer than two points. O(n).
[[nodiscard]] double length(std::span<const Point> line);
[[nodiscard]] Bounds boundsOf(std::span<const Point> line);
/// The nearest place on a line of at least one point. O(n); the first of equal places wins.
[[nodiscard]] LinePosition nearestOn(std::span<const Point> line, Point to);
/// The point at `along` metres from the start, clamped to the ends.
[[nodiscard]] Point pointAlong(std::span<const Point> line, double along);
/// The part between two positions, from < to, both ends included.
[[nodiscard]] Polyline partBetween(std::span<const Point> line, double from, double to);

} // namespace oasis
