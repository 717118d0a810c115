// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The two ways of each site of the first rank, or what prevents the second.
#include "app/report/report_parts.h"

#include "app/text/convert.h"
#include "app/text/protection_text.h"
#include "app/text/words.h"

#include <QCoreApplication>

namespace oasis::report {

namespace {

QString sharedBetweenWays(const Draft& draft, const ScenarioDefinition& definition)
{
    return draft.say(definition.protection.nodeDisjoint ? QT_TRANSLATE_NOOP("report", "no street, no junction")
                                                        : QT_TRANSLATE_NOOP("report", "no street"));
}

Row siteRow(Draft& draft, const Outcome& outcome, const OutcomeSite& site)
{
    const Site* known = findSite(draft.study, site.site);
    const bool twice = site.protection.state == SiteProtection::TwoWays;
    return {{draft.word(known ? text::siteTitle(*known, draft.language) : QString::number(site.site.value())),
             draft.figure(draft.units.length(site.routeLengthM), "protection.first"),
             twice ? draft.figure(draft.units.length(site.protection.secondLengthM), "protection.second")
                   : draft.word(QStringLiteral("–")),
             draft.word(twice ? sharedBetweenWays(draft, outcome.definition)
                              : draft.say(QT_TRANSLATE_NOOP("report", "blocked: %1"))
                                    .arg(text::blockerTitle(site.protection, *draft.study.streets, draft.language)))}};
}

} // namespace

Table protectionTable(Draft& draft, const Outcome& outcome)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "Two ways to the sites of the first rank"));
    table.columns = {words(draft.say(QT_TRANSLATE_NOOP("report", "Site"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "First way"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Second way"))),
                     words(draft.say(QT_TRANSLATE_NOOP("report", "What both ways share")))};
    for (const OutcomeSite& site : outcome.sites)
        if (site.protection.state == SiteProtection::Blocked)
            table.rows.push_back(siteRow(draft, outcome, site));
    for (const OutcomeSite& site : outcome.sites)
        if (site.protection.state == SiteProtection::TwoWays)
            table.rows.push_back(siteRow(draft, outcome, site));
    table.note = draft.say(QT_TRANSLATE_NOOP(
        "report", "Lead-ins of sites and points of presence may be shared. A blocked site has one way: the study knows "
                  "none round the place named."));
    return table;
}

} // namespace oasis::report
