// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

#include <sqlite3.h>

namespace oasis::test {

/// The text of a document in the study's file, and how to put another one there.
class Documents
{
public:
    explicit Documents(const QString& path)
    {
        sqlite3* raw = nullptr;
        sqlite3_open(path.toUtf8().constData(), &raw);
        m_database.reset(raw);
    }
    QByteArray read(const QByteArray& section)
    {
        const auto statement = prepare("SELECT content FROM oasis_document WHERE section = ?", section);
        if (sqlite3_step(statement.get()) != SQLITE_ROW)
            return {};
        return QByteArray(reinterpret_cast<const char*>(sqlite3_column_text(statement.get(), 0)),
                          sqlite3_column_bytes(statement.get(), 0));
    }
    bool write(const QByteArray& section, const QByteArray& content)
    {
        const auto statement = prepare("UPDATE oasis_document SET content = ?2 WHERE section = ?1", section);
        sqlite3_bind_text(statement.get(), 2, content.constData(), static_cast<int>(content.size()), SQLITE_TRANSIENT);
        return sqlite3_step(statement.get()) == SQLITE_DONE;
    }

private:
    using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;
    Statement prepare(const char* sql, const QByteArray& section)
    {
        sqlite3_stmt* raw = nullptr;
        sqlite3_prepare_v2(m_database.get(), sql, -1, &raw, nullptr);
        sqlite3_bind_text(raw, 1, section.constData(), static_cast<int>(section.size()), SQLITE_TRANSIENT);
        return Statement(raw, &sqlite3_finalize);
    }
    std::unique_ptr<sqlite3, decltype(&sqlite3_close)> m_database{nullptr, &sqlite3_close};
};

} // namespace oasis::test
