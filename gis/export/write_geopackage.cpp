// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/export/table_writers.h"
#include "gis/store/geopackage.h"

#include <filesystem>
#include <system_error>

namespace oasis::gis {

namespace {

Result<void> writeInto(const std::string& path, std::span<const FeatureTable> tables, const std::string& crs,
                       const RunContext& ctx)
{
    OASIS_TRY(Database database, Database::open(path, Database::Access::Create));
    OASIS_CHECK(database.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = FULL; PRAGMA cache_size = -131072;"));
    OASIS_CHECK(createGeoPackageTables(database));
    OASIS_CHECK(database.execute("BEGIN"));
    OASIS_TRY(const std::int32_t srsId, enterCrs(database, crs));
    for (std::size_t i = 0; i < tables.size(); ++i) {
        ctx.report(static_cast<double>(i) / static_cast<double>(tables.size()), "export.write");
        OASIS_CHECK(writeTable(database, tables[i], srsId, ctx));
    }
    OASIS_CHECK(database.execute("COMMIT"));
    return database.close();
}

} // namespace

Result<void> writeGeoPackage(std::span<const FeatureTable> tables, const std::string& crs, const std::string& path,
                             const RunContext& ctx)
{
    const std::string unfinished = path + ".part";
    Result<void> written = writeInto(unfinished, tables, crs, ctx);
    std::error_code failure;
    if (written.has_value()) {
        std::filesystem::rename(unfinished, path, failure);
        if (failure)
            written = fail(ErrorCode::FileUnwritable, failure.message());
    }
    if (!written.has_value())
        std::filesystem::remove(unfinished, failure);
    return written;
}

} // namespace oasis::gis
