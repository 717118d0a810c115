// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/loss_text.h"

#include "app/text/convert.h"

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
    {"d2D", QT_TRANSLATE_NOOP("text", "distance over the ground")},
    {"d3D", QT_TRANSLATE_NOOP("text", "distance between the antennas")},
    {"fc", QT_TRANSLATE_NOOP("text", "frequency")},
    {"α", QT_TRANSLATE_NOOP("text", "coefficient of the distance")},
    {"γ", QT_TRANSLATE_NOOP("text", "coefficient of the frequency")},
    {"β", QT_TRANSLATE_NOOP("text", "constant of the model")},
    {"C", QT_TRANSLATE_NOOP("text", "constant of the model")},
    {"10α lg d3D", QT_TRANSLATE_NOOP("text", "part of the distance")},
    {"10γ lg fc", QT_TRANSLATE_NOOP("text", "part of the frequency")},
    {"σ", QT_TRANSLATE_NOOP("text", "spread from place to place")},
    {"σSF", QT_TRANSLATE_NOOP("text", "spread from place to place")},
    {"hBS", QT_TRANSLATE_NOOP("text", "access point above the ground")},
    {"hUT", QT_TRANSLATE_NOOP("text", "receiver above the ground")},
    {"h", QT_TRANSLATE_NOOP("text", "height of the buildings, an assumption")},
    {"W", QT_TRANSLATE_NOOP("text", "width of the streets, an assumption")},
    {"dBP", QT_TRANSLATE_NOOP("text", "breakpoint, from where the loss grows faster")},
    {"d′BP", QT_TRANSLATE_NOOP("text", "breakpoint, from where the loss grows faster")},
    {"21 lg d3D", QT_TRANSLATE_NOOP("text", "part of the distance")},
    {"22 lg d3D", QT_TRANSLATE_NOOP("text", "part of the distance")},
    {"40 lg d3D", QT_TRANSLATE_NOOP("text", "part of the distance")},
    {"35.3 lg d3D", QT_TRANSLATE_NOOP("text", "part of the distance")},
    {"39.08 lg d3D", QT_TRANSLATE_NOOP("text", "part of the distance")},
    {"20 lg fc", QT_TRANSLATE_NOOP("text", "part of the frequency")},
    {"21.3 lg fc", QT_TRANSLATE_NOOP("text", "part of the frequency")},
    {"−9.5 lg(d′BP² + (hBS − hUT)²)", QT_TRANSLATE_NOOP("text", "less, up to the breakpoint")},
    {"−9 lg(d′BP² + (hBS − hUT)²)", QT_TRANSLATE_NOOP("text", "less, up to the breakpoint")},
    {"−0.3 (hUT − 1.5)", QT_TRANSLATE_NOOP("text", "part of the receiver’s height")},
    {"−0.6 (hUT − 1.5)", QT_TRANSLATE_NOOP("text", "part of the receiver’s height")},
    {"20 lg(40π d3D fc / 3)", QT_TRANSLATE_NOOP("text", "part of distance and frequency")},
    {"20 lg(40π dBP fc / 3)", QT_TRANSLATE_NOOP("text", "part of distance and frequency")},
    {"min(0.03 h^1.72; 10) lg d3D", QT_TRANSLATE_NOOP("text", "part of buildings and distance")},
    {"min(0.03 h^1.72; 10) lg dBP", QT_TRANSLATE_NOOP("text", "part of buildings and distance")},
    {"−min(0.044 h^1.72; 14.77)", QT_TRANSLATE_NOOP("text", "part of the buildings")},
    {"0.002 lg(h) d3D", QT_TRANSLATE_NOOP("text", "part of buildings and distance")},
    {"0.002 lg(h) dBP", QT_TRANSLATE_NOOP("text", "part of buildings and distance")},
    {"40 lg(d3D / dBP)", QT_TRANSLATE_NOOP("text", "beyond the breakpoint")},
    {"−7.1 lg W", QT_TRANSLATE_NOOP("text", "part of the streets")},
    {"7.5 lg h", QT_TRANSLATE_NOOP("text", "part of the buildings")},
    {"−(24.37 − 3.7 (h / hBS)²) lg hBS", QT_TRANSLATE_NOOP("text", "part of the access point’s height")},
    {"(43.42 − 3.1 lg hBS)(lg d3D − 3)", QT_TRANSLATE_NOOP("text", "part of the distance")},
    {"−(3.2 lg²(11.75 hUT) − 4.97)", QT_TRANSLATE_NOOP("text", "part of the receiver’s height")},
    {"PL1", QT_TRANSLATE_NOOP("text", "line of sight clear, as far as the breakpoint")},
    {"PL2", QT_TRANSLATE_NOOP("text", "line of sight clear, beyond the breakpoint")},
    {"PLLOS", QT_TRANSLATE_NOOP("text", "median with the line of sight clear, as the relief says")},
    {"PL′NLOS", QT_TRANSLATE_NOOP("text", "line of sight obstructed")},
    {"PLNLOS", QT_TRANSLATE_NOOP("text", "median with the line of sight obstructed, as the relief says")},
    {"ΔLp", QT_TRANSLATE_NOOP("text", "for the asked share of time")},
    {"ΔLpL", QT_TRANSLATE_NOOP("text", "for the asked share of places")},
    {"PL", QT_TRANSLATE_NOOP("text", "loss of the street-level model")},
    {"w", QT_TRANSLATE_NOOP("text", "weight of P.1812, from 0 at 250 m to 100 % at 500 m")},
    {"w Lb", QT_TRANSLATE_NOOP("text", "part of P.1812")},
    {"(1 − w) PL", QT_TRANSLATE_NOOP("text", "part of the street-level model")},
    {"L", QT_TRANSLATE_NOOP("text", "loss that the map rests on")},
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

QString lossSource(const LossStep& step, const QString& document, const Language& language)
{
    const QString where = step.document.empty() ? document : toQString(step.document);
    QString number = toQString(step.equation);
    if (number.isEmpty())
        return where;
    const QString table = QStringLiteral("Table ");
    if (!number.startsWith(table))
        return QStringLiteral("%1 (%2)").arg(where, number);
    number.remove(0, table.size());
    return language.translate("text", QT_TRANSLATE_NOOP("text", "%1, table %2")).arg(where, number);
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
