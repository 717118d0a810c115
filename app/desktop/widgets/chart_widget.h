// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace oasis::map {
struct BarChart;
} // namespace oasis::map

namespace oasis::desktop {

/// Shows one bar chart in the theme of the window.
class ChartWidget : public QWidget
{
    Q_OBJECT

public:
    explicit ChartWidget(QWidget* parent = nullptr);
    ~ChartWidget() override;
    void setChart(map::BarChart chart);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::unique_ptr<map::BarChart> m_chart; ///< never null
};

} // namespace oasis::desktop
