// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

class QLabel;
class QTableWidget;
class QTableWidgetItem;

namespace oasis::desktop {

/// The street cabinets of the scenario on the map in a table that can be sorted; the current row is the selection of
/// the workspace, by mouse and by keyboard. Built anew when it is seen after a change.
class CabinetTable : public QWidget
{
    Q_OBJECT

public:
    enum Column {
        Number,
        MunicipalityName,
        Premises,
        Capacity,
        Fill,
        Splitters,
        Feeder,
        Farthest,
        LightToSpare,
        Price,
        ColumnCount
    };

    explicit CabinetTable(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] QTableWidget* view() const { return m_table; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void outdate();
    void refresh();
    void fill(const Outcome& outcome);
    void fillRow(int row, const Outcome& outcome);
    void put(int row, Column column, const QString& text, double key);
    void rowChosen();
    void followSelection();

    Workspace& m_workspace;
    QLabel* m_title;
    QTableWidget* m_table;
    bool m_outdated = true;
    bool m_filling = false;
};

} // namespace oasis::desktop
