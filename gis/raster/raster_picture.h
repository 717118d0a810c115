// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/geometry/bounds.h"
#include "gis/vector/layer_source.h"

#include <cstdint>
#include <string>
#include <vector>

namespace oasis::gis {

/// A raster to be looked at (aerial photograph, scanned map), north up in the study's system.
struct RasterPicture
{
    int columns = 0;
    int rows = 0;
    std::vector<std::uint8_t> rgba; ///< 4 bytes a cell, row by row from the north; alpha 0 outside the raster
    Bounds bounds;                  ///< outer edges, projected metres
};

/// Reads and reprojects a raster of 1 (grey or palette), 3 or 4 bands, at most `mostSide` cells a side (coarser
/// overviews are used where the file has them). Memory: some 12 bytes a cell of the result.
/// Errors: FileNotFound, FileUnreadable, LayerUnusable (no raster), CrsMissing, CrsUnknown, CrsUnsuitable (no place on
/// Earth), Cancelled.
[[nodiscard]] Result<RasterPicture> readRasterPicture(const LayerSource& source, const std::string& studyCrs,
                                                      int mostSide, const RunContext& ctx);

} // namespace oasis::gis
