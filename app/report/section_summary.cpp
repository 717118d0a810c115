// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_parts.h"

#include "core/scenario/radio_network.h"

#include "app/text/convert.h"
#include "app/text/words.h"

#include <QCoreApplication>

namespace oasis::report {

namespace {

QString kindList(const Draft& draft, const SiteSelection& sites)
{
    QStringList kinds;
    int on = 0;
    for (int k = 0; k < kSiteKindCount; ++k)
        if (sites.kinds[static_cast<std::size_t>(k)]) {
            ++on;
            kinds << text::plural(static_cast<SiteKind>(k), draft.language).toLower();
        }
    if (on >= kSiteKindCount - 1)
        return draft.say(QT_TRANSLATE_NOOP("report", "all kinds of sites"));
    return kinds.join(QStringLiteral(", "));
}

QString objectiveSentence(const Draft& draft, const ScenarioDefinition& definition)
{
    switch (definition.objective) {
    case Objective::ConnectAll:
        return draft.say(QT_TRANSLATE_NOOP("report", "Cheapest network that connects all selected sites (%1)."));
    case Objective::BestMix:
        return draft.say(QT_TRANSLATE_NOOP("report", "Fibre or another technology for each selected site, whichever is "
                                                     "cheaper for the whole (%1)."));
    case Objective::Budget:
        return draft.say(QT_TRANSLATE_NOOP("report", "Most important sites that a limited budget can connect (%1)."));
    case Objective::Quota:
        return draft.say(QT_TRANSLATE_NOOP("report", "Cheapest network that serves a given share of the weight of the "
                                                     "selected sites (%1)."));
    case Objective::Resilient:
        return draft.say(QT_TRANSLATE_NOOP("report", "Cheapest network that connects all selected sites, those of the "
                                                     "first rank by two separate ways (%1)."));
    case Objective::TrenchAndCable:
        return draft.say(QT_TRANSLATE_NOOP("report", "Cheapest trenches and cables together that connect all selected "
                                                     "sites (%1)."));
    case Objective::Cabinets:
        return draft.say(QT_TRANSLATE_NOOP("report", "Street cabinets and their areas for the homes and businesses of "
                                                     "the territory, and the selected sites (%1)."));
    case Objective::LeaseAll:
        break;
    }
    return draft.say(
        QT_TRANSLATE_NOOP("report", "No network of its own: a service leased from an operator at each site (%1)."));
}

} // namespace

QString definitionSentence(const Draft& draft, const ScenarioDefinition& definition)
{
    QString text = objectiveSentence(draft, definition).arg(kindList(draft, definition.sites));
    const auto add = [&](const QString& sentence) { text += QLatin1Char(' ') + sentence; };
    if (definition.objective == Objective::Budget)
        add(draft.say(QT_TRANSLATE_NOOP("report", "Budget: %1 of investment."))
                .arg(draft.units.money(definition.budget, draft.currency)));
    if (definition.objective == Objective::Quota)
        add(draft.say(QT_TRANSLATE_NOOP("report", "At least %1 of the weight of the selected sites is served."))
                .arg(draft.units.percent(definition.quotaShare * 100, 1)));
    if (usesRadioLinks(definition))
        add(draft.say(QT_TRANSLATE_NOOP("report", "Radio links are weighed against fibre.")));
    if (definition.construction.coDigShare < 1)
        add(draft.say(QT_TRANSLATE_NOOP("report", "Works shared with others: %1 of the digging is paid for."))
                .arg(draft.units.percent(definition.construction.coDigShare * 100, 0)));
    if (definition.wifi.enabled)
        add(definition.wifi.villageCores
                ? draft.say(QT_TRANSLATE_NOOP("report", "With public Wi-Fi, also in each village core."))
                : draft.say(QT_TRANSLATE_NOOP("report", "With public Wi-Fi.")));
    return text;
}

namespace {

Table keyTable(Draft& draft)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "The scenarios at a glance"));
    table.columns.push_back(words({}));
    for (const auto& outcome : draft.outcomes)
        table.columns.push_back(figures(draft.nameOf(*outcome)));
    for (const char* id : {"sites.selected", "sites.fibre", "sites.radio", "sites.alternative", "sites.unserved",
                           "cost.invest", "cost.yearly", "tco20", "cost.inh", "length.total", "wifi.people"}) {
        Row row;
        bool any = false;
        row.cells.push_back(draft.word(text::indicatorName(id, draft.language)));
        for (const auto& outcome : draft.outcomes) {
            row.cells.push_back(draft.indicator(*outcome, id));
            any = any || !row.cells.back().origin.empty();
        }
        if (any)
            table.rows.push_back(std::move(row));
    }
    Row proof;
    proof.cells.push_back(draft.word(text::indicatorName("gap", draft.language)));
    for (const auto& outcome : draft.outcomes)
        proof.cells.push_back(outcome->definition.objective == Objective::LeaseAll
                                  ? draft.word(QStringLiteral("–"))
                                  : draft.figure(draft.units.percent(outcome->proof.gapPercent(), 2), "proof.gap"));
    table.rows.push_back(std::move(proof));
    table.note = draft
                     .say(QT_TRANSLATE_NOOP("report", "Amounts in %1. * rests on at least one figure that is still to "
                                                      "be confirmed: see the assumptions."))
                     .arg(draft.moneyUnit);
    return table;
}

