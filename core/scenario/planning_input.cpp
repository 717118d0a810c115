// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/planning_input.h"

#include "core/base/input_hash.h"
#include "core/scenario/radio_network.h"

#include <bit>

namespace oasis {

namespace {

void add(InputHash& hash, Point p)
{
    hash.add(p.x);
    hash.add(p.y);
}

void add(InputHash& hash, const std::vector<Point>& points)
{
    hash.add(points.size());
    for (const Point p : points)
        add(hash, p);
}

void add(InputHash& hash, const Territory& territory)
{
    hash.add(territory.municipalities.size());
    for (const Municipality& municipality : territory.municipalities) {
        hash.add(municipality.code);
        hash.add(municipality.name);
        hash.add(municipality.groupingCode);
        hash.add(municipality.population);
        hash.add(municipality.populationKnown);
        hash.add(municipality.outline.size());
        for (const Polygon& polygon : municipality.outline) {
            add(hash, polygon.outer);
            hash.add(polygon.holes.size());
            for (const Polyline& hole : polygon.holes)
                add(hash, hole);
        }
        add(hash, municipality.core);
    }
    hash.add(territory.groupings.size());
    for (const Grouping& grouping : territory.groupings) {
        hash.add(grouping.code);
        hash.add(grouping.name);
        hash.add(grouping.level);
    }
    hash.add(territory.cells.size());
    for (const PopulationCell& cell : territory.cells) {
        add(hash, cell.centre);
        hash.add(cell.sideM);
        hash.add(cell.people);
        hash.add(cell.municipality);
    }
    hash.add(territory.populationSpread);
}

void add(InputHash& hash, const Street& street)
{
    hash.add(street.id.value());
    hash.add(street.tail);
    hash.add(street.head);
    hash.add(street.firstPoint);
    hash.add(street.pointCount);
    hash.add(street.lengthM);
    hash.add(street.streetClass);
    hash.add(street.structure);
    hash.add(street.urban);
    hash.add(street.heritage);
    hash.add(street.railCrossings);
    hash.add(street.motorwayCrossings);
    hash.add(street.riverCrossings);
    hash.add(static_cast<double>(street.ductShare));
    hash.add(static_cast<double>(street.poleShare));
    hash.add(static_cast<double>(street.fibreShare));
    hash.add(street.municipality);
    hash.add(street.name);
}

void add(InputHash& hash, const StreetLayer& layer)
{
    add(hash, layer.nodes);
    hash.add(layer.streets.size());
    for (const Street& street : layer.streets)
        add(hash, street);
    add(hash, layer.points);
    hash.add(layer.names.size());
    for (const std::string& name : layer.names)
        hash.add(name);
    if (std::any_of(layer.streets.begin(), layer.streets.end(), [](const Street& s) { return s.riskGroup != 0; }))
        for (const Street& street : layer.streets) // layers without groups keep the fingerprint they had before groups
            hash.add(street.riskGroup);
}

void add(InputHash& hash, const Site& site)
{
    hash.add(site.id.value());
    hash.add(site.name);
    hash.add(site.kind);
    hash.add(site.state);
    hash.add(site.required);
    hash.add(site.firstRank);
    hash.add(site.townHall);
    add(hash, site.position);
    hash.add(site.lonDeg);
    hash.add(site.latDeg);
    hash.add(site.weight);
    hash.add(site.people);
    hash.add(site.areaHa);
    hash.add(site.fibres);
    hash.add(site.mbits);
    hash.add(site.hasGrid);
    hash.add(site.officialKey);
    hash.add(site.municipalityCode);
}

void add(InputHash& hash, const SupplyPoint& supply)
{
    hash.add(supply.id.value());
    hash.add(supply.name);
    add(hash, supply.position);
    hash.add(supply.lonDeg);
    hash.add(supply.latDeg);
    hash.add(supply.entryPrice.inCents());
    hash.add(supply.municipalityCode);
}

void add(InputHash& hash, const Tower& tower)
{
    hash.add(tower.id);
    add(hash, tower.position);
    hash.add(tower.lonDeg);
    hash.add(tower.latDeg);
    hash.add(tower.visibleSites.size());
    for (const std::string& site : tower.visibleSites)
        hash.add(site);
}

void add(InputHash& hash, const ElevationGrid& grid)
{
    add(hash, grid.northWest);
    hash.add(grid.cellM);
    hash.add(grid.columns);
    hash.add(grid.rows);
    const auto bits = [&](std::size_t i) {
        return i < grid.heightM.size() ? std::uint64_t{std::bit_cast<std::uint32_t>(grid.heightM[i])} : 0;
    };
    for (std::size_t i = 0; i < grid.heightM.size(); i += 2)
        hash.add(bits(i) | bits(i + 1) << 32U);
}

} // namespace

const std::string& InputHashes::of(const ScenarioDefinition& definition) const
{
    return usesRadioLinks(definition) ? withRelief : plain;
}

InputHashes hashesOf(const PlanningInput& input)
{
    InputHash hash;
    hash.add("planning input 1");
    hash.add(input.crs);
    add(hash, *input.territory);
    add(hash, *input.streets);
    hash.add(input.sites.size());
    for (const Site& site : input.sites)
        add(hash, site);
    hash.add(input.supplies.size());
    for (const SupplyPoint& supply : input.supplies)
        add(hash, supply);
    hash.add(input.towers.size());
    for (const Tower& tower : input.towers)
        add(hash, tower);
    hash.add(input.catalogue->toText());
    InputHashes hashes{hash.hex(), {}};
    if (!input.elevation->heightM.empty())
        add(hash, *input.elevation);
    hashes.withRelief = hash.hex();
    return hashes;
}

std::string hashOf(const PlanningInput& input, const ScenarioDefinition& definition)
{
    return hashesOf(input).of(definition);
}

} // namespace oasis
