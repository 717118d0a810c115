// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/geopackage.h"

#include "gis/base/gdal_ptr.h"
#include "gis/base/text_encoding.h"
#include "gis/crs/crs.h"
#include "gis/store/gpkg_geometry.h"
#include "gis/store/gpkg_index.h"

#include <ogr_srs_api.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace oasis::gis {

namespace {

constexpr std::int64_t kFirstOwnSrsId = 100000;
constexpr std::size_t kRowsPerPoll = 256;

constexpr const char* kBaseTables = R"sql(
CREATE TABLE IF NOT EXISTS gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE IF NOT EXISTS gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE IF NOT EXISTS gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE IF NOT EXISTS gpkg_extensions (
  table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES
  ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system');
)sql";

struct CrsEntry
{
    std::string name;
    std::string organization = "NONE";
    std::int64_t code = 0; ///< 0: none
    std::string wkt;
};

Result<CrsEntry> describeCrs(const std::string& text)
{
    OASIS_TRY(const Crs crs, Crs::parse(text));
    const SrsPtr srs(OSRNewSpatialReference(crs.wkt().c_str()));
    CrsEntry entry;
    entry.name = crs.name();
    char* wkt = nullptr;
    const char* const options[] = {"FORMAT=WKT1_GDAL", nullptr}; // what GeoPackage 1.3 holds (clause 1.1.2.1.2)
    const bool exported = srs && OSRExportToWktEx(srs.get(), &wkt, options) == OGRERR_NONE;
    const CplString owner(wkt);
    if (!exported)
        return fail(ErrorCode::CrsUnknown, "the coordinate system has no text form that a GeoPackage can hold", text);
    entry.wkt = wkt;
    if (crs.code().starts_with("EPSG:")) {
        entry.organization = "EPSG";
        entry.code = std::strtoll(crs.code().c_str() + 5, nullptr, 10);
    }
    return entry;
}

Result<std::int32_t> insertCrs(Database& database, const CrsEntry& entry)
{
    OASIS_TRY(Statement known,
              database.prepare("SELECT srs_id FROM gpkg_spatial_ref_sys WHERE definition = ?1 "
                               "OR (organization = ?2 COLLATE NOCASE AND organization_coordsys_id = ?3 AND ?3 > 0)"));
    known.bind(0, std::string_view(entry.wkt));
    known.bind(1, std::string_view(entry.organization));
    known.bind(2, entry.code);
    OASIS_TRY(const bool found, known.step());
    if (found)
        return static_cast<std::int32_t>(known.integer(0));
    std::int64_t id = entry.code;
    if (id <= 0) {
        OASIS_TRY(const std::int64_t largest, database.integer("SELECT MAX(srs_id) FROM gpkg_spatial_ref_sys"));
        id = std::max(largest, kFirstOwnSrsId) + 1;
    }
    OASIS_TRY(Statement insert, database.prepare("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, '')"));
    insert.bind(0, std::string_view(entry.name));
    insert.bind(1, id);
    insert.bind(2, std::string_view(entry.organization));
    insert.bind(3, id);
    insert.bind(4, std::string_view(entry.wkt));
    OASIS_CHECK(insert.run());
    return static_cast<std::int32_t>(id);
}

const char* sqlType(ColumnType type)
{
    switch (type) {
    case ColumnType::Boolean:
        return "BOOLEAN";
    case ColumnType::Integer:
        return "INTEGER";
    case ColumnType::Real:
        return "REAL";
    case ColumnType::Text:
        return "TEXT";
    }
    return "TEXT";
}

const char* geometryName(GeometryKind kind)
{
    switch (kind) {
    case GeometryKind::None:
        return "";
    case GeometryKind::Point:
        return "POINT";
    case GeometryKind::Line:
        return "LINESTRING";
    case GeometryKind::Polygon:
        return "POLYGON";
    case GeometryKind::MultiPolygon:
        return "MULTIPOLYGON";
    }
    return "";
}

std::string createStatement(const FeatureTable& table)
{
    std::string sql = "CREATE TABLE " + quoted(table.name) + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL";
    if (table.geometry != GeometryKind::None)
        sql += std::string(", geom ") + geometryName(table.geometry);
    for (const Column& column : table.columns)
        sql += ", " + quoted(column.name) + " " + sqlType(column.type);
    return sql + ")";
}

std::string insertStatement(const FeatureTable& table)
{
    std::string sql = "INSERT INTO " + quoted(table.name) + " VALUES (?";
    const std::size_t more = table.columns.size() + (table.geometry == GeometryKind::None ? 0 : 1);
    for (std::size_t i = 0; i < more; ++i)
        sql += ", ?";
    return sql + ")";
}

void bindValue(Statement& statement, int index, const Value& value, std::string& scratch)
{
    if (const auto* yes = std::get_if<bool>(&value)) {
        statement.bind(index, static_cast<std::int64_t>(*yes ? 1 : 0));
    } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        statement.bind(index, *whole);
    } else if (const auto* number = std::get_if<double>(&value)) {
        statement.bind(index, *number);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        if (isUtf8(*text)) {
            statement.bind(index, std::string_view(*text));
        } else {
            scratch = withReplacements(*text);
            statement.bind(index, std::string_view(scratch));
        }
    } else {
        statement.bindNull(index);
    }
}

