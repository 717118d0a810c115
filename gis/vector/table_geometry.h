// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/vector/field_names.h"
#include "gis/vector/raw_layer.h"

namespace oasis::gis {

/// Makes points of a table's coordinate columns, as named by the user or recognised by their names. Columns named by
/// the user win over a layer's own geometry.
class TableGeometry
{
public:
    /// Errors: LayerUnusable (a named column does not exist).
    [[nodiscard]] static Result<TableGeometry> create(const RawLayer& layer, const LayerSource& source);

    [[nodiscard]] bool found() const { return m_columns.found(); }
    [[nodiscard]] const std::string& crs() const { return m_columns.crs; } ///< as the names say; "" when they do not
    [[nodiscard]] const CoordinateColumns& columns() const { return m_columns; }
    /// Fills the record's geometry; missing when a value is empty or not a number.
    void place(RawRecord& record) const;

private:
    CoordinateColumns m_columns;
};

} // namespace oasis::gis
