// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/text/convert.h"

#include "core/sample/sample_territory.h"
#include "gis/sample/write_sample.h"

namespace oasis::cli {

namespace {

class SampleCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("sample"); }
    QString summary(const text::Language& language) const override
    {
        return language.translate(
            "cli", QT_TRANSLATE_NOOP("cli", "Invent a territory of any size, in the formats of French sources."));
    }
    void configure(QCommandLineParser& parser, const text::Language& language) const override
    {
        const auto add = [&](const char* option, const char* help, const char* value, const char* preset) {
            parser.addOption({QString::fromLatin1(option), language.translate("cli", help), QString::fromLatin1(value),
                              QString::fromUtf8(preset)});
        };
        add("folder", QT_TRANSLATE_NOOP("cli", "Folder to write to."), "folder", "");
        add("name", QT_TRANSLATE_NOOP("cli", "Name of the territory."), "text", "Val d'Oasis");
        add("seed", QT_TRANSLATE_NOOP("cli", "Seed: another number, another territory."), "n", "7");
        add("municipalities", QT_TRANSLATE_NOOP("cli", "Number of municipalities."), "n", "12");
        add("sites", QT_TRANSLATE_NOOP("cli", "Number of priority sites."), "n", "60");
        add("edges", QT_TRANSLATE_NOOP("cli", "Number of street edges, about."), "n", "8000");
    }
    ExitCode execute(const QCommandLineParser& parser, const Terminal& terminal) const override
    {
        const QString folder = parser.value(QStringLiteral("folder"));
        if (folder.isEmpty())
            return terminal.usage(
                terminal.language().translate("cli", QT_TRANSLATE_NOOP("cli", "say where to write: --folder")));
        SampleParams params;
        params.name = text::toStdString(parser.value(QStringLiteral("name")));
        bool numbers = true;
        const auto integer = [&](const char* option) {
            bool understood = false;
            const int value = parser.value(QLatin1String(option)).toInt(&understood);
            numbers = numbers && understood;
            return value;
        };
        params.seed = static_cast<std::uint64_t>(integer("seed"));
        params.municipalities = integer("municipalities");
        params.sites = integer("sites");
        params.streetEdges = integer("edges");
        if (!numbers)
            return terminal.usage(terminal.language().translate(
                "cli", QT_TRANSLATE_NOOP("cli", "seed, municipalities, sites and edges are whole numbers")));
        return write(params, text::toStdString(folder), terminal);
    }

private:
    static ExitCode write(const SampleParams& params, const std::string& folder, const Terminal& terminal)
    {
        const RunContext ctx = terminal.context();
        auto territory = makeSampleTerritory(params, ctx.part(0, 0.7));
        if (!territory.has_value())
            return terminal.failed(territory.error());
        auto files = gis::writeSample(territory.value(), folder, ctx.part(0.7, 1));
        if (!files.has_value())
            return terminal.failed(files.error());
        QStringList paths;
        for (const std::string& path : files.value().paths)
            paths << text::toQString(path);
        terminal.paths(paths);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> makeSampleCommand()
{
    return std::make_unique<SampleCommand>();
}

} // namespace oasis::cli
