// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/draw_context.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace oasis::map {

namespace {

constexpr std::size_t kPollEvery = 256;

QRectF pixelRect(const Bounds& box, const ViewState& view)
{
    return {view.toPixels({box.minX, box.maxY}), view.toPixels({box.maxX, box.minY})};
}

/// Streets of the view by class, each in id order.
std::array<std::vector<std::uint32_t>, 10> streetsByClass(const DrawContext& draw)
{
    std::array<std::vector<std::uint32_t>, 10> classes;
    const auto& streets = draw.scene.base->streets->streets;
    for (const auto index : draw.scene.base->streetIndex.query(draw.visible))
        classes[static_cast<std::size_t>(streets[index].streetClass)].push_back(index);
    return classes;
}

void strokeStreets(DrawContext& draw, const std::vector<std::uint32_t>& indices, const QPen& pen)
{
    const auto& layer = *draw.scene.base->streets;
    draw.painter.setPen(pen);
    QPolygonF pixels;
    for (std::size_t i = 0; i < indices.size(); ++i) {
        if (i % kPollEvery == 0 && draw.stopped())
            return;
        toPixels(layer.geometry(layer.streets[indices[i]]), draw.view, pixels);
        draw.painter.drawPolyline(pixels);
    }
}

QPen streetPen(const QColor& colour, double width, bool dashed)
{
    QPen pen(colour, width);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(width > 1.5 ? Qt::RoundCap : Qt::FlatCap);
    if (dashed)
        pen.setDashPattern({4 / width, 2.5 / width});
    return pen;
}

void drawSleepers(DrawContext& draw, const QPolygonF& rail)
{
    if (draw.mpp() > 25)
        return;
    QPen ticks(draw.colours.rail, 5);
    ticks.setCapStyle(Qt::FlatCap);
    ticks.setDashPattern({0.22, 1.8});
    draw.painter.setPen(ticks);
    draw.painter.drawPolyline(rail);
}

void drawBuilding(DrawContext& draw, const PopulationCell& cell, QColor colour)
{
    const QPointF at = draw.view.toPixels(cell.centre);
    const double side = std::clamp(9 / draw.mpp(), 1.2, 12.0);
    colour.setAlphaF(0.30F);
    draw.painter.fillRect(QRectF(at.x() - side / 2, at.y() - side / 2, side, side), colour);
}

void drawBackdropLines(DrawContext& draw, const Backdrop& backdrop)
{
    draw.painter.setBrush(Qt::NoBrush);
    draw.painter.setPen(QPen(backdrop.colour, 1.4));
    QPolygonF pixels;
    for (const auto index : backdrop.lineIndex.query(draw.visible)) {
        if (draw.stopped())
            return;
        toPixels(backdrop.lines[index], draw.view, pixels);
        draw.painter.drawPolyline(pixels);
    }
}

} // namespace

void toPixels(std::span<const Point> line, const ViewState& view, QPolygonF& pixels)
{
    constexpr double kStep = 0.5;
    pixels.clear();
    for (std::size_t i = 0; i < line.size(); ++i) {
        const QPointF at = view.toPixels(line[i]);
        const bool isEnd = i + 1 == line.size();
        if (pixels.isEmpty() || isEnd || std::abs(at.x() - pixels.back().x()) >= kStep ||
            std::abs(at.y() - pixels.back().y()) >= kStep)
            pixels.append(at);
    }
}

QPainterPath toPath(const MultiPolygon& polygons, const ViewState& view)
{
    QPainterPath path;
    QPolygonF pixels;
    const auto add = [&](const Polyline& ring) {
        if (ring.size() < 3)
            return;
        toPixels(ring, view, pixels);
        path.addPolygon(pixels);
        path.closeSubpath();
    };
    for (const Polygon& polygon : polygons) {
        add(polygon.outer);
        for (const Polyline& hole : polygon.holes)
            add(hole);
    }
    return path;
}

