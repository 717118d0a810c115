// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QTableWidget;
class QTableWidgetItem;

namespace oasis::desktop {

/// A table of the things of one kind on the map, a title over it: it can be sorted by every column, and the current row
/// is the selection of the workspace, by mouse and by keyboard. Filled anew when it is seen after outdate().
class MapItemTable : public QWidget
{
    Q_OBJECT

public:
    [[nodiscard]] QTableWidget* view() const { return m_table; }

protected:
    /// Columns that every such table begins with: words, at the left; the others hold figures, at the right.
    enum { Name, MunicipalityName };

    explicit MapItemTable(Workspace& workspace, QWidget* parent);

    /// Says in the title what the table shows, or why nothing; returns the number of rows.
    virtual int describe() = 0;
    [[nodiscard]] virtual QStringList headers() const = 0;
    /// Puts all cells of a row.
    virtual void fillRow(int row) = 0;
    /// Names the thing of a row in selections, whatever the order of the rows.
    [[nodiscard]] virtual qlonglong keyOf(int row) const = 0;
    /// The key of what is selected; nothing when that is of another kind.
    [[nodiscard]] virtual std::optional<qlonglong> selectedKey() const = 0;
    virtual void select(qlonglong key) = 0;

    void outdate();
    QTableWidgetItem* put(int row, int column, const QString& text, double figure);
    /// The name of a municipality by its index in the territory; empty outside every one.
    [[nodiscard]] QString municipalityName(std::optional<std::size_t> index) const;
    [[nodiscard]] Workspace& workspace() const { return m_workspace; }
    [[nodiscard]] QLabel& title() const { return *m_title; }
    [[nodiscard]] QHBoxLayout& top() const { return *m_top; }
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void fill(int rows);
    void rowChosen();
    void followSelection();

    Workspace& m_workspace;
    QLabel* m_title;
    QHBoxLayout* m_top;
    QTableWidget* m_table;
    bool m_outdated = true;
    bool m_filling = false;
};

} // namespace oasis::desktop
