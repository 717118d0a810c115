// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_parts.h"

#include "app/text/convert.h"
#include "app/text/cost_groups.h"
#include "app/text/words.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace oasis::report {

namespace {

using text::toQString;

Table indicatorTable(Draft& draft, const Comparison& comparison)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "All indicators"));
    table.columns.push_back(words(draft.say(QT_TRANSLATE_NOOP("report", "Indicator"))));
    for (const auto& outcome : draft.outcomes)
        table.columns.push_back(figures(draft.nameOf(*outcome)));
    for (const ComparisonRow& line : comparison.rows) {
        Row row;
        row.cells.push_back({});
        std::string key;
        for (const auto& outcome : draft.outcomes) {
            row.cells.push_back(draft.indicator(*outcome, line.indicator));
            if (!row.cells.back().origin.empty())
                key = row.cells.back().origin;
        }
        row.cells.front().text = key.empty() ? toQString(line.indicator) : draft.origins.at(key).name;
        table.rows.push_back(std::move(row));
    }
    table.note = draft.say(QT_TRANSLATE_NOOP("report", "Amounts in %1. – has no meaning in this scenario."))
                     .arg(draft.moneyUnit);
    return table;
}

BarPicture costPicture(Draft& draft)
{
    BarPicture picture;
    picture.chart.layout = map::BarChart::Layout::Stacked;
    picture.chart.title = draft.say(QT_TRANSLATE_NOOP("report", "Investment by kind of work"));
    picture.chart.unit = draft.thousandsUnit;
    for (const auto& outcome : draft.outcomes)
        picture.chart.categories << draft.nameOf(*outcome);
    for (const text::CostGroup& group : text::costGroups(draft.plain, *draft.study.catalogue, draft.language)) {
        map::ChartSeries series{group.name, {}};
        for (const Money amount : group.amounts)
            series.values.push_back(amount.inEuros() / 1000);
        picture.chart.series.push_back(std::move(series));
    }
    picture.chart.format = [units = draft.units](double value) { return units.number(value, 0); };
    picture.words =
        draft.say(QT_TRANSLATE_NOOP("report", "Stacked bars: investment of each scenario by kind of work."));
    return picture;
}

LinePicture cumulativePicture(Draft& draft)
{
    LinePicture picture;
    picture.chart.title = draft.say(QT_TRANSLATE_NOOP("report", "Payments added up over the years, not discounted"));
    picture.chart.xUnit = draft.say(QT_TRANSLATE_NOOP("report", "years"));
    picture.chart.yUnit = draft.thousandsUnit;
    for (const auto& outcome : draft.outcomes) {
        map::LineChart::Line line{draft.nameOf(*outcome), {}, false};
        double sum = 0;
        const CashFlow& flow = outcome->cashFlow;
        for (std::size_t year = 0; year < flow.investment.size(); ++year) {
            sum += (flow.investment[year] + flow.running[year]).inEuros() / 1000;
            line.points.emplace_back(static_cast<double>(year), sum);
        }
        picture.chart.lines.push_back(std::move(line));
    }
    const auto format = [units = draft.units](double value) { return units.number(value, 0); };
    picture.chart.formatX = format;
    picture.chart.formatY = format;
    picture.words = draft.say(QT_TRANSLATE_NOOP(
        "report", "Lines: what each scenario has cost in all after so many years, renewals included."));
    return picture;
}

Table differenceTable(Draft& draft, const Comparison& comparison)
{
    Table table;
    table.title =
        draft.say(QT_TRANSLATE_NOOP("report", "What changes from “%1”")).arg(draft.nameOf(*draft.outcomes.front()));
    table.columns.push_back(words({}));
    for (std::size_t i = 1; i < draft.outcomes.size(); ++i)
        table.columns.push_back(figures(draft.nameOf(*draft.outcomes[i])));
    const auto signedMoney = [&](Money amount) {
        const QString text = draft.units.money(amount.inCents() < 0 ? -amount : amount, draft.currency);
        const QChar sign = amount.inCents() < 0 ? QChar(0x2212) : QLatin1Char('+');
        return draft.figure(amount.inCents() == 0 ? text : sign + text, "difference");
    };
    const auto addRow = [&](const char* name, auto&& cell) {
        Row row;
        row.cells.push_back(draft.word(draft.say(name)));
        for (std::size_t i = 1; i < comparison.differences.size(); ++i)
            row.cells.push_back(cell(comparison.differences[i]));
        table.rows.push_back(std::move(row));
    };
    addRow(QT_TRANSLATE_NOOP("report", "Sites served in addition"), [&](const OutcomeDifference& d) {
        return draft.count(static_cast<double>(d.sitesGained.size()), "difference");
    });
    addRow(QT_TRANSLATE_NOOP("report", "Sites no longer served or planned for"), [&](const OutcomeDifference& d) {
        return draft.count(static_cast<double>(d.sitesLost.size()), "difference");
    });
    addRow(QT_TRANSLATE_NOOP("report", "Network added"),
           [&](const OutcomeDifference& d) { return draft.figure(draft.units.length(d.lengthGainedM), "difference"); });
    addRow(QT_TRANSLATE_NOOP("report", "Investment"),
           [&](const OutcomeDifference& d) { return signedMoney(d.investmentDelta); });
    addRow(QT_TRANSLATE_NOOP("report", "Yearly running cost"),
           [&](const OutcomeDifference& d) { return signedMoney(d.yearlyDelta); });
    addRow(QT_TRANSLATE_NOOP("report", "Discounted cost"),
           [&](const OutcomeDifference& d) { return signedMoney(d.discountedDelta); });
    return table;
}

} // namespace

