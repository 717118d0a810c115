// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/geometry/bounds.h"
#include "core/study/study.h"
#include "core/territory/elevation_grid.h"
#include "gis/raster/raster_tile.h"
#include "gis/vector/layer_source.h"

#include <cstdint>
#include <string>
#include <vector>

namespace oasis::gis {

struct ElevationParams
{
    double cellM = 0;                  ///< metres; 0: that of the finest tile, rounded to 5 m
    std::int64_t maxCells = 4'000'000; ///< coarser cells are chosen to stay below
    double seaNoiseM = -5;             ///< heights between -50 m and this become 0: noise over water; an assumption
    VerticalUnit unit = VerticalUnit::Unstated; ///< of tiles that do not state one; unstated: metres, and noted
    SurfaceKind surface = SurfaceKind::Unknown; ///< what the heights mean: no file tells it reliably; unknown: noted
};

struct ElevationImport
{
    ElevationGrid grid;
    ImportReceipt receipt;
};

/// Makes one grid of heights in the study's system out of any rasters (GeoTIFF, SRTM .hgt, ASCII grid, BD ALTI …; in
/// archives too), resampled bilinearly; where the source is finer than the grid, its cells are averaged first.
/// `bounds` (study metres; empty: all tiles) is cut to what the tiles cover. Where tiles overlap the first one that
/// knows a height wins. No-data, NaN and heights below -500 m or above 9 000 m are voids: NaN in the grid, counted as
/// ElevationVoids. Feet are converted; a vertical unit that is neither stated nor given is taken as metres and noted.
/// Errors: InvalidArgument (no source, a unit other than a tile's own), FileNotFound, FileUnreadable, LayerUnusable
/// (not a raster, or no tile covers the bounds), CrsMissing, CrsUnknown, Cancelled. Memory: the grid and one strip of
/// the source.
[[nodiscard]] Result<ElevationImport> importElevation(const std::vector<LayerSource>& tiles, const Bounds& bounds,
                                                      const std::string& studyCrs, const ElevationParams& params,
                                                      const RunContext& ctx);

} // namespace oasis::gis
