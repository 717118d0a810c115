// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/polygon.h"
#include "core/scenario/outcome.h"
#include "core/sites/site.h"
#include "core/territory/territory.h"

#include <span>
#include <vector>

namespace oasis::gis {

/// Areas of an outcome's cabinets, one per cabinet, that tile the territory (without municipalities: the box around the
/// premises; premises outside add a square around them): no hole, no overlap but along their borders. Every place
/// belongs to the cabinet of the nearest population cell or activity zone behind one (Voronoi cells by GEOS, joined by
/// cabinet and clipped); one shared between cabinets counts for that with most of its premises, the first of equals. A
/// cabinet that shares its only cells with larger ones has no area of its own. `sites` rise by id: those that the
/// outcome was planned from. Empty without cabinets. O(n log n).
[[nodiscard]] std::vector<MultiPolygon> cabinetAreas(const Territory& territory, std::span<const Site> sites,
                                                     const Outcome& outcome);

} // namespace oasis::gis
