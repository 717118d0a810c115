// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/geometry/polygon.h"
#include "core/radio/raster_frame.h"

#include <cstdint>
#include <span>

namespace oasis {

/// The marked pixels of a raster as polygons along pixel edges, holes included: their area is exactly that of the
/// pixels. Pixels that touch only at a corner belong to different polygons; corners in a straight line are left out.
/// No ring passes a corner twice: where a hole touches the outside or another hole by a corner it is a ring of its own,
/// so that every polygon is valid (OGC 06-103r4).
/// Outer rings run counterclockwise, holes clockwise. Polygons come in the order of their first pixel, from the north.
/// `marks` has frame.cells() values, not 0 where marked.
/// Errors: InvalidArgument (wrong size), Cancelled. O(pixels + corners). Memory: 5 bytes a pixel.
[[nodiscard]] Result<MultiPolygon> outlineOf(const RasterFrame& frame, std::span<const std::uint8_t> marks,
                                             const RunContext& ctx);

} // namespace oasis
