// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/study/study.h"
#include "gis/import/field_mapping.h"
#include "gis/import/node_network.h"
#include "gis/vector/layer_source.h"

#include <optional>

namespace oasis::gis {

struct StreetImportParams
{
    std::optional<NodingRule> noding; ///< unset: SharedVertices for OSM and roads, else EndsOnLines
    double snapToleranceM = 0.5;
    /// Without a field that says so, a street is taken for urban where junctions stand close (an assumption).
    bool inferUrban = true;
};

struct StreetImport
{
    StreetLayer streets; ///< noded; municipality, shares and crossings not filled in
    ImportReceipt receipt;
};

/// Reads the lines of a layer and makes a noded street network of them, together with the streets of `existing` (may be
/// nullptr), which keep their ids where they are not split.
///
/// Planning fields of the mapping: "class" (motorway … other, skip), "importance" (class where "class" says nothing),
/// "structure" (bridge, tunnel), "tunnel" (tunnel), "level" (grade; above 0 is a bridge, below 0 a tunnel where no
/// structure is given), "urban" (yes), "heritage" (yes), "private" (yes, counted), "fictive" (yes, counted), "state"
/// (skip), "name", "risk" (streets of one value share a trench or a line of poles and fail together). From an OSM file the closed ways that GDAL takes for areas (squares, service areas) are read too, by
/// their outlines. Memory about 150 bytes a vertex at most.
///
/// Errors: those of FeatureReader::open; LayerUnusable (no line in the layer), NoStreets (none of any use),
/// InvalidArgument (tolerance), Cancelled.
[[nodiscard]] Result<StreetImport> importStreets(const LayerSource& source, const FieldMapping& mapping,
                                                 const StreetImportParams& params, const Study& study,
                                                 const StreetLayer* existing, const RunContext& ctx);

/// Marks as urban the streets whose midpoint lies where at least 45 junctions (nodes of three streets or more) stand to
/// the square kilometre, measured in windows of 600 m. The limit lies between the 60 to 150 of European town centres
/// and the 5 to 20 of open country: an assumption. Returns how many. O(n log n).
std::int64_t inferUrban(StreetLayer& layer);

} // namespace oasis::gis
