// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/polyline.h"

#include <optional>

namespace oasis::sample {

/// Each inner point drawn towards the middle of its neighbours, `passes` times; the ends stay. O(n · passes).
[[nodiscard]] Polyline relaxed(Polyline line, int passes);
/// The same for a closed ring whose first point is not repeated.
[[nodiscard]] Polyline relaxedRing(Polyline ring, int passes);
/// Corners cut by Chaikin's rule, `passes` times; the ends stay.
[[nodiscard]] Polyline rounded(const Polyline& line, int passes);
/// Points at equal steps of about `stepM` along the line, both ends kept.
[[nodiscard]] Polyline resampled(const Polyline& line, double stepM);
/// Douglas–Peucker: no dropped point lies farther than `toleranceM` from the result; the ends stay.
[[nodiscard]] Polyline simplified(const Polyline& line, double toleranceM);
/// The line moved `offsetM` to its left (negative: right), point by point.
[[nodiscard]] Polyline shifted(const Polyline& line, double offsetM);
/// Where two segments properly meet: the share of the way from a to b, and from c to d.
struct Meeting
{
    double onFirst = 0;
    double onSecond = 0;
};
[[nodiscard]] std::optional<Meeting> meeting(Point a, Point b, Point c, Point d);
/// Distance of p from the segment a–b.
[[nodiscard]] double distanceToSegment(Point p, Point a, Point b);
/// Coordinates to the centimetre, so that files and platforms agree.
[[nodiscard]] Point toCentimetre(Point p);

} // namespace oasis::sample
