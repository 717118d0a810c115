// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/gpkg_index.h"

#include <string_view>
#include <utility>

namespace oasis::gis {

namespace {

std::string indexName(const std::string& table)
{
    return "rtree_" + table + "_geom";
}

/// The triggers of OGC 12-128r17, annex F.3, with T for the table, R for the index.
constexpr std::pair<const char*, const char*> kTriggers[] = {
    {"insert", "AFTER INSERT ON T WHEN (NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom)) BEGIN "
               "INSERT OR REPLACE INTO R VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), "
               "ST_MaxY(NEW.geom)); END"},
    {"update1", "AFTER UPDATE OF geom ON T WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) "
                "BEGIN INSERT OR REPLACE INTO R VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), "
                "ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END"},
    {"update2", "AFTER UPDATE OF geom ON T WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom)) "
                "BEGIN DELETE FROM R WHERE id = OLD.fid; END"},
    {"update3", "AFTER UPDATE ON T WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) "
                "BEGIN DELETE FROM R WHERE id = OLD.fid; INSERT OR REPLACE INTO R VALUES (NEW.fid, ST_MinX(NEW.geom), "
                "ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END"},
    {"update4", "AFTER UPDATE ON T WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom)) "
                "BEGIN DELETE FROM R WHERE id IN (OLD.fid, NEW.fid); END"},
    {"delete", "AFTER DELETE ON T WHEN old.geom NOT NULL BEGIN DELETE FROM R WHERE id = OLD.fid; END"},
};

/// The pattern with T and R, standing alone, replaced by the quoted names.
std::string named(std::string_view pattern, const std::string& table)
{
    std::string sql;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool alone = (i == 0 || pattern[i - 1] == ' ') && (i + 1 == pattern.size() || pattern[i + 1] == ' ');
        if (alone && (pattern[i] == 'T' || pattern[i] == 'R'))
            sql += quoted(pattern[i] == 'T' ? table : indexName(table));
        else
            sql.push_back(pattern[i]);
    }
    return sql;
}

} // namespace

Result<SpatialIndexWriter> SpatialIndexWriter::create(Database& database, const std::string& table)
{
    const std::string index = quoted(indexName(table));
    OASIS_CHECK(database.execute("CREATE VIRTUAL TABLE " + index + " USING rtree(id, minx, maxx, miny, maxy)"));
    OASIS_TRY(Statement insert, database.prepare("INSERT INTO " + index + " VALUES (?, ?, ?, ?, ?)"));
    return SpatialIndexWriter(std::move(insert));
}

Result<void> SpatialIndexWriter::add(std::int64_t fid, const Bounds& bounds)
{
    if (bounds.isEmpty())
        return ok();
    m_insert.bind(0, fid);
    m_insert.bind(1, bounds.minX);
    m_insert.bind(2, bounds.maxX);
    m_insert.bind(3, bounds.minY);
    m_insert.bind(4, bounds.maxY);
    return m_insert.run();
}

Result<void> registerSpatialIndex(Database& database, const std::string& table)
{
    OASIS_TRY(Statement insert,
              database.prepare("INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index', "
                               "'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')"));
    insert.bind(0, std::string_view(table));
    OASIS_CHECK(insert.run());
    for (const auto& [suffix, pattern] : kTriggers)
        OASIS_CHECK(database.execute("CREATE TRIGGER " + quoted(indexName(table) + "_" + suffix) + " " +
                                     named(pattern, table)));
    return ok();
}

} // namespace oasis::gis
