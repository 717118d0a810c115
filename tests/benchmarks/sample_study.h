// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sample/sample_territory.h"
#include "core/study/study.h"

#include <memory>

namespace oasis {

/// A study straight from the generator, for pictures: streets, municipalities, cells, relief, assets, barriers, sites;
/// not annotated, so not to be planned. The outcome joins each tenth street, to have a plan to draw.
inline Study pictureStudy(const SampleTerritory& sample)
{
    auto streets = std::make_shared<StreetLayer>();
    streets->nodes = sample.nodes;
    streets->points = sample.points;
    streets->names = sample.streetNames;
    for (const SampleStreet& from : sample.streets) {
        Street street;
        street.id = StreetId(static_cast<std::int64_t>(streets->streets.size()) + 1);
        street.tail = from.tail;
        street.head = from.head;
        street.firstPoint = from.firstPoint;
        street.pointCount = from.pointCount;
        street.streetClass = from.streetClass;
        street.name = from.name;
        streets->streets.push_back(street);
    }
    auto territory = std::make_shared<Territory>();
    for (const SampleMunicipality& from : sample.municipalities)
        territory->municipalities.push_back(
            {from.code, from.name, sample.groupingCode, from.population, true, from.outline, from.townHall});
    for (const SampleBuilding& building : sample.buildings)
        territory->cells.push_back({building.centre, 0, static_cast<double>(building.people), building.municipality});
    auto infrastructure = std::make_shared<Infrastructure>();
    for (const SampleRiver& river : sample.rivers)
        infrastructure->barriers.push_back({BarrierKind::River, river.name, river.line});
    Study study;
    study.streets = streets;
    study.territory = territory;
    study.infrastructure = infrastructure;
    study.elevation = std::make_shared<ElevationGrid>(sample.elevation);
    auto outcome = std::make_shared<Outcome>();
    for (std::size_t i = 0; i < streets->streets.size(); i += 10) {
        OutcomeEdge edge;
        const auto line = streets->geometry(streets->streets[i]);
        edge.street = streets->streets[i].id;
        edge.line.assign(line.begin(), line.end());
        edge.parts = {{i % 3 == 0 ? ConstructionMode::ReusedDuct : ConstructionMode::TrenchVerge, 1}};
        edge.cableFibres = 24;
        outcome->edges.push_back(std::move(edge));
    }
    for (const SampleMunicipality& from : sample.municipalities) {
        Site site;
        site.id = SiteId(static_cast<std::int64_t>(study.sites.size()) + 1);
        site.name = from.name;
        site.state = SiteState::Oasis;
        site.position = from.townHall;
        study.sites.push_back(site);
    }
    study.outcomes.push_back(outcome);
    return study;
}

} // namespace oasis
