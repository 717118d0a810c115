// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/json.h"
#include "gis/store/migration.h"
#include "gis/store/parts.h"
#include "gis/store/project_file.h"
#include "gis/store/project_tables.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <string_view>
#include <system_error>

#include <stdlib.h> // mkdtemp (POSIX)

namespace oasis::gis {

namespace {

namespace fs = std::filesystem;

Error missing(const std::string& section)
{
    return fail(ErrorCode::ProjectDamaged, "this part of the project is missing", section);
}

Result<std::string> document(Database& database, const std::string& section)
{
    OASIS_TRY(Statement select, database.prepare("SELECT content FROM oasis_document WHERE section = ?"));
    select.bind(0, std::string_view(section));
    OASIS_TRY(const bool row, select.step());
    if (!row)
        return missing(section);
    return std::string(select.text(0));
}

/// A text that cannot be read is damage of the project, whatever the parser calls it; newer stays newer.
Error asDamage(Error error, const std::string& section)
{
    if (error.code != ErrorCode::ProjectNewer)
        error.code = ErrorCode::ProjectDamaged;
    return inContext(std::move(error), section);
}

template <class T, class Parse>
Result<void> readDocument(Database& database, const std::string& section, Parse parse, T& value)
{
    OASIS_TRY(const std::string content, document(database, section));
    Result<T> parsed = parse(content);
    if (!parsed.has_value())
        return asDamage(parsed.error(), section);
    value = std::move(parsed).value();
    return ok();
}

template <class Part>
Result<void> readPart(Database& database, const std::string& section, std::shared_ptr<const Part>& value)
{
    OASIS_TRY(const std::string revision, document(database, section));
    OASIS_TRY(PartReader in, PartReader::open(database, section));
    auto part = std::make_shared<Part>();
    read(in, *part);
    OASIS_CHECK(in.finish(revision));
    value = std::move(part);
    return ok();
}

/// Names of the sections "<kind>/<id>", by id.
Result<std::vector<std::string>> numbered(Database& database, const std::string& kind)
{
    OASIS_TRY(Statement select, database.prepare("SELECT name FROM oasis_section WHERE name LIKE ?1 || '/%' "
                                                 "ORDER BY CAST(substr(name, length(?1) + 2) AS INTEGER)"));
    select.bind(0, std::string_view(kind));
    std::vector<std::string> names;
    for (;;) {
        OASIS_TRY(const bool row, select.step());
        if (!row)
            return names;
        names.emplace_back(select.text(0));
    }
}

Result<void> readScenarios(Database& database, Study& study, const RunContext& ctx)
{
    OASIS_TRY(const auto definitions, numbered(database, "definition"));
    for (const std::string& name : definitions)
        OASIS_CHECK(readDocument(database, name, scenarioDefinitionFromJson, study.definitions.emplace_back()));
    OASIS_TRY(const auto outcomes, numbered(database, "outcome"));
    for (const std::string& name : outcomes) {
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "stopped while opening");
        auto outcome = std::make_shared<Outcome>();
        OASIS_CHECK(readDocument(database, name, outcomeFromJson, *outcome));
        study.outcomes.push_back(std::move(outcome));
    }
    OASIS_TRY(const auto frontiers, numbered(database, "frontier"));
    for (const std::string& name : frontiers) {
        auto frontier = std::make_shared<Frontier>();
        OASIS_CHECK(readDocument(database, name, frontierFromJson, *frontier));
        study.frontiers.push_back(std::move(frontier));
    }
    return ok();
}

Result<void> readDocuments(Database& database, Study& study)
{
    OASIS_CHECK(readDocument(database, "info", studyInfoFromJson, study.info));
    OASIS_CHECK(readDocument(database, "layers", mapLayersFromJson, study.layers));
    OASIS_CHECK(readDocument(database, "receipts", importReceiptsFromJson, study.receipts));
    OASIS_CHECK(readDocument(database, "sites", sitesFromJson, study.sites));
    OASIS_CHECK(readDocument(database, "supplies", suppliesFromJson, study.supplies));
    OASIS_CHECK(readDocument(database, "towers", towersFromJson, study.towers));
    OASIS_CHECK(readDocument(database, "access_points", accessPointsFromJson, study.accessPoints));
    Catalogue catalogue;
    OASIS_CHECK(readDocument(database, "catalogue", Catalogue::parse, catalogue));
    study.catalogue = std::make_shared<const Catalogue>(std::move(catalogue));
    const auto unordered = [](const auto& list) {
        return std::ranges::adjacent_find(list, [](const auto& a, const auto& b) { return a.id >= b.id; }) !=
               list.end();
    };
    if (unordered(study.sites) || unordered(study.supplies) || unordered(study.accessPoints))
        return fail(ErrorCode::ProjectDamaged, "ids of sites, supply points or access points are not in order");
    for (const AccessPoint& point : study.accessPoints)
        if (const auto checked = checkAccessPoint(point); !checked.has_value())
            return asDamage(checked.error(), "access_points");
    return ok();
}

Result<void> readParts(Database& database, Study& study, const RunContext& ctx)
{
    const auto step = [&](double fraction) -> Result<void> {
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "stopped while opening");
        ctx.report(fraction, "store.open");
        return ok();
    };
    OASIS_CHECK(step(0.1));
    OASIS_CHECK(readPart(database, "territory", study.territory));
    OASIS_CHECK(step(0.2));
    OASIS_CHECK(readPart(database, "streets", study.streets));
    OASIS_CHECK(step(0.6));
    OASIS_CHECK(readPart(database, "infrastructure", study.infrastructure));
    OASIS_CHECK(step(0.7));
    OASIS_CHECK(readPart(database, "elevation", study.elevation));
    OASIS_CHECK(step(0.8));
    return checkParts(*study.territory, *study.streets, *study.elevation);
}

