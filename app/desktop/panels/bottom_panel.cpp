// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/bottom_panel.h"

#include "app/desktop/panels/access_point_table.h"
#include "app/desktop/panels/bill_view.h"
#include "app/desktop/panels/cabinet_table.h"
#include "app/desktop/panels/comparison_view.h"
#include "app/desktop/panels/frontier_view.h"
#include "app/desktop/panels/link_view.h"
#include "app/desktop/panels/price_table.h"
#include "app/desktop/panels/radio_path_view.h"
#include "app/desktop/panels/site_table.h"

#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace oasis::desktop {

namespace {

constexpr int kOpenPx = 40; ///< higher, the panel is open

} // namespace

BottomPanel::BottomPanel(Workspace& workspace, QWidget* parent) : QWidget(parent), m_tabs(new QTabWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    m_tabs->setDocumentMode(true);
    add(tr("Sites"), [&workspace](QWidget* page) { return new SiteTable(workspace, page); });
    add(tr("Cabinets"), [&workspace](QWidget* page) { return new CabinetTable(workspace, page); });
    add(tr("Access points"), [&workspace](QWidget* page) { return new AccessPointTable(workspace, page); });
    add(tr("Comparison"), [&workspace](QWidget* page) { return new ComparisonView(workspace, page); });
    add(tr("Cost and coverage"), [&workspace](QWidget* page) { return new FrontierView(workspace, page); });
    add(tr("Bill of quantities"),
        [&workspace](QWidget* page) { return new BillView(workspace, BillView::Content::Items, page); });
    add(tr("Cost by municipality"),
        [&workspace](QWidget* page) { return new BillView(workspace, BillView::Content::Municipalities, page); });
    add(tr("Unit costs"), [&workspace](QWidget* page) { return new PriceTable(workspace, page); });
    add(tr("Radio path"), [&workspace](QWidget* page) { return new RadioPathView(workspace, page); });
    add(tr("Radio link"), [&workspace](QWidget* page) { return new LinkView(workspace, page); });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        if (height() > kOpenPx)
            view(static_cast<Tab>(tab));
    });
    connect(&workspace.coveragePlanner(), &CoveragePlanner::explanationChanged, this, [this, &workspace] {
        if (workspace.coveragePlanner().explanation())
            showRadioPath();
    });
    connect(&workspace.linkPlanner(), &LinkPlanner::wanted, this, &BottomPanel::showLink);
}

void BottomPanel::add(const QString& title, std::function<QWidget*(QWidget*)> make)
{
    auto* page = new QWidget(m_tabs);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    m_views.push_back({page, std::move(make), nullptr});
    m_tabs->addTab(page, title);
}

QWidget* BottomPanel::view(Tab tab)
{
    View& known = m_views[static_cast<std::size_t>(tab)];
    if (!known.made) {
        known.made = known.make(known.page);
        known.page->layout()->addWidget(known.made);
    }
    return known.made;
}

void BottomPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (height() > kOpenPx)
        view(static_cast<Tab>(m_tabs->currentIndex()));
}

void BottomPanel::show(Tab tab)
{
    view(tab);
    m_tabs->setCurrentIndex(tab);
    emit openRequested();
}

void BottomPanel::showSites()
{
    show(Sites);
}

void BottomPanel::showCabinets()
{
    show(Cabinets);
}

void BottomPanel::showAccessPoints()
{
    show(AccessPoints);
}

void BottomPanel::showPrices()
{
    show(Prices);
}

void BottomPanel::showRadioPath()
{
    show(Path);
}

void BottomPanel::showLink()
{
    show(Link);
}

void BottomPanel::showFrontier()
{
    show(Cost);
}

void BottomPanel::showComparison()
{
    show(Comparison);
}

SiteTable* BottomPanel::sites()
{
    return static_cast<SiteTable*>(view(Sites));
}

CabinetTable* BottomPanel::cabinets()
{
    return static_cast<CabinetTable*>(view(Cabinets));
}

AccessPointTable* BottomPanel::accessPoints()
{
    return static_cast<AccessPointTable*>(view(AccessPoints));
}

ComparisonView* BottomPanel::comparison()
{
    return static_cast<ComparisonView*>(view(Comparison));
}

RadioPathView* BottomPanel::radioPath()
{
    return static_cast<RadioPathView*>(view(Path));
}

LinkView* BottomPanel::link()
{
    return static_cast<LinkView*>(view(Link));
}

FrontierView* BottomPanel::frontier()
{
    return static_cast<FrontierView*>(view(Cost));
}

} // namespace oasis::desktop
