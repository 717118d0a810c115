// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/geos_shapes.h"

namespace oasis::gis {

namespace {

/// Null when it has fewer than three points.
GEOSGeometry* ringOf(GEOSContextHandle_t context, const Polyline& line)
{
    if (line.size() < 3)
        return nullptr;
    Polyline closed = line;
    closed.push_back(line.front());
    GEOSCoordSequence* sequence =
        GEOSCoordSeq_copyFromBuffer_r(context, &closed.data()->x, static_cast<unsigned>(closed.size()), 0, 0);
    return sequence ? GEOSGeom_createLinearRing_r(context, sequence) : nullptr;
}

Polyline lineOf(GEOSContextHandle_t context, const GEOSGeometry* ring)
{
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(context, ring);
    unsigned size = 0;
    GEOSCoordSeq_getSize_r(context, sequence, &size);
    Polyline line(size);
    if (size > 0)
        GEOSCoordSeq_copyToBuffer_r(context, sequence, &line.data()->x, 0, 0);
    if (line.size() > 1)
        line.pop_back();
    return line;
}

void collect(GEOSContextHandle_t context, const GEOSGeometry* geometry, MultiPolygon& out)
{
    const int type = GEOSGeomTypeId_r(context, geometry);
    if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        for (int i = 0; i < GEOSGetNumGeometries_r(context, geometry); ++i)
            collect(context, GEOSGetGeometryN_r(context, geometry, i), out);
        return;
    }
    if (type != GEOS_POLYGON || GEOSisEmpty_r(context, geometry) != 0)
        return;
    Polygon polygon;
    polygon.outer = lineOf(context, GEOSGetExteriorRing_r(context, geometry));
    for (int i = 0; i < GEOSGetNumInteriorRings_r(context, geometry); ++i)
        polygon.holes.push_back(lineOf(context, GEOSGetInteriorRingN_r(context, geometry, i)));
    out.push_back(std::move(polygon));
}

} // namespace

std::vector<GeosGeometryPtr> geosPolygons(const GeosContext& context, const MultiPolygon& polygons)
{
    std::vector<GeosGeometryPtr> parts;
    for (const Polygon& polygon : polygons) {
        GEOSGeometry* outer = ringOf(context.get(), polygon.outer);
        if (!outer)
            continue;
        std::vector<GEOSGeometry*> holes;
        for (const Polyline& hole : polygon.holes)
            if (GEOSGeometry* inner = ringOf(context.get(), hole))
                holes.push_back(inner);
        if (auto part = adopt(context.get(), GEOSGeom_createPolygon_r(context.get(), outer, holes.data(),
                                                                      static_cast<unsigned>(holes.size()))))
            parts.push_back(std::move(part));
    }
    return parts;
}

GeosGeometryPtr geosCollection(const GeosContext& context, std::vector<GeosGeometryPtr> parts, int type)
{
    std::vector<GEOSGeometry*> taken;
    for (GeosGeometryPtr& part : parts)
        if (part)
            taken.push_back(part.release());
    return adopt(context.get(),
                 GEOSGeom_createCollection_r(context.get(), type, taken.data(), static_cast<unsigned>(taken.size())));
}

MultiPolygon polygonsOf(const GeosContext& context, const GEOSGeometry* geometry)
{
    MultiPolygon polygons;
    if (geometry)
        collect(context.get(), geometry, polygons);
    return polygons;
}

} // namespace oasis::gis
