// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/repair/make_valid.h"

#include "gis/base/geos_ptr.h"

#include <vector>

namespace oasis::gis {

struct PolygonRepair::Impl
{
    GeosContext context;

    GEOSGeometry* ring(const Polyline& line) const;
    GeosGeometryPtr build(const MultiPolygon& polygons) const;
    Polyline readRing(const GEOSGeometry* geometry) const;
    void read(const GEOSGeometry* geometry, MultiPolygon& out) const;
    std::string reasonOf(const GEOSGeometry* geometry) const;
};

/// Null when it has fewer than three points.
GEOSGeometry* PolygonRepair::Impl::ring(const Polyline& line) const
{
    if (line.size() < 3)
        return nullptr;
    Polyline closed = line;
    closed.push_back(line.front());
    GEOSCoordSequence* sequence =
        GEOSCoordSeq_copyFromBuffer_r(context.get(), &closed.data()->x, static_cast<unsigned>(closed.size()), 0, 0);
    return sequence ? GEOSGeom_createLinearRing_r(context.get(), sequence) : nullptr;
}

GeosGeometryPtr PolygonRepair::Impl::build(const MultiPolygon& polygons) const
{
    std::vector<GEOSGeometry*> parts;
    for (const Polygon& polygon : polygons) {
        GEOSGeometry* outer = ring(polygon.outer);
        if (!outer)
            continue;
        std::vector<GEOSGeometry*> holes;
        for (const Polyline& hole : polygon.holes)
            if (GEOSGeometry* inner = ring(hole))
                holes.push_back(inner);
        if (GEOSGeometry* part =
                GEOSGeom_createPolygon_r(context.get(), outer, holes.data(), static_cast<unsigned>(holes.size())))
            parts.push_back(part);
    }
    return adopt(context.get(), GEOSGeom_createCollection_r(context.get(), GEOS_MULTIPOLYGON, parts.data(),
                                                            static_cast<unsigned>(parts.size())));
}

Polyline PolygonRepair::Impl::readRing(const GEOSGeometry* geometry) const
{
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(context.get(), geometry);
    unsigned size = 0;
    GEOSCoordSeq_getSize_r(context.get(), sequence, &size);
    Polyline line(size);
    if (size > 0)
        GEOSCoordSeq_copyToBuffer_r(context.get(), sequence, &line.data()->x, 0, 0);
    if (line.size() > 1)
        line.pop_back();
    return line;
}

void PolygonRepair::Impl::read(const GEOSGeometry* geometry, MultiPolygon& out) const
{
    const int type = GEOSGeomTypeId_r(context.get(), geometry);
    if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        for (int i = 0; i < GEOSGetNumGeometries_r(context.get(), geometry); ++i)
            read(GEOSGetGeometryN_r(context.get(), geometry, i), out);
        return;
    }
    if (type != GEOS_POLYGON || GEOSisEmpty_r(context.get(), geometry) != 0)
        return;
    Polygon polygon;
    polygon.outer = readRing(GEOSGetExteriorRing_r(context.get(), geometry));
    for (int i = 0; i < GEOSGetNumInteriorRings_r(context.get(), geometry); ++i)
        polygon.holes.push_back(readRing(GEOSGetInteriorRingN_r(context.get(), geometry, i)));
    out.push_back(std::move(polygon));
}

std::string PolygonRepair::Impl::reasonOf(const GEOSGeometry* geometry) const
{
    char* why = GEOSisValidReason_r(context.get(), geometry);
    std::string reason = why ? why : "";
    GEOSFree_r(context.get(), why);
    return reason.substr(0, reason.find('['));
}

PolygonRepair::PolygonRepair() : m_impl(std::make_unique<Impl>()) {}
PolygonRepair::~PolygonRepair() = default;
PolygonRepair::PolygonRepair(PolygonRepair&&) noexcept = default;
PolygonRepair& PolygonRepair::operator=(PolygonRepair&&) noexcept = default;

bool PolygonRepair::isValid(const MultiPolygon& polygons, std::string* reason)
{
    const GeosGeometryPtr geometry = m_impl->build(polygons);
    const bool valid = geometry && GEOSisValid_r(m_impl->context.get(), geometry.get()) == 1;
    if (!valid && reason && geometry)
        *reason = m_impl->reasonOf(geometry.get());
    return valid;
}

PolygonRepair::Outcome PolygonRepair::mend(MultiPolygon& polygons, std::string* reason)
{
    GEOSContextHandle_t context = m_impl->context.get();
    const GeosGeometryPtr geometry = m_impl->build(polygons);
    if (!geometry)
        return Outcome::Unusable;
    const bool empty = GEOSisEmpty_r(context, geometry.get()) != 0;
    if (!empty && GEOSisValid_r(context, geometry.get()) == 1)
        return Outcome::Valid;
    if (reason)
        *reason = empty ? "No ring of three points" : m_impl->reasonOf(geometry.get());
    GEOSMakeValidParams* parameters = GEOSMakeValidParams_create_r(context);
    GEOSMakeValidParams_setMethod_r(context, parameters, GEOS_MAKE_VALID_STRUCTURE);
    GEOSMakeValidParams_setKeepCollapsed_r(context, parameters, 0);
    const GeosGeometryPtr mended = adopt(context, GEOSMakeValidWithParams_r(context, geometry.get(), parameters));
    GEOSMakeValidParams_destroy_r(context, parameters);
    MultiPolygon result;
    if (mended)
        m_impl->read(mended.get(), result);
    if (result.empty())
        return Outcome::Unusable;
    polygons = std::move(result);
    return Outcome::Repaired;
}

} // namespace oasis::gis
