// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/theme.h"

#include <QFont>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QPainter;

namespace oasis::map {

/// One set of figures, one for each category of the chart, in the chart's unit. NaN: no figure, no bar.
struct ChartSeries
{
    QString name;
    std::vector<double> values;
};

/// Bars side by side or stacked. Figures below zero hang under the axis; stacked ones must not be negative.
struct BarChart
{
    enum class Layout : std::uint8_t {
        Grouped,   ///< upright, one bar per series beside each other
        Stacked,   ///< upright, series on top of each other, the sum above
        Horizontal ///< one lying bar per category and series, its figure at its end
    };
    Layout layout = Layout::Stacked;
    QString title;          ///< may be empty
    QString unit;           ///< beside the axis: "k€ HT 2026"
    QStringList categories; ///< scenarios, municipalities …
    std::vector<ChartSeries> series;
    /// Writes a figure, without its unit; empty: the C locale's shortest form.
    std::function<QString(double)> format;
};

struct ChartStyle
{
    Theme theme = Theme::Light;
    QFont font;         ///< family; sizes are the chart's own
    bool panel = false; ///< on a rounded box of the theme's panel colour
};

/// Draws the chart into `rect` on any painter. Series are told apart by colour (Okabe–Ito) and by hatching, so that
/// the chart survives a photocopier. A chart without figures shows its title and axes only.
void drawBarChart(QPainter& painter, const QRectF& rect, const BarChart& chart, const ChartStyle& style);
/// Height that a horizontal chart wants at comfortable bar sizes, pixels.
[[nodiscard]] double horizontalChartHeight(const BarChart& chart);

/// A line through points, for frontiers (cost against coverage) and yearly sums.
struct LineChart
{
    struct Line
    {
        QString name;
        std::vector<QPointF> points; ///< x ascending
        bool steps = false;          ///< holds each value until the next x
        bool dots = true;            ///< marks the points
    };
    QString title;
    QString xUnit;
    QString yUnit;
    std::vector<Line> lines;
    std::function<QString(double)> formatX;
    std::function<QString(double)> formatY;
};
/// Where a line chart has drawn its figures.
struct LinePlot
{
    QRectF area;   ///< inside the axes
    QRectF extent; ///< of the figures there; top is the least, bottom the greatest
    [[nodiscard]] QPointF place(const QPointF& figures) const;
};
LinePlot drawLineChart(QPainter& painter, const QRectF& rect, const LineChart& chart, const ChartStyle& style);

/// Colour of the n-th series of any chart; repeats after eight.
[[nodiscard]] QColor seriesColour(std::size_t n, Theme theme);
/// Fills a box in the n-th series' colour and hatching.
void fillSeries(QPainter& painter, const QRectF& box, std::size_t n, Theme theme);
/// Round steps (1, 2, 5 × 10^n) from at most `from` to at least `to`, about `count` of them.
[[nodiscard]] std::vector<double> axisTicks(double from, double to, int count);

} // namespace oasis::map
