// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/charts.h"

#include "app/map/chart_parts.h"

#include <QPainter>
#include <QPainterPath>

#include <array>

#include <algorithm>
#include <cmath>

namespace oasis::map {

namespace {

double valueOf(const ChartSeries& series, qsizetype category)
{
    const auto i = static_cast<std::size_t>(category);
    return i < series.values.size() ? series.values[i] : std::nan("");
}

double sumAt(const BarChart& chart, qsizetype category)
{
    double sum = 0;
    for (const auto& series : chart.series) {
        if (const double value = valueOf(series, category); std::isfinite(value))
            sum += value;
    }
    return sum;
}

struct Range
{
    double low = 0;
    double high = 0;
};

Range rangeOf(const BarChart& chart)
{
    Range range;
    for (qsizetype c = 0; c < chart.categories.size(); ++c) {
        if (chart.layout == BarChart::Layout::Stacked) {
            range.high = std::max(range.high, sumAt(chart, c));
            continue;
        }
        for (const auto& series : chart.series) {
            const double value = valueOf(series, c);
            if (std::isfinite(value))
                range = {std::min(range.low, value), std::max(range.high, value)};
        }
    }
    return range;
}

QStringList namesOf(const BarChart& chart)
{
    QStringList names;
    for (const auto& series : chart.series)
        names << series.name;
    return names;
}

/// A text of at most two lines, centred under or over a bar.
void drawCategory(ChartFrame& frame, const QString& text, double centre, double width, double top)
{
    const QFontMetricsF metrics = frame.metrics();
    const QRectF box(centre - width / 2, top, width, 2 * metrics.height() + 2);
    frame.painter.setFont(frame.textFont);
    frame.painter.setPen(frame.colours.text);
    const int flags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    const bool fits = metrics.boundingRect(box, flags, text).height() <= box.height() + 1;
    frame.painter.drawText(box, fits ? flags : Qt::AlignHCenter | Qt::AlignTop,
                           fits ? text : metrics.elidedText(text, Qt::ElideRight, width));
}

void drawFigureAbove(ChartFrame& frame, const QString& text, double centre, double y, bool strong)
{
    QFont font = frame.textFont;
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    const QFontMetricsF metrics(font);
    frame.painter.setFont(font);
    frame.painter.setPen(frame.colours.text);
    frame.painter.drawText(QPointF(centre - metrics.horizontalAdvance(text) / 2, y - 4), text);
}

struct Bars
{
    ChartFrame& frame;
    const BarChart& chart;
    double low;
    double high;

