// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/access_point_table.h"

#include "app/desktop/theme/theme.h"
#include "app/desktop/widgets/figure_item.h"
#include "app/desktop/widgets/ui.h"
#include "app/text/access_point_text.h"
#include "app/text/convert.h"
#include "app/text/unit_text.h"
#include "app/text/words.h"

#include "core/radio/spectrum_limits.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QVBoxLayout>

namespace oasis::desktop {

namespace {

constexpr int kId = Qt::UserRole; // of the access point, in every cell

} // namespace

AccessPointTable::AccessPointTable(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_title(ui::label({}, ui::Role::Muted)),
      m_plan(ui::button(tr("Plan the channels"), QStringLiteral("wifi"))), m_table(new QTableWidget)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    auto* top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_plan);
    column->addLayout(top);
    m_plan->setObjectName(QStringLiteral("planChannels"));
    m_plan->setToolTip(tr("Gives access points channels of their bands on which they disturb each other least, within "
                          "the national limits; one step to undo"));
    column->addWidget(m_table, 1);
    m_table->setObjectName(QStringLiteral("accessPointTable"));
    m_table->setAccessibleName(tr("Access points"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    CoveragePlanner& planner = m_workspace.coveragePlanner();
    connect(m_plan, &QPushButton::clicked, &planner, &CoveragePlanner::planChannels);
    connect(&planner, &CoveragePlanner::channelsPlanned, this, &AccessPointTable::adopt);
    connect(&planner, &CoveragePlanner::channelsFailed, &m_workspace, &Workspace::showProblem);
    connect(m_table, &QTableWidget::currentCellChanged, this, &AccessPointTable::rowChosen);
    connect(&m_workspace, &Workspace::selectionChanged, this, &AccessPointTable::followSelection);
    connect(&m_workspace.coveragePlanner(), &CoveragePlanner::figuresChanged, this, &AccessPointTable::outdate);
    connect(&m_workspace.document(), &StudyDocument::wasReset, this, &AccessPointTable::outdate);
    connect(&m_workspace.document(), &StudyDocument::changed, this, [this](const ChangeSummary& what) {
        if (what.accessPoints || what.sites || what.territory)
            outdate();
    });
}

void AccessPointTable::outdate()
{
    m_outdated = true;
    if (isVisible())
        refresh();
}

void AccessPointTable::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_outdated)
        refresh();
}

void AccessPointTable::refresh()
{
    m_outdated = false;
    const QScopedValueRollback filling(m_filling, true);
    const auto& points = m_workspace.study().accessPoints;
    const bool first = m_table->columnCount() == 0;
    const int sortedBy = first ? int{Name} : m_table->horizontalHeader()->sortIndicatorSection();
    const Qt::SortOrder order = first ? Qt::AscendingOrder : m_table->horizontalHeader()->sortIndicatorOrder();
    m_table->setSortingEnabled(false);
    m_table->setRowCount(static_cast<int>(points.size()));
    m_table->setVisible(!points.empty());
    m_plan->setVisible(points.size() > 1);
    if (points.empty()) {
        m_title->setText(tr("No access point yet: choose “Place, move and aim access points” above the map (W), then "
                            "click a place."));
        return;
    }
    m_title->setText(tr("What each serves alone, at its own threshold, the weaker of downlink and uplink counting. "
                        "People and households rest on assumptions."));
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels({tr("Access point"), tr("Municipality"), tr("Height"), tr("Band"), tr("Channel"),
                                        tr("Radiates (EIRP)"), tr("National limit"), tr("Inhabitants"),
                                        tr("Households"), tr("Sites"), tr("Area"), tr("Median SINR")});
    for (int row = 0; row < m_table->rowCount(); ++row)
        fillRow(row, points[static_cast<std::size_t>(row)]);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(sortedBy, order);
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setSectionResizeMode(MunicipalityName, QHeaderView::Stretch);
    followSelection();
}