Section comparisonSection(Draft& draft)
{
    Section section;
    section.id = "comparison";
    section.title = draft.say(QT_TRANSLATE_NOOP("report", "The scenarios compared"));
    section.newPage = true;
    const Comparison comparison = compare(draft.plain);
    section.blocks.emplace_back(indicatorTable(draft, comparison));
    if (draft.outcomes.size() > 1) {
        section.blocks.emplace_back(differenceTable(draft, comparison));
        MapSlider slider;
        for (std::size_t i = 0; i < draft.outcomes.size(); ++i)
            slider.maps.push_back(i + 1);
        section.blocks.emplace_back(std::move(slider));
    }
    section.blocks.emplace_back(costPicture(draft));
    section.blocks.emplace_back(cumulativePicture(draft));
    return section;
}

namespace {

KeyFigures headline(Draft& draft, const Outcome& outcome)
{
    KeyFigures key;
    const auto add = [&](const char* name, Cell figure) {
        key.entries.push_back({draft.say(name), std::move(figure)});
    };
    Cell served = draft.indicator(outcome, "cov.sites");
    add(QT_TRANSLATE_NOOP("report", "of the selected sites served"), std::move(served));
    add(QT_TRANSLATE_NOOP("report", "of investment"), draft.indicator(outcome, "cost.invest"));
    add(QT_TRANSLATE_NOOP("report", "of running cost a year"), draft.indicator(outcome, "cost.yearly"));
    add(QT_TRANSLATE_NOOP("report", "of network"), draft.indicator(outcome, "length.total"));
    return key;
}

/// Investment of one scenario by kind of work.
BarPicture workPicture(const Draft& draft, const Outcome& outcome)
{
    BarPicture picture;
    picture.chart.layout = map::BarChart::Layout::Horizontal;
    picture.chart.title = draft.say(QT_TRANSLATE_NOOP("report", "Investment by kind of work"));
    picture.chart.unit = draft.thousandsUnit;
    map::ChartSeries series;
    const Outcome* one[] = {&outcome};
    for (const text::CostGroup& group : text::costGroups(one, *draft.study.catalogue, draft.language)) {
        picture.chart.categories << group.name;
        series.values.push_back(group.amounts.front().inEuros() / 1000);
    }
    picture.chart.series.push_back(std::move(series));
    picture.chart.format = [units = draft.units](double value) { return units.number(value, 0); };
    return picture;
}

Facts definitionFacts(const Draft& draft, const ScenarioDefinition& definition)
{
    Facts facts;
    const auto add = [&](const char* term, const QString& value) {
        facts.facts.push_back({draft.say(term), draft.word(value)});
    };
    const QString yes = draft.say(QT_TRANSLATE_NOOP("report", "yes"));
    const QString no = draft.say(QT_TRANSLATE_NOOP("report", "no"));
    add(QT_TRANSLATE_NOOP("report", "Prices"), text::name(definition.priceLevel, draft.language));
    if (definition.sites.kinds[static_cast<std::size_t>(SiteKind::CivicBuilding)] &&
        definition.sites.townHallMinPopulation > 0)
        add(QT_TRANSLATE_NOOP("report", "Civic buildings"),
            draft.say(QT_TRANSLATE_NOOP("report", "in municipalities of at least %1 inhabitants"))
                .arg(draft.units.number(static_cast<double>(definition.sites.townHallMinPopulation))));
    if (definition.sites.zoneMinAreaHa > 0)
        add(QT_TRANSLATE_NOOP("report", "Activity zones"),
            draft.say(QT_TRANSLATE_NOOP("report", "of at least %1 ha"))
                .arg(draft.units.number(definition.sites.zoneMinAreaHa)));
    if (definition.objective != Objective::LeaseAll) {
        add(QT_TRANSLATE_NOOP("report", "Ducts reused"), definition.construction.reuseDucts ? yes : no);
        add(QT_TRANSLATE_NOOP("report", "Poles reused"), definition.construction.reusePoles ? yes : no);
        add(QT_TRANSLATE_NOOP("report", "Fibre in service reused"), definition.construction.reuseFibre ? yes : no);
    }
    if (definition.overheadShare > 0)
        add(QT_TRANSLATE_NOOP("report", "Supervision, assistance and contingencies"),
            draft.say(QT_TRANSLATE_NOOP("report", "%1 of the works"))
                .arg(draft.units.percent(definition.overheadShare * 100, 0)));
    add(QT_TRANSLATE_NOOP("report", "Discount rate"),
        draft.say(QT_TRANSLATE_NOOP("report", "%1 over %2 years"))
            .arg(draft.units.percent(definition.cashFlow.discountRate * 100),
                 draft.units.number(definition.cashFlow.horizonYears)));
    if (!definition.note.empty())
        add(QT_TRANSLATE_NOOP("report", "Note"), toQString(definition.note));
    return facts;
}

Table modeTable(Draft& draft, const Outcome& outcome)
{
    std::array<double, kConstructionModeCount> lengths{};
    double total = 0;
    for (const OutcomeEdge& edge : outcome.edges)
        for (const ModePart& part : edge.parts) {
            lengths[static_cast<std::size_t>(part.mode)] += part.lengthM;
            total += part.lengthM;
        }
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "How the network is built"));
    table.columns = {words(draft.say(QT_TRANSLATE_NOOP("report", "Way of building"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Length"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Share")))};
    for (std::size_t m = 0; m < lengths.size(); ++m)
        if (lengths[m] > 0)
            table.rows.push_back({{draft.word(text::name(static_cast<ConstructionMode>(m), draft.language)),
                                   draft.figure(draft.units.length(lengths[m]), "network.mode"),
                                   draft.figure(draft.units.percent(100 * lengths[m] / total), "network.mode")}});
    if (total > 0)
        table.rows.push_back({{draft.word(draft.say(QT_TRANSLATE_NOOP("report", "Total"))),
                               draft.figure(draft.units.length(total), "network.mode"), draft.word({})},
                              Row::Kind::Total});
    return table;
}