    [[nodiscard]] double y(double value) const
    {
        return frame.plot.bottom() - (value - low) / (high - low) * frame.plot.height();
    }
};

void drawStack(const Bars& bars, qsizetype category, double centre, double width)
{
    double base = 0;
    for (std::size_t s = 0; s < bars.chart.series.size(); ++s) {
        const double value = valueOf(bars.chart.series[s], category);
        if (!std::isfinite(value) || value <= 0)
            continue;
        const QRectF box(centre - width / 2, bars.y(base + value), width, bars.y(base) - bars.y(base + value));
        fillSeries(bars.frame.painter, box, s, bars.frame.style.theme);
        bars.frame.painter.setPen(QPen(bars.frame.colours.symbolPaper, 1));
        bars.frame.painter.drawLine(box.topLeft(), box.topRight());
        base += value;
    }
    if (base > 0)
        drawFigureAbove(bars.frame, figure(base, bars.chart.format), centre, bars.y(base), true);
}

void drawGroup(const Bars& bars, qsizetype category, double centre, double width)
{
    const double each = width / static_cast<double>(bars.chart.series.size());
    for (std::size_t s = 0; s < bars.chart.series.size(); ++s) {
        const double value = valueOf(bars.chart.series[s], category);
        if (!std::isfinite(value))
            continue;
        const double left = centre - width / 2 + each * static_cast<double>(s);
        const double top = bars.y(std::max(0.0, value));
        fillSeries(bars.frame.painter, QRectF(left + 1, top, each - 2, bars.y(std::min(0.0, value)) - top), s,
                   bars.frame.style.theme);
        const QString text = figure(value, bars.chart.format);
        if (bars.frame.metrics().horizontalAdvance(text) < each + 2)
            drawFigureAbove(bars.frame, text, left + each / 2, top, false);
    }
}

void drawUpright(ChartFrame& frame, const BarChart& chart)
{
    const Range range = rangeOf(chart);
    const auto ticks = axisTicks(range.low, range.high > 0 ? range.high * 1.06 : 1, 5);
    const double foot = 2 * frame.metrics().height() + 8;
    frame.plot.setBottom(frame.plot.bottom() - foot);
    drawValueAxis(frame, ticks, chart.unit, chart.format);
    const double slot = frame.plot.width() / static_cast<double>(std::max<qsizetype>(1, chart.categories.size()));
    const bool stacked = chart.layout == BarChart::Layout::Stacked;
    const double width = std::min(slot * 0.62, stacked ? 72.0 : 60.0 * static_cast<double>(chart.series.size()));
    const Bars bars{frame, chart, ticks.front(), ticks.back()};
    for (qsizetype c = 0; c < chart.categories.size(); ++c) {
        const double centre = frame.plot.left() + slot * (static_cast<double>(c) + 0.5);
        if (stacked)
            drawStack(bars, c, centre, width);
        else if (!chart.series.empty())
            drawGroup(bars, c, centre, width);
        drawCategory(frame, chart.categories[c], centre, slot - 8, frame.plot.bottom() + 6);
    }
}

/// Where the bars of a lying chart grow from, and how long one unit is.
struct LyingScale
{
    double zero = 0;
    double pxPerUnit = 0;
    double thick = 0; ///< of one bar
};

/// The bars of one category around `middle`, each with its figure at its end.
void drawLyingBars(ChartFrame& frame, const BarChart& chart, qsizetype category, double middle, const LyingScale& scale)
{
    const double ascent = frame.metrics().ascent();
    double top = middle - scale.thick * static_cast<double>(chart.series.size()) / 2;
    for (std::size_t s = 0; s < chart.series.size(); ++s, top += scale.thick) {
        const double value = valueOf(chart.series[s], category);
        if (!std::isfinite(value))
            continue;
        const double end = scale.zero + value * scale.pxPerUnit;
        fillSeries(frame.painter,
                   QRectF(std::min(scale.zero, end), top + 0.5, std::abs(end - scale.zero), scale.thick - 1), s,
                   frame.style.theme);
        frame.painter.setPen(frame.colours.text);
        frame.painter.drawText(QPointF(std::max(scale.zero, end) + 6, top + scale.thick / 2 + ascent / 2 - 1),
                               figure(value, chart.format));
    }
}

void drawLying(ChartFrame& frame, const BarChart& chart)
{
    const QFontMetricsF metrics = frame.metrics();
    const Range range = rangeOf(chart);
    double names = 0;
    double figures = 0;
    for (qsizetype c = 0; c < chart.categories.size(); ++c) {
        names = std::max(names, metrics.horizontalAdvance(chart.categories[c]));
        for (const auto& series : chart.series)
            figures = std::max(figures, metrics.horizontalAdvance(figure(valueOf(series, c), chart.format)));
    }
    names = std::min(names, frame.plot.width() * 0.4);
    if (!chart.unit.isEmpty()) {
        frame.painter.setFont(frame.textFont);
        frame.painter.setPen(frame.colours.textSoft);
        frame.painter.drawText(QPointF(frame.plot.left() + names + 10, frame.plot.top() + metrics.ascent()),
                               chart.unit);
        frame.plot.setTop(frame.plot.top() + metrics.height() + 4);
    }
    const QRectF area = frame.plot.adjusted(names + 10, 0, -figures - 8, 0);
    const double pxPerUnit = area.width() / std::max(range.high - range.low, 1e-9);
    const double slot = area.height() / static_cast<double>(std::max<qsizetype>(1, chart.categories.size()));
    const LyingScale scale{
        area.left() - range.low * pxPerUnit, pxPerUnit,
        std::min(slot * 0.72 / static_cast<double>(std::max<std::size_t>(1, chart.series.size())), 18.0)};
    for (qsizetype c = 0; c < chart.categories.size(); ++c) {
        const double middle = area.top() + slot * (static_cast<double>(c) + 0.5);
        frame.painter.setFont(frame.textFont);
        frame.painter.setPen(frame.colours.text);
        frame.painter.drawText(QRectF(frame.plot.left(), middle - slot / 2, names, slot),
                               Qt::AlignRight | Qt::AlignVCenter,
                               metrics.elidedText(chart.categories[c], Qt::ElideRight, names));
        drawLyingBars(frame, chart, c, middle, scale);
    }
    frame.painter.setPen(QPen(frame.colours.textSoft, 1));
    frame.painter.drawLine(QPointF(scale.zero, area.top()), QPointF(scale.zero, area.bottom()));
}

QRectF extentOf(const LineChart& chart)
{
    QRectF extent;
    bool first = true;
    for (const auto& line : chart.lines) {
        for (const QPointF& p : line.points) {
            const QRectF here(p, QSizeF(0, 0));
            if (first)
                extent = here;
            extent.setLeft(std::min(extent.left(), p.x()));
            extent.setRight(std::max(extent.right(), p.x()));
            extent.setTop(std::min(extent.top(), p.y()));
            extent.setBottom(std::max(extent.bottom(), p.y()));
            first = false;
        }
    }
    return extent;
}

void drawBottomAxis(ChartFrame& frame, const std::vector<double>& ticks, const LineChart& chart)
{
    const QFontMetricsF metrics = frame.metrics();
    frame.painter.setFont(frame.textFont);
    const double span = ticks.back() - ticks.front();
    for (const double tick : ticks) {
        const double x = frame.plot.left() + (tick - ticks.front()) / span * frame.plot.width();
        const QString text = figure(tick, chart.formatX);
        frame.painter.setPen(frame.colours.textSoft);
        const double width = metrics.horizontalAdvance(text);
        const double left = std::min(x - width / 2, frame.plot.right() - width); // the last one stays inside
        frame.painter.drawText(QPointF(left, frame.plot.bottom() + 6 + metrics.ascent()), text);
    }
    frame.painter.drawText(
        QRectF(frame.plot.left(), frame.plot.bottom() + metrics.height() + 8, frame.plot.width(), metrics.height()),
        Qt::AlignRight, chart.xUnit);
}

} // namespace

void drawBarChart(QPainter& painter, const QRectF& rect, const BarChart& chart, const ChartStyle& style)
{
    painter.save();
    ChartFrame frame = beginChart(painter, rect, chart.title, namesOf(chart), style);
    if (chart.layout == BarChart::Layout::Horizontal)
        drawLying(frame, chart);
    else
        drawUpright(frame, chart);
    painter.restore();
}

double horizontalChartHeight(const BarChart& chart)
{
    const double perCategory = 18.0 * static_cast<double>(std::max<std::size_t>(1, chart.series.size())) / 0.72;
    return 64 + perCategory * static_cast<double>(chart.categories.size()) + (chart.series.size() > 1 ? 24 : 0);
}

QPointF LinePlot::place(const QPointF& figures) const
{
    return {area.left() + (figures.x() - extent.left()) / extent.width() * area.width(),
            area.bottom() - (figures.y() - extent.top()) / extent.height() * area.height()};
}

LinePlot drawLineChart(QPainter& painter, const QRectF& rect, const LineChart& chart, const ChartStyle& style)
{
    painter.save();
    QStringList names;
    for (const auto& line : chart.lines)
        names << line.name;
    ChartFrame frame = beginChart(painter, rect, chart.title, names, style);
    const QRectF extent = extentOf(chart);
    frame.plot.setBottom(frame.plot.bottom() - 2 * frame.metrics().height() - 10);
    const auto yTicks = axisTicks(std::min(0.0, extent.top()), extent.bottom() > 0 ? extent.bottom() : 1, 5);
    const auto xTicks = axisTicks(extent.left(), extent.right(), 6);
    drawValueAxis(frame, yTicks, chart.yUnit, chart.formatY);
    drawBottomAxis(frame, xTicks, chart);
    const LinePlot plot{frame.plot,
                        QRectF(QPointF(xTicks.front(), yTicks.front()), QPointF(xTicks.back(), yTicks.back()))};
    static const std::array<Qt::PenStyle, 4> dashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    for (std::size_t l = 0; l < chart.lines.size(); ++l) {
        const auto& points = chart.lines[l].points;
        QPainterPath path;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const QPointF at = plot.place(points[i]);
            if (i == 0)
                path.moveTo(at);
            else if (chart.lines[l].steps)
                path.lineTo(at.x(), path.currentPosition().y());
            path.lineTo(at);
        }
        const QColor colour = seriesColour(l, style.theme);
        painter.setBrush(Qt::NoBrush);
        painter.strokePath(path, QPen(colour, 2, dashes[l % dashes.size()], Qt::RoundCap, Qt::RoundJoin));
        painter.setPen(QPen(frame.colours.symbolPaper, 1));
        painter.setBrush(colour);
        for (const QPointF& point : points)
            if (chart.lines[l].dots)
                painter.drawEllipse(plot.place(point), points.size() == 1 ? 5 : 3, points.size() == 1 ? 5 : 3);
    }
    painter.restore();
    return plot;
}

} // namespace oasis::map
