// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/ogr_geometry.h"

#include "gis/base/gdal_errors.h"

#include <cmath>

namespace oasis::gis {

namespace {

constexpr int kMaxDepth = 16;

bool usable(double value)
{
    return std::isfinite(value) && std::abs(value) <= kMaxCoordinate;
}

Polyline coordinates(OGRGeometryH geometry)
{
    const int count = OGR_G_GetPointCount(geometry);
    Polyline line(static_cast<std::size_t>(count > 0 ? count : 0));
    if (!line.empty())
        OGR_G_GetPoints(geometry, &line.data()->x, sizeof(Point), &line.data()->y, sizeof(Point), nullptr, 0);
    return line;
}

bool allUsable(const Polyline& line)
{
    for (const Point p : line)
        if (!usable(p.x) || !usable(p.y))
            return false;
    return true;
}

void addPoint(OGRGeometryH geometry, RawGeometry& out)
{
    if (OGR_G_IsEmpty(geometry))
        return;
    out.missing = false;
    const Point p{OGR_G_GetX(geometry, 0), OGR_G_GetY(geometry, 0)};
    if (usable(p.x) && usable(p.y))
        out.points.push_back(p);
    else
        ++out.notFinite;
}

void addLine(OGRGeometryH geometry, RawGeometry& out)
{
    Polyline line = coordinates(geometry);
    if (line.empty())
        return;
    out.missing = false;
    if (!allUsable(line)) {
        ++out.notFinite;
        return;
    }
    bool moves = false;
    for (const Point p : line)
        moves = moves || p != line.front();
    if (moves)
        out.lines.push_back(std::move(line));
    else
        ++out.tooShort;
}

/// Drops the repeated last point. False when fewer than three places remain.
bool closeRing(Polyline& ring, RawGeometry& out)
{
    if (ring.size() > 1 && ring.front() == ring.back())
        ring.pop_back();
    else if (ring.size() >= 3)
        ++out.unclosedRings;
    return ring.size() >= 3;
}

void addPolygon(OGRGeometryH geometry, RawGeometry& out)
{
    const int rings = OGR_G_GetGeometryCount(geometry);
    Polygon polygon;
    for (int i = 0; i < rings; ++i) {
        Polyline ring = coordinates(OGR_G_GetGeometryRef(geometry, i));
        if (ring.empty())
            continue;
        out.missing = false;
        if (!allUsable(ring)) {
            ++out.notFinite;
            if (i == 0)
                return;
            continue;
        }
        if (!closeRing(ring, out)) {
            ++out.tooShort;
            if (i == 0)
                return;
            continue;
        }
        if (i == 0)
            polygon.outer = std::move(ring);
        else
            polygon.holes.push_back(std::move(ring));
    }
    if (!polygon.outer.empty())
        out.polygons.push_back(std::move(polygon));
}

void add(OGRGeometryH geometry, RawGeometry& out, int depth)
{
    if (depth > kMaxDepth) {
        ++out.tooDeep;
        return;
    }
    switch (OGR_GT_Flatten(OGR_G_GetGeometryType(geometry))) {
    case wkbPoint:
        addPoint(geometry, out);
        break;
    case wkbLineString:
    case wkbLinearRing:
        addLine(geometry, out);
        break;
    case wkbPolygon:
    case wkbTriangle:
        addPolygon(geometry, out);
        break;
    default:
        for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i)
            add(OGR_G_GetGeometryRef(geometry, i), out, depth + 1);
    }
}

} // namespace

void copyGeometry(OGRGeometryH geometry, RawGeometry& out)
{
    out.clear();
    if (!geometry)
        return;
    if (OGR_G_HasCurveGeometry(geometry, 1) == 0) {
        add(geometry, out, 0);
        return;
    }
    const OgrGeometryPtr linear(OGR_G_GetLinearGeometry(geometry, 0, nullptr));
    if (linear)
        add(linear.get(), out, 0);
    ++out.curves;
}

void copyWkt(const std::string& wkt, RawGeometry& out)
{
    out.clear();
    const GdalErrors quiet;
    std::string buffer = wkt;
    char* position = buffer.data();
    OGRGeometryH geometry = nullptr;
    if (OGR_G_CreateFromWkt(&position, nullptr, &geometry) != OGRERR_NONE)
        return;
    const OgrGeometryPtr owned(geometry);
    copyGeometry(geometry, out);
}

} // namespace oasis::gis
