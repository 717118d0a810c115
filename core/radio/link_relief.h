// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/link_offers.h"
#include "core/radio/terrain_grid.h"

#include <memory>

namespace oasis {

/// The relief of a straight line over a grid: heights bilinear, clutter of the cell, at equal steps of at most `stepM`
/// (at least three points). Distances are those of the projection. InvalidArgument naming the place: an end outside the
/// grid, a cell without a height on the way (with its distance), a step that is not positive, more than 100,000 points.
/// O(length / stepM).
[[nodiscard]] Result<LinkRelief> reliefAlong(const TerrainGrid& grid, Point from, Point to, double stepM);

/// The same as linkOffers() asks for it, at steps of a cell of the grid. Safe for several threads.
[[nodiscard]] ReliefBetween reliefOf(std::shared_ptr<const TerrainGrid> grid);

} // namespace oasis
