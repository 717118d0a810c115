// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/run_request.h"
#include "app/cli/study_access.h"
#include "app/text/cabinet_text.h"
#include "app/text/convert.h"
#include "app/text/optics_text.h"
#include "app/text/proof_text.h"
#include "app/text/radio_text.h"
#include "app/text/words.h"

#include "core/scenario/plan_proof.h"
#include "core/scenario/run.h"
#include "gis/store/certificate_file.h"
#include "gis/store/json.h"

#include <QElapsedTimer>

#include <algorithm>

namespace oasis::cli {

namespace {

using text::toQString;
using text::toStdString;

void keep(Study& study, std::shared_ptr<const Outcome> outcome)
{
    StudyChange change;
    change.upsertOutcomes.push_back(std::move(outcome));
    static_cast<void>(apply(study, std::move(change)).has_value()); // an upsert of an outcome has no precondition
}

void printCabinets(const Outcome& outcome, const Territory& territory, const Terminal& terminal)
{
    const text::UnitText& units = terminal.units();
    const QString sentence = terminal.language().translate(
        "cli", QT_TRANSLATE_NOOP("cli", "%1 of %2 premises, splitters %3, feeder %4, farthest %5, %6 to spare, %7 "
                                        "branching points, %8"));
    for (std::size_t i = 0; i < outcome.cabinets.size(); ++i) {
        const OutcomeCabinet& cabinet = outcome.cabinets[i];
        const auto ground = territory.indexOf(cabinet.municipalityCode);
        const QString place =
            ground ? QStringLiteral(" (%1)").arg(toQString(territory.municipalities[*ground].name)) : QString();
        const double spareDb = lightOf(outcome.definition, cabinet).spareDb();
        terminal.line(QStringLiteral("    %1%2: ").arg(text::cabinetName(i, terminal.language()), place) +
                      sentence.arg(units.number(cabinet.premises), units.number(cabinet.capacity),
                                   text::splitters(cabinet, terminal.language()), units.length(cabinet.feederM),
                                   units.length(cabinet.farthestM), text::decibels(spareDb, terminal.language()),
                                   units.number(cabinet.boxes), units.money(cabinet.price, QStringLiteral("EUR"))));
    }
}

void printRadioLinks(const Outcome& outcome, const Study& study, const Terminal& terminal)
{
    const text::Language& language = terminal.language();
    const QString sentence = language.translate("cli", QT_TRANSLATE_NOOP("cli", "Radio link %1 → %2: %3; %4"));
    for (const OutcomeRadioLink& link : outcome.radioLinks)
        terminal.line(QStringLiteral("    ") +
                      sentence.arg(text::radioFrom(link, study, language), text::radioTo(link, study, language),
                                   text::radioFigures(link, language),
                                   terminal.units().money(outcome.edges[static_cast<std::size_t>(link.edge)].price,
                                                          QStringLiteral("EUR"))));
}

void print(const Outcome& outcome, const Study& study, qint64 elapsedMs, const Terminal& terminal)
{
    const text::UnitText& units = terminal.units();
    const QString currency = QStringLiteral("EUR");
    terminal.line(QStringLiteral("%1: %2, %3")
                      .arg(toQString(outcome.definition.name), units.money(outcome.investment, currency),
                           text::proofSentence(outcome.proof, terminal.language())));
    for (const Indicator& indicator : outcome.indicators)
        terminal.line(QStringLiteral("    %1  %2%3")
                          .arg(text::indicatorName(indicator.id, terminal.language()).leftJustified(36),
                               units.indicator(indicator.value, indicator.unit, currency),
                               indicator.assumption ? QStringLiteral("  *") : QString()));
    if (const QString optics = text::opticalSummary(outcome, terminal.language()); !optics.isEmpty())
        terminal.line(QStringLiteral("    ") + optics);
    if (const QString replayed = text::replaySentence(outcome.proof, terminal.language()); !replayed.isEmpty())
        terminal.message(replayed);
    printCabinets(outcome, *study.territory, terminal);
    printRadioLinks(outcome, study, terminal);
    terminal.message(terminal.language()
                         .translate("cli", QT_TRANSLATE_NOOP("cli", "computed in %1 s"))
                         .arg(units.number(static_cast<double>(elapsedMs) / 1000.0, 2)));
    terminal.warnings(outcome.warnings);
}

class RunCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("run"); }
    QString summary(const text::Language& language) const override
    {
        return language.translate("cli",
                                  QT_TRANSLATE_NOOP("cli", "Compute scenarios: network, Wi-Fi, costs and proof."));
    }
    void configure(QCommandLineParser& parser, const text::Language& language) const override
    {
        addStudyArgument(parser, language);
        addScenarioOption(parser, language);
        addRunOptions(parser, language);
    }
    ExitCode execute(const QCommandLineParser& parser, const Terminal& terminal) const override
    {
        const auto done = compute(parser, terminal);
        return done.has_value() ? done.value() : terminal.failed(done.error());
    }

private:
    /// Computes a scenario, and writes its certificate where one is wanted.
    static Result<Outcome> computed(const PlanningInput& input, const ScenarioDefinition& definition,
                                    const QString& certificate, const RunContext& ctx)
    {
        if (certificate.isEmpty())
            return run(input, definition, ctx);
        if (!hasPlanQuestion(definition.objective))
            return fail(ErrorCode::Unsupported, kNoCertificate, definition.name);
        OASIS_TRY(CertifiedOutcome result, runCertified(input, definition, ctx));
        if (!result.certificate)
            return fail(ErrorCode::Infeasible, "the plan leaves out required sites: no bound speaks of such plans");
        OASIS_CHECK(gis::writeCertificate(*result.certificate, toStdString(certificate)));
        return std::move(result.outcome);
    }

    static Result<ExitCode> compute(const QCommandLineParser& parser, const Terminal& terminal)
    {
        OASIS_TRY(const int threads, threadsOption(parser));
        OASIS_TRY(auto opened, openStudyToChange(parser, terminal));
        Study& study = opened.study;
        OASIS_CHECK(addScenarios(study, parser));
        OASIS_TRY(const auto ids, chosenScenarios(study, parser));
        const QString certificate = parser.value(QStringLiteral("certificate"));
        if (!certificate.isEmpty() && ids.size() != 1)
            return fail(ErrorCode::InvalidArgument,
                        "a certificate is written for one scenario: choose it by --scenario", "--certificate");
        OASIS_CHECK(changeScenarios(study, ids, parser));
        const PlanningInput input = planningInput(study);
        ExitCode worst = ExitCode::Done;
        std::string json = "[";
        for (const ScenarioId id : ids) {
            const ScenarioDefinition definition = *findDefinition(study, id);
            QElapsedTimer timer;
            timer.start();
            auto outcome = computed(input, definition, certificate, terminal.context(threads));
            if (!outcome.has_value()) {
                if (outcome.error().code == ErrorCode::Cancelled)
                    return outcome.error();
                worst = terminal.failed(inContext(outcome.error(), definition.name));
                continue;
            }
            auto kept = std::make_shared<const Outcome>(std::move(outcome).value());
            if (terminal.json())
                json += (json.size() > 1 ? ",\n" : "") + gis::toJson(*kept);
            else
                print(*kept, study, timer.elapsed(), terminal);
            keep(study, std::move(kept));
        }
        OASIS_CHECK(saveStudy(study, parser, terminal));
        if (terminal.json())
            terminal.jsonText(json + "]");
        return worst;
    }
};

} // namespace

std::unique_ptr<Command> makeRunCommand()
{
    return std::make_unique<RunCommand>();
}

} // namespace oasis::cli
