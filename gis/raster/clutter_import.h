// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/radio/raster_frame.h"
#include "gis/vector/layer_source.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oasis::gis {

/// Where heights of trees and buildings come from: a raster of classes, polygons of buildings, or neither.
struct ClutterRequest
{
    std::optional<LayerSource> classes;   ///< raster of class codes
    std::map<int, double> heightOfClassM; ///< representative height; classes that are missing count as 0, reported
    std::optional<LayerSource> buildings; ///< polygons
    std::string heightField;              ///< of the buildings, metres above the ground
    double unknownHeightM = 0;            ///< buildings without a height; 0: left out, reported
    bool ofPart = false;                  ///< the cells are a part of a relief: its classes may lie elsewhere
};

/// "311=15,312=18" as heights of classes in metres. Error: InvalidArgument, it names the part, or the class that is
/// given twice.
[[nodiscard]] Result<std::map<int, double>> classHeightsOf(std::string_view words);

struct ClutterReport
{
    std::int64_t reliefCells = 0;    ///< of the whole relief
    std::int64_t cells = 0;          ///< of them, with a height above 0
    std::int64_t unknownClasses = 0; ///< cells whose class has no height
    std::int64_t buildings = 0;
    std::int64_t withoutHeight = 0; ///< of the buildings
    std::int64_t standing = 0;      ///< buildings that raise a cell
    std::int64_t tooSmall = 0;      ///< buildings here that hold no centre of a cell: they are lost at this cell size

    /// Classes were read, and no cell is of one with a height.
    [[nodiscard]] bool noClassFound() const { return unknownClasses > 0 && unknownClasses == reliefCells; }
    /// Buildings were read, and all of them stand elsewhere or are lost.
    [[nodiscard]] bool noneStands() const { return buildings > 0 && standing == 0; }
};

struct ClutterLayer
{
    std::vector<float> heightM; ///< one a cell; empty: none was asked for
    std::string source;         ///< shown on every map: "none", "classes of clc.tif", "buildings of bdtopo.gpkg"
    ClutterReport report;
};

/// Clutter over the cells of a relief: the class under a cell's centre, and the highest building over it; with both,
/// the higher of the two. A source that holds no height is refused: a layer none of whose buildings has one, classes of
/// which none with a height (0 is one that was told) occurs on a whole relief. That nothing stands on these cells is
/// reported. Errors: as RasterTile::openAll() and FeatureReader::open(); InvalidArgument (classes without heights, a
/// height below 0 or above 1000 m); LayerUnusable (no such field, no building with a height, no cell of a class with
/// one unless `ofPart`); Cancelled. Memory: the layer and a strip of the raster.
[[nodiscard]] Result<ClutterLayer> importClutter(const ClutterRequest& request, const RasterFrame& frame,
                                                 const std::string& studyCrs, const RunContext& ctx);

} // namespace oasis::gis