QString reason(const Draft& draft, const OutcomeSite& site)
{
    const QString words = text::explanation(site.why, draft.language);
    return words.isEmpty() ? draft.say(QT_TRANSLATE_NOOP("report", "No reason is recorded.")) : words;
}

Table unservedTable(Draft& draft, const Outcome& outcome)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "Sites not served, and why"));
    table.columns = {words(draft.say(QT_TRANSLATE_NOOP("report", "Site"))),
                     words(draft.say(QT_TRANSLATE_NOOP("report", "Municipality"))),
                     words(draft.say(QT_TRANSLATE_NOOP("report", "Reason")))};
    for (const OutcomeSite& site : outcome.sites) {
        if (site.served != Served::No)
            continue;
        const Site* known = findSite(draft.study, site.site);
        table.rows.push_back(
            {{draft.word(known ? text::siteTitle(*known, draft.language) : QString::number(site.site.value())),
              draft.word(draft.municipalityName(site.municipalityCode)), draft.word(reason(draft, site))}});
    }
    return table;
}

void addWarnings(Section& section, const Draft& draft, const Outcome& outcome)
{
    if (outcome.warnings.empty())
        return;
    section.blocks.push_back(
        paragraph(draft.say(QT_TRANSLATE_NOOP("report", "To keep in mind")), Paragraph::Style::Heading));
    for (const Warning& warning : outcome.warnings)
        section.blocks.push_back(paragraph(text::sentence(warning, draft.language), Paragraph::Style::Note));
}

} // namespace

Section scenarioSection(Draft& draft, std::size_t index)
{
    const Outcome& outcome = *draft.outcomes[index];
    Section section;
    section.id = "scenario-" + std::to_string(index + 1);
    section.title = draft.say(QT_TRANSLATE_NOOP("report", "Scenario “%1”")).arg(draft.nameOf(outcome));
    section.newPage = true;
    section.blocks.push_back(paragraph(definitionSentence(draft, outcome.definition), Paragraph::Style::Lead));
    section.blocks.emplace_back(headline(draft, outcome));
    section.blocks.emplace_back(MapPicture{
        index + 1,
        draft.say(QT_TRANSLATE_NOOP("report", "The network of the scenario, its sites and their service."))});
    if (outcome.definition.objective != Objective::LeaseAll)
        section.blocks.push_back(paragraph(draft.say(QT_TRANSLATE_NOOP("report", "Proof: the routed network is %1."))
                                               .arg(text::proofSentence(outcome.proof, draft.language)),
                                           Paragraph::Style::Callout));
    section.blocks.emplace_back(definitionFacts(draft, outcome.definition));
    Table modes = modeTable(draft, outcome);
    if (!modes.rows.empty())
        section.blocks.emplace_back(std::move(modes));
    if (outcome.investment != Money())
        section.blocks.emplace_back(workPicture(draft, outcome));
    Table unserved = unservedTable(draft, outcome);
    if (unserved.rows.empty())
        section.blocks.push_back(
            paragraph(draft.say(QT_TRANSLATE_NOOP("report", "Every site that the scenario selects is served."))));
    else
        section.blocks.emplace_back(std::move(unserved));
    if (Table protection = protectionTable(draft, outcome); !protection.rows.empty())
        section.blocks.emplace_back(std::move(protection));
    addWarnings(section, draft, outcome);
    return section;
}

} // namespace oasis::report
