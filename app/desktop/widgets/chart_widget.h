// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/charts.h"

#include <QWidget>

namespace oasis::desktop {

/// Shows one bar chart in the theme of the window.
class ChartWidget : public QWidget
{
    Q_OBJECT

public:
    explicit ChartWidget(QWidget* parent = nullptr);
    void setChart(map::BarChart chart);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    map::BarChart m_chart;
};

} // namespace oasis::desktop
