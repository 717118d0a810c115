// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/loss_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace oasis::text {

namespace {

struct Meaning
{
    std::string_view symbol;
    const char* source;
};

constexpr Meaning kMeanings[] = {
    {"d", QT_TRANSLATE_NOOP("text", "length of the path")},
    {"hts", QT_TRANSLATE_NOOP("text", "transmitting antenna above the sea")},
    {"hrs", QT_TRANSLATE_NOOP("text", "receiving antenna above the sea")},
    {"ω", QT_TRANSLATE_NOOP("text", "share of the path over the sea")},
    {"β0", QT_TRANSLATE_NOOP("text", "share of time with anomalous propagation")},
    {"ae", QT_TRANSLATE_NOOP("text", "effective radius of the Earth, median")},
    {"θt", QT_TRANSLATE_NOOP("text", "elevation of the transmitter’s horizon")},
    {"dlt", QT_TRANSLATE_NOOP("text", "distance of the transmitter’s horizon")},
    {"θr", QT_TRANSLATE_NOOP("text", "elevation of the receiver’s horizon")},
    {"dlr", QT_TRANSLATE_NOOP("text", "distance of the receiver’s horizon")},
    {"θ", QT_TRANSLATE_NOOP("text", "angle between both horizons")},
    {"hst", QT_TRANSLATE_NOOP("text", "smoothed relief under the transmitter")},
    {"hsr", QT_TRANSLATE_NOOP("text", "smoothed relief under the receiver")},
    {"htc′", QT_TRANSLATE_NOOP("text", "transmitting antenna above the smoothed relief")},
    {"hrc′", QT_TRANSLATE_NOOP("text", "receiving antenna above the smoothed relief")},
    {"hte", QT_TRANSLATE_NOOP("text", "transmitting antenna’s height for ducts")},
    {"hre", QT_TRANSLATE_NOOP("text", "receiving antenna’s height for ducts")},
    {"hm", QT_TRANSLATE_NOOP("text", "roughness of the relief")},
    {"Ag", QT_TRANSLATE_NOOP("text", "absorption by oxygen and water vapour")},
    {"Lbfs", QT_TRANSLATE_NOOP("text", "free space")},
    {"Lbfsg", QT_TRANSLATE_NOOP("text", "free space with gases")},
    {"Lb0p", QT_TRANSLATE_NOOP("text", "line of sight for the asked share of time")},
    {"Lb0β", QT_TRANSLATE_NOOP("text", "line of sight in anomalous times")},
    {"Lbulla", QT_TRANSLATE_NOOP("text", "Bullington’s edge over relief and clutter")},
    {"Lbulls", QT_TRANSLATE_NOOP("text", "Bullington’s edge over a smooth Earth")},
    {"Ldsph", QT_TRANSLATE_NOOP("text", "diffraction over a spherical Earth")},
    {"Ld50", QT_TRANSLATE_NOOP("text", "diffraction, median")},
    {"Ldβ", QT_TRANSLATE_NOOP("text", "diffraction in anomalous times")},
    {"Fi", QT_TRANSLATE_NOOP("text", "weight of anomalous times")},
    {"Ldp", QT_TRANSLATE_NOOP("text", "diffraction for the asked share of time")},
    {"Lbd50", QT_TRANSLATE_NOOP("text", "free space and median diffraction")},
    {"Lbd", QT_TRANSLATE_NOOP("text", "line of sight and diffraction")},
    {"Lbs", QT_TRANSLATE_NOOP("text", "scatter in the troposphere")},
    {"Lba", QT_TRANSLATE_NOOP("text", "ducts and reflection by layers")},
    {"Fj", QT_TRANSLATE_NOOP("text", "weight of line of sight, by angle")},
    {"Fk", QT_TRANSLATE_NOOP("text", "weight of diffraction, by distance")},
    {"Lminb0p", QT_TRANSLATE_NOOP("text", "least loss along the line of sight")},
    {"Lminbap", QT_TRANSLATE_NOOP("text", "least loss with ducts")},
    {"Lbda", QT_TRANSLATE_NOOP("text", "diffraction or ducts")},
    {"Lbam", QT_TRANSLATE_NOOP("text", "diffraction, ducts and line of sight")},
    {"Lbc", QT_TRANSLATE_NOOP("text", "all mechanisms, at half of the places")},
    {"Lloc", QT_TRANSLATE_NOOP("text", "places within the pixel, and the building")},
    {"Lb", QT_TRANSLATE_NOOP("text", "basic transmission loss")},
};

const char* sourceOf(P1812Doubt doubt)
{
    switch (doubt) {
    case P1812Doubt::TooNear:
        return QT_TRANSLATE_NOOP("text", "The path is shorter than 0.25 km.");
    case P1812Doubt::TooFar:
        return QT_TRANSLATE_NOOP("text", "The path is longer than 3,000 km.");
    case P1812Doubt::Frequency:
        return QT_TRANSLATE_NOOP("text", "The frequency lies outside 30 MHz to 6 GHz.");
    case P1812Doubt::AntennaHeight:
        return QT_TRANSLATE_NOOP("text", "An antenna is lower than 1 m or higher than 3,000 m above its ground.");
    case P1812Doubt::TimePercent:
        return QT_TRANSLATE_NOOP("text", "The share of time is below 1 %.");
    case P1812Doubt::LocationPercent:
        break;
    }
    return QT_TRANSLATE_NOOP("text", "The share of places lies outside 1 to 99 %.");
}

const char* sourceOf(P452Doubt doubt)
{
    switch (doubt) {
    case P452Doubt::TooFar:
        return QT_TRANSLATE_NOOP("text", "The path is longer than 10,000 km.");
    case P452Doubt::Frequency:
        return QT_TRANSLATE_NOOP("text", "The frequency lies outside 0.1 to 50 GHz.");
    case P452Doubt::TimePercent:
        break;
    }
    return QT_TRANSLATE_NOOP("text", "The share of time is below 0.001 %.");
}

} // namespace

QString lossSymbol(std::string_view symbol, const Language& language)
{
    const auto* meaning = std::find_if(std::begin(kMeanings), std::end(kMeanings),
                                       [&](const Meaning& known) { return known.symbol == symbol; });
    return meaning == std::end(kMeanings) ? QString() : language.translate("text", meaning->source);
}

QString doubt(P1812Doubt doubt, const Language& language)
{
    return language.translate("text", sourceOf(doubt));
}

QString doubt(P452Doubt doubt, const Language& language)
{
    return language.translate("text", sourceOf(doubt));
}

} // namespace oasis::text
