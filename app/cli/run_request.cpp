// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_request.h"

#include "app/text/convert.h"

#include "gis/store/json.h"

#include <QFile>

#include <algorithm>

namespace oasis::cli {

namespace {

using text::toStdString;

/// Not a scenario that could not be computed anyhow: it would stay in the study, and keep its name.
Result<ScenarioDefinition> definitionOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotFound, toStdString(file.errorString()), toStdString(path));
    auto definition = gis::writtenScenarioDefinition(file.readAll().toStdString());
    if (!definition.has_value())
        return inContext(definition.error(), toStdString(path));
    if (auto sound = check(definition.value()); !sound.has_value())
        return inContext(std::move(sound).error(), toStdString(path));
    return std::move(definition).value();
}

/// In the place of the scenario of its name, where there is one.
Result<void> addDefinitionFile(Study& study, const QString& path)
{
    OASIS_TRY(ScenarioDefinition definition, definitionOf(path));
    const auto same =
        std::find_if(study.definitions.begin(), study.definitions.end(), [&](const ScenarioDefinition& other) {
            return other.name == definition.name && !definition.name.empty();
        });
    if (same == study.definitions.end()) {
        definition.id = nextScenarioId(study);
        study.definitions.push_back(std::move(definition));
    } else {
        definition.id = same->id;
        *same = std::move(definition);
    }
    return ok();
}

void addUsual(Study& study)
{
    for (ScenarioDefinition& definition : usualScenarios(study.info.language)) {
        const bool known =
            std::any_of(study.definitions.begin(), study.definitions.end(),
                        [&](const ScenarioDefinition& other) { return other.preset == definition.preset; });
        if (known)
            continue;
        definition.id = nextScenarioId(study);
        study.definitions.push_back(std::move(definition));
    }
}

/// Adds the streets of an option to a list: each once, and taken off the opposite list, so that the last word
/// holds.
Result<void> addStreets(const QCommandLineParser& parser, const QString& option, std::vector<StreetId>& streets,
                        std::vector<StreetId>& opposite)
{
    for (const QString& list : parser.values(option))
        for (const QString& word : list.split(QLatin1Char(','))) {
            bool understood = false;
            const StreetId id{word.trimmed().toLongLong(&understood)};
            if (!understood || id.value() < 1)
                return fail(ErrorCode::InvalidArgument, "a street is a whole number from 1: " + toStdString(word),
                            toStdString(QStringLiteral("--") + option));
            std::erase(opposite, id);
            if (std::find(streets.begin(), streets.end(), id) == streets.end())
                streets.push_back(id);
        }
    return ok();
}

Result<void> pinStreets(Study& study, const std::vector<ScenarioId>& ids, const QCommandLineParser& parser)
{
    for (ScenarioDefinition& definition : study.definitions) {
        if (std::find(ids.begin(), ids.end(), definition.id) == ids.end())
            continue;
        ConstructionRules& rules = definition.construction;
        OASIS_CHECK(addStreets(parser, QStringLiteral("pin"), rules.pinned, rules.forbidden));
        OASIS_CHECK(addStreets(parser, QStringLiteral("bar"), rules.forbidden, rules.pinned));
    }
    return ok();
}

/// In the scenarios that may hold links; the others stay as they are.
void allowRadio(Study& study, const std::vector<ScenarioId>& ids)
{
    for (ScenarioDefinition& definition : study.definitions)
        if (std::find(ids.begin(), ids.end(), definition.id) != ids.end() &&
            definition.networkMode == NetworkMode::Streets)
            definition.radioLinks.enabled = true;
}

Result<void> setQuota(Study& study, const std::vector<ScenarioId>& ids, const QString& text)
{
    bool understood = false;
    const double percent = text.toDouble(&understood);
    if (!understood || !(percent > 0 && percent <= 100)) // not a number is neither
        return fail(ErrorCode::InvalidArgument, "the quota must be a number of percent above 0, at most 100",
                    "--quota");
    for (ScenarioDefinition& definition : study.definitions)
        if (definition.objective == Objective::Quota && std::find(ids.begin(), ids.end(), definition.id) != ids.end())
            definition.quotaShare = percent / 100;
    return ok();
}

