// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/study_access.h"
#include "app/text/convert.h"
#include "app/text/words.h"

#include "core/scenario/frontier.h"
#include "gis/store/json.h"

#include <QElapsedTimer>

namespace oasis::cli {

namespace {

using text::toQString;
using text::toStdString;

void print(const Frontier& frontier, const QString& currency, const Terminal& terminal)
{
    const text::Language& language = terminal.language();
    const text::UnitText& units = terminal.units();
    std::vector<QStringList> rows{{QStringLiteral("#"),
                                   language.translate("cli", QT_TRANSLATE_NOOP("cli", "investment")),
                                   language.translate("cli", QT_TRANSLATE_NOOP("cli", "sites")),
                                   language.translate("cli", QT_TRANSLATE_NOOP("cli", "weight served")),
                                   language.translate("cli", QT_TRANSLATE_NOOP("cli", "at most")),
                                   language.translate("cli", QT_TRANSLATE_NOOP("cli", "pupils")),
                                   language.translate("cli", QT_TRANSLATE_NOOP("cli", "network"))}};
    for (std::size_t i = 0; i < frontier.plans.size(); ++i) {
        const FrontierPlan& plan = frontier.plans[i];
        const auto share = [&](std::int64_t weight) { return units.percent(frontier.share(weight) * 100, 1); };
        rows.push_back({QString::number(i + 1), units.money(plan.investment, currency),
                        units.number(static_cast<double>(plan.served.size())), share(plan.weightMillionths),
                        share(plan.boundMillionths), units.number(plan.pupils), units.length(plan.lengthM)});
    }
    terminal.line(toQString(frontier.definition.name));
    terminal.table(rows);
    terminal.line(language.translate(
        "cli", QT_TRANSLATE_NOOP("cli", "At most: proved, no plan for the same investment serves more of the weight. "
                                        "Amounts before tax.")));
}

class FrontierCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("frontier"); }
    QString summary(const text::Language& language) const override
    {
        return language.translate(
            "cli", QT_TRANSLATE_NOOP("cli", "Cost against coverage: what each further euro of a scenario serves."));
    }
    void configure(QCommandLineParser& parser, const text::Language& language) const override
    {
        addStudyArgument(parser, language);
        addScenarioOption(parser, language);
        parser.addOption({QStringLiteral("points"),
                          language.translate("cli", QT_TRANSLATE_NOOP("cli", "Number of plans, 2 to 200.")),
                          QStringLiteral("n"), QStringLiteral("20")});
        parser.addOption(
            {QStringLiteral("make-scenario"),
             language.translate(
                 "cli", QT_TRANSLATE_NOOP("cli", "Keep the plan of this row as a budget scenario of the study.")),
             QStringLiteral("row")});
        parser.addOption(
            {QStringLiteral("keep"),
             language.translate("cli", QT_TRANSLATE_NOOP("cli", "Keep the curve in the study: the report shows it."))});
        parser.addOption(
            {QStringLiteral("threads"),
             language.translate("cli", QT_TRANSLATE_NOOP("cli", "Number of threads; results do not depend on it.")),
             QStringLiteral("n")});
    }
    ExitCode execute(const QCommandLineParser& parser, const Terminal& terminal) const override
    {
        const auto done = parser.isSet(QStringLiteral("make-scenario")) || parser.isSet(QStringLiteral("keep"))
                              ? computeAndKeep(parser, terminal)
                              : show(parser, terminal);
        return done.has_value() ? ExitCode::Done : terminal.failed(done.error());
    }

private:
    /// A whole number of an option, in a range.
    static Result<int> number(const QCommandLineParser& parser, const char* option, int least, int most)
    {
        bool understood = false;
        const int value = parser.value(QLatin1String(option)).toInt(&understood);
        if (!understood || value < least || value > most)
            return fail(ErrorCode::InvalidArgument,
                        "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most),
                        std::string("--") + option);
        return value;
    }

    static Result<void> show(const QCommandLineParser& parser, const Terminal& terminal)
    {
        OASIS_TRY(const Study study, openStudy(parser, terminal));
        OASIS_CHECK(compute(study, parser, terminal));
        return ok();
    }

    /// Computes and prints.
    static Result<Frontier> compute(const Study& study, const QCommandLineParser& parser, const Terminal& terminal)
    {
        OASIS_TRY(const auto ids, chosenScenarios(study, parser));
        if (ids.size() != 1)
            return fail(ErrorCode::InvalidArgument,
                        ids.empty() ? "the study has no scenario yet"
                                    : "the study has several scenarios: name one of them",
                        "--scenario");
        OASIS_TRY(const int points, number(parser, "points", 2, 200));
        int threads = 0;
        if (parser.isSet(QStringLiteral("threads"))) {
            OASIS_TRY(threads, number(parser, "threads", 1, 1024));
        }
        QElapsedTimer timer;
        timer.start();
        OASIS_TRY(Frontier frontier, costCoverage(planningInput(study), *findDefinition(study, ids.front()), points,
                                                  terminal.context(threads)));
        if (terminal.json())
            terminal.jsonText(gis::toJson(frontier));
        else
            print(frontier, toQString(study.catalogue->currency()), terminal);
        terminal.message(terminal.language()
                             .translate("cli", QT_TRANSLATE_NOOP("cli", "computed in %1 s"))
                             .arg(terminal.units().number(static_cast<double>(timer.elapsed()) / 1000.0, 2)));
        terminal.warnings(frontier.warnings);
        return frontier;
    }

    static Result<void> computeAndKeep(const QCommandLineParser& parser, const Terminal& terminal)
    {
        OASIS_TRY(auto opened, openStudyToChange(parser, terminal));
        OASIS_TRY(const Frontier frontier, compute(opened.study, parser, terminal));
        if (parser.isSet(QStringLiteral("keep"))) {
            StudyChange change;
            change.upsertFrontiers.push_back(std::make_shared<const Frontier>(frontier));
            OASIS_CHECK(apply(opened.study, std::move(change)));
        }
        QString added;
        if (parser.isSet(QStringLiteral("make-scenario"))) {
            OASIS_TRY(added, addScenario(opened.study, frontier, parser, terminal));
        }
        OASIS_CHECK(saveStudy(opened.study, parser, terminal));
        if (!added.isEmpty())
            terminal.message(terminal.language()
                                 .translate("cli", QT_TRANSLATE_NOOP("cli", "Scenario “%1” was added to the study."))
                                 .arg(added));
        return ok();
    }

    /// The name of the scenario.
    static Result<QString> addScenario(Study& study, const Frontier& frontier, const QCommandLineParser& parser,
                                       const Terminal& terminal)
    {
        OASIS_TRY(const int row, number(parser, "make-scenario", 1, static_cast<int>(frontier.plans.size())));
        const auto plan = static_cast<std::size_t>(row) - 1;
        const QString name = QStringLiteral("%1, %2").arg(
            toQString(frontier.definition.name),
            terminal.units().money(frontier.plans[plan].investment, toQString(study.catalogue->currency())));
        ScenarioDefinition scenario = budgetScenario(frontier, plan, toStdString(name));
        scenario.id = nextScenarioId(study);
        StudyChange change;
        change.upsertDefinitions.push_back(std::move(scenario));
        OASIS_CHECK(apply(study, std::move(change)));
        return name;
    }
};

} // namespace

std::unique_ptr<Command> makeFrontierCommand()
{
    return std::make_unique<FrontierCommand>();
}

} // namespace oasis::cli
