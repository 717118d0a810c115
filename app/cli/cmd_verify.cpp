// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/study_access.h"
#include "app/text/convert.h"
#include "app/text/words.h"

#include "core/verify/verify.h"
#include "gis/store/json.h"

#include <algorithm>

namespace oasis::cli {

namespace {

constexpr std::size_t kShownFindings = 20;

void print(const Outcome& outcome, const Verification& verification, const Terminal& terminal)
{
    const text::Language& language = terminal.language();
    const QString name = text::toQString(outcome.definition.name);
    if (verification.passed()) {
        terminal.line(
            language.translate("cli", QT_TRANSLATE_NOOP("cli", "%1: verified, %2 comparisons agree; %3"))
                .arg(name, terminal.units().number(verification.checks), text::proofSentence(outcome.proof, language)));
        return;
    }
    if (!verification.inputMatches)
        terminal.line(
            language
                .translate("cli", QT_TRANSLATE_NOOP("cli", "%1: the study has changed since this outcome was computed"))
                .arg(name));
    terminal.line(language.translate("cli", QT_TRANSLATE_NOOP("cli", "%1: NOT verified, %2 of %3 comparisons disagree"))
                      .arg(name)
                      .arg(terminal.units().number(static_cast<double>(verification.findings.size())),
                           terminal.units().number(verification.checks)));
    for (std::size_t i = 0; i < std::min(kShownFindings, verification.findings.size()); ++i) {
        const Finding& finding = verification.findings[i];
        terminal.line(language.translate("cli", QT_TRANSLATE_NOOP("cli", "    %1, %2: expected %3, found %4"))
                          .arg(text::toQString(finding.check), text::toQString(finding.subject),
                               text::toQString(finding.expected), text::toQString(finding.found)));
    }
}

class VerifyCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("verify"); }
    QString summary(const text::Language& language) const override
    {
        return language.translate(
            "cli", QT_TRANSLATE_NOOP("cli", "Recompute outcomes from their inputs with independent code."));
    }
    void configure(QCommandLineParser& parser, const text::Language& language) const override
    {
        addStudyArgument(parser, language);
        addScenarioOption(parser, language);
    }
    ExitCode execute(const QCommandLineParser& parser, const Terminal& terminal) const override
    {
        auto study = openStudy(parser, terminal);
        if (!study.has_value())
            return terminal.failed(study.error());
        auto outcomes = chosenOutcomes(study.value(), parser);
        if (!outcomes.has_value())
            return terminal.failed(outcomes.error());
        const PlanningInput input = planningInput(study.value());
        ExitCode code = ExitCode::Done;
        std::string json = "[";
        for (const auto& outcome : outcomes.value()) {
            const Verification verification = verify(input, *outcome);
            if (!verification.passed())
                code = ExitCode::NotVerified;
            if (terminal.json())
                json += (json.size() > 1 ? ",\n" : "") + gis::toJson(verification);
            else
                print(*outcome, verification, terminal);
        }
        if (terminal.json())
            terminal.jsonText(json + "]");
        return code;
    }
};

} // namespace

std::unique_ptr<Command> makeVerifyCommand()
{
    return std::make_unique<VerifyCommand>();
}

} // namespace oasis::cli
