// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/models/site_table_model.h"
#include "app/desktop/workspace/workspace.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLineEdit;
class QTableView;

namespace oasis::desktop {

/// The sites in a table with a filter; the selected row is the selection of the workspace. Several rows can be marked
/// as oases or struck out at once.
class SiteTable : public QWidget
{
    Q_OBJECT

public:
    explicit SiteTable(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] QTableView* view() const { return m_view; }

private:
    void setStates(SiteState state);
    void followSelection();
    void rowChosen(const QModelIndex& current);

    Workspace& m_workspace;
    SiteTableModel* m_model;
    QSortFilterProxyModel* m_proxy;
    QLineEdit* m_filter;
    QTableView* m_view;
};

} // namespace oasis::desktop
