// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/polygon.h"

#include <cstdint>
#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace oasis::gis {

enum class GeometryKind { None, Point, Line, Polygon, MultiPolygon };
enum class ColumnType { Boolean, Integer, Real, Text };

struct Column
{
    std::string name; ///< lower case, words joined by '_', unit last ("length_m")
    ColumnType type = ColumnType::Text;
};

/// Empty, yes or no, whole number, number, text: as the column's type says.
using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string>;

/// One feature; only the geometry of the table's kind is looked at.
struct FeatureRow
{
    std::int64_t id = 0; ///< unique within its table, at least 1
    Point point;
    Polyline line;
    MultiPolygon polygons;     ///< GeometryKind::Polygon: exactly one
    std::vector<Value> values; ///< one per column
};

/// A table as other programs see it, made row by row when it is written, so that big ones never stand in memory.
/// It refers to the study that it was made from, which must outlive it.
struct FeatureTable
{
    std::string name;        ///< of the table
    std::string title;       ///< for people
    std::string description; ///< sources
    GeometryKind geometry = GeometryKind::None;
    std::vector<Column> columns;
    std::size_t count = 0;
    std::function<void(std::size_t index, FeatureRow& row)> fill; ///< values are cleared before each call
};

} // namespace oasis::gis
