// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace oasis::gis {

/// A prepared SQLite statement. Parameters and columns count from 0. Views of columns are valid until the next step().
class Statement
{
public:
    void bind(int index, std::int64_t value);
    void bind(int index, double value);
    /// The bytes must stay alive until the statement is reset or bound anew.
    void bind(int index, std::string_view text);
    void bindBlob(int index, std::span<const char> bytes);
    void bindNull(int index);
    /// true: a row is there; false: the statement is done.
    [[nodiscard]] Result<bool> step();
    /// One step of a statement without rows, ready to be bound again.
    [[nodiscard]] Result<void> run();
    void reset();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::span<const char> blob(int column) const;

private:
    friend class Database;
    struct Finalizer
    {
        void operator()(sqlite3_stmt* statement) const;
    };
    Statement(sqlite3_stmt* statement, bool writing) : m_statement(statement), m_writing(writing) {}
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    bool m_writing = false;
};

/// One connection to an SQLite file. Not shared between threads. Failures are named by what was being done: reading
/// gives FileUnreadable or ProjectDamaged, writing FileUnwritable, a file held by someone else ProjectLocked.
class Database
{
public:
    enum class Access {
        Read,  ///< never writes, but may roll back what a crash left half done
        Write, ///< an existing file
        Create ///< a new file; an existing one is replaced
    };
    [[nodiscard]] static Result<Database> open(const std::string& path, Access access);

    /// One or several statements whose rows do not matter.
    [[nodiscard]] Result<void> execute(const std::string& sql);
    [[nodiscard]] Result<Statement> prepare(const std::string& sql);
    /// First column of the first row; 0 or "" when there is no row.
    [[nodiscard]] Result<std::int64_t> integer(const std::string& sql);
    [[nodiscard]] Result<std::string> text(const std::string& sql);
    [[nodiscard]] Result<bool> hasTable(const std::string& name);
    /// Closes at once and tells whether that failed; the destructor closes silently.
    [[nodiscard]] Result<void> close();

private:
    struct Closer
    {
        void operator()(sqlite3* connection) const;
    };
    Database(sqlite3* connection, bool writing) : m_connection(connection), m_writing(writing) {}
    std::unique_ptr<sqlite3, Closer> m_connection;
    bool m_writing = false;
};

/// The name in double quotes, quotes in it doubled.
[[nodiscard]] std::string quoted(std::string_view name);

} // namespace oasis::gis
