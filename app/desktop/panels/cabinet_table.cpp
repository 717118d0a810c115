// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/cabinet_table.h"

#include "app/desktop/widgets/figure_item.h"
#include "app/desktop/widgets/ui.h"
#include "app/text/cabinet_text.h"
#include "app/text/convert.h"
#include "app/text/optics_text.h"
#include "app/text/unit_text.h"
#include "app/text/words.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace oasis::desktop {

namespace {

constexpr int kIndex = Qt::UserRole; // of the cabinet, in every cell

} // namespace

CabinetTable::CabinetTable(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_title(ui::label({}, ui::Role::Muted)), m_table(new QTableWidget)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_title);
    column->addWidget(m_table, 1);
    m_table->setObjectName(QStringLiteral("cabinetTable"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    connect(m_table, &QTableWidget::currentCellChanged, this, &CabinetTable::rowChosen);
    connect(&m_workspace, &Workspace::selectionChanged, this, &CabinetTable::followSelection);
    connect(&m_workspace, &Workspace::activeScenarioChanged, this, &CabinetTable::outdate);
    connect(&m_workspace.document(), &StudyDocument::wasReset, this, &CabinetTable::outdate);
    connect(&m_workspace.document(), &StudyDocument::changed, this, &CabinetTable::outdate);
}

void CabinetTable::outdate()
{
    m_outdated = true;
    if (isVisible())
        refresh();
}

void CabinetTable::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_outdated)
        refresh();
}

void CabinetTable::refresh()
{
    m_outdated = false;
    m_filling = true;
    m_table->setSortingEnabled(false);
    m_table->clear();
    m_table->setRowCount(0);
    const auto outcome = m_workspace.activeOutcome();
    if (!outcome || outcome->cabinets.empty()) {
        m_title->setText(tr("Choose a computed scenario with the objective “Cabinets for the premises”."));
    } else {
        fill(*outcome);
    }
    m_filling = false;
    followSelection();
}

void CabinetTable::fill(const Outcome& outcome)
{
    const text::UnitText units(m_workspace.language());
    int premises = 0;
    int unserved = 0;
    for (const OutcomePremises& each : outcome.premises)
        (each.cabinet < 0 ? unserved : premises) += each.premises;
    m_title->setText(
        tr("%1 – %n cabinet(s), %2 premises, %3 behind no cabinet. All figures rest on assumptions, to be confirmed.",
           nullptr, static_cast<int>(outcome.cabinets.size()))
            .arg(text::toQString(outcome.definition.name), units.number(premises), units.number(unserved)));
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels({tr("Cabinet"), tr("Municipality"), tr("Premises"), tr("Capacity"), tr("Fill"),
                                        tr("Splitters"), tr("Feeder"), tr("Longest way"), tr("Light to spare"),
                                        tr("Price")});
    m_table->setRowCount(static_cast<int>(outcome.cabinets.size()));
    for (int row = 0; row < m_table->rowCount(); ++row)
        fillRow(row, outcome);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(Number, Qt::AscendingOrder);
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setSectionResizeMode(MunicipalityName, QHeaderView::Stretch);
}

void CabinetTable::fillRow(int row, const Outcome& outcome)
{
    const text::Language& language = m_workspace.language();
    const text::UnitText units(language);
    const auto index = static_cast<std::size_t>(row);
    const OutcomeCabinet& cabinet = outcome.cabinets[index];
    const Territory& territory = *m_workspace.study().territory;
    const auto ground = territory.indexOf(cabinet.municipalityCode);
    const double spareDb = lightOf(outcome.definition, cabinet).spareDb();
    put(row, Number, text::cabinetName(index, language), row);
    put(row, MunicipalityName, ground ? text::toQString(territory.municipalities[*ground].name) : QString(), 0);
    put(row, Premises, units.number(cabinet.premises), cabinet.premises);
    put(row, Capacity, units.number(cabinet.capacity), cabinet.capacity);
    put(row, Fill, units.percent(text::fillPercent(cabinet), 0), text::fillPercent(cabinet));
    put(row, Splitters, text::splitters(cabinet, language), cabinet.splitters);
    put(row, Feeder, units.length(cabinet.feederM), cabinet.feederM);
    put(row, Farthest, units.length(cabinet.farthestM), cabinet.farthestM);
    put(row, LightToSpare, text::decibels(spareDb, language), spareDb);
    put(row, Price, units.money(cabinet.price, text::toQString(m_workspace.study().catalogue->currency())),
        cabinet.price.inEuros());
    if (cabinet.underfilled)
        for (int column = 0; column < ColumnCount; ++column)
            m_table->item(row, column)
                ->setToolTip(tr("Fewer premises than the least number: an exception to be justified."));
}

void CabinetTable::put(int row, Column column, const QString& text, double key)
{
    auto* item = new FigureItem(text, key);
    item->setData(kIndex, row);
    if (column > MunicipalityName)
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItem(row, column, item);
}

void CabinetTable::rowChosen()
{
    const QTableWidgetItem* item = m_table->currentItem();
    if (m_filling || !item)
        return;
    Selection selection;
    selection.kind = Selection::Kind::Cabinet;
    selection.index = item->data(kIndex).toInt();
    m_workspace.select(selection);
}

void CabinetTable::followSelection()
{
    const Selection& selection = m_workspace.selection();
    if (selection.kind != Selection::Kind::Cabinet && selection.kind != Selection::Kind::CabinetArea)
        return;
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (m_table->item(row, 0)->data(kIndex).toInt() == selection.index && m_table->currentRow() != row) {
            m_filling = true; // an area stays selected as such
            m_table->setCurrentCell(row, Number);
            m_filling = false;
        }
}

} // namespace oasis::desktop
