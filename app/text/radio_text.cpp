// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/radio_text.h"

#include "app/text/convert.h"
#include "app/text/optics_text.h"
#include "app/text/unit_text.h"
#include "app/text/words.h"

#include <cmath>

namespace oasis::text {

namespace {

QString say(const Language& language, const char* source)
{
    return language.translate("text", source);
}

QString siteName(SiteId id, const Study& study, const Language& language)
{
    const Site* site = findSite(study, id);
    return site != nullptr ? siteTitle(*site, language) : QString::number(id.value());
}

} // namespace

QString radioClass(const std::string& equipment, const Language& language)
{
    const LinkEquipment* known = findLinkEquipment(equipment);
    if (known == nullptr)
        return toQString(equipment);
    return toQString(language.code() == QLatin1String("fr") ? known->labelFr : known->labelEn);
}

QString megabits(double mbps, const Language& language)
{
    return UnitText(language).number(mbps) + QChar(0x202F) + QStringLiteral("Mbit/s");
}

QString radioFrom(const OutcomeRadioLink& link, const Study& study, const Language& language)
{
    if (link.fromSite != SiteId{})
        return siteName(link.fromSite, study, language);
    for (const SupplyPoint& supply : study.supplies)
        if (supply.id == link.fromSupply)
            return toQString(supply.name);
    return {};
}

QString radioTo(const OutcomeRadioLink& link, const Study& study, const Language& language)
{
    return siteName(link.toSite, study, language);
}

QString radioFigures(const OutcomeRadioLink& link, const Language& language)
{
    const UnitText units(language);
    return say(language, QT_TRANSLATE_NOOP("text", "%1 over %2, %3 wanted of %4, margin %5, availability %6, antennas "
                                                   "at %7 and %8, %9 to spare over the relief"))
        .arg(radioClass(link.equipment, language), units.length(link.lengthM), megabits(link.loadMbps, language),
             megabits(link.rateMbps, language), decibels(link.marginDb, language),
             units.percent(link.availabilityPercent, 3), units.length(link.fromHeightM), units.length(link.toHeightM),
             roomLength(link.clearanceM, language));
}

QString roomLength(double metres, const Language& language)
{
    const UnitText units(language);
    const double away = std::abs(metres);
    if (away >= 10)
        return units.length(away);
    const double rounded = metres < 0 ? std::ceil(10 * away - 1e-9) / 10 : std::floor(10 * away + 1e-9) / 10;
    return units.number(rounded, 1) + QChar(0x202F) + QLatin1Char('m');
}

QString mastHeight(double metres, const Language& language)
{
    const double tenths = std::ceil(10 * metres - 1e-9);
    return UnitText(language).number(tenths / 10, std::fmod(tenths, 10) == 0 ? 0 : 1) + QChar(0x202F) +
           QLatin1Char('m');
}

QString clearanceSentence(const PtpClearance& clearance, const Language& language)
{
    const UnitText units(language);
    const QString sentence =
        clearance.isFree()
            ? say(language, QT_TRANSLATE_NOOP("text", "The path is free: %1 more than asked at the tightest place, %2 "
                                                      "from the first end (%3 of the Fresnel radius at k = %4)."))
            : say(language, QT_TRANSLATE_NOOP("text", "The path is not free: %1 are missing %2 from the first end (%3 "
                                                      "of the Fresnel radius at k = %4)."));
    return sentence.arg(roomLength(clearance.roomM, language), units.length(clearance.atKm * 1000),
                        units.number(clearance.fresnel, 1), units.number(clearance.kFactor, 2));
}

} // namespace oasis::text
