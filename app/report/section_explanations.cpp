// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Annex: the streets that a plan leaves out most narrowly, and what the proof says of them.
#include "app/report/report_parts.h"

#include "app/text/convert.h"
#include "app/text/explain_text.h"

#include <algorithm>
#include <map>

namespace oasis::report {

namespace {

constexpr std::size_t kMostRows = 8;

struct Narrow
{
    QString title;
    const Street* street = nullptr;
    Money saving;
};

/// The streets that are nearest to being used: of those with one name in one municipality, the nearest.
std::vector<Narrow> narrowly(const Draft& draft, const Outcome& outcome)
{
    std::map<std::pair<QString, std::uint32_t>, Narrow> nearest;
    for (const StreetSaving& saving : outcome.savings) {
        const Street* street = draft.study.streets->find(saving.street);
        if (street == nullptr || saving.saving <= Money{}) // nothing is proved of those
            continue;
        Narrow narrow{text::streetTitle(*draft.study.streets, saving.street, draft.language), street, saving.saving};
        const auto [known, isNew] = nearest.try_emplace({narrow.title, street->municipality}, narrow);
        if (!isNew && narrow.saving < known->second.saving)
            known->second = narrow;
    }
    std::vector<Narrow> rows;
    for (auto& [key, narrow] : nearest)
        rows.push_back(std::move(narrow));
    std::stable_sort(rows.begin(), rows.end(), [](const Narrow& a, const Narrow& b) { return a.saving < b.saving; });
    rows.resize(std::min(rows.size(), kMostRows));
    return rows;
}

Table narrowTable(Draft& draft, const Outcome& outcome, const std::vector<Narrow>& streets)
{
    Table table;
    table.title =
        draft.say(QT_TRANSLATE_NOOP("report", "Streets that “%1” leaves out most narrowly")).arg(draft.nameOf(outcome));
    table.columns = {words(draft.say(QT_TRANSLATE_NOOP("report", "Street"))),
                     words(draft.say(QT_TRANSLATE_NOOP("report", "Municipality"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Length"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Cheaper by more than")))};
    const auto& municipalities = draft.study.territory->municipalities;
    for (const Narrow& narrow : streets) {
        const std::uint32_t index = narrow.street->municipality;
        table.rows.push_back({{draft.word(narrow.title),
                               draft.word(index < municipalities.size() ? text::toQString(municipalities[index].name)
                                                                        : QStringLiteral("–")),
                               draft.word(draft.units.length(narrow.street->lengthM)),
                               draft.word(draft.units.money(narrow.saving, draft.currency))}});
    }
    return table;
}

} // namespace

Section explanationSection(Draft& draft)
{
    std::vector<Table> tables;
    for (const auto& outcome : draft.outcomes) {
        if (!outcome->proof.replayed || outcome->generation != kPlanGeneration)
            continue;
        if (const std::vector<Narrow> streets = narrowly(draft, *outcome); !streets.empty())
            tables.push_back(narrowTable(draft, *outcome, streets));
    }
    return tablesBelow(
        "explanations", draft.say(QT_TRANSLATE_NOOP("report", "Why not this street")),
        draft.say(QT_TRANSLATE_NOOP(
            "report", "Streets that a plan does not use. It is proved that no better plan puts one of them to use "
                      "unless it becomes cheaper by more than the amount given; it may take a larger fall. The "
                      "streets nearest to being used come first.")),
        std::move(tables));
}

} // namespace oasis::report
