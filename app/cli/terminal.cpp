// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include "app/text/convert.h"
#include "app/text/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <stop_token>
#include <thread>

#include <unistd.h>

namespace oasis::cli {

namespace {

std::stop_source& interruption()
{
    static std::stop_source source;
    return source;
}

// Only sets an atomic flag: request_stop runs no callbacks here, since long work polls.
extern "C" void onInterrupt(int)
{
    interruption().request_stop();
}

void print(std::FILE* to, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), to);
    std::fputc('\n', to);
}

} // namespace

Terminal::Terminal(text::Language language, bool json)
    : m_language(std::move(language)), m_units(m_language), m_json(json)
{}

void Terminal::line(const QString& text) const
{
    print(stdout, text);
}

void Terminal::jsonText(const std::string& text) const
{
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fputc('\n', stdout);
}

void Terminal::jsonValue(const QJsonValue& value) const
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    const QByteArray bytes = document.toJson(QJsonDocument::Indented);
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
}

void Terminal::paths(const QStringList& paths) const
{
    if (m_json) {
        jsonValue(QJsonArray::fromStringList(paths));
        return;
    }
    for (const QString& path : paths)
        line(path);
}

void Terminal::message(const QString& text) const
{
    print(stderr, text);
}

void Terminal::warnings(const Warnings& warnings) const
{
    for (const Warning& warning : warnings)
        message(m_language.translate("cli", QT_TRANSLATE_NOOP("cli", "warning: %1"))
                    .arg(text::sentence(warning, m_language)));
}

ExitCode Terminal::failed(const Error& error) const
{
    message(QStringLiteral("oasis: ") + text::sentence(error, m_language));
    return exitCodeOf(error);
}

ExitCode Terminal::usage(const QString& text) const
{
    message(QStringLiteral("oasis: ") + text);
    return ExitCode::Usage;
}

void Terminal::table(const std::vector<QStringList>& rows) const
{
    QList<qsizetype> widths;
    for (const QStringList& row : rows)
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (widths.size() <= i)
                widths.append(0);
            widths[i] = std::max(widths[i], row[i].size());
        }
    for (const QStringList& row : rows) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i)
            text += i == 0 ? row[i].leftJustified(widths[i]) : QStringLiteral("  ") + row[i].rightJustified(widths[i]);
        while (text.endsWith(QLatin1Char(' ')))
            text.chop(1);
        line(text);
    }
}

RunContext Terminal::context(int threads) const
{
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    RunContext ctx;
    ctx.stop = interruption().get_token();
    ctx.threads = threads > 0 ? threads : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    if (isatty(STDERR_FILENO) == 0)
        return ctx;
    ctx.progress = [language = m_language, last = -1](double fraction, std::string_view stage) mutable {
        const int percent = static_cast<int>(fraction * 100);
        if (percent == last)
            return;
        last = percent;
        const QByteArray name = text::stageName(stage, language).toUtf8();
        std::fprintf(stderr, "\r\033[K%3d %%  %s", percent, name.constData());
        if (percent >= 100)
            std::fputs("\r\033[K", stderr);
        std::fflush(stderr);
    };
    return ctx;
}

} // namespace oasis::cli
