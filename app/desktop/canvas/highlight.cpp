// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/canvas/highlight.h"

#include "app/map/draw_context.h"

#include <QPainter>

#include <algorithm>

namespace oasis::desktop {

namespace {

/// The parts of a selection as geometry.
struct Shape
{
    std::vector<Polyline> lines;
    std::vector<Point> rings; ///< centres of symbols
    const MultiPolygon* area = nullptr;
    Point circleCentre;
    double circleM = 0;
};

/// The edge and those towards the supply point.
void addWayUp(const Outcome& outcome, std::int32_t lastEdge, Shape& shape)
{
    const auto count = static_cast<std::int32_t>(outcome.edges.size());
    std::size_t steps = 0;
    for (auto e = lastEdge; e >= 0 && e < count && steps <= outcome.edges.size(); ++steps) {
        const OutcomeEdge& edge = outcome.edges[static_cast<std::size_t>(e)];
        shape.lines.push_back(edge.line);
        e = edge.parent;
    }
}

void addRoute(const Outcome& outcome, SiteId site, Shape& shape)
{
    const auto found = std::find_if(outcome.sites.begin(), outcome.sites.end(),
                                    [site](const OutcomeSite& s) { return s.site == site; });
    if (found == outcome.sites.end())
        return;
    const auto count = static_cast<std::int32_t>(outcome.edges.size());
    addWayUp(outcome, found->lastEdge, shape);
    for (const std::int32_t at : found->protection.secondWay)
        if (at >= 0 && at < count)
            shape.lines.push_back(outcome.edges[static_cast<std::size_t>(at)].line);
}

void addSite(const map::MapScene& scene, SiteId id, Shape& shape)
{
    for (const auto& site : scene.sites) {
        if (site.id == id)
            shape.rings.push_back(site.position);
    }
    if (scene.subject.outcome)
        addRoute(*scene.subject.outcome, id, shape);
}

void addOutcomePart(const map::MapScene& scene, const Selection& selection, Shape& shape)
{
    const Outcome* outcome = scene.subject.outcome.get();
    if (!outcome || selection.index < 0)
        return;
    const auto index = static_cast<std::size_t>(selection.index);
    if (selection.kind == Selection::Kind::PlanEdge && index < outcome->edges.size())
        shape.lines.push_back(outcome->edges[index].line);
    const bool area = selection.kind == Selection::Kind::CabinetArea;
    if ((area || selection.kind == Selection::Kind::Cabinet) && index < outcome->cabinets.size()) {
        if (scene.cabinetAreas && index < scene.cabinetAreas->areas.size())
            shape.area = &scene.cabinetAreas->areas[index];
        if (!area) {
            shape.rings.push_back(outcome->cabinets[index].position);
            addWayUp(*outcome, outcome->cabinets[index].lastEdge, shape);
        }
    }
    if (selection.kind == Selection::Kind::Hotspot && index < outcome->hotspots.size()) {
        shape.circleCentre = outcome->hotspots[index].position;
        shape.circleM = outcome->hotspots[index].radiusM;
    }
}

Shape shapeOf(const map::MapScene& scene, const Selection& selection)
{
    Shape shape;
    switch (selection.kind) {
    case Selection::Kind::Site:
        addSite(scene, selection.site, shape);
        break;
    case Selection::Kind::Supply:
        for (const auto& supply : scene.supplies) {
            if (supply.id == selection.supply)
                shape.rings.push_back(supply.position);
        }
        break;
    case Selection::Kind::AccessPoint:
        for (const AccessPoint& point : scene.accessPoints) {
            if (point.id == selection.accessPoint)
                shape.rings.push_back(point.position);
        }
        break;
    case Selection::Kind::Street:
        if (const Street* street = scene.base->streets->find(selection.street)) {
            const auto line = scene.base->streets->geometry(*street);
            shape.lines.emplace_back(line.begin(), line.end());
        }
        break;
    case Selection::Kind::Municipality:
        if (const auto index = scene.base->territory->indexOf(selection.municipality))
            shape.area = &scene.base->territory->municipalities[*index].outline;
        break;
    default:
        addOutcomePart(scene, selection, shape);
        break;
    }
    return shape;
}

} // namespace

Selection selectionOf(const map::HitResult& hit, const map::MapScene& scene)
{
    Selection selection;
    switch (hit.kind) {
    case map::HitKind::Site:
        selection.kind = Selection::Kind::Site;
        selection.site = hit.site;
        break;
    case map::HitKind::Supply:
        selection.kind = Selection::Kind::Supply;
        selection.supply = hit.supply;
        break;
    case map::HitKind::AccessPoint:
        selection.kind = Selection::Kind::AccessPoint;
        selection.accessPoint = hit.accessPoint;
        break;
    case map::HitKind::PlanEdge:
        selection.kind = Selection::Kind::PlanEdge;
        selection.street = hit.street;
        selection.index = static_cast<int>(hit.edge);
        break;
    case map::HitKind::Hotspot:
        selection.kind = Selection::Kind::Hotspot;
        selection.index = static_cast<int>(hit.hotspot);
        break;
    case map::HitKind::Cabinet:
    case map::HitKind::CabinetArea:
        selection.kind = hit.kind == map::HitKind::Cabinet ? Selection::Kind::Cabinet : Selection::Kind::CabinetArea;
        selection.index = static_cast<int>(hit.cabinet);
        break;
    case map::HitKind::Street:
        selection.kind = Selection::Kind::Street;
        selection.street = hit.street;
        break;
    case map::HitKind::Municipality:
        selection.kind = Selection::Kind::Municipality;
        selection.municipality = scene.base->territory->municipalities[hit.municipality].code;
        break;
    case map::HitKind::None:
        break;
    }
    return selection;
}

void paintHighlight(QPainter& painter, const map::MapScene& scene, const map::ViewState& view,
                    const Selection& selection, map::Theme theme, HighlightStrength strength)
{
    const Shape shape = shapeOf(scene, selection);
    const bool strong = strength == HighlightStrength::Selected;
    const map::Palette& colours = map::palette(theme);
    QColor glow = colours.accent;
    glow.setAlphaF(strong ? 0.55F : 0.30F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (shape.area)
        painter.strokePath(map::toPath(*shape.area, view), QPen(glow, strong ? 3 : 2));
    if (shape.circleM > 0) {
        painter.setPen(QPen(glow, strong ? 3 : 2));
        const double radius = shape.circleM / view.metresPerPixel;
        painter.drawEllipse(view.toPixels(shape.circleCentre), radius, radius);
    }
    // One path: translucent strokes of a route must not add up where its edges meet.
    QPainterPath route;
    QPolygonF pixels;
    for (const Polyline& line : shape.lines) {
        map::toPixels(line, view, pixels);
        route.addPolygon(pixels);
    }
    painter.strokePath(route, QPen(glow, strong ? 9 : 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const Point centre : shape.rings) {
        painter.setPen(QPen(colours.halo, strong ? 5 : 4));
        painter.drawEllipse(view.toPixels(centre), 15, 15);
        painter.setPen(QPen(colours.accent, strong ? 2.6 : 1.6));
        painter.drawEllipse(view.toPixels(centre), 15, 15);
    }
    painter.restore();
}

Bounds boundsOfSelection(const map::MapScene& scene, const Selection& selection)
{
    const Shape shape = shapeOf(scene, selection);
    Bounds bounds;
    for (const Polyline& line : shape.lines)
        bounds.add(boundsOf(line));
    for (const Point ring : shape.rings)
        bounds.add(ring);
    if (shape.area)
        bounds.add(boundsOf(*shape.area));
    if (shape.circleM > 0) {
        Bounds circle;
        circle.add(shape.circleCentre);
        bounds.add(circle.grownBy(shape.circleM));
    }
    return bounds;
}

} // namespace oasis::desktop