void drawGround(DrawContext& draw)
{
    const auto& municipalities = draw.scene.base->territory->municipalities;
    const QRectF all(QPointF(0, 0), QSizeF(draw.view.size));
    draw.painter.fillRect(all, municipalities.empty() ? draw.colours.ground : draw.colours.background);
    for (const auto index : draw.scene.base->municipalityIndex.query(draw.visible)) {
        const QPainterPath path = toPath(municipalities[index].outline, draw.view);
        draw.painter.fillPath(path, draw.colours.ground);
        // Covers the hairline that anti-aliasing leaves between neighbours.
        draw.painter.strokePath(path, QPen(draw.colours.ground, 1));
    }
}

void drawReliefLayer(DrawContext& draw)
{
    const Relief& relief = draw.scene.base->relief;
    if (relief.isEmpty() || !relief.bounds.intersects(draw.visible))
        return;
    const QImage& image = draw.options.theme == Theme::Light ? relief.light : relief.dark;
    const double perCell = relief.bounds.width() / image.width();
    // Only the visible cells, grown to whole ones: Qt clips the target, but scales the whole source.
    const int left =
        std::clamp(static_cast<int>((draw.visible.minX - relief.bounds.minX) / perCell), 0, image.width() - 1);
    const int right =
        std::clamp(static_cast<int>((draw.visible.maxX - relief.bounds.minX) / perCell) + 1, left + 1, image.width());
    const int top =
        std::clamp(static_cast<int>((relief.bounds.maxY - draw.visible.maxY) / perCell), 0, image.height() - 1);
    const int bottom =
        std::clamp(static_cast<int>((relief.bounds.maxY - draw.visible.minY) / perCell) + 1, top + 1, image.height());
    const Bounds part{relief.bounds.minX + left * perCell, relief.bounds.maxY - bottom * perCell,
                      relief.bounds.minX + right * perCell, relief.bounds.maxY - top * perCell};
    // Where a cell is blown up beyond some pixels the relief has nothing more to say, and fades.
    const double opacity = draw.painter.opacity();
    draw.painter.setOpacity(opacity * std::clamp(1.15 - perCell / draw.mpp() / 22, 0.35, 1.0));
    draw.painter.drawImage(pixelRect(part, draw.view), image, QRectF(left, top, right - left, bottom - top));
    draw.painter.setOpacity(opacity);
}

void drawPopulationLayer(DrawContext& draw)
{
    const auto& base = *draw.scene.base;
    if (!(base.typicalDensity > 0) || draw.mpp() > 150)
        return;
    // One path for each class of density: cells of a turned grid overlap by slivers, which must not add up.
    constexpr int kClasses = 8;
    std::array<QPainterPath, kClasses> classes;
    draw.painter.setRenderHint(QPainter::Antialiasing, false);
    std::size_t count = 0;
    for (const auto index : base.cellIndex.query(draw.visible)) {
        if (count++ % kPollEvery == 0 && draw.stopped())
            return;
        const PopulationCell& cell = base.territory->cells[index];
        if (cell.sideM <= 0) {
            drawBuilding(draw, cell, draw.colours.population);
            continue;
        }
        const double density = cell.people / (cell.sideM * cell.sideM) * 1e6;
        const double strength = std::sqrt(std::min(1.0, density / base.typicalDensity));
        const double half = cell.sideM / 2;
        classes[static_cast<std::size_t>(strength * (kClasses - 1) + 0.5)].addRect(pixelRect(
            {cell.centre.x - half, cell.centre.y - half, cell.centre.x + half, cell.centre.y + half}, draw.view));
    }
    const double nearness = std::clamp(draw.mpp() / 3, 0.45, 1.0); // where streets fill the picture, cells step back
    for (int c = 0; c < kClasses; ++c) {
        QColor colour = draw.colours.population;
        colour.setAlphaF(static_cast<float>(nearness * (0.03 + 0.17 * c / (kClasses - 1))));
        auto& path = classes[static_cast<std::size_t>(c)];
        path.setFillRule(Qt::WindingFill);
        draw.painter.fillPath(path, colour);
    }
    draw.painter.setRenderHint(QPainter::Antialiasing, true);
}

