// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/polyline.h"

#include <algorithm>

namespace oasis {

namespace {

Point between(Point a, Point b, double t)
{
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

double nearestParameter(Point a, Point b, Point p)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double squared = dx * dx + dy * dy;
    return squared > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / squared, 0.0, 1.0) : 0.0;
}

} // namespace

double length(std::span<const Point> line)
{
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        sum += distance(line[i - 1], line[i]);
    return sum;
}

Bounds boundsOf(std::span<const Point> line)
{
    Bounds bounds;
    for (const Point p : line)
        bounds.add(p);
    return bounds;
}

LinePosition nearestOn(std::span<const Point> line, Point to)
{
    LinePosition best{line.front(), distance(line.front(), to), 0, 0};
    double walked = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double t = nearestParameter(line[i - 1], line[i], to);
        const Point candidate = between(line[i - 1], line[i], t);
        const double away = distance(candidate, to);
        const double step = distance(line[i - 1], line[i]);
        if (away < best.distance)
            best = {candidate, away, walked + t * step, i - 1};
        walked += step;
    }
    return best;
}

Point pointAlong(std::span<const Point> line, double along)
{
    double walked = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double step = distance(line[i - 1], line[i]);
        if (walked + step >= along && step > 0)
            return between(line[i - 1], line[i], std::clamp((along - walked) / step, 0.0, 1.0));
        walked += step;
    }
    return line.back();
}

Polyline partBetween(std::span<const Point> line, double from, double to)
{
    Polyline part{pointAlong(line, from)};
    double walked = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        walked += distance(line[i - 1], line[i]);
        if (walked > from && walked < to)
            part.push_back(line[i]);
    }
    part.push_back(pointAlong(line, to));
    return part;
}

} // namespace oasis
