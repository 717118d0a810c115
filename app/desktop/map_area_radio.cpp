// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the map does with access points and their coverage.
#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/map_area.h"

#include "gis/crs/transform.h"

namespace oasis::desktop {

void MapArea::connectRadio()
{
    CoveragePlanner& planner = m_workspace.coveragePlanner();
    connect(&planner, &CoveragePlanner::changed, this,
            [this, &planner] { m_canvas->setCoverage(planner.layer(), planner.live()); });
    m_canvas->setCoverage(planner.layer(), planner.live());
    connect(m_canvas, &MapCanvas::accessPointAddRequested, this, &MapArea::addAccessPoint);
    connect(m_canvas, &MapCanvas::accessPointMoveRequested, this, &MapArea::moveAccessPoint);
    connect(m_canvas, &MapCanvas::accessPointAimRequested, this, &MapArea::aimAccessPoint);
    connect(m_canvas, &MapCanvas::accessPointDragged, &planner, &CoveragePlanner::follow);
    connect(m_canvas, &MapCanvas::accessPointDragGivenUp, &planner, &CoveragePlanner::giveUp);
    connect(m_canvas, &MapCanvas::explainRequested, this, [this, &planner](const Point& place) {
        const Selection& selection = m_workspace.selection();
        const bool chosen = selection.kind == Selection::Kind::AccessPoint;
        planner.explain(chosen ? selection.accessPoint : AccessPointId(), place);
    });
}

std::optional<Point> MapArea::lonLatOf(Point position) const
{
    const auto from = gis::Crs::parse(m_workspace.study().info.crs);
    const auto to = gis::Crs::parse("EPSG:4326");
    if (!from.has_value() || !to.has_value())
        return std::nullopt;
    auto transform = gis::Transform::create(from.value(), to.value());
    if (!transform.has_value())
        return std::nullopt;
    return transform.value().apply(position);
}

void MapArea::addAccessPoint(Point position)
{
    AccessPoint point;
    point.id = nextAccessPointId(m_workspace.study());
    point.position = position;
    if (const auto lonLat = lonLatOf(position)) {
        point.lonDeg = lonLat->x;
        point.latDeg = lonLat->y;
    }
    StudyChange change;
    change.upsertAccessPoints.push_back(point);
    if (m_workspace.edit(std::move(change), tr("Add an access point")))
        m_workspace.selectAccessPoint(point.id);
}

void MapArea::moveAccessPoint(AccessPointId id, Point position)
{
    const AccessPoint* known = findAccessPoint(m_workspace.study(), id);
    if (known) {
        AccessPoint point = *known;
        point.position = position;
        if (const auto lonLat = lonLatOf(position)) {
            point.lonDeg = lonLat->x;
            point.latDeg = lonLat->y;
        }
        StudyChange change;
        change.upsertAccessPoints.push_back(std::move(point));
        m_workspace.edit(std::move(change), tr("Move an access point"));
        m_workspace.selectAccessPoint(id);
    }
    m_workspace.coveragePlanner().settle();
}

void MapArea::aimAccessPoint(AccessPointId id, double azimuthDeg, AimStep step)
{
    const AccessPoint* known = findAccessPoint(m_workspace.study(), id);
    if (known && known->antenna.azimuthDeg != azimuthDeg) {
        AccessPoint point = *known;
        point.antenna.azimuthDeg = azimuthDeg;
        StudyChange change;
        change.upsertAccessPoints.push_back(std::move(point));
        m_workspace.edit(std::move(change), tr("Aim an access point"),
                         step == AimStep::Part ? QStringLiteral("access-%1-turn").arg(id.value()) : QString());
    }
    m_workspace.coveragePlanner().settle();
}

} // namespace oasis::desktop
