// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/draw_context.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

namespace oasis::map {

namespace {

/// Plan lines get thinner far out, so that a dense plan stays a drawing.
double zoomedWidth(double width, double mpp)
{
    return width * std::clamp(1.15 - 0.09 * std::log2(std::max(mpp, 1.0) / 6.0), 0.65, 1.25);
}

QPen penOf(const PlanChain& chain, const DrawContext& draw)
{
    const double width = zoomedWidth(planWidth(chain.cableFibres), draw.mpp());
    return chain.change ? changePen(*chain.change, width, draw.options.theme)
                        : planPen(chain.style, width, draw.options.theme);
}

void drawDirectLink(DrawContext& draw, const QPolygonF& pixels)
{
    draw.painter.setPen(QPen(planColour(PlanStyle::Link, draw.options.theme), 3.6));
    draw.painter.drawPolyline(pixels);
    draw.painter.setPen(QPen(draw.colours.ground, 1.4));
    draw.painter.drawPolyline(pixels);
}

struct Arc
{
    double from = 0; ///< radians, counter-clockwise from east
    double to = 0;
};

/// The parts of circle `i` that no other circle covers: the crisp contour of the union.
std::vector<Arc> freeArcs(const std::vector<QPointF>& centres, std::size_t i, double radius)
{
    constexpr double kTurn = 2 * std::numbers::pi;
    std::vector<std::pair<double, double>> covered;
    for (std::size_t j = 0; j < centres.size(); ++j) {
        const QPointF to = centres[j] - centres[i];
        const double away = std::hypot(to.x(), to.y());
        if (j == i || away >= 2 * radius)
            continue;
        if (away < 1e-6) {
            if (j < i)
                return {};
            continue;
        }
        const double middle = std::atan2(-to.y(), to.x());
        const double half = std::acos(away / (2 * radius));
        const double start = std::fmod(middle - half + 2 * kTurn, kTurn);
        if (start + 2 * half > kTurn) {
            covered.emplace_back(start, kTurn);
            covered.emplace_back(0.0, start + 2 * half - kTurn);
        } else {
            covered.emplace_back(start, start + 2 * half);
        }
    }
    std::sort(covered.begin(), covered.end());
    std::vector<Arc> arcs;
    double at = 0;
    for (const auto& [from, to] : covered) {
        if (from > at)
            arcs.push_back({at, from});
        at = std::max(at, to);
    }
    if (at < kTurn)
        arcs.push_back({at, kTurn});
    return arcs;
}

void drawUnion(DrawContext& draw, const std::vector<QPointF>& centres, double radius)
{
    QPainterPath fill;
    fill.setFillRule(Qt::WindingFill);
    QPainterPath contour;
    for (std::size_t i = 0; i < centres.size(); ++i) {
        const QRectF box(centres[i].x() - radius, centres[i].y() - radius, 2 * radius, 2 * radius);
        fill.addEllipse(box);
        for (const Arc& arc : freeArcs(centres, i, radius)) {
            const double from = arc.from * 180 / std::numbers::pi;
            contour.arcMoveTo(box, from);
            contour.arcTo(box, from, (arc.to - arc.from) * 180 / std::numbers::pi);
        }
    }
    QColor tint = draw.colours.wifi;
    tint.setAlphaF(0.17F);
    draw.painter.fillPath(fill, tint);
    QPen pen(draw.colours.wifi, 1.3);
    pen.setCapStyle(Qt::RoundCap);
    draw.painter.strokePath(contour, pen);
}

} // namespace

bool hotspotsShown(double radiusM, double metresPerPixel)
{
    // Close up, where antennas stand; far out, where the circle hides behind its site.
    return metresPerPixel < 14 || radiusM / metresPerPixel < 14;
}

void drawWifiLayer(DrawContext& draw)
{
    const auto& outcome = draw.scene.subject.outcome;
    if (!outcome)
        return;
    // Circles of one radius at a time: their union is one shape with one contour.
    std::vector<std::pair<double, QPointF>> circles;
    for (const auto& hotspot : outcome->hotspots) {
        Bounds reach;
        reach.add(hotspot.position);
        if (reach.grownBy(hotspot.radiusM).intersects(draw.visible))
            circles.emplace_back(hotspot.radiusM, draw.view.toPixels(hotspot.position));
    }
    std::stable_sort(circles.begin(), circles.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (auto from = circles.begin(); from != circles.end();) {
        auto to = std::find_if(from, circles.end(), [&](const auto& c) { return c.first != from->first; });
        std::vector<QPointF> centres;
        for (auto circle = from; circle != to; ++circle)
            centres.push_back(circle->second);
        if (const double radius = from->first / draw.mpp(); radius >= 2)
            drawUnion(draw, centres, radius);
        from = to;
    }
    for (const auto& [radiusM, centre] : circles) {
        if (hotspotsShown(radiusM, draw.mpp()))
            drawHotspotSymbol(draw.painter, centre + QPointF(0, -14), draw.mpp() < 14 ? 7 : 5.5, draw.options.theme);
    }
}

void drawCoverageLayer(DrawContext& draw)
{
    if (draw.options.coverage)
        paintCoverage(draw.painter, *draw.options.coverage, draw.view, draw.options.theme);
}

void drawPlanLayer(DrawContext& draw)
{
    drawPinnedStreets(draw);
    const auto visible = draw.scene.chainIndex.query(draw.visible);
    draw.painter.setBrush(Qt::NoBrush);
    QPolygonF pixels;
    for (const bool casing : {true, false}) {
        for (const auto index : visible) {
            if (draw.stopped())
                return;
            const PlanChain& chain = draw.scene.chains[index];
            toPixels(chain.line, draw.view, pixels);
            if ((chain.style == PlanStyle::Link || chain.style == PlanStyle::Radio) && !chain.change) {
                if (!casing)
                    drawDirectLink(draw, pixels);
                continue;
            }
            QPen pen = penOf(chain, draw);
            if (casing) {
                pen = QPen(draw.colours.casing, pen.widthF() + 2.8);
                pen.setCapStyle(Qt::RoundCap);
                pen.setJoinStyle(Qt::RoundJoin);
            }
            draw.painter.setPen(pen);
            draw.painter.drawPolyline(pixels);
            if (!casing && chain.feeder) {
                draw.painter.setPen(feederPen(pen.widthF(), draw.options.theme));
                draw.painter.drawPolyline(pixels);
            }
        }
    }
    drawPins(draw);
}

void drawSupplyLayer(DrawContext& draw)
{
    const double radius = std::clamp(9.5 - 0.9 * std::log2(std::max(draw.mpp(), 2.0) / 6.0), 6.0, 9.5);
    for (const SceneSupply& supply : draw.scene.supplies) {
        if (draw.visible.contains(supply.position))
            drawSupplySymbol(draw.painter, draw.view.toPixels(supply.position), radius, supply.used,
                             draw.options.theme);
    }
}

void drawSiteLayer(DrawContext& draw)
{
    auto visible = draw.scene.siteIndex.query(draw.visible);
    const auto& sites = draw.scene.sites;
    // The faint ones below, then light before heavy, so that what matters stays on top; ids break ties.
    const auto rank = [&](std::uint32_t i) {
        const bool faint = sites[i].look == SiteLook::Candidate || sites[i].look == SiteLook::StruckOut;
        return std::pair(!faint, sites[i].weight);
    };
    std::stable_sort(visible.begin(), visible.end(), [&](auto a, auto b) { return rank(a) < rank(b); });
    for (const auto index : visible) {
        if (draw.stopped())
            return;
        const SceneSite& site = sites[index];
        if (site.look == SiteLook::Candidate && draw.mpp() > 60)
            continue;
        const QPointF at = draw.view.toPixels(site.position);
        const double radius = siteRadius(site.weight, draw.scene.typicalWeight, site.look, draw.mpp());
        if (site.change) {
            draw.painter.setBrush(Qt::NoBrush);
            draw.painter.setPen(changePen(*site.change, 2.2, draw.options.theme));
            draw.painter.drawEllipse(at, radius + 5, radius + 5);
        }
        drawSiteSymbol(draw.painter, at, {site.kind, site.look, site.required, radius}, draw.options.theme);
    }
}

void drawAccessPointLayer(DrawContext& draw)
{
    for (const AccessPoint& point : draw.scene.accessPoints)
        if (draw.visible.contains(point.position))
            drawAccessPointSymbol(draw.painter, draw.view.toPixels(point.position), beamOf(point), draw.options.theme);
}

} // namespace oasis::map
