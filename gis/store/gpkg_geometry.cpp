// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/gpkg_geometry.h"

#include <bit>
#include <type_traits>

namespace oasis::gis {

namespace {

enum class Wkb : std::uint32_t { Point = 1, LineString = 2, Polygon = 3, MultiPolygon = 6 };

template <class T>
void put(std::string& blob, T value)
{
    using Bits = std::conditional_t<sizeof(T) == 8, std::uint64_t, std::uint32_t>;
    const auto bits = std::bit_cast<Bits>(value);
    for (unsigned shift = 0; shift < 8U * sizeof(T); shift += 8U)
        blob.push_back(static_cast<char>((bits >> shift) & 0xFFU));
}

void put(std::string& blob, Point p)
{
    put(blob, p.x);
    put(blob, p.y);
}

void putType(std::string& blob, Wkb type)
{
    blob.push_back('\x01'); // little-endian
    put(blob, static_cast<std::uint32_t>(type));
}

void putCount(std::string& blob, std::size_t count)
{
    put(blob, static_cast<std::uint32_t>(count));
}

void putLine(std::string& blob, const Polyline& line)
{
    putType(blob, Wkb::LineString);
    putCount(blob, line.size());
    for (const Point p : line)
        put(blob, p);
}

void putRing(std::string& blob, const Polyline& ring)
{
    putCount(blob, ring.empty() ? 0 : ring.size() + 1);
    for (const Point p : ring)
        put(blob, p);
    if (!ring.empty())
        put(blob, ring.front());
}

void putPolygon(std::string& blob, const Polygon& polygon)
{
    putType(blob, Wkb::Polygon);
    putCount(blob, polygon.outer.empty() ? 0 : 1 + polygon.holes.size());
    if (polygon.outer.empty())
        return;
    putRing(blob, polygon.outer);
    for (const Polyline& hole : polygon.holes)
        putRing(blob, hole);
}

} // namespace

Bounds boundsOf(GeometryKind kind, const FeatureRow& row)
{
    Bounds bounds;
    if (kind == GeometryKind::Point)
        bounds.add(row.point);
    else if (kind == GeometryKind::Line)
        bounds = oasis::boundsOf(row.line);
    else if (kind != GeometryKind::None)
        bounds = oasis::boundsOf(row.polygons);
    return bounds;
}

void encodeGeometry(GeometryKind kind, const FeatureRow& row, std::int32_t srsId, std::string& blob)
{
    const Bounds bounds = boundsOf(kind, row);
    const bool envelope = kind != GeometryKind::Point && !bounds.isEmpty();
    const unsigned flags = 1U | (envelope ? 1U << 1U : 0U) | (bounds.isEmpty() ? 1U << 4U : 0U);
    blob.assign("GP");
    blob.push_back('\0'); // version 1
    blob.push_back(static_cast<char>(flags));
    put(blob, srsId);
    if (envelope)
        for (const double edge : {bounds.minX, bounds.maxX, bounds.minY, bounds.maxY})
            put(blob, edge);
    switch (kind) {
    case GeometryKind::None:
        break;
    case GeometryKind::Point:
        putType(blob, Wkb::Point);
        put(blob, row.point);
        break;
    case GeometryKind::Line:
        putLine(blob, row.line);
        break;
    case GeometryKind::Polygon:
        putPolygon(blob, row.polygons.empty() ? Polygon() : row.polygons.front());
        break;
    case GeometryKind::MultiPolygon:
        putType(blob, Wkb::MultiPolygon);
        putCount(blob, row.polygons.size());
        for (const Polygon& polygon : row.polygons)
            putPolygon(blob, polygon);
        break;
    }
}

} // namespace oasis::gis