void drawMunicipalityLayer(DrawContext& draw)
{
    const auto& municipalities = draw.scene.base->territory->municipalities;
    const auto visible = draw.scene.base->municipalityIndex.query(draw.visible);
    QColor band = draw.colours.boundary;
    band.setAlphaF(0.16F);
    const double width = std::clamp(60 / draw.mpp(), 1.5, 6.0);
    for (const QPen& pen : {QPen(band, width), QPen(draw.colours.boundary, draw.mpp() > 60 ? 0.7 : 1.0)}) {
        QPen rounded = pen;
        rounded.setJoinStyle(Qt::RoundJoin);
        for (const auto index : visible) {
            if (draw.stopped())
                return;
            draw.painter.strokePath(toPath(municipalities[index].outline, draw.view), rounded);
        }
    }
}

void drawStreetLayer(DrawContext& draw)
{
    const auto classes = streetsByClass(draw);
    draw.painter.setBrush(Qt::NoBrush);
    for (const bool casing : {true, false}) {
        for (std::size_t c = classes.size(); c-- > 0;) {
            const auto style = streetStyle(static_cast<StreetClass>(c), draw.mpp(), draw.options.theme);
            if (!style || classes[c].empty() || (casing && style->casing <= 0))
                continue;
            strokeStreets(draw, classes[c],
                          casing ? streetPen(style->casingColour, style->casing, false)
                                 : streetPen(style->colour, style->width, style->dashed));
        }
    }
}

void drawBarrierLayer(DrawContext& draw)
{
    const auto& barriers = draw.scene.base->infrastructure->barriers;
    const auto visible = draw.scene.base->barrierIndex.query(draw.visible);
    draw.painter.setBrush(Qt::NoBrush);
    QPolygonF pixels;
    for (const auto kind : {BarrierKind::River, BarrierKind::Motorway, BarrierKind::Rail}) {
        for (const auto index : visible) {
            if (barriers[index].kind != kind)
                continue;
            if (draw.stopped())
                return;
            toPixels(barriers[index].line, draw.view, pixels);
            draw.painter.setPen(barrierPen(kind, draw.mpp(), draw.options.theme));
            draw.painter.drawPolyline(pixels);
            if (kind == BarrierKind::Rail)
                drawSleepers(draw, pixels);
        }
    }
}

void drawExistingLayer(DrawContext& draw)
{
    const auto& assets = draw.scene.base->infrastructure->assets;
    draw.painter.setBrush(Qt::NoBrush);
    QPolygonF pixels;
    for (const auto index : draw.scene.base->assetIndex.query(draw.visible)) {
        if (draw.stopped())
            return;
        toPixels(assets[index].line, draw.view, pixels);
        draw.painter.setPen(assetPen(assets[index].kind, draw.options.theme));
        draw.painter.drawPolyline(pixels);
    }
}

void drawBackdrop(DrawContext& draw, const Backdrop& backdrop)
{
    if (!backdrop.image.isNull() && backdrop.imageBounds.intersects(draw.visible))
        draw.painter.drawImage(pixelRect(backdrop.imageBounds, draw.view), backdrop.image);
    QColor fill = backdrop.colour;
    fill.setAlphaF(0.12F);
    for (const auto index : backdrop.polygonIndex.query(draw.visible)) {
        if (draw.stopped())
            return;
        const QPainterPath path = toPath({backdrop.polygons[index]}, draw.view);
        draw.painter.fillPath(path, fill);
        draw.painter.strokePath(path, QPen(backdrop.colour, 1));
    }
    drawBackdropLines(draw, backdrop);
    draw.painter.setPen(QPen(draw.colours.halo, 0.8));
    draw.painter.setBrush(backdrop.colour);
    for (const auto index : backdrop.pointIndex.query(draw.visible))
        draw.painter.drawEllipse(draw.view.toPixels(backdrop.points[index]), 2.6, 2.6);
}

} // namespace oasis::map
