// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/coverage_request.h"
#include "app/cli/study_access.h"
#include "app/text/convert.h"
#include "app/text/words.h"

#include "gis/import/folder_plan.h"
#include "gis/import/import_layer.h"
#include "gis/store/json.h"
#include "gis/vector/dataset_info.h"

#include <optional>

namespace oasis::cli {

namespace {

using text::toQString;
using text::toStdString;

void print(const ImportReceipt& receipt, bool verbose, const Terminal& terminal)
{
    const text::Language& language = terminal.language();
    const auto say = [&](const char* source) { return language.translate("cli", source); };
    const auto number = [&](std::int64_t value) { return terminal.units().number(static_cast<double>(value)); };
    const auto reasons = [&](const char* title, const std::vector<ImportReceipt::Reason>& list) {
        for (const ImportReceipt::Reason& reason : list) {
            const QString first =
                reason.first.empty() ? QString() : QStringLiteral("  (") + toQString(reason.first) + QLatin1Char(')');
            terminal.line(QStringLiteral("    %1 %2 %3%4")
                              .arg(say(title), number(reason.count),
                                   text::importReason(reason.reason, reason.count, language), first));
        }
    };
    terminal.line(QStringLiteral("%1 ← %2 %3")
                      .arg(text::name(receipt.kind, language), toQString(receipt.path), toQString(receipt.layer)));
    terminal.line(
        say(QT_TRANSLATE_NOOP("cli", "    %1 read, %2 used; %3, %4"))
            .arg(number(receipt.read), number(receipt.used), toQString(receipt.crs), toQString(receipt.encoding)));
    int meanings = 0;
    for (const auto& [planning, layer] : receipt.mapping) {
        const bool isMeaning = planning.find(": ") != std::string::npos; // "kind: Ecole" ← "primary-school"
        meanings += isMeaning ? 1 : 0;
        if (verbose || !isMeaning)
            terminal.line(QStringLiteral("    %1 ← %2").arg(toQString(planning), toQString(layer)));
    }
    if (!verbose && meanings > 0)
        terminal.line(language.translate(
            "cli", QT_TRANSLATE_N_NOOP("cli", "    and the meaning of %n value(s): --verbose lists them"), meanings));
    reasons(QT_TRANSLATE_NOOP("cli", "refused:"), receipt.refused);
    reasons(QT_TRANSLATE_NOOP("cli", "repaired:"), receipt.repaired);
    reasons(QT_TRANSLATE_NOOP("cli", "note:"), receipt.notes);
    terminal.warnings(receipt.warnings);
}

void add(QCommandLineParser& parser, const text::Language& language, const char* option, const char* help,
         const char* value)
{
    if (*value)
        parser.addOption({QString::fromLatin1(option), language.translate("cli", help), QString::fromLatin1(value)});
    else
        parser.addOption({QString::fromLatin1(option), language.translate("cli", help)});
}

class ImportCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("import"); }
    QString summary(const text::Language& language) const override
    {
        return language.translate(
            "cli", QT_TRANSLATE_NOOP("cli", "Take a layer, or a folder of layers, into a study; prints the receipt."));
    }
    void configure(QCommandLineParser& parser, const text::Language& language) const override
    {
        addStudyArgument(parser, language);
        parser.addPositionalArgument(QStringLiteral("file"),
                                     language.translate("cli", QT_TRANSLATE_NOOP("cli", "File or connection string.")));
        add(parser, language, "folder",
            QT_TRANSLATE_NOOP("cli", "Import every recognised file of this folder instead."), "folder");
        add(parser, language, "as",
            QT_TRANSLATE_NOOP("cli", "What to take it as: streets, sites, municipalities, groupings, population-table, "
                                     "population-cells, buildings, elevation, supplies, ducts, poles, fibre, rails, "
                                     "motorways, rivers, towers (default: recognised)."),
            "kind");
        add(parser, language, "layer", QT_TRANSLATE_NOOP("cli", "Layer of the file."), "name");
        add(parser, language, "crs", QT_TRANSLATE_NOOP("cli", "Coordinate system, where the file is silent or wrong."),
            "code");
        add(parser, language, "encoding",
            QT_TRANSLATE_NOOP("cli", "Encoding of text, where the file is silent or wrong: UTF-8, ISO-8859-1, CP1252."),
            "name");
        add(parser, language, "swap-axes", QT_TRANSLATE_NOOP("cli", "Coordinates are stored latitude first."), "");
        add(parser, language, "where", QT_TRANSLATE_NOOP("cli", "Only features that pass this condition (OGR SQL)."),
            "condition");
        add(parser, language, "map",
            QT_TRANSLATE_NOOP(
                "cli",
                "Mapping, as field=column, field==constant or field:value=meaning. May be given several times. Of "
                "streets, risk=column says which share a trench or a line of poles."),
            "rule");
        add(parser, language, "append", QT_TRANSLATE_NOOP("cli", "Streets: add to those of the study."), "");
        add(parser, language, "snap",
            QT_TRANSLATE_NOOP("cli", "Streets: join ends within so many metres (default 0.5)."), "m");
        add(parser, language, "surface",
            QT_TRANSLATE_NOOP("cli", "Elevation: what the heights mean, earth (bare ground) or tops (with trees and "
                                     "buildings); without it bare ground is assumed, and said to be an assumption."),
            "kind");
        add(parser, language, "relief-unit",
            QT_TRANSLATE_NOOP("cli", "Elevation: unit of heights where the file does not state it: m or ft."), "unit");
        add(parser, language, "band",
            QT_TRANSLATE_NOOP("cli", "Elevation: band of the raster that holds the heights, from 1 on (default: the "
                                     "only one)."),
            "number");
        add(parser, language, "verbose", QT_TRANSLATE_NOOP("cli", "List the meaning of every value in the receipt."),
            "");
        add(parser, language, "keep-outside", QT_TRANSLATE_NOOP("cli", "Sites: keep those outside every municipality."),
            "");
    }
    ExitCode execute(const QCommandLineParser& parser, const Terminal& terminal) const override
    {
        const auto done = import(parser, terminal);
        return done.has_value() ? ExitCode::Done : terminal.failed(done.error());
    }

private:
    static Result<gis::ImportOptions> options(const QCommandLineParser& parser)
    {
        gis::ImportOptions options;
        options.append = parser.isSet(QStringLiteral("append"));
        options.keepOutside = parser.isSet(QStringLiteral("keep-outside"));
        if (parser.isSet(QStringLiteral("snap"))) {
            bool understood = false;
            options.snapToleranceM = parser.value(QStringLiteral("snap")).toDouble(&understood);
            if (!understood || options.snapToleranceM < 0)
                return fail(ErrorCode::InvalidArgument, "a number of metres of 0 or more is wanted", "--snap");
        }
        OASIS_TRY(options.surface, surfaceOption(parser));
        OASIS_TRY(options.heightUnit, reliefUnitOption(parser));
        return options;
    }

