// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/base/warning.h"
#include "core/geometry/polygon.h"
#include "gis/vector/layer_source.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace oasis::gis {

/// One feature in the study's system: exactly one of the three parts is filled (multi-geometries are exploded into
/// several elements, collections by dimension).
struct Feature
{
    std::int64_t fid = 0;
    std::vector<Point> points;
    std::vector<Polyline> lines;
    std::vector<double> lineGroundM; ///< ground length of each line (geodesic on the ellipsoid), metres
    MultiPolygon polygons;           ///< valid; repaired ones are counted in the reader's warnings
    std::vector<double> lonLat;      ///< WGS 84 of the first point of the geometry (or its centre): lon, lat
    std::vector<std::string> values; ///< one per field, UTF-8; empty where null
};

/// Reads a vector layer feature by feature into the study's projected system: axis order, encoding, reprojection and
/// repair done, invalid or missing geometry counted in warnings(). One thread at a time.
class FeatureReader
{
public:
    /// Errors: FileNotFound, FileUnreadable, LayerNotFound (also: several layers and none chosen), LayerUnusable,
    /// CrsMissing (none declared and none given), CrsUnknown.
    static Result<std::unique_ptr<FeatureReader>> open(const LayerSource& source, const std::string& studyCrs);
    virtual ~FeatureReader() = default;

    [[nodiscard]] virtual const std::vector<std::string>& fieldNames() const = 0;
    /// Index of a field by name, case-insensitive, accepting DBF names cut to 10 characters; -1 when absent.
    [[nodiscard]] virtual int fieldIndex(const std::string& name) const = 0;
    [[nodiscard]] virtual std::int64_t featureCount() const = 0; ///< -1 unknown
    [[nodiscard]] virtual std::string format() const = 0;
    [[nodiscard]] virtual std::string layerName() const = 0;
    [[nodiscard]] virtual std::string crs() const = 0; ///< of the layer, as declared or given
    [[nodiscard]] virtual std::string encoding() const = 0;
    /// false at the end. Errors: FileUnreadable (damage met on the way).
    virtual Result<bool> next(Feature& feature) = 0;
    [[nodiscard]] virtual std::int64_t read() const = 0; ///< features seen so far, unusable ones included
    [[nodiscard]] virtual const Warnings& warnings() const = 0;
};

} // namespace oasis::gis
