// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/study_access.h"
#include "app/text/convert.h"
#include "app/text/words.h"

#include "core/scenario/compare.h"
#include "gis/store/json.h"

namespace oasis::cli {

namespace {

using text::toQString;

void print(const Comparison& comparison, const std::string& currency, const Terminal& terminal)
{
    const text::Language& language = terminal.language();
    const text::UnitText& units = terminal.units();
    std::vector<QStringList> rows;
    QStringList head{QString()};
    for (const std::string& name : comparison.names)
        head << toQString(name);
    rows.push_back(head);
    for (const ComparisonRow& row : comparison.rows) {
        QStringList cells{text::indicatorName(row.indicator, language) +
                          (row.assumption ? QStringLiteral(" *") : QString())};
        for (const double value : row.values)
            cells << units.indicator(value, row.unit, toQString(currency));
        rows.push_back(cells);
    }
    terminal.table(rows);
    terminal.line();
    for (std::size_t i = 1; i < comparison.differences.size(); ++i) {
        const OutcomeDifference& difference = comparison.differences[i];
        terminal.line(language
                          .translate("cli", QT_TRANSLATE_NOOP(
                                                "cli", "%1 against %2: sites +%3 −%4, streets +%5 −%6, investment %7"))
                          .arg(toQString(comparison.names[i]), toQString(comparison.names[0]))
                          .arg(difference.sitesGained.size())
                          .arg(difference.sitesLost.size())
                          .arg(units.length(difference.lengthGainedM), units.length(difference.lengthLostM),
                               units.money(difference.investmentDelta, toQString(currency))));
    }
    terminal.line(language.translate(
        "cli", QT_TRANSLATE_NOOP("cli", "* rests on assumptions, to be confirmed. Amounts before tax.")));
}

class CompareCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("compare"); }
    QString summary(const text::Language& language) const override
    {
        return language.translate(
            "cli", QT_TRANSLATE_NOOP("cli", "Compare computed scenarios: indicators, sites, streets, euros."));
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
        std::vector<const Outcome*> pointers;
        for (const auto& outcome : outcomes.value())
            pointers.push_back(outcome.get());
        const Comparison comparison = compare(pointers);
        if (terminal.json())
            terminal.jsonText(gis::toJson(comparison));
        else
            print(comparison, study.value().catalogue->currency(), terminal);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> makeCompareCommand()
{
    return std::make_unique<CompareCommand>();
}

} // namespace oasis::cli
