// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/geopackage.h"
#include "gis/store/migration.h"
#include "gis/store/project_file.h"
#include "gis/store/project_tables.h"

#include <filesystem>
#include <set>
#include <system_error>

namespace oasis::gis {

namespace {

namespace fs = std::filesystem;

/// Ends a transaction that was not committed; a statement after an I/O error may already have done so.
class Transaction
{
public:
    static Result<Transaction> begin(Database& database)
    {
        OASIS_CHECK(database.execute("BEGIN IMMEDIATE"));
        return Transaction(database);
    }
    Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction()
    {
        if (m_database)
            (void)m_database->execute("ROLLBACK").has_value();
    }
    Result<void> commit()
    {
        OASIS_CHECK(m_database->execute("COMMIT"));
        m_database = nullptr;
        return ok();
    }

private:
    explicit Transaction(Database& database) : m_database(&database) {}
    Database* m_database;
};

Result<void> dropSection(Database& database, const std::string& name)
{
    std::vector<std::string> tables;
    {
        OASIS_TRY(Statement select, database.prepare("SELECT name FROM oasis_table WHERE section = ?"));
        select.bind(0, std::string_view(name));
        for (;;) {
            OASIS_TRY(const bool row, select.step());
            if (!row)
                break;
            tables.emplace_back(select.text(0));
        }
    }
    for (const std::string& table : tables)
        OASIS_CHECK(dropTable(database, table));
    for (const char* statement :
         {"DELETE FROM oasis_table WHERE section = ?", "DELETE FROM oasis_blob WHERE section = ?",
          "DELETE FROM oasis_document WHERE section = ?", "DELETE FROM oasis_section WHERE name = ?"}) {
        OASIS_TRY(Statement remove, database.prepare(statement));
        remove.bind(0, std::string_view(name));
        OASIS_CHECK(remove.run());
    }
    return ok();
}

Result<std::set<std::pair<std::string, std::string>>> storedSections(Database& database)
{
    std::set<std::pair<std::string, std::string>> stored;
    OASIS_TRY(Statement select, database.prepare("SELECT name, revision FROM oasis_section"));
    for (;;) {
        OASIS_TRY(const bool row, select.step());
        if (!row)
            return stored;
        stored.emplace(select.text(0), select.text(1));
    }
}

Result<void> writeSection(Database& database, const Section& section, const RunContext& ctx)
{
    OASIS_CHECK(section.write(database, ctx));
    OASIS_TRY(Statement insert, database.prepare("INSERT INTO oasis_section (name, revision) VALUES (?, ?)"));
    insert.bind(0, std::string_view(section.name));
    insert.bind(1, std::string_view(section.revision));
    return insert.run();
}

/// Brings the file's sections to those of the study; equal ones stay as they are.
Result<void> writeSections(Database& database, const std::vector<Section>& sections, const RunContext& ctx)
{
    OASIS_TRY(auto stored, storedSections(database));
    std::vector<const Section*> changed;
    for (const Section& section : sections)
        if (stored.erase({section.name, section.revision}) == 0)
            changed.push_back(&section);
    for (const auto& [name, revision] : stored)
        OASIS_CHECK(dropSection(database, name));
    for (std::size_t i = 0; i < changed.size(); ++i) {
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "stopped while saving");
        ctx.report(static_cast<double>(i) / static_cast<double>(changed.size()), "store.save");
        OASIS_CHECK(writeSection(database, *changed[i], ctx));
    }
    OASIS_CHECK(setMetaValue(database, "schema", std::to_string(kSchemaVersion)));
    OASIS_CHECK(setMetaValue(database, "program", OASIS_VERSION));
    OASIS_TRY(const std::string state, stateOf(database));
    return setMetaValue(database, "state", state);
}

/// A file that does not exist is made beside its place and moved there when complete.
Result<void> saveNew(const std::vector<Section>& sections, const std::string& path, const RunContext& ctx)
{
    const std::string unfinished = path + ".part";
    const auto write = [&]() -> Result<void> {
        OASIS_TRY(Database database, Database::open(unfinished, Database::Access::Create));
        // Nothing can be lost yet, so no rollback journal; the commit still waits for the disk.
        // 128 MiB of cache hold the spatial index of a million streets, which is not filled in order of place.
        OASIS_CHECK(database.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;"
                                     "PRAGMA cache_size = -131072;"));
        OASIS_CHECK(createGeoPackageTables(database));
        OASIS_CHECK(createProjectTables(database));
        OASIS_TRY(Transaction transaction, Transaction::begin(database));
        OASIS_CHECK(writeSections(database, sections, ctx));
        OASIS_CHECK(transaction.commit());
        return database.close();
    };
    Result<void> written = write();
    std::error_code failure;
    if (written.has_value()) {
        fs::rename(unfinished, path, failure);
        if (failure)
            written = fail(ErrorCode::FileUnwritable, failure.message());
    }
    if (!written.has_value())
        fs::remove(unfinished, failure);
    return written;
}

Result<void> saveOver(const std::vector<Section>& sections, const std::string& path, const RunContext& ctx)
{
    auto migrated = migrateProject(path, kSchemaVersion, migrationSteps());
    if (!migrated.has_value() && migrated.error().code == ErrorCode::FileUnreadable)
        return fail(ErrorCode::FileExists,
                    "a file that is not an Oasis project would be overwritten: " + migrated.error().detail);
    OASIS_CHECK(std::move(migrated));
    OASIS_TRY(Database database, Database::open(path, Database::Access::Write));
    // One file remains and a crash is undone from the rollback journal; other programs may have left another mode.
    OASIS_CHECK(database.execute("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;"
                                 "PRAGMA cache_size = -131072;"));
    OASIS_TRY(Transaction transaction, Transaction::begin(database));
    OASIS_CHECK(writeSections(database, sections, ctx));
    return transaction.commit();
}

} // namespace

Result<void> saveProject(const Study& study, const std::string& path, const RunContext& ctx)
{
    auto sections = sectionsOf(study, ctx);
    if (!sections.has_value())
        return inContext(sections.error(), path);
    std::error_code failure;
    const fs::file_status status = fs::status(path, failure);
    const bool present = fs::exists(status) && !(fs::is_regular_file(status) && fs::file_size(path, failure) == 0);
    if (present && !fs::is_regular_file(status))
        return fail(ErrorCode::FileUnwritable, "this is a folder or a device, not a file", path);
    const auto saved = present ? saveOver(sections.value(), path, ctx) : saveNew(sections.value(), path, ctx);
    if (!saved.has_value())
        return inContext(saved.error(), path);
    ctx.report(1, "store.save");
    return ok();
}

} // namespace oasis::gis
