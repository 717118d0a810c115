// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/table_geometry.h"

#include "gis/vector/ogr_geometry.h"

#include <cmath>

namespace oasis::gis {

namespace {

/// "43.72, 7.41": latitude first, as open-data portals write it.
bool parsePair(const std::string& text, Point& p)
{
    const auto comma = text.find(text.find(';') != std::string::npos ? ';' : ',');
    return comma != std::string::npos && parseNumber(text.substr(0, comma), p.y) &&
           parseNumber(text.substr(comma + 1), p.x);
}

Result<int> namedColumn(const std::vector<std::string>& names, const std::string& wanted)
{
    const int index = findField(names, wanted);
    if (index < 0)
        return fail(ErrorCode::LayerUnusable, "it has no column \"" + wanted + "\"");
    return index;
}

} // namespace

Result<TableGeometry> TableGeometry::create(const RawLayer& layer, const LayerSource& source)
{
    TableGeometry table;
    if (layer.isSpatial() && source.xField.empty() && source.yField.empty())
        return table;
    std::vector<std::string> names;
    for (const RawField& field : layer.fields)
        names.push_back(field.name);
    if (!layer.isSpatial())
        table.m_columns = recogniseCoordinates(names);
    if (source.xField.empty() && source.yField.empty())
        return table;
    CoordinateColumns named;
    OASIS_TRY(named.x, namedColumn(names, source.xField));
    OASIS_TRY(named.y, namedColumn(names, source.yField));
    const CoordinateColumns byName =
        recogniseCoordinates({names[static_cast<std::size_t>(named.x)], names[static_cast<std::size_t>(named.y)]});
    named.crs = byName.x == 0 && byName.y == 1 ? byName.crs : std::string();
    table.m_columns = named;
    return table;
}

void TableGeometry::place(RawRecord& record) const
{
    record.geometry.clear();
    const auto value = [&](int column) -> const std::string& {
        return record.values[static_cast<std::size_t>(column)];
    };
    if (m_columns.wkt >= 0) {
        copyWkt(value(m_columns.wkt), record.geometry);
        return;
    }
    Point p;
    const bool good = m_columns.pair >= 0
                          ? parsePair(value(m_columns.pair), p)
                          : parseNumber(value(m_columns.x), p.x) && parseNumber(value(m_columns.y), p.y);
    if (!good)
        return;
    record.geometry.missing = false;
    if (std::abs(p.x) <= kMaxCoordinate && std::abs(p.y) <= kMaxCoordinate)
        record.geometry.points.push_back(p);
    else
        ++record.geometry.notFinite;
}

} // namespace oasis::gis
