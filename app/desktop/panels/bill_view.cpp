// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/bill_view.h"

#include "app/desktop/widgets/ui.h"
#include "app/text/convert.h"
#include "app/text/detail_text.h"
#include "app/text/unit_text.h"
#include "app/text/words.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace oasis::desktop {

BillView::BillView(Workspace& workspace, Content content, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_content(content), m_title(ui::label({}, ui::Role::Muted)),
      m_table(new QTableWidget)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_title);
    column->addWidget(m_table, 1);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    connect(&m_workspace, &Workspace::activeScenarioChanged, this, &BillView::outdate);
    connect(&m_workspace.document(), &StudyDocument::wasReset, this, &BillView::outdate);
    connect(&m_workspace.document(), &StudyDocument::changed, this, &BillView::outdate);
}

void BillView::outdate()
{
    m_outdated = true;
    if (isVisible())
        refresh();
}

void BillView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_outdated)
        refresh();
}

void BillView::refresh()
{
    m_outdated = false;
    m_table->clear();
    m_table->setRowCount(0);
    const auto outcome = m_workspace.activeOutcome();
    if (!outcome) {
        m_title->setText(tr("Choose a computed scenario to see its costs."));
        return;
    }
    const text::UnitText units(m_workspace.language());
    m_title->setText(
        tr("%1 – investment %2, running cost %3 a year, before tax. * assumption, to be confirmed.")
            .arg(text::toQString(outcome->definition.name),
                 units.money(outcome->investment, text::toQString(m_workspace.study().catalogue->currency())),
                 units.money(outcome->yearly, text::toQString(m_workspace.study().catalogue->currency()))));
    if (m_content == Content::Items)
        fillItems(*outcome);
    else
        fillMunicipalities(*outcome);
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

void BillView::setRow(int row, const QStringList& cells, const QString& help)
{
    for (int column = 0; column < cells.size(); ++column) {
        auto* item = new QTableWidgetItem(cells[column]);
        item->setToolTip(help);
        if (column > 0)
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, column, item);
    }
}

void BillView::fillItems(const Outcome& outcome)
{
    const text::UnitText units(m_workspace.language());
    const Catalogue& catalogue = *m_workspace.study().catalogue;
    const QString currency = text::toQString(catalogue.currency());
    const auto lines = billLines(outcome.bill);
    m_table->setColumnCount(5);
    m_table->setHorizontalHeaderLabels(
        {tr("Item"), tr("Quantity"), tr("Unit price"), tr("Investment"), tr("Per year")});
    m_table->setRowCount(static_cast<int>(lines.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const BillLine& line = lines[static_cast<std::size_t>(row)];
        const CatalogueItem* item = catalogue.find(line.item);
        const QString label = text::itemName(line.item, catalogue, m_workspace.language());
        const QString amount = units.moneyExact(line.amount, currency);
        setRow(row,
               {label, units.quantity(line.quantityMilli, item ? text::toQString(item->unit) : QString()),
                units.moneyExact(line.unitPrice, currency), line.yearly ? QString() : amount,
                line.yearly ? amount : QString()},
               text::toQString(line.item) +
                   (item ? QStringLiteral(" – ") + text::detailText(item->source, m_workspace.language()) : QString()));
    }
}

void BillView::fillMunicipalities(const Outcome& outcome)
{
    const text::UnitText units(m_workspace.language());
    const QString currency = text::toQString(m_workspace.study().catalogue->currency());
    const Territory& territory = *m_workspace.study().territory;
    const auto costs = costByMunicipality(outcome.bill);
    m_table->setColumnCount(5);
    m_table->setHorizontalHeaderLabels(
        {tr("Municipality"), tr("Inhabitants"), tr("Investment"), tr("Per inhabitant"), tr("Per year")});
    m_table->setRowCount(static_cast<int>(costs.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const MunicipalCost& cost = costs[static_cast<std::size_t>(row)];
        const auto found = territory.indexOf(cost.municipalityCode);
        const Municipality* municipality = found ? &territory.municipalities[*found] : nullptr;
        const bool counted = municipality && municipality->population > 0;
        setRow(row,
               {municipality ? text::toQString(municipality->name)
                             : tr("Outside every municipality, or the whole project"),
                counted ? units.number(static_cast<double>(municipality->population)) : QString(),
                units.money(cost.investment, currency),
                counted ? units.moneyExact(
                              timesRate(cost.investment, 1.0 / static_cast<double>(municipality->population)), currency)
                        : QString(),
                units.money(cost.yearly, currency)});
    }
}

} // namespace oasis::desktop
