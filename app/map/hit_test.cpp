// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/hit_test.h"

#include <algorithm>
#include <cmath>

namespace oasis::map {

namespace {

struct Probe
{
    const MapScene& scene;
    const ViewState& view;
    QPointF pixel;
    Point at;
    double tolerancePx;

    [[nodiscard]] double pixelsTo(Point p) const { return distance(p, at) / view.metresPerPixel; }
    [[nodiscard]] Bounds reach(double pixels) const
    {
        Bounds box;
        box.add(at);
        return box.grownBy(pixels * view.metresPerPixel);
    }
    [[nodiscard]] HitResult result(HitKind kind, double distancePx) const
    {
        HitResult hit;
        hit.kind = kind;
        hit.position = at;
        hit.distancePx = distancePx;
        return hit;
    }
};

void addSites(const Probe& probe, std::vector<HitResult>& hits)
{
    constexpr double kWidestPx = 16;
    for (const auto index : probe.scene.siteIndex.query(probe.reach(kWidestPx + probe.tolerancePx))) {
        const SceneSite& site = probe.scene.sites[index];
        const double radius = siteRadius(site.weight, probe.scene.typicalWeight, site.look, probe.view.metresPerPixel);
        const double away = probe.pixelsTo(site.position);
        if (away > radius + probe.tolerancePx)
            continue;
        hits.push_back(probe.result(HitKind::Site, away));
        hits.back().site = site.id;
    }
}

void addSupplies(const Probe& probe, std::vector<HitResult>& hits)
{
    constexpr double kRadiusPx = 9;
    for (const SceneSupply& supply : probe.scene.supplies) {
        const double away = probe.pixelsTo(supply.position);
        if (away > kRadiusPx + probe.tolerancePx)
            continue;
        hits.push_back(probe.result(HitKind::Supply, away));
        hits.back().supply = supply.id;
    }
}

void addCabinets(const Probe& probe, std::vector<HitResult>& hits)
{
    if (!probe.scene.subject.outcome)
        return;
    const auto& cabinets = probe.scene.subject.outcome->cabinets;
    for (std::size_t i = 0; i < cabinets.size(); ++i) {
        const double away = probe.pixelsTo(cabinets[i].position);
        if (away > cabinetRadius(cabinets[i].capacity, probe.view.metresPerPixel) + probe.tolerancePx)
            continue;
        hits.push_back(probe.result(HitKind::Cabinet, away));
        hits.back().cabinet = i;
    }
    if (!probe.scene.cabinetAreas)
        return;
    for (const auto i : probe.scene.cabinetAreas->index.query(probe.reach(0))) {
        if (!contains(probe.scene.cabinetAreas->areas[i], probe.at))
            continue;
        hits.push_back(probe.result(HitKind::CabinetArea, 0));
        hits.back().cabinet = i;
    }
}

void addAccessPoints(const Probe& probe, std::vector<HitResult>& hits)
{
    for (const AccessPoint& point : probe.scene.accessPoints) {
        const double away = probe.pixelsTo(point.position);
        if (away > kAccessPointPx + probe.tolerancePx)
            continue;
        hits.push_back(probe.result(HitKind::AccessPoint, away));
        hits.back().accessPoint = point.id;
    }
}

void addEdges(const Probe& probe, std::vector<HitResult>& hits)
{
    if (!probe.scene.subject.outcome)
        return;
    for (const auto index : probe.scene.edgeIndex.query(probe.reach(probe.tolerancePx))) {
        const OutcomeEdge& edge = probe.scene.subject.outcome->edges[index];
        const double away = nearestOn(edge.line, probe.at).distance / probe.view.metresPerPixel;
        if (away > probe.tolerancePx)
            continue;
        hits.push_back(probe.result(HitKind::PlanEdge, away));
        hits.back().edge = index;
        hits.back().street = edge.street;
    }
}

void addHotspots(const Probe& probe, std::vector<HitResult>& hits)
{
    if (!probe.scene.subject.outcome)
        return;
    const auto& hotspots = probe.scene.subject.outcome->hotspots;
    for (std::size_t i = 0; i < hotspots.size(); ++i) {
        const double away = distance(hotspots[i].position, probe.at);
        if (away > hotspots[i].radiusM)
            continue;
        hits.push_back(probe.result(HitKind::Hotspot, away / probe.view.metresPerPixel));
        hits.back().hotspot = i;
    }
}

void addStreets(const Probe& probe, std::vector<HitResult>& hits)
{
    const StreetLayer& layer = *probe.scene.base->streets;
    for (const auto index : probe.scene.base->streetIndex.query(probe.reach(probe.tolerancePx))) {
        const Street& street = layer.streets[index];
        // What is too minor to be seen at this scale cannot be meant.
        if (!streetStyle(street.streetClass, probe.view.metresPerPixel, Theme::Light))
            continue;
        const double away = nearestOn(layer.geometry(street), probe.at).distance / probe.view.metresPerPixel;
        if (away > probe.tolerancePx)
            continue;
        hits.push_back(probe.result(HitKind::Street, away));
        hits.back().street = street.id;
    }
}

std::uint32_t municipalityAt(const Probe& probe)
{
    const auto& municipalities = probe.scene.base->territory->municipalities;
    for (const auto index : probe.scene.base->municipalityIndex.query(probe.reach(0))) {
        if (contains(municipalities[index].outline, probe.at))
            return index;
    }
    return kNoMunicipality;
}

} // namespace

std::vector<HitResult> hitTest(const MapScene& scene, const ViewState& view, QPointF pixel, double tolerancePx)
{
    const Probe probe{scene, view, pixel, view.toMap(pixel), tolerancePx};
    std::vector<HitResult> hits;
    addAccessPoints(probe, hits);
    addSites(probe, hits);
    addSupplies(probe, hits);
    addCabinets(probe, hits);
    addEdges(probe, hits);
    addHotspots(probe, hits);
    addStreets(probe, hits);
    std::stable_sort(hits.begin(), hits.end(), [](const HitResult& a, const HitResult& b) {
        return a.kind != b.kind ? a.kind < b.kind : a.distancePx < b.distancePx;
    });
    const std::uint32_t municipality = municipalityAt(probe);
    hits.push_back(probe.result(municipality == kNoMunicipality ? HitKind::None : HitKind::Municipality, 0));
    for (HitResult& hit : hits)
        hit.municipality = municipality;
    return hits;
}

} // namespace oasis::map