Result<Study> readStudy(Database& database, const RunContext& ctx)
{
    OASIS_CHECK(database.execute("PRAGMA cache_size = -65536; BEGIN"));
    Study study;
    OASIS_CHECK(readDocuments(database, study));
    OASIS_CHECK(readParts(database, study, ctx));
    OASIS_CHECK(readScenarios(database, study, ctx));
    return study;
}

/// An older project is brought up to date in a copy that lives only while it is read; saving does it for good.
Result<Study> openOlder(const std::string& path, const RunContext& ctx)
{
    std::error_code failure;
    const fs::path folder = fs::temp_directory_path(failure);
    if (failure)
        return fail(ErrorCode::FileUnwritable, "no folder for temporary files: " + failure.message());
    std::string own = (folder / "oasis-XXXXXX").string();
    if (::mkdtemp(own.data()) == nullptr) // new, and nobody else's
        return fail(ErrorCode::FileUnwritable,
                    "no folder for temporary files: " + std::generic_category().message(errno));
    const std::string copy = (fs::path(own) / "study.gpkg").string();
    const auto read = [&]() -> Result<Study> {
        OASIS_CHECK(migrateInto(path, copy, kSchemaVersion, migrationSteps()));
        OASIS_TRY(Database database, Database::open(copy, Database::Access::Read));
        return readStudy(database, ctx);
    };
    Result<Study> study = read();
    fs::remove_all(own, failure);
    return study;
}

Result<Study> openFile(const std::string& path, const RunContext& ctx)
{
    OASIS_TRY(Database database, Database::open(path, Database::Access::Read));
    OASIS_TRY(const int schema, schemaOf(database));
    if (schema > kSchemaVersion)
        return fail(ErrorCode::ProjectNewer, "the project was written by a newer version of Oasis (schema " +
                                                 std::to_string(schema) + ", this program knows " +
                                                 std::to_string(kSchemaVersion) + ")");
    return schema < kSchemaVersion ? openOlder(path, ctx) : readStudy(database, ctx);
}

} // namespace

Result<Study> openProject(const std::string& path, const RunContext& ctx)
{
    std::error_code failure;
    const fs::file_status status = fs::status(path, failure);
    if (status.type() == fs::file_type::none)
        return fail(ErrorCode::FileUnreadable, failure.message(), path);
    if (!fs::exists(status))
        return fail(ErrorCode::FileNotFound, "there is no such file", path);
    if (!fs::is_regular_file(status))
        return fail(ErrorCode::FileUnreadable, "this is a folder or a device, not a file", path);
    if (fs::file_size(path, failure) == 0)
        return fail(ErrorCode::FileUnreadable, "the file is empty", path);
    Result<Study> study = openFile(path, ctx);
    if (!study.has_value())
        return inContext(study.error(), path);
    ctx.report(1, "store.open");
    return study;
}

Result<std::string> projectState(const std::string& path)
{
    std::error_code failure;
    if (!fs::exists(path, failure) || fs::file_size(path, failure) == 0)
        return std::string();
    const auto read = [&]() -> Result<std::string> {
        OASIS_TRY(Database database, Database::open(path, Database::Access::Read));
        OASIS_CHECK(schemaOf(database));
        return metaValue(database, "state");
    };
    Result<std::string> state = read();
    return state.has_value() ? state : Result<std::string>(inContext(state.error(), path));
}

} // namespace oasis::gis
