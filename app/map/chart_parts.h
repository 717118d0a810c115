// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/charts.h"

#include <QFontMetricsF>

#include <vector>

namespace oasis::map {

/// What bar and line charts have in common: fonts, the frame with title and series names, axes.
struct ChartFrame
{
    QPainter& painter;
    const ChartStyle& style;
    const Palette& colours;
    QFont titleFont;
    QFont textFont;
    QRectF plot; ///< what is left for axes and figures

    [[nodiscard]] QFontMetricsF metrics() const { return QFontMetricsF(textFont); }
};

/// Draws panel, title and the names of the series (when there are several); plot is the space below.
[[nodiscard]] ChartFrame beginChart(QPainter& painter, const QRectF& rect, const QString& title,
                                    const QStringList& series, const ChartStyle& style);
/// An axis on the left of `frame.plot`: ticks with thin lines across, the unit on top. Shrinks the plot.
void drawValueAxis(ChartFrame& frame, const std::vector<double>& ticks, const QString& unit,
                   const std::function<QString(double)>& format);
[[nodiscard]] QString figure(double value, const std::function<QString(double)>& format);

} // namespace oasis::map
