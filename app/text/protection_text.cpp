// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/protection_text.h"

#include "app/text/convert.h"
#include "app/text/explain_text.h"
#include "app/text/unit_text.h"

#include <QCoreApplication>

namespace oasis::text {

namespace {

QString say(const Language& language, const char* source)
{
    return language.translate("text", source);
}

} // namespace

QString blockerTitle(const OutcomeProtection& blocked, const StreetLayer& streets, const Language& language)
{
    if (!blocked.blockedByRisk.empty())
        return say(language, QT_TRANSLATE_NOOP("text", "shared risk “%1”")).arg(toQString(blocked.blockedByRisk));
    if (blocked.blockedBy == StreetId())
        return say(language, QT_TRANSLATE_NOOP("text", "risks that all pairs of ways share"));
    const QString street = streetTitle(streets, blocked.blockedBy, language);
    return blocked.blockedAtJunction ? say(language, QT_TRANSLATE_NOOP("text", "junction at %1")).arg(street) : street;
}

QString blockedSentence(const OutcomeProtection& blocked, const StreetLayer& streets, const Language& language)
{
    if (!blocked.blockedByRisk.empty())
        return say(language, QT_TRANSLATE_NOOP("text", "No second way: all ways share the risk “%1”."))
            .arg(toQString(blocked.blockedByRisk));
    if (blocked.blockedBy == StreetId())
        return say(language, QT_TRANSLATE_NOOP("text", "No second way: no two ways without a common risk were found."));
    return say(language, blocked.blockedAtJunction
                             ? QT_TRANSLATE_NOOP("text", "No second way: there is no way round the junction at %1.")
                             : QT_TRANSLATE_NOOP("text", "No second way: there is no way round %1."))
        .arg(streetTitle(streets, blocked.blockedBy, language));
}

QString protectionSentence(const OutcomeProtection& protection, const StreetLayer& streets, const Language& language)
{
    if (protection.state == SiteProtection::Blocked)
        return blockedSentence(protection, streets, language);
    if (protection.state == SiteProtection::NotAsked)
        return {};
    return say(language, QT_TRANSLATE_NOOP("text", "Its second way is %1 long and shares no street with the first."))
        .arg(UnitText(language).length(protection.secondLengthM));
}

} // namespace oasis::text
