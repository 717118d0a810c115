// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/chart_parts.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace oasis::map {

namespace {

constexpr double kSwatch = 12;

/// Series names in a row above the plot, wrapped where they do not fit. Returns the height they took.
double drawSeriesNames(ChartFrame& frame, const QStringList& names)
{
    if (names.size() < 2)
        return 0;
    const QFontMetricsF metrics = frame.metrics();
    const double row = metrics.height() + 5;
    double x = frame.plot.left();
    double y = frame.plot.top();
    frame.painter.setFont(frame.textFont);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const double width = kSwatch + 5 + metrics.horizontalAdvance(names[i]) + 16;
        if (x > frame.plot.left() && x + width > frame.plot.right()) {
            x = frame.plot.left();
            y += row;
        }
        fillSeries(frame.painter, QRectF(x, y + (metrics.height() - kSwatch) / 2 + 1, kSwatch, kSwatch - 1),
                   static_cast<std::size_t>(i), frame.style.theme);
        frame.painter.setPen(frame.colours.text);
        frame.painter.drawText(QPointF(x + kSwatch + 5, y + metrics.ascent()), names[i]);
        x += width;
    }
    return y + row + 4 - frame.plot.top();
}

void hatch(QPainter& painter, const QRectF& box, QPointF direction, double step)
{
    const double reach = box.width() + box.height();
    const QPointF across(-direction.y(), direction.x());
    for (double t = -reach; t <= reach; t += step) {
        const QPointF middle = box.topLeft() + across * t;
        painter.drawLine(middle - direction * reach, middle + direction * reach);
    }
}

} // namespace

QColor seriesColour(std::size_t n, Theme theme)
{
    static const std::array<QColor, 8> light{
        QColor(0x00, 0x72, 0xB2), QColor(0xE6, 0x9F, 0x00), QColor(0x00, 0x9E, 0x73), QColor(0xCC, 0x79, 0xA7),
        QColor(0x56, 0xB4, 0xE9), QColor(0xD5, 0x5E, 0x00), QColor(0xF0, 0xE4, 0x42), QColor(0x7A, 0x83, 0x8A)};
    const QColor colour = light[n % light.size()];
    return theme == Theme::Light ? colour : colour.lighter(n % light.size() == 0 ? 135 : 108);
}

void fillSeries(QPainter& painter, const QRectF& box, std::size_t n, Theme theme)
{
    if (box.width() <= 0 || box.height() <= 0)
        return;
    painter.save();
    painter.fillRect(box, seriesColour(n, theme));
    QColor line = theme == Theme::Light ? QColor(255, 255, 255) : QColor(0x10, 0x14, 0x18);
    line.setAlphaF(0.55F);
    painter.setPen(QPen(line, 1.1));
    painter.setClipRect(box, Qt::IntersectClip);
    const double slant = std::sqrt(0.5);
    switch (n % 6) {
    case 1:
        hatch(painter, box, {slant, -slant}, 5);
        break;
    case 2:
        hatch(painter, box, {1, 0}, 4);
        break;
    case 3:
        hatch(painter, box, {slant, slant}, 5);
        break;
    case 4:
        hatch(painter, box, {0, 1}, 4);
        break;
    case 5:
        hatch(painter, box, {slant, -slant}, 6);
        hatch(painter, box, {slant, slant}, 6);
        break;
    default:
        break;
    }
    painter.restore();
}

std::vector<double> axisTicks(double from, double to, int count)
{
    if (!(to > from))
        to = from + 1;
    const double rough = (to - from) / std::max(1, count);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double candidate : {5.0, 2.0, 1.0}) {
        if (candidate * power >= rough * 0.999)
            step = candidate * power;
    }
    const double first = std::floor(from / step + 1e-9);
    const double last = std::ceil(to / step - 1e-9);
    std::vector<double> ticks;
    for (double i = first; i <= last; ++i)
        ticks.push_back(i * step);
    return ticks;
}

QString figure(double value, const std::function<QString(double)>& format)
{
    return format ? format(value) : QString::number(value);
}

ChartFrame beginChart(QPainter& painter, const QRectF& rect, const QString& title, const QStringList& series,
                      const ChartStyle& style)
{
    ChartFrame frame{painter, style, palette(style.theme), style.font, style.font, rect};
    frame.titleFont.setPixelSize(13);
    frame.titleFont.setWeight(QFont::DemiBold);
    frame.textFont.setPixelSize(11);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (style.panel) {
        painter.setPen(QPen(frame.colours.panelEdge, 1));
        painter.setBrush(frame.colours.panel);
        painter.drawRoundedRect(rect, 6, 6);
        frame.plot = rect.adjusted(16, 14, -16, -14);
    }
    if (!title.isEmpty()) {
        const QFontMetricsF metrics(frame.titleFont);
        painter.setFont(frame.titleFont);
        painter.setPen(frame.colours.text);
        painter.drawText(QPointF(frame.plot.left(), frame.plot.top() + metrics.ascent()),
                         metrics.elidedText(title, Qt::ElideRight, frame.plot.width()));
        frame.plot.setTop(frame.plot.top() + metrics.height() + 8);
    }
    frame.plot.setTop(frame.plot.top() + drawSeriesNames(frame, series));
    return frame;
}

void drawValueAxis(ChartFrame& frame, const std::vector<double>& ticks, const QString& unit,
                   const std::function<QString(double)>& format)
{
    const QFontMetricsF metrics = frame.metrics();
    double widest = 0;
    for (const double tick : ticks)
        widest = std::max(widest, metrics.horizontalAdvance(figure(tick, format)));
    frame.painter.setFont(frame.textFont);
    frame.painter.setPen(frame.colours.textSoft);
    if (!unit.isEmpty()) {
        frame.painter.drawText(QPointF(frame.plot.left(), frame.plot.top() + metrics.ascent()), unit);
        frame.plot.setTop(frame.plot.top() + metrics.height() + 8);
    }
    frame.plot.setLeft(frame.plot.left() + widest + 8);
    const double span = ticks.back() - ticks.front();
    QColor grid = frame.colours.textSoft;
    for (const double tick : ticks) {
        const double y = frame.plot.bottom() - (tick - ticks.front()) / span * frame.plot.height();
        grid.setAlphaF(tick == 0 ? 0.9F : 0.22F);
        frame.painter.setPen(QPen(grid, 1));
        frame.painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
        const QString text = figure(tick, format);
        frame.painter.setPen(frame.colours.textSoft);
        frame.painter.drawText(
            QPointF(frame.plot.left() - 8 - metrics.horizontalAdvance(text), y + metrics.ascent() / 2 - 1), text);
    }
}

} // namespace oasis::map