    static Result<gis::LayerSource> source(const QCommandLineParser& parser)
    {
        gis::LayerSource source;
        if (parser.isSet(QStringLiteral("band"))) {
            bool understood = false;
            source.band = parser.value(QStringLiteral("band")).toInt(&understood);
            if (!understood || source.band < 1)
                return fail(ErrorCode::InvalidArgument, "bands are counted from 1 on", "--band");
        }
        source.path = toStdString(parser.positionalArguments().value(1));
        source.layer = toStdString(parser.value(QStringLiteral("layer")));
        source.swapAxes = parser.isSet(QStringLiteral("swap-axes"));
        source.where = toStdString(parser.value(QStringLiteral("where")));
        if (parser.isSet(QStringLiteral("crs")))
            source.crs = toStdString(parser.value(QStringLiteral("crs")));
        if (parser.isSet(QStringLiteral("encoding")))
            source.encoding = toStdString(parser.value(QStringLiteral("encoding")));
        return source;
    }

    static Result<std::optional<LayerKind>> chosenKind(const QCommandLineParser& parser)
    {
        if (!parser.isSet(QStringLiteral("as")))
            return std::optional<LayerKind>();
        std::string key = toStdString(parser.value(QStringLiteral("as")));
        if (key == "population") // a table per municipality is what the word means without "cells"
            key = "population-table";
        if (const auto kind = gis::layerKindOf(key))
            return kind;
        return fail(ErrorCode::InvalidArgument, "unknown kind of layer: " + key, "--as");
    }

