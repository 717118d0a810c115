// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/polygon.h"

#include <cmath>

namespace oasis {

namespace {

double signedArea(const Polyline& ring)
{
    if (ring.size() < 3)
        return 0;
    const Point origin = ring.front(); // keeps products small: coordinates are millions of metres
    double sum = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        sum += (ring[j].x - origin.x) * (ring[i].y - origin.y) - (ring[i].x - origin.x) * (ring[j].y - origin.y);
    return sum / 2;
}

bool oddCrossings(const Polyline& ring, Point p)
{
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const Point a = ring[i];
        const Point b = ring[j];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

} // namespace

double area(const Polygon& polygon)
{
    double result = std::abs(signedArea(polygon.outer));
    for (const Polyline& hole : polygon.holes)
        result -= std::abs(signedArea(hole));
    return result > 0 ? result : 0;
}

double area(const MultiPolygon& polygons)
{
    double sum = 0;
    for (const Polygon& polygon : polygons)
        sum += area(polygon);
    return sum;
}

Bounds boundsOf(const MultiPolygon& polygons)
{
    Bounds bounds;
    for (const Polygon& polygon : polygons)
        bounds.add(boundsOf(polygon.outer));
    return bounds;
}

bool contains(const Polygon& polygon, Point p)
{
    if (!oddCrossings(polygon.outer, p))
        return false;
    for (const Polyline& hole : polygon.holes)
        if (oddCrossings(hole, p))
            return false;
    return true;
}

bool contains(const MultiPolygon& polygons, Point p)
{
    for (const Polygon& polygon : polygons)
        if (contains(polygon, p))
            return true;
    return false;
}

Point centroid(const Polygon& polygon)
{
    const Polyline& ring = polygon.outer;
    const double twice = 2 * signedArea(ring);
    Point mean;
    for (const Point p : ring) {
        mean.x += p.x / static_cast<double>(ring.size());
        mean.y += p.y / static_cast<double>(ring.size());
    }
    if (twice == 0)
        return mean;
    const Point origin = ring.front();
    Point sum;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const Point a{ring[j].x - origin.x, ring[j].y - origin.y};
        const Point b{ring[i].x - origin.x, ring[i].y - origin.y};
        const double cross = a.x * b.y - b.x * a.y;
        sum.x += (a.x + b.x) * cross;
        sum.y += (a.y + b.y) * cross;
    }
    return {origin.x + sum.x / (3 * twice), origin.y + sum.y / (3 * twice)};
}

} // namespace oasis
