// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/access_point_table.h"

#include "app/desktop/theme/theme.h"
#include "app/desktop/widgets/ui.h"
#include "app/text/access_point_text.h"
#include "app/text/unit_text.h"
#include "app/text/words.h"

#include "core/radio/spectrum_limits.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

namespace oasis::desktop {

AccessPointTable::AccessPointTable(Workspace& workspace, QWidget* parent)
    : MapItemTable(workspace, parent), m_plan(ui::button(tr("Plan the channels"), QStringLiteral("wifi")))
{
    top().addWidget(m_plan);
    m_plan->setObjectName(QStringLiteral("planChannels"));
    m_plan->setToolTip(tr("Gives access points channels of their bands on which they disturb each other least, within "
                          "the national limits; one step to undo"));
    view()->setObjectName(QStringLiteral("accessPointTable"));
    view()->setAccessibleName(tr("Access points"));
    CoveragePlanner& planner = workspace.coveragePlanner();
    connect(m_plan, &QPushButton::clicked, &planner, &CoveragePlanner::planChannels);
    connect(&planner, &CoveragePlanner::channelsPlanned, this, &AccessPointTable::adopt);
    connect(&planner, &CoveragePlanner::channelsFailed, &workspace, &Workspace::showProblem);
    connect(&planner, &CoveragePlanner::figuresChanged, this, &AccessPointTable::outdate);
    connect(&workspace.document(), &StudyDocument::changed, this, [this](const ChangeSummary& what) {
        if (what.accessPoints || what.sites || what.territory)
            outdate();
    });
}

int AccessPointTable::describe()
{
    const auto& points = workspace().study().accessPoints;
    m_plan->setVisible(points.size() > 1);
    title().setText(
        points.empty() ? tr("No access point yet: choose “Place, move and aim access points” above the map (W), then "
                            "click a place.")
                       : tr("What each serves alone, at its own threshold, the weaker of downlink and uplink counting. "
                            "People and households rest on assumptions."));
    return static_cast<int>(points.size());
}

QStringList AccessPointTable::headers() const
{
    return {tr("Access point"), tr("Municipality"),    tr("Height"),         tr("Band"),
            tr("Channel"),      tr("Radiates (EIRP)"), tr("National limit"), tr("Inhabitants"),
            tr("Households"),   tr("Sites"),           tr("Area"),           tr("Median SINR")};
}

void AccessPointTable::fillRow(int row)
{
    const text::Language& language = workspace().language();
    const text::UnitText units(language);
    const AccessPoint& point = workspace().study().accessPoints[static_cast<std::size_t>(row)];
    const std::uint32_t ground = workspace().study().territory->municipalityAt(point.position);
    put(row, Name, text::title(point, language), 0);
    put(row, MunicipalityName,
        municipalityName(ground == kNoMunicipality ? std::nullopt : std::optional<std::size_t>(ground)), 0);
    put(row, Height, units.number(point.heightM, 1) + QStringLiteral("\u202fm"), point.heightM);
    put(row, Band, text::band(point, language), point.frequencyMhz);
    put(row, Channel, text::channel(point), point.frequencyMhz);
    put(row, Eirp, units.number(point.eirpDbm(), 1) + QStringLiteral("\u202fdBm"), point.eirpDbm());
    const auto check = checkEmission(defaultSpectrumLimits(), emissionOf(point));
    const bool permitted = check.has_value() && check.value().permitted;
    QTableWidgetItem* limit = put(row, Limit, permitted ? tr("permitted") : tr("not permitted"), permitted ? 1 : 0);
    limit->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    if (!permitted)
        limit->setIcon(icon(QStringLiteral("warning")));
    fillServed(row, point);
}

qlonglong AccessPointTable::keyOf(int row) const
{
    return workspace().study().accessPoints[static_cast<std::size_t>(row)].id.value();
}

void AccessPointTable::fillServed(int row, const AccessPoint& point)
{
    const text::UnitText units(workspace().language());
    const auto failure = workspace().coveragePlanner().failure(point.id);
    const auto served = workspace().coveragePlanner().served(point.id);
    if (!served) {
        for (const Column column : {People, Households, Sites, Area, Sinr})
            put(row, column, failure ? QStringLiteral("–") : QStringLiteral("…"), -1);
        if (failure)
            view()->item(row, People)->setToolTip(text::sentence(*failure, workspace().language()));
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
    const CoveragePlanner& planner = workspace().coveragePlanner();
    const auto quality = planner.quality(point.id);
    const auto& failure = planner.togetherFailure();
    if (quality && quality->pixels > 0)
        put(row, Sinr,
            text::UnitText(workspace().language()).number(quality->medianSinrDb, 0) + QStringLiteral("\u202fdB"),
            quality->medianSinrDb);
    else
        put(row, Sinr, quality || failure ? QStringLiteral("–") : QStringLiteral("…"), -1e3);
    if (failure)
        view()->item(row, Sinr)->setToolTip(text::sentence(*failure, workspace().language()));
}

/// Points that were changed or removed meanwhile keep what they have.
void AccessPointTable::adopt(const std::vector<AccessPoint>& points, const WifiChannelPlan& plan)
{
    StudyChange change;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const AccessPoint* now = findAccessPoint(workspace().study(), points[i].id);
        if (now && *now == points[i] && plan.points[i].changed)
            change.upsertAccessPoints.push_back(withChannel(points[i], plan.points[i]));
    }
    const text::UnitText units(workspace().language());
    const auto share = [&](const CoverageQuality& quality) {
        return units.percent(100 * quality.all.interferedShare, 0);
    };
    if (change.upsertAccessPoints.empty()) {
        workspace().showNotice(tr("No other channels disturb each other less."));
        return;
    }
    if (workspace().edit(std::move(change), tr("Plan the channels")))
        workspace().showNotice(tr("Interference takes 3 dB or more on %1 of the places served, before on %2.")
                                   .arg(share(plan.after), share(plan.before)));
}

std::optional<qlonglong> AccessPointTable::selectedKey() const
{
    const Selection& selection = workspace().selection();
    return selection.kind == Selection::Kind::AccessPoint ? std::optional<qlonglong>(selection.accessPoint.value())
                                                          : std::nullopt;
}

void AccessPointTable::select(qlonglong key)
{
    workspace().selectAccessPoint(AccessPointId(key));
}

} // namespace oasis::desktop
