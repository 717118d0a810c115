// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/economics/default_catalogue.h"
#include "core/scenario/planning_input.h"

#include <memory>
#include <vector>

namespace oasis::test {

inline Polygon square(double fromX, double toX, double toY)
{
    Polygon polygon;
    polygon.outer = {{fromX, 0}, {toX, 0}, {toX, toY}, {fromX, toY}};
    return polygon;
}

inline Territory smallTerritory(Random& random)
{
    Territory territory;
    const std::vector<const char*> names{"Aval", "Bourg", "Combe"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        Municipality municipality;
        municipality.code = "0600" + std::to_string(i + 1);
        municipality.name = names[i];
        municipality.population = 800 + 900 * static_cast<std::int64_t>(i);
        municipality.populationKnown = true;
        const double from = 800.0 * static_cast<double>(i);
        municipality.outline = {square(from, from + 800, 800)};
        municipality.core = {from + 430, 390};
        territory.municipalities.push_back(municipality);
    }
    for (int i = 0; i < 24 * 8; ++i) {
        const double x = 50 + 100.0 * (i % 24);
        territory.cells.push_back({{x, 50 + 100.0 * (i / 24)},
                                   i % 7 == 0 ? 0.0 : 100.0,
                                   random.uniform(0, 40),
                                   static_cast<std::uint32_t>(x / 800)});
    }
    return territory;
}

/// A street between two nodes with a bend in its middle.
inline void addStreet(StreetLayer& layer, std::uint32_t tail, std::uint32_t head, Random& random)
{
    Street street;
    street.id = StreetId(100 + 3 * static_cast<std::int64_t>(layer.streets.size()));
    street.tail = tail;
    street.head = head;
    street.firstPoint = static_cast<std::uint32_t>(layer.points.size());
    street.pointCount = 3;
    const Point a = layer.nodes[tail];
    const Point b = layer.nodes[head];
    layer.points.insert(layer.points.end(), {a, {(a.x + b.x) / 2 + 6, (a.y + b.y) / 2 - 9}, b});
    street.lengthM = length(layer.geometry(street)) * random.uniform(1.0, 1.02);
    street.streetClass = static_cast<StreetClass>(1 + random.below(9));
    street.structure = random.below(15) == 0 ? StreetStructure::Bridge : StreetStructure::Normal;
    street.urban = random.below(3) == 0;
    street.heritage = random.below(12) == 0;
    street.railCrossings = random.below(14) == 0 ? 1 : 0;
    street.riverCrossings = random.below(14) == 0 ? 1 : 0;
    street.ductShare = random.below(3) == 0 ? static_cast<float>(random.uniform(0.1, 1)) : 0.0F;
    street.poleShare = random.below(3) == 0 ? static_cast<float>(random.uniform(0.1, 1)) : 0.0F;
    street.fibreShare = random.below(6) == 0 ? 1.0F : 0.0F;
    const double middle = pointAlong(layer.geometry(street), length(layer.geometry(street)) / 2).x;
    street.municipality = middle < 0 || middle >= 2400 ? kNoMunicipality : static_cast<std::uint32_t>(middle / 800);
    layer.streets.push_back(street);
}

inline StreetLayer smallStreets(Random& random)
{
    StreetLayer layer;
    constexpr std::uint32_t kColumns = 12;
    constexpr std::uint32_t kRows = 4;
    for (std::uint32_t row = 0; row < kRows; ++row)
        for (std::uint32_t column = 0; column < kColumns; ++column)
            layer.nodes.push_back({100.0 + 200 * column, 110.0 + 200 * row});
    for (std::uint32_t row = 0; row < kRows; ++row)
        for (std::uint32_t column = 0; column < kColumns; ++column) {
            const std::uint32_t node = row * kColumns + column;
            if (column + 1 < kColumns)
                addStreet(layer, node, node + 1, random);
            if (row + 1 < kRows)
                addStreet(layer, node, node + kColumns, random);
        }
    layer.nodes.insert(layer.nodes.end(), {{2000, 1500}, {2200, 1500}}); // an island far from the rest
    addStreet(layer, kColumns * kRows, kColumns * kRows + 1, random);
    layer.streets.front().streetClass = StreetClass::Motorway;
    return layer;
}

inline Site smallSite(std::int64_t id, SiteKind kind, Point position)
{
    Site site;
    site.id = SiteId(id);
    site.name = "site " + std::to_string(id);
    site.kind = kind;
    site.state = SiteState::Oasis;
    site.position = position;
    site.lonDeg = 7 + position.x / 80000;
    site.latDeg = 43 + position.y / 111000;
    if (position.x < 2400 && position.y < 800)
        site.municipalityCode = "0600" + std::to_string(1 + static_cast<int>(position.x / 800));
    site.officialKey = "K" + std::to_string(id);
    applyKindDefaults(site);
    return site;
}

/// A territory of three municipalities with everything that a plan can meet: reusable ducts, poles and fibre,
/// crossings, a site too far from streets, one on an island of streets, two at one place, one at a supply point, one on
/// a street.
inline PlanningInput smallInput(std::uint64_t seed)
{
    Random random(seed);
    PlanningInput input;
    input.crs = "EPSG:2154";
    input.territory = std::make_shared<const Territory>(smallTerritory(random));
    auto streets = smallStreets(random);
    const Point onStreet = streets.points[streets.streets[40].firstPoint + 1];
    input.streets = std::make_shared<const StreetLayer>(std::move(streets));
    auto& sites = input.sites;
    sites = {smallSite(1, SiteKind::SecondarySchool, {random.uniform(100, 700), random.uniform(100, 700)}),
             smallSite(2, SiteKind::PrimarySchool, {random.uniform(900, 1500), random.uniform(100, 700)}),
             smallSite(3, SiteKind::CivicBuilding, {random.uniform(1700, 2300), random.uniform(100, 700)}),
             smallSite(5, SiteKind::ActivityZone, {random.uniform(100, 2300), random.uniform(100, 700)}),
             smallSite(6, SiteKind::CivicBuilding, {1230.5, 413.25}),
             smallSite(8, SiteKind::ThirdPlace, {1230.5, 413.25}),
             smallSite(9, SiteKind::Health, {501, 122}),
             smallSite(11, SiteKind::Totem, onStreet),
             smallSite(12, SiteKind::Campus, {5000, 5000}),
             smallSite(14, SiteKind::PrimarySchool, {2100, 1480}),
             smallSite(15, SiteKind::WifiSpot, {300, 300})};
    sites[2].townHall = true;
    sites[3].areaHa = 12;
    for (Site& site : sites) {
        site.people = static_cast<double>(random.below(600));
        site.weight = 1 + static_cast<double>(random.below(4));
        site.hasGrid = random.below(4) != 0;
    }
    sites[0].required = true;
    for (const auto& [id, position] : {std::pair{21, Point{501, 122}}, std::pair{22, Point{2250, 640}}}) {
        SupplyPoint supply;
        supply.id = SupplyId(id);
        supply.position = position;
        supply.lonDeg = 7 + position.x / 80000;
        supply.latDeg = 43 + position.y / 111000;
        supply.entryPrice = Money::cents(150'000 + id);
        supply.municipalityCode = id == 21 ? "06001" : "06003";
        input.supplies.push_back(supply);
    }
    Tower tower;
    tower.id = "T";
    tower.lonDeg = 7.01;
    tower.latDeg = 43.002;
    tower.visibleSites = {"K1", "K3"};
    input.towers = {tower};
    input.catalogue = std::make_shared<const Catalogue>(defaultCatalogue().value());
    return input;
}

inline TechnologyRules smallTechnologies()
{
    TechnologyRules rules;
    Technology fibre;
    fibre.id = "fibre";
    fibre.reach = Technology::Reach::Fibre;
    fibre.rangeM = 1200;
    fibre.capexFixed = Money::euros(1000);
    fibre.capexPerKm = Money::euros(8900);
    fibre.yearlyPerKm = Money::euros(100);
    fibre.yearlyPerMbit = Money::euros(1);
    fibre.kwhPerYear = 500;
    Technology satellite;
    satellite.id = "satellite";
    satellite.capexFixed = Money::euros(800);
    satellite.yearlyFixed = Money::euros(300);
    satellite.yearlyPerMbit = Money::euros(9);
    satellite.kwhPerYear = 200;
    Technology radio;
    radio.id = "p2p";
    radio.reach = Technology::Reach::TowerInSight;
    radio.rangeM = 1500;
    radio.capexFixed = Money::euros(2000);
    radio.capexTower = Money::euros(2500);
    radio.yearlyPerMbit = Money::euros(2);
    rules.technologies = {fibre, satellite, radio};
    rules.kwhPrice = Money::cents(20);
    rules.solarPerSite = Money::euros(4000);
    rules.mbitPerSite = 20;
    return rules;
}

} // namespace oasis::test
