// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/study_access.h"

#include "app/text/convert.h"

#include "gis/store/project_file.h"

#include <QFileInfo>

namespace oasis::cli {

namespace {

Result<std::string> studyPath(const QCommandLineParser& parser)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty())
        return fail(ErrorCode::InvalidArgument, "name the study file first");
    return text::toStdString(arguments.first());
}

} // namespace

Result<Study> openStudy(const QCommandLineParser& parser, const Terminal& terminal)
{
    OASIS_TRY(const auto path, studyPath(parser));
    return gis::openProject(path, terminal.context());
}

Result<LockedStudy> openStudyToChange(const QCommandLineParser& parser, const Terminal& terminal)
{
    OASIS_TRY(const auto path, studyPath(parser));
    if (!QFileInfo::exists(text::toQString(path)))
        return fail(ErrorCode::FileNotFound, "there is no such study; oasis new makes one", path);
    OASIS_TRY(auto lock, gis::ProjectLock::acquire(path));
    OASIS_TRY(auto study, gis::openProject(path, terminal.context()));
    return LockedStudy{std::move(lock), std::move(study)};
}

Result<void> saveStudy(const Study& study, const QCommandLineParser& parser, const Terminal& terminal)
{
    OASIS_TRY(const auto path, studyPath(parser));
    return gis::saveProject(study, path, terminal.context());
}

Result<std::vector<ScenarioId>> chosenScenarios(const Study& study, const QCommandLineParser& parser)
{
    std::vector<ScenarioId> ids;
    for (const QString& wanted : parser.values(QStringLiteral("scenario"))) {
        const std::string name = text::toStdString(wanted);
        const ScenarioDefinition* match = nullptr;
        for (const ScenarioDefinition& definition : study.definitions)
            if (definition.name == name || std::to_string(definition.id.value()) == name || definition.preset == name)
                match = match ? match : &definition;
        if (!match)
            return fail(ErrorCode::InvalidArgument,
                        "there is no scenario of this name; oasis run STUDY --usual adds the usual ones",
                        "--scenario " + name);
        ids.push_back(match->id);
    }
    if (ids.empty())
        for (const ScenarioDefinition& definition : study.definitions)
            ids.push_back(definition.id);
    return ids;
}

Result<std::vector<std::shared_ptr<const Outcome>>> chosenOutcomes(const Study& study, const QCommandLineParser& parser)
{
    OASIS_TRY(const auto ids, chosenScenarios(study, parser));
    std::vector<std::shared_ptr<const Outcome>> outcomes;
    for (const ScenarioId id : ids) {
        auto outcome = findOutcome(study, id);
        if (outcome)
            outcomes.push_back(std::move(outcome));
        else if (parser.isSet(QStringLiteral("scenario")))
            return fail(ErrorCode::InvalidArgument, "not computed yet: use oasis run first",
                        "--scenario " + findDefinition(study, id)->name);
    }
    if (outcomes.empty())
        return fail(ErrorCode::InvalidArgument, "no scenario has been computed yet: use oasis run first",
                    text::toStdString(parser.positionalArguments().first()));
    return outcomes;
}

void addStudyArgument(QCommandLineParser& parser, const text::Language& language)
{
    parser.addPositionalArgument(
        QStringLiteral("study"),
        language.translate("cli", QT_TRANSLATE_NOOP("cli", "The study, a GeoPackage (.gpkg).")));
}

void addScenarioOption(QCommandLineParser& parser, const text::Language& language)
{
    parser.addOption(
        {{QStringLiteral("s"), QStringLiteral("scenario")},
         language.translate(
             "cli", QT_TRANSLATE_NOOP("cli", "Only this scenario, by name or number. May be given several times.")),
         QStringLiteral("name")});
}

} // namespace oasis::cli
