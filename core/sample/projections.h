// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/point.h"

namespace oasis::sample {

// The three systems that French population grids need, on the GRS 80 ellipsoid (RGF93 and ETRS89 taken as one, as EPSG
// does to within centimetres). Accurate to a millimetre within France. Only the sample uses them; whatever is imported
// goes through PROJ.

/// Longitude (x) and latitude (y) in degrees of a Lambert-93 point (EPSG:2154). IGN, "Projection cartographique conique
/// conforme de Lambert", NTG 71, 1995, algorithm ALG0004.
[[nodiscard]] Point geographicOfLambert93(Point lambert);
/// NTG 71, algorithm ALG0003.
[[nodiscard]] Point lambert93OfGeographic(Point degrees);
/// Europe's equal-area grid (EPSG:3035). Snyder, "Map projections: a working manual", USGS 1395, 1987, equations 24-2
/// and 24-17 to 24-20.
[[nodiscard]] Point laeaOfGeographic(Point degrees);
/// Snyder, equations 24-28 to 24-30 and 3-16.
[[nodiscard]] Point geographicOfLaea(Point laea);

} // namespace oasis::sample
