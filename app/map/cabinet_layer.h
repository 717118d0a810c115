// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/packed_index.h"
#include "core/geometry/polygon.h"
#include "core/study/study.h"

#include <memory>
#include <vector>

namespace oasis::map {

/// Shades of cabinets' areas; neighbours differ where four are enough.
inline constexpr int kAreaShades = 4;

/// The areas of an outcome's cabinets, as they tile the territory.
struct CabinetAreas
{
    std::vector<MultiPolygon> areas; ///< one per cabinet, may be empty
    std::vector<int> shade;          ///< per cabinet, below kAreaShades
    PackedIndex index;               ///< over areas
};

/// Null without cabinets. O(n log n) of the premises.
[[nodiscard]] std::shared_ptr<const CabinetAreas> cabinetAreasOf(const Study& study, const Outcome& outcome);

/// A shade for each area, so that areas with a common corner differ: the least that is free, in order; where all are
/// taken, the least used of the neighbours. Corners within a centimetre are one.
[[nodiscard]] std::vector<int> shadesOf(const std::vector<MultiPolygon>& areas);

/// Per edge of an outcome: on the way of a cabinet's feeder.
[[nodiscard]] std::vector<bool> feederEdges(const Outcome& outcome);

/// Radius in pixels of the symbol of a cabinet: area by capacity, smaller far out.
[[nodiscard]] double cabinetRadius(int capacity, double metresPerPixel);

} // namespace oasis::map
