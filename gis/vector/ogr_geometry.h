// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/gdal_ptr.h"
#include "gis/vector/raw_layer.h"

namespace oasis::gis {

/// Copies an OGR geometry (may be null) into plain coordinates; see RawGeometry for what is left out and counted.
void copyGeometry(OGRGeometryH geometry, RawGeometry& out);
/// The same from well-known text; missing when the text is not WKT.
void copyWkt(const std::string& wkt, RawGeometry& out);

} // namespace oasis::gis
