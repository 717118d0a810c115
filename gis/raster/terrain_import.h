// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/base/warning.h"
#include "core/radio/coverage_engine.h"
#include "core/radio/terrain_grid.h"
#include "gis/raster/clutter_import.h"
#include "gis/raster/raster_tile.h"
#include "gis/vector/layer_source.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace oasis::gis {

/// A relief for wave propagation out of files.
struct TerrainRequest
{
    std::vector<LayerSource> tiles; ///< any rasters that GDAL reads; where they overlap the first one wins
    Bounds bounds;                  ///< study metres; empty: all tiles
    std::string studyCrs;
    std::optional<SurfaceKind> kind;                ///< must be stated: no file tells it reliably
    double cellM = 0;                               ///< 0: that of the finest tile, rounded to 5 m
    VerticalUnit unit = VerticalUnit::Unstated;     ///< of tiles that do not state theirs; unstated: metres, and noted
    std::int64_t mostCells = std::int64_t{1} << 27; ///< 512 MiB of heights
    double fillWithinM = 1000; ///< voids are filled so far from known ground; beyond they stay unknown
    ClutterRequest clutter;
};

/// Cells inside the tiles whose height no tile knows.
struct VoidReport
{
    std::int64_t cells = 0;
    std::int64_t filled = 0; ///< of them; marked in the grid
    double share = 0;        ///< of the cells inside the tiles
    Bounds where;            ///< study metres
};

struct TerrainImport
{
    TerrainGrid grid;
    VoidReport voids;
    ClutterReport clutter;
    Warnings warnings;
    std::string format;      ///< of the first tile
    std::string contentHash; ///< of the heights as read
};

/// Reads a relief: mosaic, reprojected and sampled bilinearly, voids filled from their rim inwards with the mean of
/// their known neighbours, then marked and reported; with clutter from classes or buildings when asked for.
/// Errors: those of importElevation() and importClutter(); InvalidArgument (kind not stated, more cells than
/// mostCells: the sentence names the cell size that fits); LayerUnusable (tiles that do not touch: it names two).
/// Memory: 9 bytes a cell, 13 with clutter, while importing.
[[nodiscard]] Result<TerrainImport> importTerrain(const TerrainRequest& request, const RunContext& ctx);

/// Latitude around a place of the study, for CoverageParams. Errors: CrsUnknown, CrsUnsuitable.
[[nodiscard]] Result<LatitudePlane> latitudePlane(const std::string& studyCrs, Point place);

} // namespace oasis::gis
