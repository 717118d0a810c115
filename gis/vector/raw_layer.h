// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/warning.h"
#include "core/geometry/polygon.h"
#include "gis/base/text_encoding.h"
#include "gis/vector/layer_source.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace oasis::gis {

/// Coordinates beyond this are refused in any system: no unit in use on Earth needs them.
inline constexpr double kMaxCoordinate = 1e9;

/// A geometry as read, in the layer's own system: flat, curves made of segments, collections taken apart, rings
/// without their repeated last point. Not yet checked for validity.
struct RawGeometry
{
    bool missing = true; ///< null, or without any coordinate
    std::vector<Point> points;
    std::vector<Polyline> lines;
    MultiPolygon polygons;
    int notFinite = 0;     ///< parts left out: NaN, infinite or absurdly large coordinates
    int tooShort = 0;      ///< parts left out: lines of one point, rings of fewer than three
    int unclosedRings = 0; ///< rings whose end is not their start: closed
    int tooDeep = 0;       ///< parts left out: collections nested too deep
    int curves = 0;        ///< curved parts, replaced by short segments

    void clear() { *this = RawGeometry(); }
};

struct RawRecord
{
    std::int64_t fid = 0;
    RawGeometry geometry;
    std::vector<std::string> values; ///< UTF-8, one per field
};

struct RawField
{
    std::string name;
    std::string type;
};

/// One layer of one open file, read once from start to end. One thread at a time.
class RawLayer
{
public:
    virtual ~RawLayer() = default;
    /// false at the end. Errors: FileUnreadable (damage that ends the reading).
    virtual Result<bool> next(RawRecord& record) = 0;
    /// True when records carry geometry of their own; false for tables.
    [[nodiscard]] virtual bool isSpatial() const = 0;
    [[nodiscard]] virtual std::string crsText() const = 0;        ///< WKT or code as declared; "" for none
    [[nodiscard]] virtual std::int64_t declaredCount() const = 0; ///< -1 unknown
    [[nodiscard]] virtual std::string encoding() const = 0;

    std::string name;
    std::string driver;
    std::string format;
    std::string geometryType;     ///< as declared: "Point", "LineString" …, "" when unknown
    std::vector<RawField> fields; ///< names are unique
    TextDecoder decoder;
    Warnings warnings; ///< found so far, on opening and reading
};

/// A layer that a file offers.
struct RawLayerRef
{
    std::size_t member = 0;
    int index = 0; ///< within the member
    std::string name;
    bool spatial = false;
};

struct OpenedDataset;
struct SourceMembers;

/// What a file, archive or folder offers.
struct RawCatalogue
{
    std::shared_ptr<const SourceMembers> members;
    std::vector<RawLayerRef> layers;
    std::vector<std::size_t> rasters; ///< members that are rasters
    std::string format;
    std::shared_ptr<OpenedDataset> only; ///< kept open when there is just one member
    Warnings warnings;
};

/// Lists the layers. Errors: as sourceMembers() and openDataset().
[[nodiscard]] Result<RawCatalogue> rawCatalogue(const std::string& path);
/// Opens one of them with the user's encoding and filter. Errors: FileUnreadable, InvalidArgument (filter).
[[nodiscard]] Result<std::unique_ptr<RawLayer>> openRawLayer(const RawCatalogue& catalogue, const RawLayerRef& ref,
                                                             const LayerSource& source);

} // namespace oasis::gis
