// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Street cabinets of a scenario: what each holds, how far it reaches, what it costs, and who is behind none.
#include "app/report/cabinet_parameters.h"
#include "app/report/report_parts.h"

#include "app/text/cabinet_text.h"
#include "app/text/convert.h"
#include "app/text/optics_text.h"
#include "app/text/proof_text.h"
#include "app/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace oasis::report {

namespace {

KeyFigures headline(Draft& draft, const Outcome& outcome)
{
    KeyFigures key;
    const auto add = [&](const char* name, const char* id) {
        key.entries.push_back({draft.say(name), draft.indicator(outcome, id)});
    };
    add(QT_TRANSLATE_NOOP("report", "street cabinets"), "cab.count");
    add(QT_TRANSLATE_NOOP("report", "premises behind them"), "cab.premises");
    add(QT_TRANSLATE_NOOP("report", "of all premises"), "cov.premises");
    add(QT_TRANSLATE_NOOP("report", "of investment per premises"), "cost.premises");
    return key;
}

/// What was optimised, with its bound.
Facts proofFacts(Draft& draft, const Outcome& outcome)
{
    const Proof& proof = outcome.proof;
    const auto figure = [&](std::int64_t value) {
        return text::proofFigure(proof.objective, value, draft.language, draft.currency);
    };
    Facts facts;
    facts.facts.push_back({draft.say(QT_TRANSLATE_NOOP("report", "Trenches, cabinets, splitters and fibre as planned")),
                           draft.figure(figure(proof.value), "proof.value", true)});
    facts.facts.push_back({draft.say(QT_TRANSLATE_NOOP("report", "No plan for these premises costs less than")),
                           draft.figure(figure(proof.bound), "proof.bound", true)});
    facts.facts.push_back({draft.say(QT_TRANSLATE_NOOP("report", "Proved gap at most")),
                           draft.figure(draft.units.percent(proof.gapPercent(), 2), "proof.gap")});
    return facts;
}

Row cabinetRow(Draft& draft, const Outcome& outcome, std::size_t index)
{
    const OutcomeCabinet& cabinet = outcome.cabinets[index];
    const CabinetLight light = lightOf(outcome.definition, cabinet);
    return {{draft.word(QString::number(index + 1)), draft.word(draft.municipalityName(cabinet.municipalityCode)),
             draft.count(cabinet.premises, "cabinet.premises", true),
             draft.count(cabinet.capacity, "cabinet.capacity", true),
             draft.figure(draft.units.percent(text::fillPercent(cabinet), 0), "cabinet.fill", true),
             draft.figure(text::splitters(cabinet, draft.language), "cabinet.splitters", true),
             draft.figure(draft.units.length(cabinet.farthestM), "cabinet.farthest"),
             draft.figure(text::decibels(light.spareDb(), draft.language), "cabinet.light", true),
             draft.money(cabinet.price, "cabinet.price", draft.costsAssumed(outcome))}};
}

Row totalRow(Draft& draft, const Outcome& outcome)
{
    double premises = 0;
    double capacity = 0;
    double farthest = 0;
    Money price;
    for (const OutcomeCabinet& cabinet : outcome.cabinets) {
        premises += cabinet.premises;
        capacity += cabinet.capacity;
        farthest = std::max(farthest, cabinet.farthestM);
        price += cabinet.price;
    }
    return {{draft.word(draft.say(QT_TRANSLATE_NOOP("report", "Total"))), draft.word({}),
             draft.count(premises, "cabinet.premises", true), draft.count(capacity, "cabinet.capacity", true),
             draft.figure(draft.units.percent(capacity > 0 ? 100 * premises / capacity : 0, 0), "cabinet.fill", true),
             draft.word({}), draft.figure(draft.units.length(farthest), "cabinet.farthest"), draft.word({}),
             draft.money(price, "cabinet.price", draft.costsAssumed(outcome))},
            Row::Kind::Total};
}

Table cabinetTable(Draft& draft, const Outcome& outcome)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "The cabinets, numbered as on the map"));
    table.columns = {words(draft.say(QT_TRANSLATE_NOOP("report", "No."))),
                     words(draft.say(QT_TRANSLATE_NOOP("report", "Municipality"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Premises"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Capacity"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Fill"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Splitters"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Longest way"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Light to spare"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Price")))};
    for (std::size_t i = 0; i < outcome.cabinets.size(); ++i)
        table.rows.push_back(cabinetRow(draft, outcome, i));
    table.rows.push_back(totalRow(draft, outcome));
    table.note =
        draft.say(QT_TRANSLATE_NOOP("report", "Price: cabinet, patching, splitters, splices and branching "
                                              "points; trenches and cables are in the network's price. * rests "
                                              "on assumptions, to be confirmed."));
    return table;
}

/// Cabinets below the least number, by number.
QString smallSentence(const Draft& draft, const Outcome& outcome)
{
    QStringList numbers;
    for (std::size_t i = 0; i < outcome.cabinets.size(); ++i)
        if (outcome.cabinets[i].underfilled)
            numbers << QString::number(i + 1);
    if (numbers.isEmpty())
        return {};
    return draft
        .say(QT_TRANSLATE_NOOP("report", "Fewer than %1 premises, exceptions to be justified (ARCEP decision "
                                         "2010-1312): cabinets %2."))
        .arg(draft.units.number(outcome.definition.cabinets.minPremises), numbers.join(QStringLiteral(", ")));
}

/// Premises behind no cabinet, by reason; no rows when all are served.
Table unservedTable(Draft& draft, const Outcome& outcome)
{
    std::map<WhyNoCabinet, double> byReason;
    for (const OutcomePremises& each : outcome.premises)
        if (each.cabinet < 0)
            byReason[each.why] += each.premises;
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "Premises behind no cabinet"));
    table.columns = {words(draft.say(QT_TRANSLATE_NOOP("report", "Reason"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Premises")))};
    for (const auto& [reason, premises] : byReason)
        table.rows.push_back(
            {{draft.word(text::explanation(reason, draft.language)), draft.count(premises, "cabinet.premises", true)}});
    return table;
}

Facts ruleFacts(Draft& draft, const Outcome& outcome)
{
    Facts facts;
    const CabinetRules& rules = outcome.definition.cabinets;
    facts.facts.push_back({draft.say(QT_TRANSLATE_NOOP("report", "Premises behind a cabinet at least")),
                           draft.word(draft.units.number(rules.minPremises))});
    for (const std::string& key : outcome.assumptions) {
        const QString name = cabinetParameterName(draft, key);
        if (!name.isEmpty())
            facts.facts.push_back({name, {cabinetParameterValue(draft, key, rules), {}, true}});
    }
    return facts;
}

QString whatIsCounted(const Draft& draft, const Outcome& outcome)
{
    const Indicator* businesses = findIndicator(outcome, "cab.businesses");
    const QString homes = draft.say(
        QT_TRANSLATE_NOOP("report", "Premises are the homes of the population cells and the businesses of the "
                                    "activity zones, both estimated. Feeder and distribution share the "
                                    "trenches; the map of the scenario shows each cabinet and its area."));
    if (businesses && businesses->value > 0)
        return homes;
    return homes + QLatin1Char(' ') +
           draft.say(QT_TRANSLATE_NOOP("report", "Behind the cabinets of this plan are homes only: the study has no "
                                                 "activity zone there, or its rules leave businesses out."));
}

} // namespace

Section cabinetSection(Draft& draft, std::size_t index)
{
    const Outcome& outcome = *draft.outcomes[index];
    Section section;
    section.id = "cabinets-" + std::to_string(index + 1);
    section.title = draft.say(QT_TRANSLATE_NOOP("report", "Cabinets of “%1”")).arg(draft.nameOf(outcome));
    if (outcome.cabinets.empty())
        return section;
    section.newPage = true;
    section.blocks.push_back(paragraph(whatIsCounted(draft, outcome), Paragraph::Style::Lead));
    section.blocks.emplace_back(headline(draft, outcome));
    section.blocks.emplace_back(proofFacts(draft, outcome));
    section.blocks.emplace_back(cabinetTable(draft, outcome));
    if (const QString small = smallSentence(draft, outcome); !small.isEmpty())
        section.blocks.push_back(paragraph(small, Paragraph::Style::Note));
    if (Table unserved = unservedTable(draft, outcome); !unserved.rows.empty())
        section.blocks.emplace_back(std::move(unserved));
    section.blocks.push_back(
        paragraph(draft.say(QT_TRANSLATE_NOOP("report", "Rules of the cabinets")), Paragraph::Style::Heading));
    section.blocks.emplace_back(ruleFacts(draft, outcome));
    return section;
}

} // namespace oasis::report