void AccessPointTable::fillRow(int row, const AccessPoint& point)
{
    const text::Language& language = m_workspace.language();
    const text::UnitText units(language);
    const Territory& territory = *m_workspace.study().territory;
    const std::uint32_t ground = territory.municipalityAt(point.position);
    put(row, Name, text::title(point, language), 0);
    put(row, MunicipalityName,
        ground == kNoMunicipality ? QString() : text::toQString(territory.municipalities[ground].name), 0);
    put(row, Height, units.number(point.heightM, 1) + QStringLiteral("\u202fm"), point.heightM);
    put(row, Band, text::band(point, language), point.frequencyMhz);
    put(row, Channel, text::channel(point), point.frequencyMhz);
    put(row, Eirp, units.number(point.eirpDbm(), 1) + QStringLiteral("\u202fdBm"), point.eirpDbm());
    const auto check = checkEmission(defaultSpectrumLimits(), emissionOf(point));
    const bool permitted = check.has_value() && check.value().permitted;
    put(row, Limit, permitted ? tr("permitted") : tr("not permitted"), permitted ? 1 : 0);
    if (!permitted)
        m_table->item(row, Limit)->setIcon(icon(QStringLiteral("warning")));
    fillServed(row, point);
    for (int column = 0; column < ColumnCount; ++column)
        m_table->item(row, column)->setData(kId, QVariant::fromValue<qlonglong>(point.id.value()));
}

void AccessPointTable::fillServed(int row, const AccessPoint& point)
{
    const text::UnitText units(m_workspace.language());
    const auto failure = m_workspace.coveragePlanner().failure(point.id);
    const auto served = m_workspace.coveragePlanner().served(point.id);
    if (!served) {
        for (const Column column : {People, Households, Sites, Area, Sinr})
            put(row, column, failure ? QStringLiteral("–") : QStringLiteral("…"), -1);
        if (failure)
            m_table->item(row, People)->setToolTip(text::sentence(*failure, m_workspace.language()));
        return;
    }
    put(row, People, units.number(served->people), served->people);
    put(row, Households, units.number(served->households), served->households);
    put(row, Sites, units.number(static_cast<double>(served->sites)), static_cast<double>(served->sites));
    put(row, Area, units.number(served->areaKm2, 2) + QStringLiteral("\u202fkm²"), served->areaKm2);
    fillQuality(row, point);
}

void AccessPointTable::fillQuality(int row, const AccessPoint& point)
{
    const CoveragePlanner& planner = m_workspace.coveragePlanner();
    const auto quality = planner.quality(point.id);
    const auto& failure = planner.togetherFailure();
    if (quality && quality->pixels > 0)
        put(row, Sinr,
            text::UnitText(m_workspace.language()).number(quality->medianSinrDb, 0) + QStringLiteral("\u202fdB"),
            quality->medianSinrDb);
    else
        put(row, Sinr, quality || failure ? QStringLiteral("–") : QStringLiteral("…"), -1e3);
    if (failure)
        m_table->item(row, Sinr)->setToolTip(text::sentence(*failure, m_workspace.language()));
}

void AccessPointTable::put(int row, Column column, const QString& text, double figure)
{
    auto* item = new FigureItem(text, figure);
    if (column > MunicipalityName && column != Limit)
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItem(row, column, item);
}

/// Points that were changed or removed meanwhile keep what they have.
void AccessPointTable::adopt(const std::vector<AccessPoint>& points, const WifiChannelPlan& plan)
{
    StudyChange change;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const AccessPoint* now = findAccessPoint(m_workspace.study(), points[i].id);
        if (now && *now == points[i] && plan.points[i].changed)
            change.upsertAccessPoints.push_back(withChannel(points[i], plan.points[i]));
    }
    const text::UnitText units(m_workspace.language());
    const auto share = [&](const CoverageQuality& quality) {
        return units.percent(100 * quality.all.interferedShare, 0);
    };
    if (change.upsertAccessPoints.empty()) {
        m_workspace.showNotice(tr("No other channels disturb each other less."));
        return;
    }
    if (m_workspace.edit(std::move(change), tr("Plan the channels")))
        m_workspace.showNotice(tr("Interference takes 3 dB or more on %1 of the places served, before on %2.")
                                   .arg(share(plan.after), share(plan.before)));
}

void AccessPointTable::rowChosen()
{
    if (const QTableWidgetItem* item = m_table->currentItem(); item && !m_filling)
        m_workspace.selectAccessPoint(AccessPointId(item->data(kId).toLongLong()));
}

void AccessPointTable::followSelection()
{
    const Selection& selection = m_workspace.selection();
    if (selection.kind != Selection::Kind::AccessPoint)
        return;
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (m_table->item(row, Name)->data(kId).toLongLong() == selection.accessPoint.value() &&
            m_table->currentRow() != row) {
            const QScopedValueRollback filling(m_filling, true);
            m_table->setCurrentCell(row, Name);
        }
}

} // namespace oasis::desktop
