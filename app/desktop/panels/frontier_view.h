// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTableWidget;
class QVBoxLayout;

namespace oasis::desktop {

class FrontierChart;

/// Cost against coverage of a scenario: plans for rising amounts as a chart and a table, with what no plan can beat. A
/// click on a plan makes a budget scenario of it.
class FrontierView : public QWidget
{
    Q_OBJECT

public:
    explicit FrontierView(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] FrontierChart* chart() const { return m_chart; }

private:
    void buildBar(QVBoxLayout* column);
    void listScenarios();
    void computeOrCancel();
    [[nodiscard]] ScenarioId scenario() const;
    void showHint();
    void refresh();
    void fillChart();
    void fillTable();
    [[nodiscard]] QString sentence(std::size_t plan) const;
    /// Adds the scenario, or shows the one that asks the same already.
    void makeScenario(int plan);
    [[nodiscard]] QString currency() const;

    Workspace& m_workspace;
    QComboBox* m_scenario;
    QSpinBox* m_points;
    QPushButton* m_compute;
    QPushButton* m_make;
    QProgressBar* m_progress;
    QLabel* m_hint;
    FrontierChart* m_chart;
    QTableWidget* m_table;
    std::shared_ptr<const Frontier> m_frontier; // on the chart
};

} // namespace oasis::desktop
