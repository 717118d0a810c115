// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/bounds.h"
#include "gis/store/database.h"

#include <cstdint>
#include <string>

namespace oasis::gis {

/// Fills the spatial index of a table with geometry column `geom` (GeoPackage extension gpkg_rtree_index).
class SpatialIndexWriter
{
public:
    /// Creates the index; there must be none.
    [[nodiscard]] static Result<SpatialIndexWriter> create(Database& database, const std::string& table);
    /// Empty bounds are left out, as the standard says.
    [[nodiscard]] Result<void> add(std::int64_t fid, const Bounds& bounds);

private:
    explicit SpatialIndexWriter(Statement insert) : m_insert(std::move(insert)) {}
    Statement m_insert;
};

/// Enters the index among the extensions and adds the triggers with which other programs keep it up to date.
[[nodiscard]] Result<void> registerSpatialIndex(Database& database, const std::string& table);

} // namespace oasis::gis
