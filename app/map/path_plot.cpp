// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/path_plot.h"

#include "app/map/chart_parts.h"
#include "app/text/unit_text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace oasis::map {

namespace {

/// Heights of the path over the bent Earth, metres.
struct PathHeights
{
    std::vector<double> atM;
    std::vector<double> ground;
    std::vector<double> surface; ///< with clutter
    std::vector<double> sight;
    double lowest = 0;
    double highest = 0;
};

PathHeights heightsOf(const CoverageExplanation& e)
{
    PathHeights heights;
    const double lengthKm = e.path.distancesKm.back();
    for (std::size_t i = 0; i < e.path.distancesKm.size(); ++i) {
        const double at = e.path.distancesKm[i];
        const double bulge = at * (lengthKm - at) / (2 * e.earthRadiusKm) * 1000;
        heights.atM.push_back(1000 * at);
        heights.ground.push_back(e.path.groundM[i] + bulge);
        heights.surface.push_back(heights.ground.back() + (e.path.clutterM.empty() ? 0 : e.path.clutterM[i]));
        heights.sight.push_back(e.txAmslM + (e.rxAmslM - e.txAmslM) * at / lengthKm);
    }
    heights.lowest = *std::ranges::min_element(heights.ground);
    heights.highest = std::max({*std::ranges::max_element(heights.surface), e.txAmslM, e.rxAmslM});
    for (std::size_t i = 0; i < heights.sight.size(); ++i) {
        heights.lowest = std::min(heights.lowest, heights.sight[i] - e.fresnelM[i]);
        heights.highest = std::max(heights.highest, heights.sight[i] + e.fresnelM[i]);
    }
    return heights;
}

/// Places figures in the plot.
struct Axes
{
    QRectF plot;
    double lengthM = 1;
    double low = 0;
    double high = 1;
    [[nodiscard]] QPointF at(double metres, double height) const
    {
        return {plot.left() + metres / lengthM * plot.width(),
                plot.bottom() - (height - low) / (high - low) * plot.height()};
    }
};

QPainterPath lineOf(const Axes& axes, const std::vector<double>& atM, const std::vector<double>& heights)
{
    QPainterPath path(axes.at(atM.front(), heights.front()));
    for (std::size_t i = 1; i < atM.size(); ++i)
        path.lineTo(axes.at(atM[i], heights[i]));
    return path;
}

QPainterPath areaUnder(const Axes& axes, const std::vector<double>& atM, const std::vector<double>& heights)
{
    QPainterPath path = lineOf(axes, atM, heights);
    path.lineTo(axes.plot.bottomRight());
    path.lineTo(axes.plot.bottomLeft());
    path.closeSubpath();
    return path;
}

QPainterPath fresnelZone(const Axes& axes, const PathHeights& heights, const CoverageExplanation& e)
{
    // Finer than the samples: the zone is an ellipse, whatever the relief's step.
    constexpr int kSteps = 96;
    const double length = heights.atM.back();
    const double waveM = 0.2998 / (e.point.frequencyMhz / 1000);
    const auto edge = [&](int step, double side) {
        const double at = length * step / kSteps;
        const double radius = std::sqrt(waveM * at * (length - at) / length);
        return axes.at(at, e.txAmslM + (e.rxAmslM - e.txAmslM) * at / length + side * radius);
    };
    QPainterPath path(edge(0, 1));
    for (int step = 1; step <= kSteps; ++step)
        path.lineTo(edge(step, 1));
    for (int step = kSteps; step-- > 0;)
        path.lineTo(edge(step, -1));
    path.closeSubpath();
    return path;
}

void drawDistances(ChartFrame& frame, const Axes& axes, const text::Language& language)
{
    const text::UnitText units(language);
    const QFontMetricsF metrics = frame.metrics();
    frame.painter.setFont(frame.textFont);
    frame.painter.setPen(frame.colours.textSoft);
    for (const double tick : axisTicks(0, axes.lengthM, 5)) {
        if (tick > axes.lengthM)
            continue;
        const QString text = units.length(tick);
        const double width = metrics.horizontalAdvance(text);
        const double x =
            std::clamp(axes.at(tick, axes.low).x() - width / 2, axes.plot.left(), axes.plot.right() - width);
        frame.painter.drawText(QPointF(x, axes.plot.bottom() + 6 + metrics.ascent()), text);
    }
}

void drawMast(QPainter& painter, const QPointF& foot, const QPointF& top, const Palette& colours)
{
    painter.setPen(QPen(colours.text, 1.6));
    painter.drawLine(foot, top);
    painter.setPen(QPen(colours.symbolPaper, 1));
    painter.setBrush(colours.text);
    painter.drawEllipse(top, 3.5, 3.5);
    painter.setBrush(Qt::NoBrush);
}

} // namespace

void drawPathPlot(QPainter& painter, const QRectF& rect, const CoverageExplanation& e, const ChartStyle& style,
                  const text::Language& language)
{
    painter.save();
    const auto say = [&](const char* source) { return language.translate("map", source); };
    const text::UnitText units(language);
    const QString title = e.sight ? say(QT_TRANSLATE_NOOP("map", "In line of sight"))
                                  : say(QT_TRANSLATE_NOOP("map", "Out of sight: the relief stands between"));
    ChartFrame frame = beginChart(painter, rect, title, {}, style);
    frame.plot.setBottom(frame.plot.bottom() - frame.metrics().height() - 8);
    const PathHeights heights = heightsOf(e);
    const auto ticks = axisTicks(heights.lowest, heights.highest, 4);
    drawValueAxis(frame, ticks, say(QT_TRANSLATE_NOOP("map", "m above the sea")),
                  [&](double value) { return units.number(value); });
    const Axes axes{frame.plot, heights.atM.back(), ticks.front(), ticks.back()};
    painter.setClipRect(frame.plot.adjusted(-4, -4, 4, 1));
    QColor zone = frame.colours.accent;
    zone.setAlphaF(0.18F);
    painter.fillPath(fresnelZone(axes, heights, e), zone);
    if (!e.path.clutterM.empty()) {
        QColor clutter(0x00, 0x9E, 0x73);
        clutter.setAlphaF(0.55F);
        painter.fillPath(areaUnder(axes, heights.atM, heights.surface), clutter);
    }
    painter.fillPath(areaUnder(axes, heights.atM, heights.ground),
                     style.theme == Theme::Dark ? QColor(0x6B, 0x5A, 0x48) : QColor(0xC9, 0xB2, 0x94));
    painter.strokePath(lineOf(axes, heights.atM, heights.ground), QPen(frame.colours.textSoft, 1.2));
    painter.strokePath(fresnelZone(axes, heights, e), QPen(frame.colours.accent, 1, Qt::DashLine));
    painter.setPen(QPen(e.sight ? frame.colours.accent : QColor(0xD5, 0x5E, 0x00), 1.8));
    painter.drawLine(axes.at(0, e.txAmslM), axes.at(axes.lengthM, e.rxAmslM));
    drawMast(painter, axes.at(0, heights.ground.front()), axes.at(0, e.txAmslM), frame.colours);
    drawMast(painter, axes.at(axes.lengthM, heights.ground.back()), axes.at(axes.lengthM, e.rxAmslM), frame.colours);
    painter.setClipping(false);
    drawDistances(frame, axes, language);
    painter.restore();
}

} // namespace oasis::map
