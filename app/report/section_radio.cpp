// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Annex: the radio links that take the place of fibre.
#include "app/report/report_parts.h"

#include "app/text/convert.h"
#include "app/text/optics_text.h"
#include "app/text/radio_text.h"

#include <map>
#include <vector>

namespace oasis::report {

namespace {

constexpr const char* kOrigin = "radio.figure";

Row linkRow(Draft& draft, const Outcome& outcome, const OutcomeRadioLink& link)
{
    const text::Language& language = draft.language;
    return {
        {draft.word(text::radioFrom(link, draft.study, language)),
         draft.word(text::radioTo(link, draft.study, language)),
         draft.figure(draft.units.length(link.lengthM), kOrigin),
         draft.figure(text::megabits(link.rateMbps, language), kOrigin, true),
         draft.figure(text::decibels(link.marginDb, language), kOrigin, true),
         draft.figure(draft.units.percent(link.availabilityPercent, 3), kOrigin, true),
         draft.figure(draft.units.length(link.fromHeightM) + QStringLiteral(" / ") + draft.units.length(link.toHeightM),
                      kOrigin, true),
         draft.money(outcome.edges[static_cast<std::size_t>(link.edge)].price, "cost.invest", true)}};
}

Table linkTable(Draft& draft, const Outcome& outcome)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "Radio links of “%1”")).arg(draft.nameOf(outcome));
    table.columns = {words(draft.say(QT_TRANSLATE_NOOP("report", "From"))),
                     words(draft.say(QT_TRANSLATE_NOOP("report", "To"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Length"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Rate"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Margin"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Availability"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Antennas"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Price")))};
    std::map<std::string, std::vector<const OutcomeRadioLink*>> byEquipment;
    for (const OutcomeRadioLink& link : outcome.radioLinks)
        byEquipment[link.equipment].push_back(&link);
    for (const auto& [equipment, links] : byEquipment) {
        table.rows.push_back({{draft.word(text::radioClass(equipment, draft.language))}, Row::Kind::Group});
        for (const OutcomeRadioLink* link : links)
            table.rows.push_back(linkRow(draft, outcome, *link));
    }
    return table;
}

} // namespace

Section radioSection(Draft& draft)
{
    std::vector<Table> tables;
    for (const auto& outcome : draft.outcomes)
        if (!outcome->radioLinks.empty())
            tables.push_back(linkTable(draft, *outcome));
    return tablesBelow(
        "radio", draft.say(QT_TRANSLATE_NOOP("report", "Radio links")),
        draft.say(QT_TRANSLATE_NOOP(
            "report",
            "These links take the place of fibre where the two together cost least. Each path was checked "
            "over the relief: the whole first Fresnel zone is free at k = 4/3, and at the least k 0.6 of it, or 0.3 "
            "over a single obstacle (cautious: ITU-R P.530 asks so much in tropical climates, 0.3 and none in "
            "temperate ones). Availability counts rain and multipath; beyond, each link keeps the least fade "
            "margin. Interference between links is not reckoned with: many links of one band near each other "
            "need different channels. Equipment, climate, trees and roofs are assumptions, "
            "see “Parameters to be confirmed”; a site survey comes before any order.")),
        std::move(tables));
}

} // namespace oasis::report