    /// One layer of a file; of OSM files, which keep places in several layers, all that the kinds need.
    static Result<std::vector<gis::PlannedImport>> recognised(const QCommandLineParser& parser,
                                                              const Terminal& terminal)
    {
        OASIS_TRY(const auto kind, chosenKind(parser));
        OASIS_TRY(const gis::LayerSource from, source(parser));
        if (from.path.empty())
            return fail(ErrorCode::InvalidArgument, "name the file to import, or --folder");
        OASIS_TRY(const auto info, gis::inspect(from.path, terminal.context()));
        OASIS_TRY(auto imports, gis::planDataset(info, from.layer, kind));
        for (gis::PlannedImport& planned : imports) {
            const std::string layer = planned.source.layer;
            planned.source = from;
            planned.source.layer = layer;
            for (const QString& rule : parser.values(QStringLiteral("map")))
                OASIS_CHECK(gis::editMapping(planned.mapping, toStdString(rule)));
        }
        return imports;
    }

    static Result<void> import(const QCommandLineParser& parser, const Terminal& terminal)
    {
        OASIS_TRY(const auto how, options(parser));
        OASIS_TRY(auto opened, openStudyToChange(parser, terminal));
        Study& study = opened.study;
        std::vector<gis::PlannedImport> imports;
        if (parser.isSet(QStringLiteral("folder"))) {
            OASIS_TRY(auto plan,
                      gis::planFolder(toStdString(parser.value(QStringLiteral("folder"))), terminal.context()));
            for (const gis::SkippedFile& skipped : plan.skipped)
                terminal.message(text::sentence(skipped.error, terminal.language()));
            for (const std::string& unused : plan.unused)
                terminal.message(terminal.language()
                                     .translate("cli", QT_TRANSLATE_NOOP("cli", "not recognised, left out: %1"))
                                     .arg(toQString(unused)));
            imports = std::move(plan.imports);
        } else {
            OASIS_TRY(imports, recognised(parser, terminal));
        }
        std::string json = "[";
        for (const gis::PlannedImport& planned : imports)
            OASIS_CHECK(importOne(planned, how, study, json, {parser.isSet(QStringLiteral("verbose")), terminal}));
        OASIS_CHECK(saveStudy(study, parser, terminal));
        if (terminal.json())
            terminal.jsonText(json + "]");
        return ok();
    }

    struct Output
    {
        bool verbose;
        const Terminal& terminal;
    };

    static Result<void> importOne(const gis::PlannedImport& planned, const gis::ImportOptions& how, Study& study,
                                  std::string& json, const Output& output)
    {
        const Terminal& terminal = output.terminal;
        terminal.warnings(planned.warnings);
        OASIS_TRY(auto change,
                  gis::importLayer(planned.source, planned.kind, planned.mapping, how, study, terminal.context()));
        for (const ImportReceipt& receipt : change.appendReceipts) {
            if (terminal.json())
                json += (json.size() > 1 ? ",\n" : "") + gis::toJson(receipt);
            else
                print(receipt, output.verbose, terminal);
        }
        OASIS_CHECK(apply(study, std::move(change)));
        return ok();
    }
};

} // namespace

std::unique_ptr<Command> makeImportCommand()
{
    return std::make_unique<ImportCommand>();
}

} // namespace oasis::cli
