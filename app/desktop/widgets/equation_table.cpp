// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/equation_table.h"

#include <QHeaderView>

#include <array>

namespace oasis::desktop {

namespace {

constexpr int kLeastWidth = 400; ///< words of the first column stay whole

} // namespace

EquationTable::EquationTable(const QString& accessibleName, QWidget* parent) : QTableWidget(parent)
{
    setColumnCount(4);
    setHorizontalHeaderLabels({tr("What"), tr("Equation"), tr("Symbol"), tr("Value")});
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    verticalHeader()->hide();
    setMinimumWidth(kLeastWidth);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setAccessibleName(accessibleName);
}

void EquationTable::setRows(const std::vector<text::LinkRow>& rows, int fadedFrom)
{
    const int count = static_cast<int>(rows.size());
    const bool fresh = count != rowCount();
    setRowCount(count);
    for (int row = 0; row < count; ++row) {
        const text::LinkRow& said = rows[static_cast<std::size_t>(row)];
        const std::array cells{said.name, said.equation, said.symbol, said.value};
        for (int column = 0; column < columnCount(); ++column) {
            QTableWidgetItem* cell = item(row, column);
            if (!cell) {
                cell = new QTableWidgetItem;
                if (column == columnCount() - 1)
                    cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
                setItem(row, column, cell);
            }
            cell->setText(cells[static_cast<std::size_t>(column)]);
            cell->setToolTip(said.name);
            cell->setFlags(row < fadedFrom ? Qt::ItemIsSelectable | Qt::ItemIsEnabled : Qt::ItemIsSelectable);
        }
    }
    for (int column = 1; fresh && column < columnCount(); ++column)
        resizeColumnToContents(column);
    if (fresh)
        resizeRowsToContents();
}

void EquationTable::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    resizeRowsToContents(); // words wrap
}

} // namespace oasis::desktop
