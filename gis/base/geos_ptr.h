// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <geos_c.h>

#include <memory>

/// Owning handles of GEOS' reentrant C interface. For sources of gis only.
namespace oasis::gis {

/// One GEOS context, silent. One thread at a time.
class GeosContext
{
public:
    GeosContext() : m_handle(GEOS_init_r()) {}
    ~GeosContext() { GEOS_finish_r(m_handle); }
    GeosContext(const GeosContext&) = delete;
    GeosContext& operator=(const GeosContext&) = delete;
    [[nodiscard]] GEOSContextHandle_t get() const { return m_handle; }

private:
    GEOSContextHandle_t m_handle;
};

/// The deleter carries the context, which must outlive the geometry.
struct GeosGeometryDeleter
{
    GEOSContextHandle_t context = nullptr;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
};
using GeosGeometryPtr = std::unique_ptr<GEOSGeometry, GeosGeometryDeleter>;

inline GeosGeometryPtr adopt(GEOSContextHandle_t context, GEOSGeometry* geometry)
{
    return GeosGeometryPtr(geometry, GeosGeometryDeleter{context});
}

} // namespace oasis::gis
