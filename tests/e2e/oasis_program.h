// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace oasis::test {

/// What one call of the real program gave.
struct Answer
{
    int code = -1;
    QByteArray out;
    QByteArray messages;
    [[nodiscard]] QString text() const { return QString::fromUtf8(out); }
    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

/// Runs the program `oasis` in English and waits for it. Code -1: it could not be started, crashed or took minutes.
inline Answer ask(const QStringList& words, const QByteArray& locale = "C.UTF-8")
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QString::fromLatin1(locale));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(OASIS_PROGRAM), words);
    Answer answer;
    if (!process.waitForFinished(300000) || process.exitStatus() != QProcess::NormalExit)
        return answer;
    answer.code = process.exitCode();
    answer.out = process.readAllStandardOutput();
    answer.messages = process.readAllStandardError();
    return answer;
}

} // namespace oasis::test
