// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study.h"

#include <memory>

namespace oasis::map {

/// A cross of four streets, each 500 m long.
inline std::shared_ptr<const StreetLayer> smallStreets()
{
    auto streets = std::make_shared<StreetLayer>();
    streets->nodes = {{0, 500}, {500, 500}, {1000, 500}, {500, 0}, {500, 1000}};
    streets->names = {"", "Rue de la Source"};
    const auto add = [&](std::int64_t id, std::uint32_t tail, std::uint32_t head) {
        Street street;
        street.id = StreetId(id);
        street.tail = tail;
        street.head = head;
        street.firstPoint = static_cast<std::uint32_t>(streets->points.size());
        street.pointCount = 2;
        street.lengthM = 500;
        street.streetClass = StreetClass::Secondary;
        street.municipality = 0;
        street.name = 1;
        streets->points.push_back(streets->nodes[tail]);
        streets->points.push_back(streets->nodes[head]);
        streets->streets.push_back(street);
    };
    add(1, 0, 1);
    add(2, 1, 2);
    add(3, 3, 1);
    add(4, 1, 4);
    return streets;
}

/// A study of 1 km × 1 km drawn by hand: one municipality, a cross of two streets, a school in the west, a town hall
/// (required) in the east, a struck-out site in the north, a point of presence in the middle.
inline Study smallStudy()
{
    auto territory = std::make_shared<Territory>();
    Municipality municipality;
    municipality.code = "99001";
    municipality.name = "Valbelle";
    municipality.population = 1200;
    municipality.outline = {Polygon{{{0, 0}, {1000, 0}, {1000, 1000}, {0, 1000}}, {}}};
    municipality.core = {500, 500};
    territory->municipalities.push_back(municipality);

    Study study;
    study.territory = territory;
    study.streets = smallStreets();
    const auto addSite = [&](std::int64_t id, SiteKind kind, SiteState state, Point at) {
        Site site;
        site.id = SiteId(id);
        site.name = "Site " + std::to_string(id);
        site.kind = kind;
        site.state = state;
        site.position = at;
        study.sites.push_back(site);
    };
    addSite(1, SiteKind::PrimarySchool, SiteState::Oasis, {200, 500});
    addSite(2, SiteKind::CivicBuilding, SiteState::Oasis, {800, 500});
    addSite(3, SiteKind::Health, SiteState::StruckOut, {500, 850});
    study.sites[1].required = true;
    SupplyPoint supply;
    supply.id = SupplyId(1);
    supply.name = "NRO";
    supply.position = {500, 500};
    study.supplies.push_back(supply);
    study.info.attribution = "Drawn by hand";
    return study;
}

/// Fibre from the middle to the town hall along street 2; the school is left out; a hotspot at the town hall.
inline std::shared_ptr<const Outcome> smallOutcome()
{
    auto outcome = std::make_shared<Outcome>();
    OutcomeEdge edge;
    edge.street = StreetId(2);
    edge.line = {{500, 500}, {650, 500}, {800, 500}};
    edge.lengthM = 300;
    edge.parts = {{ConstructionMode::TrenchVerge, 300}};
    edge.sitesBehind = 1;
    edge.cableFibres = 12;
    outcome->edges.push_back(edge);
    OutcomeSite school;
    school.site = SiteId(1);
    OutcomeSite townHall;
    townHall.site = SiteId(2);
    townHall.served = Served::Fibre;
    townHall.lastEdge = 0;
    outcome->sites = {school, townHall};
    outcome->supplies = {{SupplyId(1), true}};
    OutcomeHotspot hotspot;
    hotspot.site = SiteId(2);
    hotspot.position = {800, 500};
    hotspot.radiusM = 120;
    outcome->hotspots.push_back(hotspot);
    return outcome;
}

} // namespace oasis::map
