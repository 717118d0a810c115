// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/study_access.h"
#include "app/text/convert.h"
#include "app/text/proof_text.h"
#include "app/text/words.h"

#include "core/verify/verify.h"
#include "core/verify/verify_certificate.h"
#include "gis/store/certificate_file.h"
#include "gis/store/json.h"

#include <algorithm>

namespace oasis::cli {

namespace {

constexpr std::size_t kShownFindings = 20;

void printFindings(const Verification& verification, const Terminal& terminal)
{
    for (std::size_t i = 0; i < std::min(kShownFindings, verification.findings.size()); ++i) {
        const Finding& finding = verification.findings[i];
        terminal.line(terminal.language()
                          .translate("cli", QT_TRANSLATE_NOOP("cli", "    %1, %2: expected %3, found %4"))
                          .arg(text::toQString(finding.check), text::toQString(finding.subject),
                               text::toQString(finding.expected), text::toQString(finding.found)));
    }
}

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
    if (verification.olderProgram) {
        terminal.line(language
                          .translate("cli", QT_TRANSLATE_NOOP("cli", "%1: planned by an older version of Oasis; run "
                                                                     "it again"))
                          .arg(name));
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
    printFindings(verification, terminal);
}

void print(const Outcome& outcome, const CertificateCheck& check, const Terminal& terminal)
{
    const text::Language& language = terminal.language();
    const QString name = text::toQString(outcome.definition.name);
    if (check.verification.passed()) {
        terminal.line(language
                          .translate("cli", QT_TRANSLATE_NOOP("cli", "%1: certificate accepted; value %2, bound %3 by "
                                                                     "its cuts, solver's bound %4"))
                          .arg(name, text::proofFigure(outcome.proof.objective, check.value, language),
                               text::proofFigure(outcome.proof.objective, check.bound, language),
                               text::proofFigure(outcome.proof.objective, outcome.proof.bound, language)));
        return;
    }
    if (check.verification.olderProgram)
        return; // the outcome's own line says it
    terminal.line(language.translate("cli", QT_TRANSLATE_NOOP("cli", "%1: certificate REFUSED")).arg(name));
    printFindings(check.verification, terminal);
}

/// The worse of what was known and what a verification says: disagreeing is worse than being of an older program.
ExitCode worse(ExitCode known, const Verification& verification)
{
    if (verification.passed() || known == ExitCode::NotVerified)
        return known;
    return verification.olderProgram ? ExitCode::OlderProgram : ExitCode::NotVerified;
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
        parser.addOption(
            {QStringLiteral("certificate"),
             language.translate("cli", QT_TRANSLATE_NOOP("cli", "Follow this certificate on the study's own "
                                                                "network. May be given several times.")),
             QStringLiteral("file")});
    }
    ExitCode execute(const QCommandLineParser& parser, const Terminal& terminal) const override
    {
        const auto done = verifyAll(parser, terminal);
        return done.has_value() ? done.value() : terminal.failed(done.error());
    }

private:
    static Result<ExitCode> verifyAll(const QCommandLineParser& parser, const Terminal& terminal)
    {
        OASIS_TRY(const Study study, openStudy(parser, terminal));
        OASIS_TRY(const auto certificates, readCertificates(parser));
        OASIS_TRY(auto outcomes, chosenOutcomes(study, parser));
        if (!certificates.empty()) // of all scenarios, those that a certificate is about
            std::erase_if(outcomes,
                          [&](const auto& outcome) { return certificatesOf(*outcome, certificates).empty(); });
        const PlanningInput input = planningInput(study);
        ExitCode code = outcomes.empty() ? ExitCode::NotVerified : ExitCode::Done;
        if (outcomes.empty())
            terminal.message(terminal.language().translate(
                "cli", QT_TRANSLATE_NOOP("cli", "no computed scenario of the study is the one of the certificate")));
        std::string json = "[";
        for (const auto& outcome : outcomes) {
            const Verification verification = verify(input, *outcome);
            code = worse(code, verification);
            if (terminal.json())
                json += (json.size() > 1 ? ",\n" : "") + gis::toJson(verification);
            else
                print(*outcome, verification, terminal);
            for (const PlanCertificate* certificate : certificatesOf(*outcome, certificates)) {
                const CertificateCheck check = verifyCertificate(input, *outcome, *certificate, terminal.context());
                code = worse(code, check.verification);
                if (terminal.json())
                    json += ",\n" + gis::toJson(check);
                else
                    print(*outcome, check, terminal);
            }
        }
        if (terminal.json())
            terminal.jsonText(json + "]");
        return code;
    }
    static Result<std::vector<PlanCertificate>> readCertificates(const QCommandLineParser& parser)
    {
        std::vector<PlanCertificate> certificates;
        for (const QString& path : parser.values(QStringLiteral("certificate"))) {
            OASIS_TRY(PlanCertificate certificate, gis::readCertificate(text::toStdString(path)));
            certificates.push_back(std::move(certificate));
        }
        return certificates;
    }
    /// Those for the outcome's scenario, by name or by what it asks.
    static std::vector<const PlanCertificate*> certificatesOf(const Outcome& outcome,
                                                              const std::vector<PlanCertificate>& certificates)
    {
        std::vector<const PlanCertificate*> found;
        for (const PlanCertificate& certificate : certificates)
            if (certificate.scenario == outcome.definition.name || certificate.definitionHash == outcome.definitionHash)
                found.push_back(&certificate);
        return found;
    }
};

} // namespace

std::unique_ptr<Command> makeVerifyCommand()
{
    return std::make_unique<VerifyCommand>();
}

} // namespace oasis::cli
