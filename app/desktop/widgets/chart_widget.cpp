// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/chart_widget.h"

#include "app/desktop/theme/theme.h"
#include "app/map/charts.h"

#include <QPainter>

namespace oasis::desktop {

ChartWidget::ChartWidget(QWidget* parent) : QWidget(parent), m_chart(std::make_unique<map::BarChart>())
{
    setMinimumSize(240, 160);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

ChartWidget::~ChartWidget() = default;

void ChartWidget::setChart(map::BarChart chart)
{
    *m_chart = std::move(chart);
    setAccessibleName(m_chart->title);
    update();
}

void ChartWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    map::ChartStyle style;
    style.theme = currentTheme() == ThemeMode::Dark ? map::Theme::Dark : map::Theme::Light;
    style.font = font();
    map::drawBarChart(painter, QRectF(rect()).adjusted(8, 8, -8, -8), *m_chart, style);
}

} // namespace oasis::desktop
