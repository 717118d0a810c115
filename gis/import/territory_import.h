// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/study/study.h"
#include "core/territory/territory.h"
#include "gis/import/field_mapping.h"
#include "gis/vector/layer_source.h"

#include <string>

namespace oasis::gis {

/// A territory with one more layer in it, and what the import did.
struct TerritoryImport
{
    Territory territory;
    ImportReceipt receipt;
};

/// Takes one layer into a territory. `existing` is what the study has; planning fields that the mapping leaves open
/// are found by common column names.
///
/// - Municipalities: outlines with "code" (INSEE, as text), "name", "grouping", "population". They replace the
///   existing ones; population and grouping known by code are kept where the new layer has none. Parts of the same
///   code are joined. OSM boundaries of another "level" than 8 are left out.
/// - PopulationTable: rows with "code" and "population" joined to the municipalities by code: lost leading zeros and
///   lower-case Corsican letters are mended, names play no role. Rows of delegated and associated communes are left
///   out.
/// - Groupings: a table with "municipality", "code" and "name" (one row a municipality), or outlines with "code" and
///   "name": then a municipality belongs to the outline that holds its core.
/// - PopulationCells: squares, or points or table rows whose "id" names an INSEE cell ("CRS3035RES200mN…E…": its
///   south-west corner in EPSG:3035), or points; with "people". They replace the existing cells.
/// - Buildings: the municipal totals are spread over them by floor area ("area" or the footprint's, times "floors" or
///   "height" / 3 m), leaving out those that are not lived in by "use". The result is an assumption:
///   Territory::populationSpread is true and PopulationSpread is among the warnings.
///
/// Errors: those of FeatureReader::open; LayerUnusable (no "code", no "people", no polygons …, or municipalities
/// missing that the layer refers to), InvalidArgument (another kind), Cancelled. O(features × log), memory of the
/// result.
[[nodiscard]] Result<TerritoryImport> importTerritory(LayerKind kind, const LayerSource& source,
                                                      const FieldMapping& mapping, const std::string& studyCrs,
                                                      const Territory& existing, const RunContext& ctx);

/// An INSEE municipality code in its one spelling: "6012" → "06012", "2a004" → "2A004", "6012.0" → "06012". Codes of
/// other countries stay as they are; "" for text that cannot be a code.
[[nodiscard]] std::string municipalityCode(std::string_view text);

} // namespace oasis::gis
