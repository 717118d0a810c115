// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/study_access.h"
#include "app/text/convert.h"
#include "app/text/explain_text.h"
#include "app/text/protection_text.h"
#include "app/text/words.h"

#include "core/scenario/explain.h"
#include "gis/store/json.h"

#include <algorithm>

namespace oasis::cli {

namespace {

using text::toQString;
using text::toStdString;

/// Collects answers as lines or as JSON.
class Answers
{
public:
    explicit Answers(const Terminal& terminal) : m_terminal(terminal) {}

    template <class Explanation>
    void add(const QString& title, const Outcome& outcome, const Explanation& explanation, const Study& study)
    {
        if (m_terminal.json()) {
            m_json += (m_json.size() > 1 ? ",\n" : "") + gis::toJson(explanation);
            return;
        }
        m_terminal.line(QStringLiteral("%1, %2:").arg(toQString(outcome.definition.name), title));
        for (const QString& sentence : text::sentences(explanation, study, m_terminal.language()))
            m_terminal.line(QStringLiteral("    ") + sentence);
    }
    /// One more sentence for readers; what JSON says of it stands in the outcome.
    void note(const QString& sentence)
    {
        if (!m_terminal.json() && !sentence.isEmpty())
            m_terminal.line(QStringLiteral("    ") + sentence);
    }
    void finish() const
    {
        if (m_terminal.json())
            m_terminal.jsonText(m_json + "]");
    }

private:
    const Terminal& m_terminal;
    std::string m_json = "[";
};

Result<StreetId> streetOf(const Study& study, const QString& word)
{
    bool understood = false;
    const StreetId id{word.toLongLong(&understood)};
    if (!understood || study.streets->find(id) == nullptr)
        return fail(ErrorCode::InvalidArgument, "the study has no street of this number",
                    "--street " + toStdString(word));
    return id;
}

Result<SiteId> siteOf(const Study& study, const QString& word)
{
    const std::string wanted = toStdString(word);
    for (const Site& site : study.sites)
        if (std::to_string(site.id.value()) == wanted || site.name == wanted)
            return site.id;
    return fail(ErrorCode::InvalidArgument, "the study has no site of this number or name", "--site " + wanted);
}

class ExplainCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("explain"); }
    QString summary(const text::Language& language) const override
    {
        return language.translate(
            "cli",
            QT_TRANSLATE_NOOP("cli", "Say why a street or a site is in a plan or not, and what would change it."));
    }
    void configure(QCommandLineParser& parser, const text::Language& language) const override
    {
        addStudyArgument(parser, language);
        addScenarioOption(parser, language);
        parser.addOption({QStringLiteral("street"),
                          language.translate("cli", QT_TRANSLATE_NOOP("cli", "A street, by its number. May be given "
                                                                             "several times.")),
                          QStringLiteral("number")});
        parser.addOption({QStringLiteral("site"),
                          language.translate("cli", QT_TRANSLATE_NOOP("cli", "A site, by its number or name. May be "
                                                                             "given several times.")),
                          QStringLiteral("site")});
    }
    ExitCode execute(const QCommandLineParser& parser, const Terminal& terminal) const override
    {
        const auto done = explain(parser, terminal);
        return done.has_value() ? ExitCode::Done : terminal.failed(done.error());
    }

private:
    static Result<void> explain(const QCommandLineParser& parser, const Terminal& terminal)
    {
        const QStringList streets = parser.values(QStringLiteral("street"));
        const QStringList sites = parser.values(QStringLiteral("site"));
        if (streets.isEmpty() && sites.isEmpty())
            return fail(ErrorCode::InvalidArgument, "name a street or a site: --street NUMBER, --site NAME");
        OASIS_TRY(const Study study, openStudy(parser, terminal));
        OASIS_TRY(const auto outcomes, chosenOutcomes(study, parser));
        const PlanningInput input = planningInput(study);
        Answers answers(terminal);
        for (const QString& word : streets) {
            OASIS_TRY(const StreetId id, streetOf(study, word));
            for (const auto& outcome : outcomes) {
                OASIS_TRY(const auto explanation, explainStreet(input, *outcome, id, terminal.context()));
                answers.add(text::streetTitle(*study.streets, id, terminal.language()), *outcome, explanation, study);
            }
        }
        for (const QString& word : sites) {
            OASIS_TRY(const SiteId id, siteOf(study, word));
            for (const auto& outcome : outcomes) {
                OASIS_TRY(const auto explanation, explainSite(input, *outcome, id, terminal.context()));
                answers.add(text::siteTitle(*findSite(study, id), terminal.language()), *outcome, explanation, study);
                for (const OutcomeSite& site : outcome->sites)
                    if (site.site == id)
                        answers.note(text::protectionSentence(site.protection, *study.streets, terminal.language()));
            }
        }
        answers.finish();
        return ok();
    }
};

} // namespace

std::unique_ptr<Command> makeExplainCommand()
{
    return std::make_unique<ExplainCommand>();
}

} // namespace oasis::cli
