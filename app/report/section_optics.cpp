// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Annex: the light that each site's fibre loses, and the equipment that bridges it.
#include "app/report/report_parts.h"

#include "app/text/convert.h"
#include "app/text/optics_text.h"
#include "app/text/words.h"

#include <algorithm>

namespace oasis::report {

namespace {

constexpr std::size_t kMostRows = 15;

double worstLoss(const OutcomeSite& site)
{
    return std::max(site.optics.lossDownDb, site.optics.lossUpDb);
}

/// Sites on fibre: those whose budget fails first, then the largest losses.
std::vector<const OutcomeSite*> byLoss(const Outcome& outcome)
{
    std::vector<const OutcomeSite*> sites;
    for (const OutcomeSite& site : outcome.sites)
        if (site.served == Served::Fibre && outcome.definition.networkMode == NetworkMode::Streets)
            sites.push_back(&site);
    std::stable_sort(sites.begin(), sites.end(), [](const OutcomeSite* a, const OutcomeSite* b) {
        if (a->optics.fits != b->optics.fits)
            return !a->optics.fits;
        return worstLoss(*a) > worstLoss(*b);
    });
    return sites;
}

Row siteRow(Draft& draft, const Outcome& outcome, const OutcomeSite& site)
{
    const Site* known = findSite(draft.study, site.site);
    const double cableM = site.routeLengthM * (1 + outcome.definition.cables.slack);
    const QString kind = site.optics.fits ? text::equipment(site.optics, outcome.definition.optics, draft.language)
                                          : draft.say(QT_TRANSLATE_NOOP("report", "none: %1 too much"))
                                                .arg(text::decibels(site.optics.overDb, draft.language));
    return {{draft.word(known ? text::siteTitle(*known, draft.language) : QString::number(site.site.value())),
             draft.figure(draft.units.length(cableM), "optics.length"),
             draft.figure(draft.units.number(site.optics.splices), "optics.splices"),
             draft.figure(text::decibels(site.optics.lossDownDb, draft.language), "optics.loss", true),
             draft.figure(text::decibels(site.optics.lossUpDb, draft.language), "optics.loss", true),
             draft.word(kind)}};
}

Table lossTable(Draft& draft, const Outcome& outcome, const std::vector<const OutcomeSite*>& sites)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "Fibres of “%1”")).arg(draft.nameOf(outcome));
    table.columns = {words(draft.say(QT_TRANSLATE_NOOP("report", "Site"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Cable"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Splices"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Loss to the site"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Loss from the site"))),
                     words(draft.say(QT_TRANSLATE_NOOP("report", "Equipment")))};
    for (std::size_t i = 0; i < std::min(kMostRows, sites.size()); ++i)
        table.rows.push_back(siteRow(draft, outcome, *sites[i]));
    if (sites.size() > kMostRows)
        table.note = draft.say(QT_TRANSLATE_N_NOOP("report", "%n further site(s) lose less light."),
                               static_cast<int>(sites.size() - kMostRows));
    return table;
}

} // namespace

Section opticsSection(Draft& draft)
{
    std::vector<Table> tables;
    for (const auto& outcome : draft.outcomes)
        if (const auto sites = byLoss(*outcome); !sites.empty())
            tables.push_back(lossTable(draft, *outcome, sites));
    return tablesBelow(
        "optics", draft.say(QT_TRANSLATE_NOOP("report", "Optical budgets")),
        draft.say(QT_TRANSLATE_NOOP(
            "report", "Every site gets a fibre of its own from the point of presence. Its loss is checked in both "
                      "directions, at the wavelengths of the equipment, with a margin for ageing and repair; the first "
                      "class of equipment that bridges it and gives the rate that the site wants is named. The figures "
                      "are assumptions, see “Parameters to be confirmed”.")),
        std::move(tables));
}

} // namespace oasis::report
