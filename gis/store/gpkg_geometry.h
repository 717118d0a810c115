// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/bounds.h"
#include "gis/store/feature_table.h"

#include <cstdint>
#include <string>

namespace oasis::gis {

/// Bounds of the geometry that a table of this kind stores; empty when there is none.
[[nodiscard]] Bounds boundsOf(GeometryKind kind, const FeatureRow& row);

/// Writes the row's geometry as a GeoPackage binary (OGC 12-128r17, 2.1.3: header, envelope but for points, ISO WKB,
/// little-endian) over `blob`. Rings are closed. A geometry without points is written as empty.
void encodeGeometry(GeometryKind kind, const FeatureRow& row, std::int32_t srsId, std::string& blob);

} // namespace oasis::gis
