// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/study_access.h"
#include "app/report/report.h"
#include "app/text/convert.h"

namespace oasis::cli {

namespace {

using text::toStdString;

class ReportCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("report"); }
    QString summary(const text::Language& language) const override
    {
        return language.translate("cli",
                                  QT_TRANSLATE_NOOP("cli", "Write the council report (PDF, HTML) and maps (PNG)."));
    }
    bool draws() const override { return true; }
    void configure(QCommandLineParser& parser, const text::Language& language) const override
    {
        addStudyArgument(parser, language);
        addScenarioOption(parser, language);
        const auto add = [&](const char* option, const char* help, const char* value) {
            parser.addOption(
                {QString::fromLatin1(option), language.translate("cli", help), QString::fromLatin1(value)});
        };
        add("pdf", QT_TRANSLATE_NOOP("cli", "Write the report as PDF, A4."), "file");
        add("html", QT_TRANSLATE_NOOP("cli", "Write the report as one HTML file."), "file");
        add("maps", QT_TRANSLATE_NOOP("cli", "Write one PNG map per scenario into this folder."), "folder");
        add("date", QT_TRANSLATE_NOOP("cli", "Date printed on the report (default: today)."), "yyyy-mm-dd");
    }
    ExitCode execute(const QCommandLineParser& parser, const Terminal& terminal) const override
    {
        const auto done = write(parser, terminal);
        return done.has_value() ? ExitCode::Done : terminal.failed(done.error());
    }

private:
    static Result<void> write(const QCommandLineParser& parser, const Terminal& terminal)
    {
        const QString pdf = parser.value(QStringLiteral("pdf"));
        const QString html = parser.value(QStringLiteral("html"));
        const QString maps = parser.value(QStringLiteral("maps"));
        if (pdf.isEmpty() && html.isEmpty() && maps.isEmpty())
            return fail(ErrorCode::InvalidArgument, "say what to write: --pdf, --html or --maps");
        OASIS_TRY(const auto study, openStudy(parser, terminal));
        report::ReportOptions options;
        OASIS_TRY(options.scenarios, chosenScenarios(study, parser));
        std::erase_if(options.scenarios, [&](ScenarioId id) { return !findOutcome(study, id); });
        options.language = toStdString(parser.isSet(QStringLiteral("lang")) ? terminal.language().code()
                                                                            : text::toQString(study.info.language));
        options.date = toStdString(parser.value(QStringLiteral("date")));
        const RunContext ctx = terminal.context();
        QStringList paths;
        if (!pdf.isEmpty()) {
            OASIS_CHECK(report::writePdf(study, options, toStdString(pdf), ctx));
            paths << pdf;
        }
        if (!html.isEmpty()) {
            OASIS_CHECK(report::writeHtml(study, options, toStdString(html), ctx));
            paths << html;
        }
        if (!maps.isEmpty()) {
            OASIS_TRY(const auto written, report::writeMaps(study, options, toStdString(maps), ctx));
            for (const std::string& path : written)
                paths << text::toQString(path);
        }
        terminal.paths(paths);
        return ok();
    }
};

} // namespace

std::unique_ptr<Command> makeReportCommand()
{
    return std::make_unique<ReportCommand>();
}

} // namespace oasis::cli
