// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/base/warning.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace oasis::gis {

struct FieldInfo
{
    std::string name;
    std::string type;    ///< "String", "Integer", "Real", "Date" …
    std::string example; ///< first non-empty value, shortened
};

/// What one layer is, before it is loaded.
struct LayerInfo
{
    std::string name;
    bool raster = false;
    std::string geometryType;      ///< "Point", "LineString", "Polygon", "Mixed", "None" …; rasters: "Raster"
    std::int64_t featureCount = 0; ///< -1 unknown
    std::vector<FieldInfo> fields;
    std::string crs;                              ///< "EPSG:2154", else the system's name; empty: none declared
    std::string crsName;                          ///< "RGF93 v1 / Lambert-93"
    std::optional<double> minX, minY, maxX, maxY; ///< extent of usable features in the layer's own system
    std::string encoding;                 ///< "UTF-8", "ISO-8859-1 (by .cpg)" …; empty where it does not apply
    int columns = 0, rows = 0, bands = 0; ///< rasters
    double cellX = 0, cellY = 0;          ///< rasters, in the layer's units
    std::string suggestedUse; ///< key of a LayerKind that this layer looks like ("streets", "sites" …); may be empty
    Warnings warnings;
};

struct DatasetInfo
{
    std::string path;
    std::string format; ///< driver's long name
    std::vector<LayerInfo> layers;
    Warnings warnings;
};

/// Looks at a dataset without importing it: format, layers, fields, counts, extents, systems, encodings, and what is
/// wrong with it. Any OGR vector or GDAL raster, by path or connection string. Reads at most what is needed for
/// extents and checks; memory stays bounded.
/// Errors: FileNotFound, FileUnreadable (damaged, unknown format, empty), Cancelled.
[[nodiscard]] Result<DatasetInfo> inspect(const std::string& path, const RunContext& ctx);

} // namespace oasis::gis
