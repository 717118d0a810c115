// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/text/convert.h"
#include "app/text/words.h"

#include "gis/import/field_mapping.h"
#include "gis/vector/dataset_info.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace oasis::cli {

namespace {

using text::toQString;

QJsonObject toJson(const Warning& warning, const text::Language& language)
{
    return {{QStringLiteral("text"), text::sentence(warning, language)},
            {QStringLiteral("count"), static_cast<qint64>(warning.count)},
            {QStringLiteral("first"), toQString(warning.firstOffender)}};
}

QJsonArray toJson(const Warnings& warnings, const text::Language& language)
{
    QJsonArray array;
    for (const Warning& warning : warnings)
        array.append(toJson(warning, language));
    return array;
}

QJsonObject toJson(const gis::LayerInfo& layer, const text::Language& language)
{
    QJsonArray fields;
    for (const gis::FieldInfo& field : layer.fields)
        fields.append(QJsonObject{{QStringLiteral("name"), toQString(field.name)},
                                  {QStringLiteral("type"), toQString(field.type)},
                                  {QStringLiteral("example"), toQString(field.example)}});
    QJsonObject object{{QStringLiteral("name"), toQString(layer.name)},
                       {QStringLiteral("geometryType"), toQString(layer.geometryType)},
                       {QStringLiteral("featureCount"), static_cast<qint64>(layer.featureCount)},
                       {QStringLiteral("crs"), toQString(layer.crs)},
                       {QStringLiteral("crsName"), toQString(layer.crsName)},
                       {QStringLiteral("encoding"), toQString(layer.encoding)},
                       {QStringLiteral("fields"), fields},
                       {QStringLiteral("suggestedUse"), toQString(gis::layerKindKey(gis::recognise(layer).kind))},
                       {QStringLiteral("warnings"), toJson(layer.warnings, language)}};
    if (layer.minX && layer.minY && layer.maxX && layer.maxY)
        object.insert(QStringLiteral("extent"), QJsonArray{*layer.minX, *layer.minY, *layer.maxX, *layer.maxY});
    if (layer.raster)
        object.insert(QStringLiteral("size"), QJsonArray{layer.columns, layer.rows, layer.bands});
    return object;
}

void printLayer(const gis::LayerInfo& layer, const Terminal& terminal)
{
    const text::Language& language = terminal.language();
    const auto say = [&](const char* source) { return language.translate("cli", source); };
    const auto row = [&](const char* title, const QString& value) {
        if (!value.isEmpty())
            terminal.line(QStringLiteral("    %1 %2").arg(say(title).leftJustified(18), value));
    };
    terminal.line(QStringLiteral("  ") + toQString(layer.name));
    row(QT_TRANSLATE_NOOP("cli", "geometry"), toQString(layer.geometryType));
    if (layer.raster)
        row(QT_TRANSLATE_NOOP("cli", "size"),
            QStringLiteral("%1 × %2, %3").arg(layer.columns).arg(layer.rows).arg(layer.bands));
    else
        row(QT_TRANSLATE_NOOP("cli", "features"),
            layer.featureCount < 0 ? say(QT_TRANSLATE_NOOP("cli", "unknown"))
                                   : terminal.units().number(static_cast<double>(layer.featureCount)));
    row(QT_TRANSLATE_NOOP("cli", "coordinate system"),
        layer.crs.empty() ? say(QT_TRANSLATE_NOOP("cli", "none declared"))
                          : QStringLiteral("%1  %2").arg(toQString(layer.crs), toQString(layer.crsName)));
    if (layer.minX && layer.minY && layer.maxX && layer.maxY)
        row(QT_TRANSLATE_NOOP("cli", "extent"), QStringLiteral("%1, %2 – %3, %4")
                                                    .arg(*layer.minX, 0, 'f', 3)
                                                    .arg(*layer.minY, 0, 'f', 3)
                                                    .arg(*layer.maxX, 0, 'f', 3)
                                                    .arg(*layer.maxY, 0, 'f', 3));
    row(QT_TRANSLATE_NOOP("cli", "encoding"), toQString(layer.encoding));
    const LayerKind kind = gis::recognise(layer).kind;
    row(QT_TRANSLATE_NOOP("cli", "would be used as"),
        kind == LayerKind::Backdrop ? say(QT_TRANSLATE_NOOP("cli", "backdrop only (or choose with --as)"))
                                    : text::name(kind, language));
    for (const gis::FieldInfo& field : layer.fields)
        terminal.line(QStringLiteral("      %1 %2 %3")
                          .arg(toQString(field.name).leftJustified(28), toQString(field.type).leftJustified(10),
                               toQString(field.example)));
    terminal.warnings(layer.warnings);
}

class InfoCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("info"); }
    QString summary(const text::Language& language) const override
    {
        return language.translate("cli", QT_TRANSLATE_NOOP("cli", "Say what a file is, before loading it."));
    }
    void configure(QCommandLineParser& parser, const text::Language& language) const override
    {
        parser.addPositionalArgument(
            QStringLiteral("file"),
            language.translate("cli", QT_TRANSLATE_NOOP("cli", "Files, folders of tiles or connection strings.")),
            QStringLiteral("file…"));
    }
    ExitCode execute(const QCommandLineParser& parser, const Terminal& terminal) const override
    {
        if (parser.positionalArguments().isEmpty())
            return terminal.usage(
                terminal.language().translate("cli", QT_TRANSLATE_NOOP("cli", "name at least one file")));
        ExitCode worst = ExitCode::Done;
        QJsonArray all;
        for (const QString& path : parser.positionalArguments()) {
            auto info = gis::inspect(text::toStdString(path), terminal.context());
            if (!info.has_value()) {
                worst = std::max(worst, terminal.failed(info.error()));
                continue;
            }
            if (terminal.json())
                all.append(describe(info.value(), terminal.language()));
            else
                print(info.value(), terminal);
        }
        if (terminal.json())
            terminal.jsonValue(all);
        return worst;
    }

private:
    static QJsonObject describe(const gis::DatasetInfo& info, const text::Language& language)
    {
        QJsonArray layers;
        for (const gis::LayerInfo& layer : info.layers)
            layers.append(toJson(layer, language));
        return {{QStringLiteral("path"), toQString(info.path)},
                {QStringLiteral("format"), toQString(info.format)},
                {QStringLiteral("layers"), layers},
                {QStringLiteral("warnings"), toJson(info.warnings, language)}};
    }
    static void print(const gis::DatasetInfo& info, const Terminal& terminal)
    {
        terminal.line(QStringLiteral("%1  (%2)").arg(toQString(info.path), toQString(info.format)));
        terminal.warnings(info.warnings);
        for (const gis::LayerInfo& layer : info.layers)
            printLayer(layer, terminal);
    }
};

} // namespace

std::unique_ptr<Command> makeInfoCommand()
{
    return std::make_unique<InfoCommand>();
}

} // namespace oasis::cli
