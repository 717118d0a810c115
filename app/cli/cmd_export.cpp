// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/study_access.h"
#include "app/text/convert.h"

#include "gis/export/export.h"

#include <QJsonArray>
#include <QJsonObject>

namespace oasis::cli {

namespace {

using text::toQString;
using text::toStdString;

void list(const Study& study, const Terminal& terminal)
{
    QJsonArray array;
    for (const gis::ExportLayer& layer : gis::exportableLayers(study)) {
        if (terminal.json())
            array.append(QJsonObject{{QStringLiteral("name"), toQString(layer.name)},
                                     {QStringLiteral("title"), toQString(layer.title)},
                                     {QStringLiteral("geometry"), layer.hasGeometry}});
        else
            terminal.line(
                QStringLiteral("%1  %2").arg(toQString(layer.name).leftJustified(28), toQString(layer.title)));
    }
    if (terminal.json())
        terminal.jsonValue(array);
}

class ExportCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("export"); }
    QString summary(const text::Language& language) const override
    {
        return language.translate("cli",
                                  QT_TRANSLATE_NOOP("cli", "Write layers and tables as GeoPackage, GeoJSON or CSV."));
    }
    void configure(QCommandLineParser& parser, const text::Language& language) const override
    {
        addStudyArgument(parser, language);
        parser.addPositionalArgument(
            QStringLiteral("file"),
            language.translate(
                "cli",
                QT_TRANSLATE_NOOP("cli", "File to write: .gpkg, .geojson or .csv. Without it, the layers are listed.")),
            QStringLiteral("[file]"));
        parser.addOption(
            {QStringLiteral("layer"),
             language.translate(
                 "cli", QT_TRANSLATE_NOOP(
                            "cli", "Layer to write; several for a GeoPackage (default: all that have a geometry).")),
             QStringLiteral("name")});
        parser.addOption({QStringLiteral("overwrite"),
                          language.translate("cli", QT_TRANSLATE_NOOP("cli", "Replace an existing file."))});
        parser.addOption({QStringLiteral("separator"),
                          language.translate("cli", QT_TRANSLATE_NOOP("cli", "Separator of CSV: , or ;")),
                          QStringLiteral("character"), QStringLiteral(",")});
    }
    ExitCode execute(const QCommandLineParser& parser, const Terminal& terminal) const override
    {
        const auto done = write(parser, terminal);
        return done.has_value() ? ExitCode::Done : terminal.failed(done.error());
    }

private:
    static Result<void> write(const QCommandLineParser& parser, const Terminal& terminal)
    {
        OASIS_TRY(const auto study, openStudy(parser, terminal));
        if (parser.positionalArguments().size() < 2) {
            list(study, terminal);
            return ok();
        }
        gis::ExportRequest request;
        request.path = toStdString(parser.positionalArguments()[1]);
        OASIS_TRY(request.format, gis::exportFormatOf(request.path));
        request.overwrite = parser.isSet(QStringLiteral("overwrite"));
        request.separator = parser.value(QStringLiteral("separator")) == QLatin1String(";") ? ';' : ',';
        for (const QString& layer : parser.values(QStringLiteral("layer")))
            request.layers.push_back(toStdString(layer));
        if (request.layers.empty())
            for (const gis::ExportLayer& layer : gis::exportableLayers(study))
                if (layer.hasGeometry)
                    request.layers.push_back(layer.name);
        OASIS_CHECK(gis::exportLayers(study, request, terminal.context()));
        terminal.paths({toQString(request.path)});
        return ok();
    }
};

} // namespace

std::unique_ptr<Command> makeExportCommand()
{
    return std::make_unique<ExportCommand>();
}

} // namespace oasis::cli
