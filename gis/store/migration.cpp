// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/migration.h"

#include "gis/store/json.h"
#include "gis/store/project_tables.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace oasis::gis {

namespace {

namespace fs = std::filesystem;

Error unwritable(const std::error_code& failure)
{
    return fail(ErrorCode::FileUnwritable, failure.message());
}

/// The schema on disk; a newer one than `target` is refused.
Result<int> readableSchema(Database& database, int target)
{
    OASIS_TRY(const int schema, schemaOf(database));
    if (schema > target)
        return fail(ErrorCode::ProjectNewer, "the project was written by a newer version of Oasis (schema " +
                                                 std::to_string(schema) + ", this program knows " +
                                                 std::to_string(target) + ")");
    return schema;
}

Result<void> copyInto(Database& original, const std::string& copy)
{
    std::error_code failure;
    fs::remove(copy, failure);
    OASIS_TRY(Statement vacuum, original.prepare("VACUUM INTO ?"));
    vacuum.bind(0, std::string_view(copy));
    return vacuum.run();
}

Result<void> runSteps(Database& database, int schema, int target, std::span<const MigrationStep> steps)
{
    OASIS_CHECK(database.execute("BEGIN IMMEDIATE"));
    for (; schema < target; ++schema) {
        const auto step = std::ranges::find(steps, schema, &MigrationStep::from);
        if (step == steps.end())
            return fail(ErrorCode::Unsupported,
                        "this program cannot bring a project of schema " + std::to_string(schema) + " up to date");
        OASIS_CHECK(step->run(database));
    }
    OASIS_CHECK(setMetaValue(database, "schema", std::to_string(target)));
    OASIS_CHECK(database.execute("COMMIT"));
    return database.close();
}

/// Schema 1 knew no access points. The section's revision is left empty, so that the next save writes its layer too.
Result<void> addAccessPoints(Database& database)
{
    OASIS_TRY(Statement document,
              database.prepare("INSERT INTO oasis_document (section, content) VALUES ('access_points', ?)"));
    const std::string none = toJson(std::vector<AccessPoint>());
    document.bind(0, std::string_view(none));
    OASIS_CHECK(document.run());
    return database.execute("INSERT INTO oasis_section (name, revision) VALUES ('access_points', '')");
}

} // namespace

std::span<const MigrationStep> migrationSteps()
{
    // 2 → 3: a file without risk groups reads as one in which every street fails alone; saving adds the column.
    // 3 → 4: a study that says nothing of trees and buildings has none; a program that does not know them would drop
    // them in silence.
    const auto readsAsItIs = [](Database&) { return Result<void>(ok()); };
    static const std::array<MigrationStep, 3> kSteps{{{1, addAccessPoints}, {2, readsAsItIs}, {3, readsAsItIs}}};
    return kSteps;
}

Result<void> migrateInto(const std::string& path, const std::string& copy, int target,
                         std::span<const MigrationStep> steps)
{
    OASIS_TRY(Database original, Database::open(path, Database::Access::Read));
    OASIS_TRY(const int schema, readableSchema(original, target));
    OASIS_CHECK(copyInto(original, copy));
    OASIS_TRY(Database database, Database::open(copy, Database::Access::Write));
    return runSteps(database, schema, target, steps);
}

Result<void> migrateProject(const std::string& path, int target, std::span<const MigrationStep> steps)
{
    int schema = 0;
    {
        OASIS_TRY(Database database, Database::open(path, Database::Access::Read));
        OASIS_TRY(const int found, readableSchema(database, target));
        schema = found;
    }
    if (schema == target)
        return ok();
    const std::string copy = path + ".migrating";
    const std::string kept = path + ".schema" + std::to_string(schema) + ".bak";
    std::error_code failure;
    const Result<void> migrated = migrateInto(path, copy, target, steps);
    if (!migrated.has_value()) {
        fs::remove(copy, failure);
        return migrated.error();
    }
    fs::remove(kept, failure);
    fs::create_hard_link(path, kept, failure);
    if (failure) // not every file system has links
        fs::copy_file(path, kept, failure);
    if (!failure)
        fs::rename(copy, path, failure);
    return failure ? Result<void>(unwritable(failure)) : ok();
}

} // namespace oasis::gis
