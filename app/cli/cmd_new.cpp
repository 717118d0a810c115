// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/study_access.h"
#include "app/text/convert.h"

#include "core/economics/default_catalogue.h"
#include "gis/crs/crs.h"
#include "gis/store/project_file.h"
#include "gis/store/project_lock.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonObject>

namespace oasis::cli {

namespace {

using text::toStdString;

Result<Catalogue> catalogueFrom(const QString& path)
{
    if (path.isEmpty())
        return defaultCatalogue();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotFound, toStdString(file.errorString()), toStdString(path));
    auto catalogue = Catalogue::parse(file.readAll().toStdString());
    if (!catalogue.has_value())
        return inContext(catalogue.error(), toStdString(path));
    return catalogue;
}

QString crsOf(const Study& study)
{
    return text::toQString(study.info.crs);
}

class NewCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("new"); }
    QString summary(const text::Language& language) const override
    {
        return language.translate("cli", QT_TRANSLATE_NOOP("cli", "Start an empty study."));
    }
    void configure(QCommandLineParser& parser, const text::Language& language) const override
    {
        const auto add = [&](const char* option, const char* help, const char* value, const char* preset = "") {
            parser.addOption({QString::fromLatin1(option), language.translate("cli", help), QString::fromLatin1(value),
                              QString::fromLatin1(preset)});
        };
        addStudyArgument(parser, language);
        add("name", QT_TRANSLATE_NOOP("cli", "Name of the study."), "text");
        add("question", QT_TRANSLATE_NOOP("cli", "The question put to the council."), "text");
        add("author", QT_TRANSLATE_NOOP("cli", "The organisation that asks."), "text");
        add("crs", QT_TRANSLATE_NOOP("cli", "Projected coordinate system in metres (default: Lambert-93)."), "code",
            "EPSG:2154");
        add("catalogue", QT_TRANSLATE_NOOP("cli", "Catalogue of unit costs to use in place of the built-in one."),
            "file");
        add("attribution", QT_TRANSLATE_NOOP("cli", "Sources and licences to print on maps and report."), "text");
    }
    ExitCode execute(const QCommandLineParser& parser, const Terminal& terminal) const override
    {
        const auto done = make(parser, terminal);
        return done.has_value() ? ExitCode::Done : terminal.failed(done.error());
    }

private:
    static Result<void> make(const QCommandLineParser& parser, const Terminal& terminal)
    {
        if (parser.positionalArguments().isEmpty())
            return fail(ErrorCode::InvalidArgument, "name the study file first");
        const QString path = parser.positionalArguments().first();
        if (QFileInfo::exists(path))
            return fail(ErrorCode::FileExists, "choose another name, or remove it first", toStdString(path));
        if (!QFileInfo(QFileInfo(path).absolutePath()).isDir())
            return fail(ErrorCode::FileUnwritable, "its folder does not exist", toStdString(path));
        OASIS_TRY(const auto lock, gis::ProjectLock::acquire(toStdString(path)));
        Study study;
        study.info.name = toStdString(parser.isSet(QStringLiteral("name")) ? parser.value(QStringLiteral("name"))
                                                                           : QFileInfo(path).completeBaseName());
        study.info.question = toStdString(parser.value(QStringLiteral("question")));
        study.info.author = toStdString(parser.value(QStringLiteral("author")));
        study.info.attribution = toStdString(parser.value(QStringLiteral("attribution")));
        study.info.language = toStdString(terminal.language().code());
        study.info.crs = toStdString(parser.value(QStringLiteral("crs")));
        OASIS_TRY(const auto crs, gis::Crs::parse(study.info.crs));
        OASIS_CHECK(gis::checkStudyCrs(crs));
        OASIS_TRY(auto catalogue, catalogueFrom(parser.value(QStringLiteral("catalogue"))));
        study.catalogue = std::make_shared<const Catalogue>(std::move(catalogue));
        OASIS_CHECK(saveStudy(study, parser, terminal));
        if (terminal.json())
            terminal.jsonValue(QJsonObject{{QStringLiteral("path"), path}, {QStringLiteral("crs"), crsOf(study)}});
        else
            terminal.line(QStringLiteral("%1  (%2)").arg(path, crsOf(study)));
        return ok();
    }
};

} // namespace

std::unique_ptr<Command> makeNewCommand()
{
    return std::make_unique<NewCommand>();
}

} // namespace oasis::cli
