// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/cabinet_text.h"

#include "app/text/convert.h"
#include "app/text/unit_text.h"

#include <QtGlobal>

namespace oasis::text {

namespace {

QString placeReason(const CabinetReasons& reasons, const Language& language, const QString& currency)
{
    const UnitText units(language);
    if (reasons.otherPlaces == 0)
        return language.translate("text", QT_TRANSLATE_NOOP("text", "All its premises are at this junction."));
    if (reasons.nextPlace < Money())
        return language
            .translate("text",
                       QT_TRANSLATE_NOOP("text", "At another junction of its area the fibre would cost %1 less, "
                                                 "but a cabinet may not stand there: places are the busiest "
                                                 "junctions of a grid."))
            .arg(units.money(-reasons.nextPlace, currency));
    return language
        .translate("text", QT_TRANSLATE_NOOP("text", "At the next best junction of its area the fibre would cost %1 "
                                                     "more."))
        .arg(units.money(reasons.nextPlace, currency));
}

QString areaReason(const CabinetReasons& reasons, const Outcome& outcome, const Language& language,
                   const QString& currency)
{
    const UnitText units(language);
    const CabinetRules& rules = outcome.definition.cabinets;
    const auto say = [&](const char* source) { return language.translate("text", source); };
    const QString other = reasons.neighbour < 0 ? QString() : QString::number(reasons.neighbour + 1);
    switch (reasons.apart) {
    case WhyApart::NoNeighbour:
        return say(QT_TRANSLATE_NOOP("text", "No other area lies beside it along the network."));
    case WhyApart::Capacity:
        return say(QT_TRANSLATE_NOOP("text", "Joined with the area of cabinet %1 it would have %2 premises, more than "
                                             "the %3 that a cabinet holds."))
            .arg(other, units.number(reasons.together), units.number(rules.maxPremises));
    case WhyApart::Distance:
        return say(QT_TRANSLATE_NOOP("text", "Joined with the area of cabinet %1, some premises would be farther than "
                                             "%2 from either cabinet."))
            .arg(other, units.length(rules.maxDistanceM));
    case WhyApart::Light:
        return say(QT_TRANSLATE_NOOP("text", "Joined with the area of cabinet %1, the light would not reach all "
                                             "premises."))
            .arg(other);
    case WhyApart::Price:
        break;
    }
    if (reasons.dearer < Money())
        return say(QT_TRANSLATE_NOOP("text", "Joined with the area of cabinet %1 it would cost %2 less: the search did "
                                             "not find this."))
            .arg(other, units.money(-reasons.dearer, currency));
    return say(QT_TRANSLATE_NOOP("text", "One cabinet for this area and that of cabinet %1 would cost %2 more: the "
                                         "fibre outweighs the cabinet saved."))
        .arg(other, units.money(reasons.dearer, currency));
}

} // namespace

QString cabinetName(std::size_t index, const Language& language)
{
    return language.translate("text", QT_TRANSLATE_NOOP("text", "Cabinet %1")).arg(index + 1);
}

double fillPercent(const OutcomeCabinet& cabinet)
{
    return cabinet.capacity > 0 ? 100.0 * cabinet.premises / cabinet.capacity : 0;
}

QString splitters(const OutcomeCabinet& cabinet, const Language& language)
{
    return UnitText(language).number(cabinet.splitters) + QStringLiteral(" × 1:") + QString::number(cabinet.splitRatio);
}

int businessesBehind(const Outcome& outcome, std::size_t cabinet)
{
    int sum = 0;
    for (const OutcomePremises& each : outcome.premises)
        if (each.cell < 0 && each.cabinet >= 0 && static_cast<std::size_t>(each.cabinet) == cabinet)
            sum += each.premises;
    return sum;
}

QStringList cabinetReasons(const Outcome& outcome, std::size_t cabinet, const Catalogue& catalogue,
                           const Language& language)
{
    const auto reasons = reasonsFor(outcome, cabinet, catalogue);
    if (!reasons.has_value())
        return {};
    const QString currency = toQString(catalogue.currency());
    return {placeReason(reasons.value(), language, currency), areaReason(reasons.value(), outcome, language, currency)};
}

QString explanation(WhyNoCabinet reason, const Language& language)
{
    const auto say = [&](const char* source) { return language.translate("text", source); };
    switch (reason) {
    case WhyNoCabinet::None:
        break;
    case WhyNoCabinet::TooFarFromStreets:
        return say(QT_TRANSLATE_NOOP("text", "Too far from every street"));
    case WhyNoCabinet::Unreachable:
        return say(QT_TRANSLATE_NOOP("text", "No way along the streets to a point of presence"));
    case WhyNoCabinet::TooFar:
        return say(QT_TRANSLATE_NOOP("text", "No place for a cabinet near enough"));
    case WhyNoCabinet::OpticalLimit:
        return say(QT_TRANSLATE_NOOP("text", "Too far from every point of presence for the light"));
    case WhyNoCabinet::OverCapacity:
        return say(QT_TRANSLATE_NOOP("text", "More premises at a junction than a cabinet holds"));
    case WhyNoCabinet::NoArea:
        return say(QT_TRANSLATE_NOOP("text", "In no area of the plan that was found"));
    }
    return {};
}

} // namespace oasis::text
