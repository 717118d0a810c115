// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/map_item_table.h"

#include "app/desktop/widgets/figure_item.h"
#include "app/desktop/widgets/ui.h"
#include "app/text/convert.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QVBoxLayout>

namespace oasis::desktop {

namespace {

constexpr int kKey = Qt::UserRole; // of the thing, in every cell

} // namespace

MapItemTable::MapItemTable(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_title(ui::label({}, ui::Role::Muted)), m_top(new QHBoxLayout),
      m_table(new QTableWidget)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    m_top->addWidget(m_title, 1);
    column->addLayout(m_top);
    column->addWidget(m_table, 1);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    connect(m_table, &QTableWidget::currentCellChanged, this, &MapItemTable::rowChosen);
    connect(&m_workspace, &Workspace::selectionChanged, this, &MapItemTable::followSelection);
    connect(&m_workspace.document(), &StudyDocument::wasReset, this, &MapItemTable::outdate);
}

void MapItemTable::outdate()
{
    m_outdated = true;
    if (isVisible())
        refresh();
}

void MapItemTable::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_outdated)
        refresh();
}

void MapItemTable::refresh()
{
    m_outdated = false;
    const QScopedValueRollback filling(m_filling, true);
    const bool first = m_table->columnCount() == 0;
    const int sortedBy = first ? int{Name} : m_table->horizontalHeader()->sortIndicatorSection();
    const Qt::SortOrder order = first ? Qt::AscendingOrder : m_table->horizontalHeader()->sortIndicatorOrder();
    m_table->setSortingEnabled(false);
    const int rows = describe();
    m_table->setRowCount(rows);
    m_table->setVisible(rows > 0);
    if (rows == 0)
        return;
    fill(rows);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(sortedBy, order);
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setSectionResizeMode(MunicipalityName, QHeaderView::Stretch);
    followSelection();
}

void MapItemTable::fill(int rows)
{
    const QStringList titles = headers();
    m_table->setColumnCount(static_cast<int>(titles.size()));
    m_table->setHorizontalHeaderLabels(titles);
    for (int row = 0; row < rows; ++row) {
        fillRow(row);
        for (int column = 0; column < m_table->columnCount(); ++column)
            m_table->item(row, column)->setData(kKey, keyOf(row));
    }
}

QTableWidgetItem* MapItemTable::put(int row, int column, const QString& text, double figure)
{
    auto* item = new FigureItem(text, figure);
    if (column > MunicipalityName)
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItem(row, column, item);
    return item;
}

QString MapItemTable::municipalityName(std::optional<std::size_t> index) const
{
    return index ? text::toQString(m_workspace.study().territory->municipalities[*index].name) : QString();
}

void MapItemTable::rowChosen()
{
    if (const QTableWidgetItem* item = m_table->currentItem(); item && !m_filling)
        select(item->data(kKey).toLongLong());
}

void MapItemTable::followSelection()
{
    const auto key = selectedKey();
    for (int row = 0; key && row < m_table->rowCount(); ++row)
        if (m_table->item(row, Name)->data(kKey).toLongLong() == *key && m_table->currentRow() != row) {
            const QScopedValueRollback filling(m_filling, true); // what is selected stays as it is
            m_table->setCurrentCell(row, Name);
        }
}

} // namespace oasis::desktop
