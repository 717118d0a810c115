// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/polygon.h"
#include "core/sample/lattice.h"

#include <vector>

namespace oasis::sample {

/// Outlines that share their borders.
struct Outlines
{
    std::vector<MultiPolygon> each; ///< by label
    MultiPolygon whole;             ///< of all together
};

/// Smooth outlines of labelled cells. Borders between two labels are traced once, smoothed once and used by both, so
/// that the outlines tile without gap or overlap. Each label must be one part joined by cell sides, without pinches;
/// cells of any label ≥ count are outside. Outer rings run counter-clockwise. O(cells).
[[nodiscard]] Outlines traceOutlines(const Lattice& grid, const std::vector<std::uint32_t>& label, std::size_t count);

} // namespace oasis::sample
