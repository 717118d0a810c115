// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/symbology.h"

#include <QPainter>
#include <QPainterPathStroker>

#include <array>
#include <cmath>
#include <numbers>

namespace oasis::map {

namespace {

QPainterPath regular(int corners, double radius, double startDegrees)
{
    QPolygonF polygon;
    for (int i = 0; i < corners; ++i) {
        const double angle = (startDegrees + 360.0 * i / corners) * std::numbers::pi / 180;
        polygon << QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    QPainterPath path;
    path.addPolygon(polygon);
    path.closeSubpath();
    return path;
}

QPainterPath star()
{
    QPolygonF polygon;
    for (int i = 0; i < 10; ++i) {
        const double radius = i % 2 == 0 ? 1.28 : 0.58;
        const double angle = (-90 + 36.0 * i) * std::numbers::pi / 180;
        polygon << QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    QPainterPath path;
    path.addPolygon(polygon);
    path.closeSubpath();
    return path;
}

QPainterPath cross()
{
    constexpr double kArm = 1.06;
    constexpr double kHalf = 0.40;
    QPolygonF polygon{{-kHalf, -kArm}, {kHalf, -kArm}, {kHalf, -kHalf}, {kArm, -kHalf},
                      {kArm, kHalf},   {kHalf, kHalf}, {kHalf, kArm},   {-kHalf, kArm},
                      {-kHalf, kHalf}, {-kArm, kHalf}, {-kArm, -kHalf}, {-kHalf, -kHalf}};
    QPainterPath path;
    path.addPolygon(polygon);
    path.closeSubpath();
    return path;
}

QPainterPath square()
{
    QPainterPath path;
    path.addRect(QRectF(-0.88, -0.88, 1.76, 1.76));
    return path;
}

QPainterPath disc(double radius)
{
    QPainterPath path;
    path.addEllipse(QPointF(0, 0), radius, radius);
    return path;
}

std::array<QPainterPath, kSiteKindCount> shapes()
{
    return {disc(1.0),                                  // primary school
            regular(3, 1.30, -90).translated(0, 0.18),  // secondary school: triangle up
            regular(5, 1.12, -90).translated(0, 0.05),  // campus
            square(),                                   // civic building
            regular(6, 1.12, 0),                        // activity zone
            regular(4, 1.26, -90),                      // third place: diamond
            star(),                                     // totem
            cross(),                                    // health
            regular(3, 1.22, 90).translated(0, -0.16)}; // Wi-Fi spot: triangle down
}

QPainterPath scaled(const QPainterPath& path, QPointF at, double radius)
{
    return QTransform(radius, 0, 0, radius, at.x(), at.y()).map(path);
}

void strokeAround(QPainter& painter, const QPainterPath& path, const QColor& colour, double width)
{
    QPen pen(colour, width);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.strokePath(path, pen);
}

QColor faded(QColor colour, float alpha)
{
    colour.setAlphaF(alpha);
    return colour;
}

void drawStruckOut(QPainter& painter, QPointF at, const QPainterPath& shape, double radius, const Palette& colours)
{
    strokeAround(painter, shape, colours.halo, 2.4);
    painter.fillPath(shape, faded(colours.symbolMuted, 0.35F));
    strokeAround(painter, shape, colours.symbolMuted, 1);
    QPen pen(colours.symbolMuted.darker(130), 1.5);
    pen.setCapStyle(Qt::RoundCap);
    painter.setPen(pen);
    const double arm = radius * 1.25;
    painter.drawLine(at + QPointF(-arm, -arm), at + QPointF(arm, arm));
    painter.drawLine(at + QPointF(-arm, arm), at + QPointF(arm, -arm));
}

} // namespace

const QPainterPath& siteShape(SiteKind kind)
{
    static const auto all = shapes();
    return all[static_cast<std::size_t>(kind)];
}

void drawSiteSymbol(QPainter& painter, QPointF at, const SiteSymbol& symbol, Theme theme)
{
    const Palette& colours = palette(theme);
    const QColor colour = siteColour(symbol.kind, theme);
    const QPainterPath shape = scaled(siteShape(symbol.kind), at, symbol.radius);
    painter.setBrush(Qt::NoBrush);
    if (symbol.look == SiteLook::StruckOut) {
        drawStruckOut(painter, at, shape, symbol.radius, colours);
        return;
    }
    if (symbol.look == SiteLook::Candidate) {
        strokeAround(painter, shape, faded(colours.halo, 0.7F), 2);
        painter.fillPath(shape, faded(colour, 0.55F));
        strokeAround(painter, shape, faded(colours.textSoft, 0.6F), 0.8);
        return;
    }
    if (symbol.required) {
        const QPainterPath ring = scaled(disc(1.0), at, symbol.radius * 1.28 + 2.6);
        strokeAround(painter, ring, colours.halo, 3.6);
        strokeAround(painter, ring, colours.text, 1.3);
    }
    const bool hollow = symbol.look == SiteLook::Unserved || symbol.look == SiteLook::Alternative;
    strokeAround(painter, shape, colours.halo, 4.2);
    if (hollow) {
        // On dark ground a dark rim would hide what is not served.
        strokeAround(painter, shape, theme == Theme::Dark ? colours.textSoft : colours.symbolOutline, 3.6);
        painter.fillPath(shape, colours.symbolPaper);
        painter.save();
        painter.setClipPath(shape, Qt::IntersectClip);
        strokeAround(painter, shape, colour, symbol.radius * 0.62);
        painter.restore();
        strokeAround(painter, shape, colours.symbolOutline, 1.1);
        if (symbol.look == SiteLook::Alternative)
            painter.fillPath(scaled(siteShape(symbol.kind), at, symbol.radius * 0.30), colours.text);
        return;
    }
    painter.fillPath(shape, colour);
    strokeAround(painter, shape, colours.symbolOutline, 1.15);
}

void drawSupplySymbol(QPainter& painter, QPointF at, double radius, bool used, Theme theme)
{
    const Palette& colours = palette(theme);
    const QPainterPath outer = scaled(disc(1.0), at, radius);
    strokeAround(painter, outer, colours.halo, 4);
    if (!used) {
        painter.fillPath(outer, colours.symbolPaper);
        strokeAround(painter, outer, colours.supply, 1.4);
        painter.fillPath(scaled(disc(1.0), at, radius * 0.30), colours.supply);
        return;
    }
    painter.fillPath(outer, colours.supply);
    painter.setBrush(Qt::NoBrush);
    strokeAround(painter, scaled(disc(1.0), at, radius * 0.62), colours.symbolPaper, 1.3);
    painter.fillPath(scaled(disc(1.0), at, radius * 0.28), colours.symbolPaper);
    // Four teeth outside tell the roundel from a school's disc, in grey too.
    QPen pen(colours.supply, std::max(1.6, radius * 0.28));
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    for (const QPointF side : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
        painter.drawLine(at + side * radius * 0.95, at + side * (radius * 1.32));
}

void drawPinSymbol(QPainter& painter, QPointF at, double radius, bool barred, Theme theme)
{
    const Palette& colours = palette(theme);
    painter.setBrush(Qt::NoBrush);
    if (barred) {
        const QPainterPath sign = scaled(disc(1.0), at, radius);
        strokeAround(painter, sign, colours.halo, 4);
        painter.fillPath(sign, colours.symbolPaper);
        strokeAround(painter, sign, changeColour(Change::Lost, theme), radius * 0.36);
        painter.setPen(QPen(colours.text, radius * 0.42, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(at - QPointF(radius * 0.55, 0), at + QPointF(radius * 0.55, 0));
        return;
    }
    // A drop: three quarters of a circle above its point.
    const QPointF centre = at - QPointF(0, radius * 1.45);
    QPainterPath drop(at);
    drop.arcTo(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), 225, -270);
    drop.closeSubpath();
    strokeAround(painter, drop, colours.halo, 4);
    painter.fillPath(drop, changeColour(Change::Gained, theme));
    strokeAround(painter, drop, colours.symbolOutline, 1.1);
    QPainterPath tick(centre + QPointF(-0.5, 0.02) * radius);
    tick.lineTo(centre + QPointF(-0.12, 0.42) * radius);
    tick.lineTo(centre + QPointF(0.52, -0.42) * radius);
    QPen pen(colours.symbolPaper, radius * 0.3);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.strokePath(tick, pen);
}

std::vector<QPen> pinPens(bool barred, double width, Theme theme)
{
    const Palette& colours = palette(theme);
    if (barred) {
        constexpr double kBarPx = 1.8;
        constexpr double kApartPx = 5;
        QPen bars(changeColour(Change::Lost, theme), width + 4, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        bars.setDashPattern({kBarPx / (width + 4), kApartPx / (width + 4)});
        return {QPen(colours.casing, width + 5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin), bars};
    }
    return {QPen(colours.casing, width + 10, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin),
            QPen(changeColour(Change::Gained, theme), width + 7, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin),
            QPen(colours.ground, width + 3.6, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin)};
}

void drawCabinetSymbol(QPainter& painter, QPointF at, const CabinetSymbol& symbol, Theme theme)
{
    const Palette& colours = palette(theme);
    const double half = symbol.radius * 0.78;
    const QRectF body(at.x() - half, at.y() - symbol.radius, 2 * half, 2 * symbol.radius);
    QPainterPath outline;
    outline.addRect(body);
    painter.setBrush(Qt::NoBrush);
    strokeAround(painter, outline, colours.halo, 4.2);
    painter.fillPath(outline, colours.symbolPaper);
    const double level = body.bottom() - std::clamp(symbol.fill, 0.0, 1.0) * body.height();
    if (symbol.small) {
        painter.setPen(QPen(colours.cabinet, 1.2));
        painter.drawLine(QPointF(body.left(), level), QPointF(body.right(), level));
        strokeAround(painter, outline, colours.cabinet, 1.8);
        return;
    }
    painter.fillRect(QRectF(QPointF(body.left(), level), body.bottomRight()), colours.cabinet);
    strokeAround(painter, outline, colours.cabinet, 1.4);
    // The gap between two doors tells it from a town hall's square, in grey too.
    painter.setPen(QPen(colours.symbolPaper, std::max(1.0, symbol.radius * 0.16)));
    painter.drawLine(QPointF(at.x(), std::max(level, body.top()) + 1), QPointF(at.x(), body.bottom() - 1));
}

void drawHotspotSymbol(QPainter& painter, QPointF at, double radius, Theme theme)
{
    const Palette& colours = palette(theme);
    for (const bool halo : {true, false}) {
        QPen pen(halo ? colours.halo : colours.wifi, halo ? 3.6 : 1.5);
        pen.setCapStyle(Qt::RoundCap);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        for (const double r : {radius * 0.62, radius * 1.1}) {
            const QRectF box(at.x() - r, at.y() - r, 2 * r, 2 * r);
            painter.drawArc(box, 45 * 16, 90 * 16);
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(halo ? colours.halo : colours.wifi);
        const double dot = radius * (halo ? 0.34 : 0.22);
        painter.drawEllipse(at, dot, dot);
    }
}

std::optional<double> beamOf(const AccessPoint& point)
{
    if (point.antenna.kind != PatternKind::Sector)
        return std::nullopt;
    return point.antenna.azimuthDeg;
}

void drawAccessPointSymbol(QPainter& painter, QPointF at, std::optional<double> azimuthDeg, Theme theme)
{
    const Palette& colours = palette(theme);
    painter.save();
    if (azimuthDeg) {
        constexpr double kBeamPx = 30;
        constexpr double kBeamDeg = 50; // of the symbol only
        QPainterPath beam(at);
        const QRectF box(at.x() - kBeamPx, at.y() - kBeamPx, 2 * kBeamPx, 2 * kBeamPx);
        beam.arcTo(box, 90 - *azimuthDeg - kBeamDeg / 2, kBeamDeg);
        beam.closeSubpath();
        painter.fillPath(beam, faded(colours.wifi, 0.45F));
        strokeAround(painter, beam, colours.halo, 1.2);
    }
    const QPainterPath outer = scaled(disc(1.0), at, kAccessPointPx);
    strokeAround(painter, outer, colours.halo, 4);
    painter.fillPath(outer, colours.wifi);
    QPen pen(colours.symbolPaper, 1.5, Qt::SolidLine, Qt::RoundCap);
    painter.setPen(pen);
    const QPointF foot = at + QPointF(0, 3.4);
    for (const double radius : {4.0, 7.2})
        painter.drawArc(QRectF(foot.x() - radius, foot.y() - radius, 2 * radius, 2 * radius), 45 * 16, 90 * 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.symbolPaper);
    painter.drawEllipse(foot, 1.4, 1.4);
    painter.restore();
}

} // namespace oasis::map
