// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/database.h"

#include <sqlite3.h>

#include <filesystem>
#include <system_error>

namespace oasis::gis {

namespace {

constexpr int kBusyTimeoutMs = 5000;

Error sqliteError(sqlite3* connection, int code, bool writing)
{
    const int primary = code & 0xFF;
    const std::string detail = connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
    const std::string numbered = detail + " (SQLite " + std::to_string(code) + ")";
    switch (primary) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fail(ErrorCode::ProjectLocked, "another program is using the file: " + numbered);
    case SQLITE_NOTADB:
        return fail(ErrorCode::FileUnreadable, "the file is not a GeoPackage: " + numbered);
    case SQLITE_CORRUPT:
        return fail(ErrorCode::ProjectDamaged, "the file is damaged or cut short: " + numbered);
    case SQLITE_NOMEM:
        return fail(ErrorCode::Internal, "out of memory: " + numbered);
    case SQLITE_FULL:
        return fail(ErrorCode::FileUnwritable, "the disk is full: " + numbered);
    case SQLITE_READONLY:
        return fail(writing ? ErrorCode::FileUnwritable : ErrorCode::FileUnreadable,
                    "the file or its folder may not be written: " + numbered);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return fail(writing ? ErrorCode::FileUnwritable : ErrorCode::FileUnreadable,
                    (writing ? "the file cannot be written: " : "the file cannot be read: ") + numbered);
    default:
        return fail(writing ? ErrorCode::Internal : ErrorCode::ProjectDamaged, numbered);
    }
}

} // namespace

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

void Statement::bind(int index, std::int64_t value)
{
    sqlite3_bind_int64(m_statement.get(), index + 1, value);
}

void Statement::bind(int index, double value)
{
    sqlite3_bind_double(m_statement.get(), index + 1, value);
}

void Statement::bind(int index, std::string_view text)
{
    // A null pointer would bind NULL instead of an empty text.
    sqlite3_bind_text64(m_statement.get(), index + 1, text.data() ? text.data() : "", text.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
}

void Statement::bindBlob(int index, std::span<const char> bytes)
{
    sqlite3_bind_blob64(m_statement.get(), index + 1, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_STATIC);
}

void Statement::bindNull(int index)
{
    sqlite3_bind_null(m_statement.get(), index + 1);
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    sqlite3* connection = sqlite3_db_handle(m_statement.get());
    const Error error = sqliteError(connection, sqlite3_extended_errcode(connection), m_writing);
    sqlite3_reset(m_statement.get());
    return error;
}

Result<void> Statement::run()
{
    OASIS_CHECK(step());
    reset();
    return ok();
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

std::string_view Statement::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

std::span<const char> Statement::blob(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    return {bytes, bytes ? static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column)) : 0U};
}

void Database::Closer::operator()(sqlite3* connection) const
{
    sqlite3_close_v2(connection);
}

Result<Database> Database::open(const std::string& path, Access access)
{
    const bool writing = access != Access::Read;
    if (access == Access::Create) {
        std::error_code ignored; // a file that cannot be removed is reported by SQLite below
        std::filesystem::remove(path, ignored);
        std::filesystem::remove(path + "-journal", ignored);
    }
    // A reader opens for writing too: only so may SQLite undo what a crash left half done.
    const int flags = SQLITE_OPEN_READWRITE | (access == Access::Create ? SQLITE_OPEN_CREATE : 0);
    sqlite3* raw = nullptr;
    int code = sqlite3_open_v2(path.c_str(), &raw, flags, nullptr);
    if (code != SQLITE_OK && access == Access::Read) {
        sqlite3_close_v2(raw);
        code = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READONLY, nullptr);
    }
    Database database(raw, writing);
    if (code != SQLITE_OK)
        return inContext(sqliteError(raw, code, writing), path);
    sqlite3_extended_result_codes(raw, 1);
    sqlite3_busy_timeout(raw, kBusyTimeoutMs);
    // Hostile files must not run code of theirs through views or triggers.
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    if (writing && sqlite3_db_readonly(raw, "main") == 1)
        return fail(ErrorCode::FileUnwritable, "the file or its folder is read-only", path);
    return database;
}

Result<void> Database::execute(const std::string& sql)
{
    const int code = sqlite3_exec(m_connection.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return sqliteError(m_connection.get(), code, m_writing);
    return ok();
}

Result<Statement> Database::prepare(const std::string& sql)
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(m_connection.get(), sql.c_str(), -1, &statement, nullptr);
    if (code != SQLITE_OK)
        return sqliteError(m_connection.get(), code, m_writing);
    return Statement(statement, m_writing);
}

Result<std::int64_t> Database::integer(const std::string& sql)
{
    OASIS_TRY(Statement statement, prepare(sql));
    OASIS_TRY(const bool row, statement.step());
    return row ? statement.integer(0) : 0;
}

Result<std::string> Database::text(const std::string& sql)
{
    OASIS_TRY(Statement statement, prepare(sql));
    OASIS_TRY(const bool row, statement.step());
    return row ? std::string(statement.text(0)) : std::string();
}

Result<bool> Database::hasTable(const std::string& name)
{
    OASIS_TRY(Statement statement, prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"));
    statement.bind(0, std::string_view(name));
    return statement.step();
}

Result<void> Database::close()
{
    sqlite3* raw = m_connection.release();
    const int code = sqlite3_close(raw);
    if (code == SQLITE_OK)
        return ok();
    const Error error = sqliteError(raw, code, m_writing);
    sqlite3_close_v2(raw);
    return error;
}

std::string quoted(std::string_view name)
{
    std::string text = "\"";
    for (const char c : name) {
        text.push_back(c);
        if (c == '"')
            text.push_back('"');
    }
    text.push_back('"');
    return text;
}

} // namespace oasis::gis
