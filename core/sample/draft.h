// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sample/names.h"
#include "core/sample/places.h"
#include "core/sample/roads.h"
#include "core/sample/sample_territory.h"

namespace oasis::sample {

/// An activity zone before it becomes a site.
struct Zone
{
    Polygon outline;
    Point centre;
    double angleRad = 0; ///< of its long side
    double widthM = 0;
    double depthM = 0;
    std::uint32_t municipality = kNoMunicipality;
};

/// Everything that is known while a territory is made.
struct Draft
{
    std::uint64_t seed = 1;
    Relief relief;
    MunicipalityMap map;
    std::vector<Settlement> places; ///< seats first, in the order of municipalities
    RoadPlan roads;
    std::vector<Zone> zones;
    Lattice zoneGrid;             ///< cells of 500 m …
    std::vector<bool> zoneInCell; ///< … and whether a zone may touch them
    SampleTerritory territory;
};

/// How many sites of each sort a number of sites gives.
struct SiteShares
{
    int townHalls = 0;
    int schools = 0;
    int zones = 0;
    int thirdPlaces = 0;
    int franceServices = 0;
    int health = 0;
    int libraries = 0;
    int totems = 0;
};
[[nodiscard]] SiteShares sharesOf(int sites, int municipalities);

/// Chooses level ground beside main roads for activity zones and lays their inner streets.
void placeZones(Draft& draft, StreetMesh& mesh);
/// True inside or close to a zone.
[[nodiscard]] bool inZone(const Draft& draft, Point p);

/// Turns the mesh into street edges with names and municipalities.
void assembleStreets(const StreetMesh& mesh, Draft& draft);

/// Names rivers and municipalities, sets codes and outlines. Before the streets, which take names from them.
void describeTerritory(Draft& draft, NameMaker& names);

/// Sites and their buildings, then houses along the streets; populations of buildings and municipalities.
/// Errors: Cancelled.
[[nodiscard]] Result<void> placeSites(Draft& draft, const StreetMesh& mesh, NameMaker& names, const RunContext& ctx);

/// Gathers people into the squares of the European 200 m grid.
void gatherCells(SampleTerritory& territory);

/// Points of presence, backbone fibre between them, ducts and pole lines.
void layTelecom(Draft& draft);

} // namespace oasis::sample
