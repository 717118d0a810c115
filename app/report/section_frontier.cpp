// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_parts.h"

#include "app/text/convert.h"

#include <QCoreApplication>

namespace oasis::report {

namespace {

/// Names of the study's scenarios that ask for this plan again.
QString scenariosOf(const Draft& draft, const Frontier& frontier, std::size_t plan)
{
    const std::string wanted = hashOf(budgetScenario(frontier, plan, {}));
    QStringList names;
    for (const ScenarioDefinition& definition : draft.study.definitions)
        if (hashOf(definition) == wanted)
            names << text::toQString(definition.name);
    return names.join(QStringLiteral(", "));
}

LinePicture curve(const Draft& draft, const Frontier& frontier)
{
    LinePicture picture;
    map::LineChart& chart = picture.chart;
    chart.title = text::toQString(frontier.definition.name);
    chart.xUnit = draft.thousandsUnit;
    chart.yUnit = draft.say(QT_TRANSLATE_NOOP("report", "% of the weight of the selected sites"));
    chart.formatX = chart.formatY = [units = draft.units](double value) { return units.number(value); };
    const auto place = [&](Money investment, std::int64_t weight) {
        return QPointF(investment.inEuros() / 1000, frontier.share(weight) * 100);
    };
    map::LineChart::Line plans{draft.say(QT_TRANSLATE_NOOP("report", "Plans")), {}, true, true};
    map::LineChart::Line bound{draft.say(QT_TRANSLATE_NOOP("report", "Proved: no plan serves more")), {}, false, false};
    std::vector<map::LineChart::Line> chosen;
    for (std::size_t i = 0; i < frontier.plans.size(); ++i) {
        const FrontierPlan& plan = frontier.plans[i];
        plans.points.push_back(place(plan.investment, plan.weightMillionths));
        if (const QString names = scenariosOf(draft, frontier, i); !names.isEmpty())
            chosen.push_back({names, {plans.points.back()}, false, true});
    }
    for (const FrontierBound& corner : frontier.bound)
        bound.points.push_back(place(corner.investment, corner.weightMillionths));
    chart.lines = {std::move(plans), std::move(bound)};
    chart.lines.insert(chart.lines.end(), chosen.begin(), chosen.end());
    picture.words = draft.say(QT_TRANSLATE_NOOP(
        "report", "Rising steps: the share of the weight that plans serve for more and more money. The line above: "
                  "what no plan for the same money can exceed."));
    return picture;
}

Table planTable(Draft& draft, const Frontier& frontier)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "Plans on the curve"));
    table.columns = {figures(draft.say(QT_TRANSLATE_NOOP("report", "Investment"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Sites"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Weight served"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "At most"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Gap"))),
                     words(draft.say(QT_TRANSLATE_NOOP("report", "Scenario")))};
    for (std::size_t i = 0; i < frontier.plans.size(); ++i) {
        const FrontierPlan& plan = frontier.plans[i];
        const auto share = [&](std::int64_t weight) { return draft.units.percent(frontier.share(weight) * 100, 1); };
        const double gap = plan.boundMillionths > 0
                               ? 100.0 * static_cast<double>(plan.boundMillionths - plan.weightMillionths) /
                                     static_cast<double>(plan.boundMillionths)
                               : 0;
        const QString names = scenariosOf(draft, frontier, i);
        table.rows.push_back(
            {{draft.word(draft.units.money(plan.investment, draft.currency)),
              draft.word(draft.units.number(static_cast<double>(plan.served.size()))),
              draft.word(share(plan.weightMillionths)), draft.word(share(plan.boundMillionths)),
              draft.word(draft.units.percent(gap, 1)), draft.word(names.isEmpty() ? QStringLiteral("–") : names)}});
    }
    table.note = draft.say(QT_TRANSLATE_NOOP("report", "“At most”: no plan for the same money serves more of the "
                                                       "weight; the gap is what is missing to that, in percent of it. "
                                                       "The last column names scenarios made from a plan."));
    return table;
}

} // namespace

Section frontierSection(Draft& draft)
{
    Section section;
    section.id = "frontier";
    section.title = draft.say(QT_TRANSLATE_NOOP("report", "Cost and coverage"));
    section.newPage = true;
    if (draft.study.frontiers.empty())
        return section;
    section.blocks.push_back(paragraph(
        draft.say(QT_TRANSLATE_NOOP("report", "What each further euro serves: plans for rising amounts, for the sites "
                                              "and rules of a scenario. Each point is a plan with its bill and its "
                                              "proof."))));
    const InputHashes hashes = hashesOf(planningInput(draft.study));
    for (const auto& frontier : draft.study.frontiers) {
        section.blocks.emplace_back(curve(draft, *frontier));
        if (isStale(*frontier, draft.study, hashes))
            section.blocks.push_back(
                paragraph(draft.say(QT_TRANSLATE_NOOP("report", "The study has changed since this curve was computed: "
                                                                "its figures are those of the study as it was.")),
                          Paragraph::Style::Callout));
        section.blocks.emplace_back(planTable(draft, *frontier));
    }
    return section;
}

} // namespace oasis::report
