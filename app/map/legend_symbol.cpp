// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/cabinet_layer.h"
#include "app/map/coverage_layer.h"
#include "app/map/symbology.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>

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

void drawLineRole(QPainter& painter, const QRectF& rect, const SymbolKey& key, Theme theme)
{
    switch (key.role) {
    case SymbolRole::Rail:
        drawRail(painter, rect, theme);
        break;
    case SymbolRole::Motorway:
        drawSample(painter, rect, barrierPen(BarrierKind::Motorway, 6, theme));
        break;
    case SymbolRole::River:
        drawSample(painter, rect, barrierPen(BarrierKind::River, 6, theme));
        break;
    case SymbolRole::ExistingDuct:
        drawSample(painter, rect, assetPen(AssetKind::Duct, theme));
        break;
    case SymbolRole::ExistingPoles:
        drawSample(painter, rect, assetPen(AssetKind::PoleLine, theme));
        break;
    case SymbolRole::ExistingFibre:
        drawSample(painter, rect, assetPen(AssetKind::Fibre, theme));
        break;
    case SymbolRole::Backdrop:
        drawSample(painter, rect, QPen(key.colour, 1.6));
        break;
    case SymbolRole::Plan:
        if (key.plan == PlanStyle::Link || key.plan == PlanStyle::Radio)
            drawLink(painter, rect, theme);
        else
            drawPlan(painter, rect, planPen(key.plan, 3.2, theme), theme);
        break;
    case SymbolRole::StreetUsed:
        drawPin(painter, rect, false, theme);
        break;
    case SymbolRole::StreetBarred:
        drawPin(painter, rect, true, theme);
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

} // namespace

void drawSymbol(QPainter& painter, const QRectF& rect, const SymbolKey& key, Theme theme)
{
    const Palette& colours = palette(theme);
    const double radius = std::min(rect.width(), rect.height()) / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    QColor tint = colours.population;
    switch (key.role) {
    case SymbolRole::Relief:
        drawRelief(painter, rect, colours);
        break;
    case SymbolRole::Municipality:
        drawArea(painter, rect, colours.ground, QPen(colours.boundary, 1.1));
        break;
    case SymbolRole::Population:
        tint.setAlphaF(0.35F);
        drawArea(painter, rect, tint, Qt::NoPen);
        break;
    case SymbolRole::Wifi:
        tint = colours.wifi;
        tint.setAlphaF(0.20F);
        drawArea(painter, rect, tint, QPen(colours.wifi, 1.3));
        break;
    case SymbolRole::Site:
        drawSiteSymbol(painter, rect.center(), {key.site, key.look, key.required, radius * (key.required ? 0.5 : 0.62)},
                       theme);
        break;
    case SymbolRole::Supply:
        drawSupplySymbol(painter, rect.center(), radius * 0.66, true, theme);
        break;
    case SymbolRole::SupplyUnused:
        drawSupplySymbol(painter, rect.center(), radius * 0.66, false, theme);
        break;
    case SymbolRole::Cabinet:
    case SymbolRole::CabinetSmall: {
        const bool small = key.role == SymbolRole::CabinetSmall;
        drawCabinetSymbol(painter, rect.center(), {radius * 0.72, small ? 0.3 : 0.8, small}, theme);
        break;
    }
    case SymbolRole::CabinetArea:
        drawArea(painter, rect, areaShade(kAreaShades / 2, theme), areaPen(theme));
        break;
    case SymbolRole::Hotspot:
        drawHotspotSymbol(painter, rect.center() + QPointF(0, radius * 0.35), radius * 0.85, theme);
        break;
    case SymbolRole::AccessPoint:
        drawAccessPointSymbol(painter, rect.center(), std::nullopt, theme);
        break;
    case SymbolRole::Coverage:
        tint = key.colour;
        tint.setAlphaF(0.75F);
        drawArea(painter, rect, tint, Qt::NoPen);
        break;
    case SymbolRole::CoverageEdge:
        drawSample(painter, rect, QPen(coverageContour(theme), 1.6));
        break;
    case SymbolRole::CoverageDoubt:
        drawArea(painter, rect, QBrush(coverageContour(theme), Qt::BDiagPattern), Qt::NoPen);
        break;
    default:
        drawLineRole(painter, rect, key, theme);
        break;
    }
    painter.restore();
}

} // namespace oasis::map
