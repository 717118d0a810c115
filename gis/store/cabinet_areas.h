// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/polygon.h"
#include "core/scenario/outcome.h"
#include "core/territory/territory.h"

#include <vector>

namespace oasis::gis {

/// Areas of an outcome's cabinets, one per cabinet, that tile the territory (without municipalities: the box around the
/// premises): no hole, no overlap but along their borders. Every place belongs to the cabinet of the nearest population
/// cell behind one (Voronoi cells by GEOS, joined by cabinet and clipped); a cell shared between cabinets counts for
/// the one with most of its premises. A cabinet that shares its only cells with larger ones has no area of its own.
/// Empty without cabinets. O(n log n).
[[nodiscard]] std::vector<MultiPolygon> cabinetAreas(const Territory& territory, const Outcome& outcome);

} // namespace oasis::gis
