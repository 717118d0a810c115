// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/symbology.h"

#include <algorithm>
#include <cmath>

namespace oasis::map {

namespace {

QPen linePen(const QColor& colour, double width)
{
    QPen pen(colour, width);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

/// Dash lengths are in pixels here; Qt counts them in pen widths.
QPen dashedPen(const QColor& colour, double width, std::initializer_list<double> pixels)
{
    QPen pen = linePen(colour, width);
    pen.setCapStyle(Qt::FlatCap);
    QList<qreal> pattern;
    for (const double dash : pixels)
        pattern.append(dash / width);
    pen.setDashPattern(pattern);
    return pen;
}

/// Opaque on purpose: translucent lines darken where streets meet.
QColor mixed(const QColor& from, const QColor& to, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

struct StreetRule
{
    double visibleBelow; ///< metres per pixel
    double bodyBelow;    ///< drawn with casing and body under this scale
    double groundM;      ///< width of the body on the ground at high zoom
    double thin;         ///< pixels as a plain line
    bool minor;
};

StreetRule ruleOf(StreetClass streetClass)
{
    switch (streetClass) {
    case StreetClass::Motorway:
        return {1e9, 6, 16, 1.9, false};
    case StreetClass::Trunk:
        return {1e9, 5, 13, 1.6, false};
    case StreetClass::Primary:
        return {400, 5, 11, 1.5, false};
    case StreetClass::Secondary:
        return {160, 4, 10, 1.25, false};
    case StreetClass::Tertiary:
        return {80, 4, 9, 1.0, false};
    case StreetClass::Residential:
        return {34, 2.6, 7.5, 0.8, true};
    case StreetClass::Other:
        return {34, 2.6, 7, 0.8, true};
    case StreetClass::Service:
        return {12, 1.6, 5, 0.7, true};
    case StreetClass::Track:
        return {22, 0, 0, 0.7, true};
    case StreetClass::Path:
        break;
    }
    return {8, 0, 0, 0.6, true};
}

} // namespace

double siteRadius(double weight, double typical, SiteLook look, double metresPerPixel)
{
    const double ratio = typical > 0 && weight > 0 ? weight / typical : 1;
    const double usual = std::clamp(6.2 * std::sqrt(ratio), 5.0, 10.0);
    const double far = std::clamp(1.25 - 0.18 * std::log2(std::max(metresPerPixel, 1.0) / 8.0), 0.62, 1.25);
    if (look == SiteLook::Candidate)
        return 3.4 * far;
    if (look == SiteLook::StruckOut)
        return 4.4 * far;
    return usual * far;
}

PlanStyle planStyle(ConstructionMode mode)
{
    switch (mode) {
    case ConstructionMode::ExistingFibre:
        return PlanStyle::LeasedFibre;
    case ConstructionMode::ReusedDuct:
        return PlanStyle::Duct;
    case ConstructionMode::AerialOnPoles:
        return PlanStyle::Poles;
    default:
        return PlanStyle::Trench;
    }
}

QPen planPen(PlanStyle style, double width, Theme theme)
{
    const QColor colour = planColour(style, theme);
    switch (style) {
    case PlanStyle::Duct:
        return dashedPen(colour, width, {12, 3.2});
    case PlanStyle::Poles:
        return dashedPen(colour, width, {4.2, 2.6});
    case PlanStyle::LeasedFibre:
        return dashedPen(colour, std::max(1.6, width * 0.7), {8, 3, 1.8, 3});
    case PlanStyle::SecondWay:
        return dashedPen(colour, width, {2.4, 1.6});
    case PlanStyle::Link:
    case PlanStyle::Radio:
        return linePen(colour, 1.6);
    case PlanStyle::Trench:
        break;
    }
    return linePen(colour, width);
}

QPen changePen(Change change, double width, Theme theme)
{
    const QColor colour = changeColour(change, theme);
    switch (change) {
    case Change::Lost:
        return dashedPen(colour, width, {5, 3.5});
    case Change::Gained:
        return linePen(colour, width);
    case Change::Kept:
        break;
    }
    return linePen(colour, width * 0.75);
}

QColor areaShade(int shade, Theme theme)
{
    constexpr float kFirst = 0.03F;
    constexpr float kStep = 0.055F;
    QColor colour = palette(theme).cabinet;
    colour.setAlphaF(kFirst + kStep * static_cast<float>(shade));
    return colour;
}

QPen areaPen(Theme theme)
{
    QColor colour = palette(theme).cabinet;
    colour.setAlphaF(0.75F);
    QPen pen = linePen(colour, 1.1);
    return pen;
}

QPen feederPen(double width, Theme theme)
{
    QColor colour = palette(theme).casing;
    colour.setAlphaF(1);
    return linePen(colour, std::max(0.9, width * 0.34));
}

double planWidth(int cableFibres)
{
    const double doublings = std::log2(std::max(cableFibres, 12) / 12.0);
    return std::clamp(2.4 + 0.6 * doublings, 2.4, 5.4);
}

QPen assetPen(AssetKind kind, Theme theme)
{
    switch (kind) {
    case AssetKind::Duct: {
        QColor colour = planColour(PlanStyle::Duct, theme);
        colour.setAlphaF(0.60F);
        return dashedPen(colour, 1.2, {6, 3});
    }
    case AssetKind::PoleLine: {
        QColor colour = planColour(PlanStyle::Poles, theme);
        colour.setAlphaF(0.55F);
        return dashedPen(colour, 1.1, {1.8, 3});
    }
    case AssetKind::Fibre:
        break;
    }
    QColor colour = planColour(PlanStyle::Trench, theme);
    colour.setAlphaF(0.60F);
    return dashedPen(colour, 1.5, {7, 2.5, 1.6, 2.5});
}

QPen barrierPen(BarrierKind kind, double metresPerPixel, Theme theme)
{
    const Palette& colours = palette(theme);
    switch (kind) {
    case BarrierKind::River:
        return linePen(colours.river, std::clamp(14 / metresPerPixel, 1.5, 9.0));
    case BarrierKind::Motorway:
        return linePen(colours.motorway, std::clamp(18 / metresPerPixel, 1.6, 8.0));
    case BarrierKind::Rail:
        break;
    }
    return linePen(colours.rail, 1.1);
}

std::optional<StreetStyle> streetStyle(StreetClass streetClass, double metresPerPixel, Theme theme)
{
    const StreetRule rule = ruleOf(streetClass);
    if (metresPerPixel > rule.visibleBelow)
        return std::nullopt;
    const Palette& colours = palette(theme);
    StreetStyle style;
    if (metresPerPixel < rule.bodyBelow) {
        style.width = std::clamp(rule.groundM / metresPerPixel, 2.2, 22.0);
        style.colour = colours.streetBody;
        style.casing = style.width + 1.6;
        style.casingColour = colours.streetCasing;
        return style;
    }
    // Fades in as it becomes visible, so that zooming never makes the map jump.
    const double nearness = std::clamp(std::log2(rule.visibleBelow / metresPerPixel) / 1.2, 0.0, 1.0);
    style.width = rule.thin;
    style.colour = mixed(colours.ground, rule.minor ? colours.streetMinor : colours.street, 0.4 + 0.6 * nearness);
    style.dashed = (streetClass == StreetClass::Track || streetClass == StreetClass::Path) && metresPerPixel < 5;
    return style;
}

} // namespace oasis::map
