// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/project_tables.h"

#include "core/base/input_hash.h"

#include <charconv>

namespace oasis::gis {

namespace {

// oasis_meta is listed among the contents: with one table of attributes listed, other programs do not offer the rest.
constexpr const char* kTables = R"sql(
CREATE TABLE IF NOT EXISTS oasis_meta (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS oasis_section (name TEXT NOT NULL PRIMARY KEY, revision TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS oasis_document (section TEXT NOT NULL PRIMARY KEY, content TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS oasis_blob (section TEXT NOT NULL, piece INTEGER NOT NULL, raw_size INTEGER NOT NULL,
  codec TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY (section, piece));
CREATE TABLE IF NOT EXISTS oasis_table (name TEXT NOT NULL PRIMARY KEY, section TEXT NOT NULL);
INSERT OR IGNORE INTO gpkg_contents (table_name, data_type, identifier, description)
  VALUES ('oasis_meta', 'attributes', 'oasis_meta', 'Oasis Planner project');
)sql";

constexpr std::int64_t kGeoPackageId = 0x47504B47;

} // namespace

Result<void> createProjectTables(Database& database)
{
    return database.execute(kTables);
}

Result<std::string> metaValue(Database& database, const std::string& name)
{
    OASIS_TRY(Statement select, database.prepare("SELECT value FROM oasis_meta WHERE name = ?"));
    select.bind(0, std::string_view(name));
    OASIS_TRY(const bool row, select.step());
    return row ? std::string(select.text(0)) : std::string();
}

Result<void> setMetaValue(Database& database, const std::string& name, const std::string& value)
{
    OASIS_TRY(const std::string present, metaValue(database, name));
    if (present == value) // an upsert without effect would still touch the file
        return ok();
    OASIS_TRY(Statement upsert, database.prepare("INSERT INTO oasis_meta (name, value) VALUES (?1, ?2) "
                                                 "ON CONFLICT (name) DO UPDATE SET value = ?2"));
    upsert.bind(0, std::string_view(name));
    upsert.bind(1, std::string_view(value));
    return upsert.run();
}

Result<int> schemaOf(Database& database)
{
    OASIS_TRY(const bool project, database.hasTable("oasis_meta"));
    if (!project) {
        OASIS_TRY(const std::int64_t id, database.integer("PRAGMA application_id"));
        OASIS_TRY(const bool contents, database.hasTable("gpkg_contents"));
        return fail(ErrorCode::FileUnreadable,
                    id == kGeoPackageId || contents
                        ? "this GeoPackage is not an Oasis project; its layers can be imported into a study"
                        : "this SQLite file is not an Oasis project");
    }
    OASIS_TRY(const std::string text, metaValue(database, "schema"));
    int schema = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), schema);
    if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || schema < 1)
        return fail(ErrorCode::ProjectDamaged, "the project does not say which version wrote it");
    return schema;
}

Result<std::string> stateOf(Database& database)
{
    OASIS_TRY(Statement select, database.prepare("SELECT name, revision FROM oasis_section ORDER BY name"));
    InputHash hash;
    for (;;) {
        OASIS_TRY(const bool row, select.step());
        if (!row)
            return hash.hex();
        hash.add(select.text(0));
        hash.add(select.text(1));
    }
}

} // namespace oasis::gis
