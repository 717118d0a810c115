// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/access_point_text.h"

#include "app/text/convert.h"
#include "app/text/detail_text.h"
#include "app/text/unit_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace oasis::text {

namespace {

constexpr double kStepMhz = 5; // between channel numbers (IEEE 802.11, both bands)

} // namespace

QString title(const AccessPoint& point, const Language& language)
{
    return point.name.empty()
               ? language.translate("text", QT_TRANSLATE_NOOP("text", "Access point %1")).arg(point.id.value())
               : toQString(point.name);
}

QString band(const AccessPoint& point, const Language& language)
{
    return QStringLiteral("%1\u202fGHz, %2\u202fMHz")
        .arg(UnitText(language).number(point.frequencyMhz / 1000, 3))
        .arg(point.channel.widthMhz);
}

QString channel(const AccessPoint& point)
{
    const double mhz = point.frequencyMhz;
    const double zeroMhz = mhz < 3000 ? 2407 : 5000;
    const double number = (mhz - zeroMhz) / kStepMhz;
    const bool known = mhz < 3000 ? number >= 1 && number <= 13 : number >= 36 && number <= 177;
    return known && number == std::floor(number) ? QString::number(static_cast<int>(number)) : QStringLiteral("–");
}

QString indoors(ReceiverPlace place, const std::vector<double>& frequenciesGhz, const Language& language)
{
    if (place == ReceiverPlace::Outdoors)
        return {};
    QStringList losses;
    for (const double ghz : frequenciesGhz)
        losses << UnitText(language).number(entryLossDb(place, ghz), 1);
    losses.removeDuplicates();
    return language
        .translate("text", place == ReceiverPlace::TraditionalBuilding
                               ? QT_TRANSLATE_NOOP("text", "received indoors, traditional building: %1 dB of entry "
                                                           "loss, the median of ITU-R P.2109-2")
                               : QT_TRANSLATE_NOOP("text", "received indoors, thermally efficient building: %1 dB of "
                                                           "entry loss, the median of ITU-R P.2109-2"))
        .arg(losses.join(QStringLiteral(" / ")));
}

QString streetModel(const std::string& name, const Language& language)
{
    return detailText(name, language);
}

QString verdict(WifiVerdict verdict, const Language& language)
{
    switch (verdict) {
    case WifiVerdict::Met:
        return language.translate("text", QT_TRANSLATE_NOOP("text", "met"));
    case WifiVerdict::NotMet:
        return language.translate("text", QT_TRANSLATE_NOOP("text", "NOT met"));
    case WifiVerdict::Unknown:
        return language.translate("text", QT_TRANSLATE_NOOP("text", "not known"));
    case WifiVerdict::Stated:
        break;
    }
    return language.translate("text", QT_TRANSLATE_NOOP("text", "to keep in mind"));
}

QString found(const WifiFinding& finding, const Language& language)
{
    if (!finding.found || !std::isfinite(*finding.found))
        return {};
    const double value = *finding.found;
    const QString number = UnitText(language).number(value, value == std::floor(value) ? 0 : 1);
    return finding.rule->kind == WifiRuleKind::Standard ? QStringLiteral("Wi-Fi ") + number : number;
}

QString programme(const std::string& id, const Language& language)
{
    if (id == "wifi4eu")
        return QStringLiteral("WiFi4EU");
    if (id == "region")
        return language.translate("text", QT_TRANSLATE_NOOP("text", "regional free Wi-Fi"));
    return toQString(id);
}

} // namespace oasis::text
