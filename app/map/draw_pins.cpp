// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/draw_context.h"

#include <algorithm>
#include <cmath>

namespace oasis::map {

namespace {

/// The middle of a line by length.
Point middleOf(const Polyline& line)
{
    const double half = length(line) / 2;
    double along = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double step = std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
        if (along + step >= half && step > 0) {
            const double share = (half - along) / step;
            return {line[i - 1].x + share * (line[i].x - line[i - 1].x),
                    line[i - 1].y + share * (line[i].y - line[i - 1].y)};
        }
        along += step;
    }
    return line.empty() ? Point{} : line.front();
}

double widthAt(double mpp)
{
    return std::clamp(3.6 - 0.4 * std::log2(std::max(mpp, 1.0) / 4.0), 1.8, 3.6);
}

} // namespace

void drawPinnedStreets(DrawContext& draw)
{
    draw.painter.setBrush(Qt::NoBrush);
    const auto visible = draw.scene.pinIndex.query(draw.visible);
    QPolygonF pixels;
    for (const bool barred : {true, false}) {
        // One pen for all streets before the next: where two meet, their rails join.
        for (const QPen& pen : pinPens(barred, widthAt(draw.mpp()), draw.options.theme)) {
            draw.painter.setPen(pen);
            for (const auto index : visible) {
                if (draw.scene.pins[index].barred != barred)
                    continue;
                toPixels(draw.scene.pins[index].line, draw.view, pixels);
                draw.painter.drawPolyline(pixels);
            }
        }
    }
}

void drawPins(DrawContext& draw)
{
    const double radius = std::clamp(7.5 - 0.7 * std::log2(std::max(draw.mpp(), 2.0) / 4.0), 5.0, 7.5);
    for (const auto index : draw.scene.pinIndex.query(draw.visible)) {
        const ScenePin& pin = draw.scene.pins[index];
        drawPinSymbol(draw.painter, draw.view.toPixels(middleOf(pin.line)), radius, pin.barred, draw.options.theme);
    }
}

} // namespace oasis::map
