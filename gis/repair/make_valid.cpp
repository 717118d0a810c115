// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/repair/make_valid.h"

#include "gis/base/geos_shapes.h"

namespace oasis::gis {

struct PolygonRepair::Impl
{
    GeosContext context;

    GeosGeometryPtr build(const MultiPolygon& polygons) const
    {
        return geosCollection(context, geosPolygons(context, polygons), GEOS_MULTIPOLYGON);
    }
    std::string reasonOf(const GEOSGeometry* geometry) const;
};

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
    MultiPolygon result = polygonsOf(m_impl->context, mended.get());
    if (result.empty())
        return Outcome::Unusable;
    polygons = std::move(result);
    return Outcome::Repaired;
}

} // namespace oasis::gis
