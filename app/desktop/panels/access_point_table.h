// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace oasis::desktop {

/// The study's access points in a table that can be sorted, with what each serves alone; the current row is the
/// selection of the workspace, by mouse and by keyboard. Filled anew when it is seen after a change.
class AccessPointTable : public QWidget
{
    Q_OBJECT

public:
    enum Column {
        Name,
        MunicipalityName,
        Height,
        Band,
        Channel,
        Eirp,
        Limit,
        People,
        Households,
        Sites,
        Area,
        Sinr,
        ColumnCount
    };

    explicit AccessPointTable(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] QTableWidget* view() const { return m_table; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void outdate();
    void refresh();
    void fillRow(int row, const AccessPoint& point);
    void fillServed(int row, const AccessPoint& point);
    void fillQuality(int row, const AccessPoint& point);
    void put(int row, Column column, const QString& text, double figure);
    void rowChosen();
    void adopt(const std::vector<AccessPoint>& points, const WifiChannelPlan& plan);
    void followSelection();

    Workspace& m_workspace;
    QLabel* m_title;
    QPushButton* m_plan;
    QTableWidget* m_table;
    bool m_outdated = true;
    bool m_filling = false;
};

} // namespace oasis::desktop