/// Rows and index entries; returns the bounds of all geometries.
Result<Bounds> insertRows(Database& database, const FeatureTable& table, std::int32_t srsId, const RunContext& ctx)
{
    const bool spatial = table.geometry != GeometryKind::None;
    OASIS_TRY(Statement insert, database.prepare(insertStatement(table)));
    std::optional<SpatialIndexWriter> index;
    if (spatial) {
        OASIS_TRY(SpatialIndexWriter writer, SpatialIndexWriter::create(database, table.name));
        index.emplace(std::move(writer));
    }
    Bounds all;
    FeatureRow row;
    std::string blob;
    std::vector<std::string> scratch(table.columns.size());
    for (std::size_t i = 0; i < table.count; ++i) {
        if (i % kRowsPerPoll == 0 && ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "stopped while writing", table.name);
        row.values.clear();
        table.fill(i, row);
        OASIS_EXPECTS(row.values.size() == table.columns.size());
        int parameter = 0;
        insert.bind(parameter++, row.id);
        if (spatial) {
            encodeGeometry(table.geometry, row, srsId, blob);
            insert.bindBlob(parameter++, blob);
            const Bounds bounds = boundsOf(table.geometry, row);
            all.add(bounds);
            OASIS_CHECK(index->add(row.id, bounds));
        }
        for (std::size_t c = 0; c < row.values.size(); ++c)
            bindValue(insert, parameter++, row.values[c], scratch[c]);
        OASIS_CHECK(insert.run());
    }
    return all;
}

Result<void> enterContents(Database& database, const FeatureTable& table, std::int32_t srsId, const Bounds& bounds)
{
    const bool spatial = table.geometry != GeometryKind::None;
    OASIS_TRY(
        Statement insert,
        database.prepare("INSERT INTO gpkg_contents (table_name, data_type, identifier, description, min_x, min_y, "
                         "max_x, max_y, srs_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(0, std::string_view(table.name));
    insert.bind(1, std::string_view(spatial ? "features" : "attributes"));
    insert.bind(2, std::string_view(table.title));
    insert.bind(3, std::string_view(table.description));
    if (spatial && !bounds.isEmpty()) {
        insert.bind(4, bounds.minX);
        insert.bind(5, bounds.minY);
        insert.bind(6, bounds.maxX);
        insert.bind(7, bounds.maxY);
    }
    if (spatial)
        insert.bind(8, static_cast<std::int64_t>(srsId));
    return insert.run();
}

Result<void> removeEntries(Database& database, const std::string& name)
{
    for (const char* list : {"gpkg_extensions", "gpkg_geometry_columns", "gpkg_contents"}) {
        OASIS_TRY(Statement remove, database.prepare("DELETE FROM " + std::string(list) + " WHERE table_name = ?"));
        remove.bind(0, std::string_view(name));
        OASIS_CHECK(remove.run());
    }
    return ok();
}

} // namespace

Result<void> createGeoPackageTables(Database& database)
{
    OASIS_CHECK(database.execute("PRAGMA application_id = 1196444487; PRAGMA user_version = 10300;")); // "GPKG", 1.3
    OASIS_CHECK(database.execute(kBaseTables));
    OASIS_CHECK(enterCrs(database, "EPSG:4326"));
    return ok();
}

Result<std::int32_t> enterCrs(Database& database, const std::string& crs)
{
    OASIS_TRY(const CrsEntry entry, describeCrs(crs));
    return insertCrs(database, entry);
}

Result<void> writeTable(Database& database, const FeatureTable& table, std::int32_t srsId, const RunContext& ctx)
{
    OASIS_CHECK(database.execute(createStatement(table)));
    OASIS_TRY(const Bounds bounds, insertRows(database, table, srsId, ctx));
    OASIS_CHECK(enterContents(database, table, srsId, bounds));
    if (table.geometry == GeometryKind::None)
        return ok();
    OASIS_TRY(Statement insert, database.prepare("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)"));
    insert.bind(0, std::string_view(table.name));
    insert.bind(1, std::string_view(geometryName(table.geometry)));
    insert.bind(2, static_cast<std::int64_t>(srsId));
    OASIS_CHECK(insert.run());
    return registerSpatialIndex(database, table.name);
}

Result<void> dropTable(Database& database, const std::string& name)
{
    // The table goes first: with it go the triggers that would keep the index up to date row by row.
    OASIS_CHECK(database.execute("DROP TABLE IF EXISTS " + quoted(name)));
    OASIS_CHECK(database.execute("DROP TABLE IF EXISTS " + quoted("rtree_" + name + "_geom")));
    return removeEntries(database, name);
}

} // namespace oasis::gis