Result<void> setAmounts(Study& study, const std::vector<ScenarioId>& ids, const QCommandLineParser& parser)
{
    if (parser.isSet(QStringLiteral("quota")))
        OASIS_CHECK(setQuota(study, ids, parser.value(QStringLiteral("quota"))));
    if (!parser.isSet(QStringLiteral("budget")))
        return ok();
    bool understood = false;
    const double euros = parser.value(QStringLiteral("budget")).toDouble(&understood);
    if (!understood || !(euros >= 0 && euros <= 1e12)) // not a number is neither
        return fail(ErrorCode::InvalidArgument, "the budget must be a number of euros, 0 or more", "--budget");
    for (ScenarioDefinition& definition : study.definitions)
        if (definition.objective == Objective::Budget && std::find(ids.begin(), ids.end(), definition.id) != ids.end())
            definition.budget = Money::euros(euros);
    return ok();
}

/// Options that change the scenarios themselves.
void addChangeOptions(QCommandLineParser& parser, const text::Language& language)
{
    parser.addOption(
        {QStringLiteral("pin"),
         language.translate(
             "cli", QT_TRANSLATE_NOOP("cli", "Streets by number, separated by commas, that the scenarios computed "
                                             "must hold: added to their pinned streets.")),
         QStringLiteral("streets")});
    parser.addOption(
        {QStringLiteral("bar"),
         language.translate(
             "cli", QT_TRANSLATE_NOOP("cli", "Streets by number, separated by commas, that the scenarios computed "
                                             "must not use: added to their forbidden streets.")),
         QStringLiteral("streets")});
    parser.addOption(
        {QStringLiteral("radio"),
         language.translate("cli", QT_TRANSLATE_NOOP("cli", "Weigh radio links against fibre in the scenarios "
                                                            "that are computed."))});
    parser.addOption(
        {QStringLiteral("threads"),
         language.translate("cli", QT_TRANSLATE_NOOP("cli", "Number of threads; results do not depend on it.")),
         QStringLiteral("n")});
}

} // namespace

void addRunOptions(QCommandLineParser& parser, const text::Language& language)
{
    parser.addOption(
        {QStringLiteral("usual"),
         language.translate(
             "cli", QT_TRANSLATE_NOOP("cli", "Add the usual scenarios that the study lacks, then compute all."))});
    parser.addOption(
        {QStringLiteral("definition"),
         language.translate("cli", QT_TRANSLATE_NOOP("cli", "Add a scenario from a JSON file; it takes the place of "
                                                            "one of its name.")),
         QStringLiteral("file")});
    parser.addOption(
        {QStringLiteral("budget"),
         language.translate("cli",
                            QT_TRANSLATE_NOOP("cli", "Budget in euros for the budget scenarios that are computed.")),
         QStringLiteral("euros")});
    parser.addOption(
        {QStringLiteral("quota"),
         language.translate("cli", QT_TRANSLATE_NOOP("cli", "Share of the weight of the selected sites, in percent, "
                                                            "for the quota scenarios that are computed.")),
         QStringLiteral("percent")});
    parser.addOption({QStringLiteral("certificate"),
                      language.translate("cli", QT_TRANSLATE_NOOP("cli", "Write the certificate of the scenario that "
                                                                         "is computed: its network, and the cuts "
                                                                         "that prove the bound.")),
                      QStringLiteral("file")});
    addChangeOptions(parser, language);
}

Result<int> threadsOption(const QCommandLineParser& parser)
{
    if (!parser.isSet(QStringLiteral("threads")))
        return 0;
    bool understood = false;
    const int threads = parser.value(QStringLiteral("threads")).toInt(&understood);
    if (!understood || threads < 1 || threads > 1024)
        return fail(ErrorCode::InvalidArgument, "the number of threads must be from 1 to 1024", "--threads");
    return threads;
}

Result<void> addScenarios(Study& study, const QCommandLineParser& parser)
{
    if (parser.isSet(QStringLiteral("usual")))
        addUsual(study);
    for (const QString& path : parser.values(QStringLiteral("definition")))
        OASIS_CHECK(addDefinitionFile(study, path));
    if (study.definitions.empty())
        return fail(ErrorCode::InvalidArgument, "the study has no scenario yet: use --usual or --definition");
    return ok();
}

Result<void> changeScenarios(Study& study, const std::vector<ScenarioId>& ids, const QCommandLineParser& parser)
{
    OASIS_CHECK(setAmounts(study, ids, parser));
    if (parser.isSet(QStringLiteral("radio")))
        allowRadio(study, ids);
    return pinStreets(study, ids, parser);
}

} // namespace oasis::cli
