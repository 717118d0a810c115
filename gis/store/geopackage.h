// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_context.h"
#include "gis/store/database.h"
#include "gis/store/feature_table.h"

#include <cstdint>
#include <string>

namespace oasis::gis {

/// The tables that make a file a GeoPackage 1.3 (OGC 12-128r17), where they are missing. Outside a transaction when the
/// file is new: the application id is set first.
[[nodiscard]] Result<void> createGeoPackageTables(Database& database);

/// Enters a coordinate system ("EPSG:2154" or anything that PROJ understands) with its WKT and gives its srs_id.
/// Errors: CrsMissing (empty), CrsUnknown.
[[nodiscard]] Result<std::int32_t> enterCrs(Database& database, const std::string& crs);

/// Creates the table, its rows, its entry in the contents and, for geometries, a spatial index with the triggers of
/// the standard. A table of that name must not exist. Part of the caller's transaction. Errors: FileUnwritable,
/// Cancelled.
[[nodiscard]] Result<void> writeTable(Database& database, const FeatureTable& table, std::int32_t srsId,
                                      const RunContext& ctx);

/// Removes a table with its index and entries; nothing happens when there is none.
[[nodiscard]] Result<void> dropTable(Database& database, const std::string& name);

} // namespace oasis::gis
