// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/bottom_panel.h"

#include "app/desktop/panels/bill_view.h"
#include "app/desktop/panels/cabinet_table.h"
#include "app/desktop/panels/comparison_view.h"
#include "app/desktop/panels/frontier_view.h"
#include "app/desktop/panels/price_table.h"
#include "app/desktop/panels/radio_path_view.h"
#include "app/desktop/panels/site_table.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace oasis::desktop {

BottomPanel::BottomPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_tabs(new QTabWidget), m_sites(new SiteTable(workspace)),
      m_cabinets(new CabinetTable(workspace)), m_comparison(new ComparisonView(workspace)),
      m_frontier(new FrontierView(workspace)), m_prices(new PriceTable(workspace)),
      m_radioPath(new RadioPathView(workspace))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_sites, tr("Sites"));
    m_tabs->addTab(m_cabinets, tr("Cabinets"));
    m_tabs->addTab(m_comparison, tr("Comparison"));
    m_tabs->addTab(m_frontier, tr("Cost and coverage"));
    m_tabs->addTab(new BillView(workspace, BillView::Content::Items), tr("Bill of quantities"));
    m_tabs->addTab(new BillView(workspace, BillView::Content::Municipalities), tr("Cost by municipality"));
    m_tabs->addTab(m_prices, tr("Unit costs"));
    m_tabs->addTab(m_radioPath, tr("Radio path"));
    connect(&workspace.coveragePlanner(), &CoveragePlanner::explanationChanged, this, [this, &workspace] {
        if (workspace.coveragePlanner().explanation())
            showRadioPath();
    });
}

void BottomPanel::showSites()
{
    m_tabs->setCurrentWidget(m_sites);
    emit openRequested();
}

void BottomPanel::showCabinets()
{
    m_tabs->setCurrentWidget(m_cabinets);
    emit openRequested();
}

void BottomPanel::showPrices()
{
    m_tabs->setCurrentWidget(m_prices);
    emit openRequested();
}

void BottomPanel::showRadioPath()
{
    m_tabs->setCurrentWidget(m_radioPath);
    emit openRequested();
}

void BottomPanel::showFrontier()
{
    m_tabs->setCurrentWidget(m_frontier);
    emit openRequested();
}

void BottomPanel::showComparison()
{
    m_tabs->setCurrentWidget(m_comparison);
    emit openRequested();
}

} // namespace oasis::desktop