BarPicture costPicture(Draft& draft)
{
    BarPicture picture;
    picture.chart.layout = map::BarChart::Layout::Horizontal;
    picture.chart.title = text::indicatorName("tco20", draft.language);
    picture.chart.unit = draft.thousandsUnit;
    map::ChartSeries series;
    for (const auto& outcome : draft.outcomes) {
        picture.chart.categories << draft.nameOf(*outcome);
        series.values.push_back(outcome->cashFlow.discountedCost.inEuros() / 1000);
    }
    picture.chart.series.push_back(std::move(series));
    picture.chart.format = [units = draft.units](double value) { return units.number(value, 0); };
    return picture;
}

} // namespace

Section summarySection(Draft& draft)
{
    Section section;
    section.id = "summary";
    section.title = draft.say(QT_TRANSLATE_NOOP("report", "Summary note"));
    const Territory& territory = *draft.study.territory;
    std::size_t oases = 0;
    for (const Site& site : draft.study.sites)
        oases += site.state == SiteState::Oasis ? 1U : 0U;
    section.blocks.push_back(paragraph(
        draft
            .say(QT_TRANSLATE_NOOP("report", "The territory counts %1 municipalities and %2 inhabitants; %3 priority "
                                             "sites are marked as digital oases. This report compares the scenarios "
                                             "below on the same sites, streets and prices. It proposes none: the "
                                             "choice belongs to the council."))
            .arg(draft.units.number(static_cast<double>(territory.municipalities.size())),
                 draft.units.number(static_cast<double>(territory.population())),
                 draft.units.number(static_cast<double>(oases)))));
    Facts compared;
    for (const auto& outcome : draft.outcomes)
        compared.facts.push_back({draft.nameOf(*outcome), draft.word(definitionSentence(draft, outcome->definition))});
    section.blocks.emplace_back(std::move(compared));
    section.blocks.emplace_back(keyTable(draft));
    section.blocks.push_back(paragraph(
        draft.say(QT_TRANSLATE_NOOP("report", "How sure are these figures? Each network comes with a proof: the "
                                              "routed network is at most the stated gap more expensive than the "
                                              "cheapest that can exist with these streets and prices. What remains "
                                              "uncertain are the prices themselves, listed under the assumptions.")),
        Paragraph::Style::Callout));
    section.blocks.emplace_back(costPicture(draft));
    return section;
}

} // namespace oasis::report
