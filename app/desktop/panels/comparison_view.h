// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include "core/scenario/compare.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QTableWidget;

namespace oasis::desktop {

class ChartWidget;

/// All computed scenarios side by side: indicators in a table, investment by kind of work in a chart, and what changes
/// against a reference.
class ComparisonView : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonView(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] QTableWidget* table() const { return m_table; }

private:
    [[nodiscard]] ScenarioId reference() const;
    [[nodiscard]] QWidget* buildContent();
    void followMap();
    void refresh();
    void fillTable(const std::vector<const Outcome*>& outcomes);
    void addDifferences(const std::vector<OutcomeDifference>& differences);
    void fillChart(const std::vector<const Outcome*>& outcomes);

    Workspace& m_workspace;
    QComboBox* m_reference;
    QTableWidget* m_table;
    QCheckBox* m_onMap;
    QLabel* m_hint;
    ChartWidget* m_chart;
};

} // namespace oasis::desktop
