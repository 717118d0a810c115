// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/session.h"
#include "tests/e2e/oasis_program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace oasis::test {

/// In the middle of the invented territory, on its relief.
constexpr auto kAt = "933600,6343200,12";

inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QJsonObject threshold(const QJsonObject& answer, int index)
{
    return answer.value(QStringLiteral("thresholds")).toArray().at(index).toObject();
}

/// The real program on a study of the sample layers, and on one without any.
class CoverageProgram
{
protected:
    /// Before all tests.
    void prepare()
    {
        QCOMPARE(ask({QStringLiteral("new"), path("study.gpkg")}).code, 0);
        QCOMPARE(ask({QStringLiteral("import"), path("study.gpkg"), QStringLiteral("--folder"),
                      QStringLiteral(OASIS_SAMPLE_DATA "/val-d-oasis"), QStringLiteral("--surface"),
                      QStringLiteral("earth")})
                     .code,
                 0);
        QCOMPARE(
            ask({QStringLiteral("sites"), path("study.gpkg"), QStringLiteral("mark"), QStringLiteral("--usual")}).code,
            0);
        QCOMPARE(ask({QStringLiteral("new"), path("empty.gpkg")}).code, 0);
    }
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    [[nodiscard]] Answer cover(const QString& options, const char* study = "study.gpkg") const
    {
        return ask(QStringList{QStringLiteral("coverage"), path(study)} +
                   options.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    }
    gis::Session m_session;
    QTemporaryDir m_folder;
};

} // namespace oasis::test
