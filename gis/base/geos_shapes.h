// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/polygon.h"
#include "gis/base/geos_ptr.h"

#include <vector>

namespace oasis::gis {

/// Polygons to and from GEOS. For sources of gis only.

/// One GEOS polygon each; rings of fewer than three points are left out. Nothing is repaired.
[[nodiscard]] std::vector<GeosGeometryPtr> geosPolygons(const GeosContext& context, const MultiPolygon& polygons);
/// A collection (GEOS_MULTIPOLYGON, GEOS_MULTIPOINT, GEOS_GEOMETRYCOLLECTION) that takes the parts over; null parts are
/// left out.
[[nodiscard]] GeosGeometryPtr geosCollection(const GeosContext& context, std::vector<GeosGeometryPtr> parts, int type);
/// The polygons in a geometry of any kind, in its order; none for null. Rings are open: the first point is not
/// repeated.
[[nodiscard]] MultiPolygon polygonsOf(const GeosContext& context, const GEOSGeometry* geometry);

} // namespace oasis::gis
