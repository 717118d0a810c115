// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/curves.h"
#include "core/sample/draft.h"

namespace oasis::sample {
namespace {

Point turned(Point centre, double angle, double along, double across)
{
    return {centre.x + along * std::cos(angle) - across * std::sin(angle),
            centre.y + along * std::sin(angle) + across * std::cos(angle)};
}

/// A spot beside a road where a zone could lie.
struct Spot
{
    double score = 0;
    std::uint32_t node = 0;
    double side = 1;
    Zone zone;
};

Zone zoneAt(Point node, double along, double side, Random& random)
{
    Zone zone;
    zone.widthM = random.uniform(230, 430);
    zone.depthM = random.uniform(170, 320);
    zone.angleRad = along;
    zone.centre = turned(node, along, random.uniform(-60, 60), side * (zone.depthM / 2 + 28));
    const double w = zone.widthM / 2;
    const double d = zone.depthM / 2;
    const double corners[6][2] = {{-w, -d}, {w, -d}, {w, d * 0.35}, {w * 0.72, d}, {-w * 0.9, d}, {-w, d * 0.8}};
    for (const auto& corner : corners)
        zone.outline.outer.push_back(toCentimetre(turned(zone.centre, along, corner[0] + random.uniform(-14, 14),
                                                         side * corner[1] + random.uniform(-10, 10))));
    if (side < 0)
        std::reverse(zone.outline.outer.begin(), zone.outline.outer.end());
    return zone;
}

bool fits(const Draft& draft, const StreetMesh& mesh, const Zone& zone)
{
    for (double a = -0.5; a <= 0.5; a += 0.25) {
        for (double b = -0.5; b <= 0.5; b += 0.25) {
            const Point p = turned(zone.centre, zone.angleRad, a * zone.widthM, b * zone.depthM);
            if (draft.relief.slopeAt(p, 40) > 0.07 || draft.map.at(p) != zone.municipality ||
                mesh.clearance(p, 21, UINT32_MAX, false) < 20 || mesh.clearance(p, 30, UINT32_MAX, true) < 30 ||
                mesh.blocked(zone.centre, p))
                return false;
        }
    }
    return zone.municipality != kNoMunicipality;
}

std::vector<Spot> spots(const Draft& draft, const StreetMesh& mesh, Random& random)
{
    std::vector<Spot> all;
    for (std::uint32_t node = 0; node < mesh.nodes().size(); ++node) {
        if (mesh.around(node).size() != 2)
            continue;
        const StreetMesh::Segment& s = mesh.segments()[mesh.around(node).front()];
        const StreetTraits& traits = mesh.streets()[s.street];
        const double draw = random.uniform();
        if (traits.level != 0 ||
            (traits.streetClass != StreetClass::Primary && traits.streetClass != StreetClass::Secondary))
            continue;
        const Point at = mesh.nodes()[node];
        const std::uint32_t own = draft.map.at(at);
        if (own == kNoMunicipality)
            continue;
        const Settlement& seat = draft.places[own];
        const double out = distance(at, seat.core) / seat.radiusM;
        if (out < (seat.town ? 0.62 : 1.0) || out > 3)
            continue;
        const Point a = mesh.nodes()[s.a];
        const Point b = mesh.nodes()[s.b];
        Spot spot;
        spot.node = node;
        spot.side = draw < 0.5 ? 1 : -1;
        spot.score = (seat.town ? 1.5 : 0) + (traits.streetClass == StreetClass::Primary ? 1 : 0) -
                     std::abs(out - (seat.town ? 1.0 : 1.4)) + 0.8 * draw;
        spot.zone = zoneAt(at, std::atan2(b.y - a.y, b.x - a.x), spot.side, random);
        spot.zone.municipality = own;
        all.push_back(std::move(spot));
    }
    std::stable_sort(all.begin(), all.end(), [](const Spot& a, const Spot& b) { return a.score > b.score; });
    return all;
}

/// An entry from the road and a loop inside the zone.
void addZoneStreets(const Spot& spot, StreetMesh& mesh)
{
    const Zone& zone = spot.zone;
    StreetTraits traits;
    traits.streetClass = StreetClass::Service;
    traits.isPrivate = true;
    const std::uint32_t street = mesh.addStreet(traits);
    const double w = zone.widthM / 2 - 55;
    const double d = zone.depthM / 2 - 45;
    const double near = -spot.side * d;
    const double far = spot.side * d;
    const Point entry = turned(zone.centre, zone.angleRad, 0, near);
    Polyline loop{entry};
    const double corners[4][2] = {{w, near}, {w, far}, {-w, far}, {-w, near}};
    for (const auto& corner : corners)
        loop.push_back(turned(zone.centre, zone.angleRad, corner[0], corner[1]));
    loop.push_back(entry);
    (void)mesh.addLine({mesh.nodes()[spot.node], entry}, street);
    (void)mesh.addLine(loop, street);
}

void markZone(Draft& draft, const Zone& zone)
{
    const Bounds box = boundsOf(MultiPolygon{zone.outline});
    for (int row = draft.zoneGrid.rowAt({0, box.maxY}); row <= draft.zoneGrid.rowAt({0, box.minY}); ++row)
        for (int c = draft.zoneGrid.columnAt({box.minX, 0}); c <= draft.zoneGrid.columnAt({box.maxX, 0}); ++c)
            draft.zoneInCell[draft.zoneGrid.at(c, row)] = true;
}

} // namespace

void placeZones(Draft& draft, StreetMesh& mesh)
{
    const Bounds& extent = draft.relief.extent;
    draft.zoneGrid = {{extent.minX, extent.maxY},
                      500,
                      static_cast<int>(extent.width() / 500) + 1,
                      static_cast<int>(extent.height() / 500) + 1};
    draft.zoneInCell.assign(draft.zoneGrid.size(), false);
    const SampleParams& params = draft.territory.params;
    const int wanted = sharesOf(params.sites, params.municipalities).zones;
    Random random(draft.seed + 501);
    std::vector<int> inMunicipality(draft.map.outline.size(), 0);
    for (const Spot& spot : spots(draft, mesh, random)) {
        if (static_cast<int>(draft.zones.size()) >= wanted)
            break;
        const Zone& zone = spot.zone;
        const bool crowded = std::any_of(draft.zones.begin(), draft.zones.end(),
                                         [&](const Zone& other) { return distance(zone.centre, other.centre) < 650; });
        const int most = draft.places[zone.municipality].town ? std::max(3, wanted / 2) : 1;
        if (crowded || inMunicipality[zone.municipality] >= most || !fits(draft, mesh, zone))
            continue;
        ++inMunicipality[zone.municipality];
        draft.zones.push_back(zone);
        markZone(draft, zone);
        addZoneStreets(spot, mesh);
    }
}

bool inZone(const Draft& draft, Point p)
{
    if (draft.zoneInCell.empty() || !draft.zoneInCell[draft.zoneGrid.cellAt(p)])
        return false;
    return std::any_of(draft.zones.begin(), draft.zones.end(), [&](const Zone& zone) {
        return distance(p, zone.centre) < 0.5 * std::hypot(zone.widthM, zone.depthM) && contains(zone.outline, p);
    });
}

} // namespace oasis::sample
