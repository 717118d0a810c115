// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/detail_text.h"

#include "app/text/convert.h"

#include <QRegularExpression>
#include <QStringList>

#include <vector>

namespace oasis::text {

namespace {

// clang-format off
constexpr const char* kDetails[] = {
    QT_TRANSLATE_NOOP("detail", "3GPP TR 38.901 UMi street canyon, sight from the relief"),
    QT_TRANSLATE_NOOP("detail", "3GPP TR 38.901 UMa, sight from the relief"),
    QT_TRANSLATE_NOOP("detail", "3GPP TR 38.901 RMa, sight from the relief"),
    QT_TRANSLATE_NOOP("detail", "ITU-R P.1812-8"),
    QT_TRANSLATE_NOOP("detail", "ITU-R P.1411-12 below the roofs, sight from the relief"),
    QT_TRANSLATE_NOOP("detail", "classes of %1"),
    QT_TRANSLATE_NOOP("detail", "buildings of %1"),
    QT_TRANSLATE_NOOP("detail", "the band is not permitted outdoors"),
    QT_TRANSLATE_NOOP("detail", "the band is not permitted indoors"),
    QT_TRANSLATE_NOOP("detail", "the band needs an individual licence"),
    QT_TRANSLATE_NOOP("detail", "the band must be left to radar: DFS is required"),
    QT_TRANSLATE_NOOP("detail", "the antenna has too little gain for this band"),
    QT_TRANSLATE_NOOP("detail", "the radiated power exceeds the limit"),
    QT_TRANSLATE_NOOP("detail", "no rule of %1 opens this band"),
    QT_TRANSLATE_NOOP("detail", "access point %1"),
    QT_TRANSLATE_NOOP("detail", "an end of the path lies outside the relief or over unknown ground"),
    QT_TRANSLATE_NOOP("detail", "both ends of the path are at the same place"),
    QT_TRANSLATE_NOOP("detail", "P.1812 holds for frequencies from 0.03 to 6 GHz"),
    QT_TRANSLATE_NOOP("detail", "the share of time must lie between 1 and 50 %"),
    QT_TRANSLATE_NOOP("detail", "the share of locations must lie between 1 and 99 %"),
    QT_TRANSLATE_NOOP("detail", "the radius must lie between 0 and 500 km"),
    QT_TRANSLATE_NOOP("detail", "the receiver must stand above its ground, at most 3000 m"),
    QT_TRANSLATE_NOOP("detail", "the antenna lies under the ground or on it"),
    QT_TRANSLATE_NOOP("detail", "the antenna must stand at most 3000 m above its ground"),
    QT_TRANSLATE_NOOP("detail", "the antenna stands outside the relief"),
    QT_TRANSLATE_NOOP("detail", "the height of the ground under the antenna is not known"),
    QT_TRANSLATE_NOOP("detail", "the steps along the paths are too small for this radius"),
    QT_TRANSLATE_NOOP("detail", "the map would have %1 pixels: choose larger ones"),
    QT_TRANSLATE_NOOP("detail", "the heights already hold trees and buildings (a surface): clutter would count them twice"),
    QT_TRANSLATE_NOOP("detail", "give heights as class=metres,class=metres: %1"),
    QT_TRANSLATE_NOOP("detail", "name the file of trees and buildings"),
    QT_TRANSLATE_NOOP("detail", "classes need the heights that they stand for, and no more"),
    QT_TRANSLATE_NOOP("detail", "leave out the trees and buildings, or name their files, not both"),
    QT_TRANSLATE_NOOP("detail", "buildings need the column that holds their height, and no more"),
    QT_TRANSLATE_NOOP("detail", "the standard has no channel of this width"),
    QT_TRANSLATE_NOOP("detail", "the standard has not so many streams"),
    QT_TRANSLATE_NOOP("detail", "the budget does not even pay for the Wi-Fi hotspots"),
    QT_TRANSLATE_NOOP("detail", "the budget does not even pay for the pinned streets, %1 first"),
    QT_TRANSLATE_NOOP("detail", "the budget does not even pay for %1 and what else is pinned"),
    QT_TRANSLATE_NOOP("detail", "the budget does not pay for the required sites"),
    QT_TRANSLATE_NOOP("detail", "the budget does not pay for all required sites"),
    QT_TRANSLATE_NOOP("detail", "the budget does not pay for any site"),
    QT_TRANSLATE_NOOP("detail", "the budget is negative"),
    QT_TRANSLATE_NOOP("detail", "the budget is zero: it pays for nothing"),
    QT_TRANSLATE_NOOP("detail", "the cheapest site alone takes %1"),
    QT_TRANSLATE_NOOP("detail", "the sites that can be reached weigh less than the quota"),
    QT_TRANSLATE_NOOP("detail", "no site that can be reached has a weight or is required"),
    QT_TRANSLATE_NOOP("detail", "no terminal can be joined to a supply"),
    QT_TRANSLATE_NOOP("detail", "no premises can be served by a cabinet"),
    QT_TRANSLATE_NOOP("detail", "no premises near a street: cabinets need population cells or activity zones within reach of the streets"),
    QT_TRANSLATE_NOOP("detail", "no splitter of the catalogue (1:64, 1:32, 1:8) fits the rules of cabinets"),
    QT_TRANSLATE_NOOP("detail", "cabinets need population cells or activity zones: import them, or municipalities and buildings"),
    QT_TRANSLATE_NOOP("detail", "there are more than a thousand million premises: check people and jobs"),
    QT_TRANSLATE_NOOP("detail", "no supply point lies near enough to a permitted street"),
    QT_TRANSLATE_NOOP("detail", "no selected site lies near enough to a permitted street"),
    QT_TRANSLATE_NOOP("detail", "the study has no streets: import a street layer"),
    QT_TRANSLATE_NOOP("detail", "the study has no supply point: add a point of presence"),
    QT_TRANSLATE_NOOP("detail", "the scenario selects no site: mark oases, or select more kinds"),
    QT_TRANSLATE_NOOP("detail", "two ways are computed along streets, not for straight links"),
    QT_TRANSLATE_NOOP("detail", "the sites want too many fibres for trench and cables to be planned together"),
    QT_TRANSLATE_NOOP("detail", "the sites want more fibres than cables can be planned for"),
    QT_TRANSLATE_NOOP("detail", "an amount of the bill exceeds 23 billion: too large for exact arithmetic"),
    QT_TRANSLATE_NOOP("detail", "the bill is too large for exact arithmetic"),
    QT_TRANSLATE_NOOP("detail", "the price of a street is too large for exact arithmetic"),
    QT_TRANSLATE_NOOP("detail", "the prices of all street edges sum to more than exact arithmetic holds"),
    QT_TRANSLATE_NOOP("detail", "all prices and prizes sum to more than exact arithmetic holds"),
    QT_TRANSLATE_NOOP("detail", "the catalogue lacks an item that the scenario needs"),
    QT_TRANSLATE_NOOP("detail", "the catalogue %1 has no such item"),
    QT_TRANSLATE_NOOP("detail", "%1 is pinned, but not in the study"),
    QT_TRANSLATE_NOOP("detail", "%1 is pinned and forbidden at once"),
    QT_TRANSLATE_NOOP("detail", "%1 is pinned, but the rules of construction bar it"),
    QT_TRANSLATE_NOOP("detail", "%1 is pinned, which this kind of plan does not follow"),
    QT_TRANSLATE_NOOP("detail", "%1 is pinned, but no supply point reaches it"),
    QT_TRANSLATE_NOOP("detail", "%1 closes a ring of pinned streets, which no tree holds"),
    QT_TRANSLATE_NOOP("detail", "radio links need the relief: import heights of the ground"),
    QT_TRANSLATE_NOOP("detail", "no network on the curve keeps the rules of radio links"),
    QT_TRANSLATE_NOOP("detail", "this objective plans fibre only: no radio link is considered"),
    QT_TRANSLATE_NOOP("detail", "no band is permitted: no radio link is considered"),
    QT_TRANSLATE_NOOP("detail", "a scenario has no such field"),
    QT_TRANSLATE_NOOP("detail", "pairs of places without radio links: the relief between them is not known"),
    QT_TRANSLATE_NOOP("detail", "the scenario names sites that the study no longer has"),
    QT_TRANSLATE_NOOP("detail", "premises rest on municipal totals spread over buildings"),
    QT_TRANSLATE_NOOP("detail", "people covered by Wi-Fi rest on municipal totals spread over buildings"),
    QT_TRANSLATE_NOOP("detail", "no permitted way along the streets leads to a supply point"),
    QT_TRANSLATE_NOOP("detail", "no chain of links within the limit leads to a supply point"),
    QT_TRANSLATE_NOOP("detail", "no street is permitted"),
    QT_TRANSLATE_NOOP("detail", "nearest permitted street at %1 m, tolerance %2 m"),
    QT_TRANSLATE_NOOP("detail", "fewer premises than the least number: exceptions to be justified"),
    QT_TRANSLATE_NOOP("detail", "premises behind no cabinet"),
    QT_TRANSLATE_NOOP("detail", "the plan leaves out required sites: no bound speaks of such plans"),
    QT_TRANSLATE_NOOP("detail", "certificates are written for four objectives: connect all, best mix, most for a budget, cheapest for a share"),
    QT_TRANSLATE_NOOP("detail", "the outcome was planned by an older program"),
    QT_TRANSLATE_NOOP("detail", "the study has changed since this outcome was computed: run it again"),
    QT_TRANSLATE_NOOP("detail", "a piece of the plan is not on the study's network"),
    QT_TRANSLATE_NOOP("detail", "the scenario does not plan for this site"),
    QT_TRANSLATE_NOOP("detail", "the study has no such street"),
    QT_TRANSLATE_NOOP("detail", "the scenario uses no streets"),
    QT_TRANSLATE_NOOP("detail", "a frontier has from 2 to 200 points"),
    QT_TRANSLATE_NOOP("detail", "the run was cancelled"),
    QT_TRANSLATE_NOOP("detail", "must be from 1 to 100 years"),
    QT_TRANSLATE_NOOP("detail", "must be from 1 000 to 100 000 km"),
    QT_TRANSLATE_NOOP("detail", "must not be negative"),
    QT_TRANSLATE_NOOP("detail", "prices must not be negative or above 23 billion"),
    QT_TRANSLATE_NOOP("detail", "must be from 0 to 1"),
    QT_TRANSLATE_NOOP("detail", "must be from 1 to 1000 m"),
    QT_TRANSLATE_NOOP("detail", "must be from 1 to 10 000 m, or 0 for no chambers"),
    QT_TRANSLATE_NOOP("detail", "must be from 0 to 10"),
    QT_TRANSLATE_NOOP("detail", "must be from 0 to 1 000 km"),
    QT_TRANSLATE_NOOP("detail", "must be from 1 to 100 000 and not below the least number"),
    QT_TRANSLATE_NOOP("detail", "must be from 1 m on, and at most 1 000 km"),
    QT_TRANSLATE_NOOP("detail", "must be from 1 to 1 024, and a box serves from 1 to 1 000 premises"),
    QT_TRANSLATE_NOOP("detail", "must be from 0.1 to 100"),
    QT_TRANSLATE_NOOP("detail", "must be 0 (no businesses), or from 0.1 to 100 000"),
    QT_TRANSLATE_NOOP("detail", "must be from 0 to 10 000"),
    QT_TRANSLATE_NOOP("detail", "must be from 0.01 to 1"),
    QT_TRANSLATE_NOOP("detail", "must be from 1 to 100, with at most 1 000 fibres in reserve"),
    QT_TRANSLATE_NOOP("detail", "must be from 1 m to 1 000 km"),
    QT_TRANSLATE_NOOP("detail", "must be from 1 m to 100 km"),
    QT_TRANSLATE_NOOP("detail", "must be a class that works through a splitter"),
    QT_TRANSLATE_NOOP("detail", "must be from 1 m to 200 km"),
    QT_TRANSLATE_NOOP("detail", "must be from 90 to 99.9999 % of the year"),
    QT_TRANSLATE_NOOP("detail", "antennas stand from 1 to 300 m above the ground"),
    QT_TRANSLATE_NOOP("detail", "must be from 0 to 200 m"),
    QT_TRANSLATE_NOOP("detail", "must be from 0 to 60 dB"),
    QT_TRANSLATE_NOOP("detail", "must be from 0 to 250 mm an hour"),
    QT_TRANSLATE_NOOP("detail", "must be from 1 to 100"),
    QT_TRANSLATE_NOOP("detail", "must be from 1 to 1 000"),
    QT_TRANSLATE_NOOP("detail", "must not be negative or beyond all measure"),
    QT_TRANSLATE_NOOP("detail", "must be above 0, and at most 1"),
    QT_TRANSLATE_NOOP("detail", "radio links are weighed against streets, not against straight links"),
    QT_TRANSLATE_NOOP("detail", "trench and cables together are planned along streets, not by straight links"),
    QT_TRANSLATE_NOOP("detail", "cabinets need streets"),
    QT_TRANSLATE_NOOP("detail", "streets cannot be pinned in a plan of cabinets"),
    QT_TRANSLATE_NOOP("detail", "crow-fly links need a technology that reaches by fibre, with a range"),
    QT_TRANSLATE_NOOP("detail", "a hotspot needs at least one access point, and at most 1 000 of a kind"),
    QT_TRANSLATE_NOOP("detail", "is outside what an optical path can have"),
    QT_TRANSLATE_NOOP("detail", "there is no such study"),
    QT_TRANSLATE_NOOP("detail", "there is no such file"),
    QT_TRANSLATE_NOOP("detail", "the file is empty"),
    QT_TRANSLATE_NOOP("detail", "this is a folder or a device, not a file"),
    QT_TRANSLATE_NOOP("detail", "this GeoPackage is not an Oasis project; its layers can be imported into a study"),
    QT_TRANSLATE_NOOP("detail", "name the study file first"),
    QT_TRANSLATE_NOOP("detail", "choose another name, or remove it first"),
    QT_TRANSLATE_NOOP("detail", "its folder does not exist"),
    QT_TRANSLATE_NOOP("detail", "the study has no scenario yet"),
    QT_TRANSLATE_NOOP("detail", "the study has no scenario yet: use --usual or --definition"),
    QT_TRANSLATE_NOOP("detail", "the study has several scenarios: name one of them"),
    QT_TRANSLATE_NOOP("detail", "there is no scenario of this name; oasis run STUDY --usual adds the usual ones"),
    QT_TRANSLATE_NOOP("detail", "no scenario has been computed yet: use oasis run first"),
    QT_TRANSLATE_NOOP("detail", "not computed yet: use oasis run first"),
    QT_TRANSLATE_NOOP("detail", "the study has no street of this number"),
    QT_TRANSLATE_NOOP("detail", "the study has no site of this number or name"),
    QT_TRANSLATE_NOOP("detail", "name a street or a site: --street NUMBER, --site NAME"),
    QT_TRANSLATE_NOOP("detail", "must be a whole number from %1 to %2"),
    QT_TRANSLATE_NOOP("detail", "the number of threads must be from 1 to 1024"),
    QT_TRANSLATE_NOOP("detail", "the quota must be a number of percent above 0, at most 100"),
    QT_TRANSLATE_NOOP("detail", "the budget must be a number of euros, 0 or more"),
    QT_TRANSLATE_NOOP("detail", "a certificate is written for one scenario: choose it by --scenario"),
    QT_TRANSLATE_NOOP("detail", "a street is a whole number from 1: %1"),
    QT_TRANSLATE_NOOP("detail", "a number is expected: %1"),
    QT_TRANSLATE_NOOP("detail", "a number above 0 is wanted"),
    QT_TRANSLATE_NOOP("detail", "a number of 0 or more is wanted"),
    QT_TRANSLATE_NOOP("detail", "a number of metres of 0 or more is wanted"),
    QT_TRANSLATE_NOOP("detail", "this is no number: %1"),
    QT_TRANSLATE_NOOP("detail", "an end is x,y in metres, or the number of a site"),
    QT_TRANSLATE_NOOP("detail", "the study has no relief: import heights of the ground, or use --relief"),
    QT_TRANSLATE_NOOP("detail", "a link is from 20 m to 200 km long"),
    QT_TRANSLATE_NOOP("detail", "antennas stand above the ground, at most 1 000 m"),
    QT_TRANSLATE_NOOP("detail", "the relief between the ends is not known: it has voids, or ends before"),
    QT_TRANSLATE_NOOP("detail", "the place to be explained lies outside the relief"),
    QT_TRANSLATE_NOOP("detail", "the place lies outside the study's coordinate system"),
    QT_TRANSLATE_NOOP("detail", "the study has no access point: place some on the map, or give places by --at x,y,height"),
    QT_TRANSLATE_NOOP("detail", "a level lies between -200 and 50 dBm"),
    QT_TRANSLATE_NOOP("detail", "known are wifi4eu and region"),
    QT_TRANSLATE_NOOP("detail", "known are %1 and %2"),
    QT_TRANSLATE_NOOP("detail", "existing hotspots are read by --rules only"),
    QT_TRANSLATE_NOOP("detail", "a unit of heights is read with a raster of heights only"),
    QT_TRANSLATE_NOOP("detail", "give the place as x,y or x,y,height"),
    QT_TRANSLATE_NOOP("detail", "say what the heights mean: --surface earth (bare ground) or --surface tops (with trees and buildings); no file tells it reliably"),
    QT_TRANSLATE_NOOP("detail", "the study has no relief: oasis import STUDY FILE --as elevation brings one in, --relief FILE takes one for this time"),
    QT_TRANSLATE_NOOP("detail", "buildings need the column that holds their height, and no more"),
    QT_TRANSLATE_NOOP("detail", "classes need the heights that they stand for, and no more"),
    QT_TRANSLATE_NOOP("detail", "give heights as class=metres,class=metres: %1"),
    QT_TRANSLATE_NOOP("detail", "the steps are those of P.1812: leave --model itm out"),
    QT_TRANSLATE_NOOP("detail", "a unit of heights is m or ft"),
    QT_TRANSLATE_NOOP("detail", "the raster does not cover the study"),
    QT_TRANSLATE_NOOP("detail", "the raster knows no height inside the study"),
    QT_TRANSLATE_NOOP("detail", "the raster does not say where on Earth it lies"),
    QT_TRANSLATE_NOOP("detail", "it holds no raster of heights"),
    QT_TRANSLATE_NOOP("detail", "ITM is defined from 20 MHz to 20 GHz"),
    QT_TRANSLATE_NOOP("detail", "the receiver must stand 0.5 to 3000 m above the ground"),
    QT_TRANSLATE_NOOP("detail", "the transmitter must stand 0.5 to 3000 m above the ground"),
    QT_TRANSLATE_NOOP("detail", "the percentage of locations must lie between 0 and 100"),
    QT_TRANSLATE_NOOP("detail", "the percentage of time must lie between 0 and 100"),
    QT_TRANSLATE_NOOP("detail", "say what to write: --pdf, --html or --maps"),
    QT_TRANSLATE_NOOP("detail", "unknown kind of layer: %1"),
    QT_TRANSLATE_NOOP("detail", "name the file to import, or --folder"),
    QT_TRANSLATE_NOOP("detail", "%1 would be number %2 on the way; %3 radio links one after another are allowed"),
    QT_TRANSLATE_NOOP("detail", "%1 bears %2, the site wants %3"),
    QT_TRANSLATE_NOOP("detail", "%1 bears %2, too little beside what others want of the links on the way"),
    QT_TRANSLATE_NOOP("detail", "the radio link between %1 and %2"),
    QT_TRANSLATE_NOOP("detail", "no network was found that pays for the required sites and keeps the rules of radio links"),
    QT_TRANSLATE_NOOP("detail", "the streets that are pinned in leave no network that keeps the rules of radio links"),
    QT_TRANSLATE_NOOP("detail", "the network is too large for so many radio links one after another"),
    QT_TRANSLATE_NOOP("detail", "%1, with the pinned streets, %2 first"),
};
// clang-format on

/// A sentence of the core with what stands for its values.
struct Pattern
{
    const char* source;
    QRegularExpression expression;
};

std::vector<Pattern> makePatterns()
{
    static const QRegularExpression kPlaceholder(QStringLiteral("%[1-9]"));
    std::vector<Pattern> patterns;
    for (const char* detail : kDetails) {
        QStringList fixed;
        for (const QString& part : QString::fromUtf8(detail).split(kPlaceholder))
            fixed.push_back(QRegularExpression::escape(part));
        patterns.push_back(
            {detail, QRegularExpression(QRegularExpression::anchoredPattern(fixed.join(QStringLiteral("(.+?)"))))});
    }
    return patterns;
}

} // namespace

std::span<const char* const> knownDetails()
{
    return kDetails;
}

QString detailText(const QString& english, const Language& language)
{
    if (english.isEmpty() || language.code() == QLatin1String("en"))
        return english;
    static const std::vector<Pattern> kPatterns = makePatterns();
    for (const Pattern& pattern : kPatterns) {
        const QRegularExpressionMatch match = pattern.expression.match(english);
        if (!match.hasMatch())
            continue;
        QString text = language.translate("detail", pattern.source);
        for (int value = 1; value <= match.lastCapturedIndex(); ++value) // a value may be a sentence itself
            text.replace(QStringLiteral("%") + QString::number(value), detailText(match.captured(value), language));
        return text;
    }
    return english;
}

QString detailText(std::string_view english, const Language& language)
{
    return detailText(toQString(english), language);
}

} // namespace oasis::text
