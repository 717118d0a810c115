// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/network_panel.h"

#include "app/desktop/widgets/ui.h"
#include "app/text/convert.h"
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

NetworkPanel::NetworkPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_facts(new QVBoxLayout), m_filter(new QLineEdit),
      m_prices(new QTableWidget(0, PriceColumnCount))
{
    QVBoxLayout* column = ui::scrollingColumn(this);
    column->addWidget(ui::label(tr("Network"), ui::Role::Title));
    m_facts->setSpacing(0);
    column->addLayout(m_facts);
    column->addSpacing(8);
    column->addWidget(ui::label(tr("Unit costs"), ui::Role::Heading));
    column->addWidget(ui::label(tr("Before tax. * assumption, to be confirmed with a local price schedule. A price can "
                                   "be changed here; every figure follows."),
                                ui::Role::Muted));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    column->addWidget(m_filter);
    m_prices->setObjectName(QStringLiteral("prices"));
    m_prices->setHorizontalHeaderLabels({tr("Item"), tr("Unit"), tr("Low"), tr("Typical"), tr("High")});
    m_prices->verticalHeader()->hide();
    m_prices->setShowGrid(false);
    m_prices->setAlternatingRowColors(true);
    m_prices->setMinimumHeight(320);
    m_prices->horizontalHeader()->setSectionResizeMode(Item, QHeaderView::Stretch);
    column->addWidget(m_prices, 1);
    connect(m_prices, &QTableWidget::cellChanged, this, &NetworkPanel::changePrice);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& wanted) {
        for (int row = 0; row < m_prices->rowCount(); ++row)
            m_prices->setRowHidden(row, !m_prices->item(row, Item)->text().contains(wanted, Qt::CaseInsensitive));
    });
    connect(&m_workspace.document(), &StudyDocument::wasReset, this, [this] {
        refreshFacts();
        refreshPrices();
    });
    connect(&m_workspace.document(), &StudyDocument::changed, this, [this](const ChangeSummary& what) {
        if (what.planningInputs())
            refreshFacts();
        if (what.catalogue && !m_filling)
            refreshPrices();
    });
    refreshFacts();
    refreshPrices();
}

void NetworkPanel::refreshFacts()
{
    ui::clear(m_facts);
    const Study& study = m_workspace.study();
    const text::UnitText units(m_workspace.language());
    m_facts->addWidget(ui::label(tr("Points of presence"), ui::Role::Heading));
    if (study.supplies.empty())
        m_facts->addWidget(ui::label(tr("None yet: import them in step 1. A network starts at a point of presence."),
                                     ui::Role::Caution));
    for (const SupplyPoint& supply : study.supplies) {
        QPushButton* link = ui::linkButton(text::toQString(supply.name));
        connect(link, &QPushButton::clicked, this, [this, id = supply.id] {
            Selection selection;
            selection.kind = Selection::Kind::Supply;
            selection.supply = id;
            m_workspace.select(selection);
        });
        m_facts->addWidget(link);
    }
    std::array<double, 3> assets{};
    for (const AssetLine& asset : study.infrastructure->assets)
        assets[static_cast<std::size_t>(asset.kind)] += length(asset.line);
    m_facts->addSpacing(8);
    m_facts->addWidget(ui::label(tr("What can be reused"), ui::Role::Heading));
    const QString names[] = {tr("Ducts"), tr("Pole lines"), tr("Fibre")};
    for (std::size_t kind = 0; kind < assets.size(); ++kind)
        m_facts->addWidget(ui::row(names[kind], units.length(assets[kind])));
    double streets = 0;
    for (const Street& street : study.streets->streets)
        streets += street.lengthM;
    m_facts->addSpacing(8);
    m_facts->addWidget(ui::label(tr("Streets"), ui::Role::Heading));
    m_facts->addWidget(ui::row(tr("Length"), units.length(streets)));
    m_facts->addWidget(ui::row(tr("Edges"), units.number(static_cast<double>(study.streets->streets.size()))));
    m_facts->addWidget(ui::row(tr("Separate parts"), units.number(study.streets->componentCount),
                               tr("Parts that no street joins; sites on the small ones cannot be reached")));
}

void NetworkPanel::refreshPrices()
{
    m_filling = true;
    const Catalogue& catalogue = *m_workspace.study().catalogue;
    const bool french = m_workspace.language().code() == QLatin1String("fr");
    const text::UnitText units(m_workspace.language());
    m_prices->setRowCount(static_cast<int>(catalogue.items().size()));
    for (int row = 0; row < m_prices->rowCount(); ++row) {
        const CatalogueItem& item = catalogue.items()[static_cast<std::size_t>(row)];
        const QString label =
            text::toQString(french ? item.labelFr : item.labelEn) + (item.confirmed ? QString() : QStringLiteral(" *"));
        const QString cells[] = {label, units.unit(text::toQString(item.unit)), QString::number(item.low),
                                 QString::number(item.typical), QString::number(item.high)};
        for (int column = 0; column < PriceColumnCount; ++column) {
            auto* cell = new QTableWidgetItem(cells[column]);
            cell->setToolTip(QStringLiteral("%1 – %2, %3")
                                 .arg(text::toQString(item.id), text::toQString(item.source))
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

void NetworkPanel::changePrice(int row, int column)
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
        refreshPrices();
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
