// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/price_table.h"

#include "app/desktop/widgets/ui.h"
#include "app/text/convert.h"
#include "app/text/detail_text.h"
#include "app/text/unit_text.h"
#include "app/text/words.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <array>

namespace oasis::desktop {

namespace {

enum PriceColumn { Item, Unit, Low, Typical, High, PriceColumnCount };

} // namespace

PriceTable::PriceTable(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_filter(new QLineEdit), m_prices(new QTableWidget(0, PriceColumnCount))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    auto* bar = new QHBoxLayout;
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(280);
    bar->addWidget(m_filter, 1);
    bar->addWidget(ui::label(tr("Before tax. * assumption, to be confirmed with a local price schedule. A price can be "
                                "changed here; every figure follows."),
                             ui::Role::Muted),
                   2);
    column->addLayout(bar);
    m_prices->setObjectName(QStringLiteral("prices"));
    m_prices->setAccessibleName(tr("Unit costs"));
    m_prices->setHorizontalHeaderLabels({tr("Item"), tr("Unit"), tr("Low"), tr("Typical"), tr("High")});
    m_prices->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_prices->verticalHeader()->hide();
    m_prices->setShowGrid(false);
    m_prices->setAlternatingRowColors(true);
    m_prices->setTabKeyNavigation(false);
    m_prices->horizontalHeader()->setSectionResizeMode(Item, QHeaderView::Stretch);
    column->addWidget(m_prices, 1);
    connect(m_prices, &QTableWidget::cellChanged, this, &PriceTable::changePrice);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& wanted) {
        for (int row = 0; row < m_prices->rowCount(); ++row)
            m_prices->setRowHidden(row, !m_prices->item(row, Item)->text().contains(wanted, Qt::CaseInsensitive));
    });
    connect(&m_workspace.document(), &StudyDocument::wasReset, this, &PriceTable::refresh);
    connect(&m_workspace.document(), &StudyDocument::changed, this, [this](const ChangeSummary& what) {
        if (what.catalogue && !m_filling)
            refresh();
    });
    refresh();
}

void PriceTable::refresh()
{
    m_filling = true;
    const Catalogue& catalogue = *m_workspace.study().catalogue;
    const bool french = m_workspace.language().code() == QLatin1String("fr");
    const text::UnitText units(m_workspace.language());
    m_prices->setRowCount(static_cast<int>(catalogue.items().size()));
    for (int row = 0; row < m_prices->rowCount(); ++row) {
        const CatalogueItem& item = catalogue.items()[static_cast<std::size_t>(row)];
        const QString label = text::toQString(french ? item.labelFr : item.labelEn) +
                              (item.confirmed ? QString() : QStringLiteral("\u00a0*"));
        const QString cells[] = {label, units.unit(text::toQString(item.unit)), QString::number(item.low),
                                 QString::number(item.typical), QString::number(item.high)};
        for (int column = 0; column < PriceColumnCount; ++column) {
            auto* cell = new QTableWidgetItem(cells[column]);
            cell->setToolTip(QStringLiteral("%1 – %2, %3")
                                 .arg(text::toQString(item.id), text::detailText(item.source, m_workspace.language()))
                                 .arg(item.priceYear));
            if (column < Low)
                cell->setFlags(cell->flags() & ~Qt::ItemIsEditable);
            else
                cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_prices->setItem(row, column, cell);
        }
    }
    for (int column = Unit; column < PriceColumnCount; ++column)
        m_prices->resizeColumnToContents(column);
    m_filling = false;
}

void PriceTable::changePrice(int row, int column)
{
    if (m_filling)
        return;
    const Catalogue& old = *m_workspace.study().catalogue;
    std::vector<CatalogueItem> items = old.items();
    CatalogueItem& item = items[static_cast<std::size_t>(row)];
    bool understood = false;
    const double price =
        QString(m_prices->item(row, column)->text()).replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&understood);
    if (!understood || price < 0) {
        m_workspace.showProblem(fail(ErrorCode::InvalidArgument, "a price is a number of 0 or more", item.id));
        refresh();
        return;
    }
    (column == Low ? item.low : column == Typical ? item.typical : item.high) = price;
    item.source = text::toStdString(tr("changed in this study"));
    item.confirmed = false;
    auto catalogue = Catalogue::create(old.name(), old.version() + "*", old.currency(), std::move(items));
    if (!catalogue.has_value()) {
        m_workspace.showProblem(catalogue.error());
        return;
    }
    StudyChange change;
    change.catalogue = std::make_shared<const Catalogue>(std::move(catalogue).value());
    m_filling = true;
    m_workspace.edit(std::move(change), tr("Change a unit cost"));
    m_filling = false;
}

} // namespace oasis::desktop
