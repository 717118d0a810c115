// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/cabinet_layer.h"
#include "app/map/coverage_layer.h"
#include "app/map/symbology.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <optional>

namespace oasis::map {

namespace {

void drawSample(QPainter& painter, const QRectF& rect, const QPen& pen)
{
    painter.setPen(pen);
    const double y = rect.center().y();
    painter.drawLine(QPointF(rect.left() + 1, y), QPointF(rect.right() - 1, y));
}

void drawArea(QPainter& painter, const QRectF& rect, const QBrush& fill, const QPen& edge)
{
    const double height = std::min(rect.height(), rect.width() * 0.66);
    const QRectF box(rect.left() + 1.5, rect.center().y() - height / 2 + 1.5, rect.width() - 3, height - 3);
    painter.setPen(edge);
    painter.setBrush(fill);
    painter.drawRoundedRect(box, 2, 2);
}

void drawRelief(QPainter& painter, const QRectF& rect, const Palette& colours)
{
    QLinearGradient gradient(rect.topLeft(), rect.bottomRight());
    QColor shadow = colours.reliefShadow;
    shadow.setAlpha(120);
    gradient.setColorAt(0, colours.ground);
    gradient.setColorAt(1, shadow);
    drawArea(painter, rect, gradient, QPen(colours.panelEdge, 1));
}

void drawStreet(QPainter& painter, const QRectF& rect, StreetClass streetClass, Theme theme)
{
    const auto style = streetStyle(streetClass, 7.9, theme);
    QPen pen(style ? style->colour.darker(105) : palette(theme).streetMinor, style ? style->width + 0.4 : 1);
    drawSample(painter, rect, pen);
}

void drawRail(QPainter& painter, const QRectF& rect, Theme theme)
{
    drawSample(painter, rect, barrierPen(BarrierKind::Rail, 5, theme));
    QPen ticks(palette(theme).rail, 5);
    ticks.setCapStyle(Qt::FlatCap);
    ticks.setDashPattern({0.24, 1.4});
    drawSample(painter, rect, ticks);
}

void drawPlan(QPainter& painter, const QRectF& rect, const QPen& pen, Theme theme)
{
    QPen casing(palette(theme).casing, pen.widthF() + 2.6);
    casing.setCapStyle(Qt::RoundCap);
    drawSample(painter, rect, casing);
    drawSample(painter, rect, pen);
}

void drawLink(QPainter& painter, const QRectF& rect, Theme theme)
{
    drawSample(painter, rect, QPen(planColour(PlanStyle::Link, theme), 4));
    drawSample(painter, rect, QPen(palette(theme).panel, 1.6));
}

void drawPin(QPainter& painter, const QRectF& rect, bool barred, Theme theme)
{
    for (const QPen& pen : pinPens(barred, 3.2, theme))
        drawSample(painter, rect, pen);
    const double radius = std::min(rect.width(), rect.height()) * (barred ? 0.28 : 0.26);
    drawPinSymbol(painter, rect.center() + QPointF(0, barred ? 0 : radius * 0.9), radius, barred, theme);
}

/// Of a role that one line shows; nothing for those that take more.
std::optional<QPen> plainPen(const SymbolKey& key, Theme theme)
{
    switch (key.role) {
    case SymbolRole::Motorway:
        return barrierPen(BarrierKind::Motorway, 6, theme);
    case SymbolRole::River:
        return barrierPen(BarrierKind::River, 6, theme);
    case SymbolRole::ExistingDuct:
        return assetPen(AssetKind::Duct, theme);
    case SymbolRole::ExistingPoles:
        return assetPen(AssetKind::PoleLine, theme);
    case SymbolRole::ExistingFibre:
        return assetPen(AssetKind::Fibre, theme);
    case SymbolRole::Backdrop:
        return QPen(key.colour, 1.6);
    case SymbolRole::CoverageEdge:
        return QPen(coverageContour(theme), 1.6);
    default:
        return std::nullopt;
    }
}

void drawLineRole(QPainter& painter, const QRectF& rect, const SymbolKey& key, Theme theme)
{
    if (const auto pen = plainPen(key, theme))
        return drawSample(painter, rect, *pen);
    switch (key.role) {
    case SymbolRole::Rail:
        drawRail(painter, rect, theme);
        break;
    case SymbolRole::Plan:
        if (key.plan == PlanStyle::Link || key.plan == PlanStyle::Radio)
            drawLink(painter, rect, theme);
        else
            drawPlan(painter, rect, planPen(key.plan, 3.2, theme), theme);
        break;
    case SymbolRole::StreetUsed:
    case SymbolRole::StreetBarred:
        drawPin(painter, rect, key.role == SymbolRole::StreetBarred, theme);
        break;
    case SymbolRole::Feeder:
        drawPlan(painter, rect, planPen(PlanStyle::Trench, 4, theme), theme);
        drawSample(painter, rect, feederPen(4, theme));
        break;
    case SymbolRole::PlanChange:
        drawPlan(painter, rect, changePen(key.change, 3.2, theme), theme);
        break;
    default:
        drawStreet(painter, rect, key.street, theme);
        break;
    }
}

/// False when the role is no area.
bool drawAreaRole(QPainter& painter, const QRectF& rect, const SymbolKey& key, Theme theme)
{
    const Palette& colours = palette(theme);
    const auto faded = [](QColor colour, float opacity) {
        colour.setAlphaF(opacity);
        return colour;
    };
    switch (key.role) {
    case SymbolRole::Relief:
        drawRelief(painter, rect, colours);
        return true;
    case SymbolRole::Municipality:
        drawArea(painter, rect, colours.ground, QPen(colours.boundary, 1.1));
        return true;
    case SymbolRole::Population:
        drawArea(painter, rect, faded(colours.population, 0.35F), Qt::NoPen);
        return true;
    case SymbolRole::Wifi:
        drawArea(painter, rect, faded(colours.wifi, 0.20F), QPen(colours.wifi, 1.3));
        return true;
    case SymbolRole::CabinetArea:
        drawArea(painter, rect, areaShade(kAreaShades / 2, theme), areaPen(theme));
        return true;
    case SymbolRole::Coverage:
        drawArea(painter, rect, faded(key.colour, 0.75F), Qt::NoPen);
        return true;
    case SymbolRole::CoverageDoubt:
        drawArea(painter, rect, QBrush(coverageContour(theme), Qt::BDiagPattern), Qt::NoPen);
        return true;
    default:
        return false;
    }
}

/// False when the role is no point.
bool drawPointRole(QPainter& painter, const QRectF& rect, const SymbolKey& key, Theme theme)
{
    const double radius = std::min(rect.width(), rect.height()) / 2;
    switch (key.role) {
    case SymbolRole::Site:
        drawSiteSymbol(painter, rect.center(), {key.site, key.look, key.required, radius * (key.required ? 0.5 : 0.62)},
                       theme);
        return true;
    case SymbolRole::Supply:
    case SymbolRole::SupplyUnused:
        drawSupplySymbol(painter, rect.center(), radius * 0.66, key.role == SymbolRole::Supply, theme);
        return true;
    case SymbolRole::Cabinet:
        drawCabinetSymbol(painter, rect.center(), {radius * 0.72, 0.8, false}, theme);
        return true;
    case SymbolRole::CabinetSmall:
        drawCabinetSymbol(painter, rect.center(), {radius * 0.72, 0.3, true}, theme);
        return true;
    case SymbolRole::Hotspot:
        drawHotspotSymbol(painter, rect.center() + QPointF(0, radius * 0.35), radius * 0.85, theme);
        return true;
    case SymbolRole::AccessPoint:
        drawAccessPointSymbol(painter, rect.center(), std::nullopt, theme);
        return true;
    default:
        return false;
    }
}

} // namespace

void drawSymbol(QPainter& painter, const QRectF& rect, const SymbolKey& key, Theme theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (!drawAreaRole(painter, rect, key, theme) && !drawPointRole(painter, rect, key, theme))
        drawLineRole(painter, rect, key, theme);
    painter.restore();
}

} // namespace oasis::map
