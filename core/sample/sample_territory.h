// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/geometry/polygon.h"
#include "core/network/streets.h"
#include "core/sites/site.h"
#include "core/territory/elevation_grid.h"

#include <cstdint>
#include <string>
#include <vector>

namespace oasis {

/// What a sample territory shall be. All coordinates are Lambert-93 (EPSG:2154) metres.
struct SampleParams
{
    std::uint64_t seed = 7;
    std::string name = "Val d'Oasis"; ///< of the grouping of municipalities
    int municipalities = 12;          ///< 1 to 2 000; 0: one for each 667 street edges
    int sites = 60;                   ///< priority sites; the town halls come first
    int streetEdges = 8000;           ///< wanted, 500 to 1 000 000; met within some 10 %
    Point centre{930000, 6345000};    ///< of the extent, whose size follows from the counts
};

/// A street edge between two nodes.
struct SampleStreet
{
    std::uint32_t tail = 0; ///< index into SampleTerritory::nodes; the geometry starts here
    std::uint32_t head = 0;
    std::uint32_t firstPoint = 0; ///< index into SampleTerritory::points
    std::uint32_t pointCount = 0;
    std::uint32_t name = 0; ///< index into SampleTerritory::streetNames; 0 is ""
    std::uint32_t municipality = kNoMunicipality;
    std::uint32_t settlement = UINT32_MAX; ///< in whose built-up area it lies; none in the open country
    StreetClass streetClass = StreetClass::Residential;
    std::int8_t level = 0; ///< 1 on a bridge, -1 in an underpass
    bool urban = false;
    bool ramp = false;      ///< of a motorway
    bool isPrivate = false; ///< inside an activity zone
};

struct SampleRiver
{
    std::string name;
    Polyline line;      ///< downstream
    double areaKm2 = 0; ///< basin at its mouth
    double widthM = 0;  ///< at its mouth; 0 for a brook too narrow for a surface
    Polygon surface;    ///< empty when widthM is 0
};

struct SampleMunicipality
{
    std::string code; ///< five characters, none that a real commune bears
    std::string name;
    std::string postalCode;
    std::int64_t population = 0;
    MultiPolygon outline;
    Point townHall;
    bool town = false;
};

/// A rectangular building.
struct SampleBuilding
{
    Point centre;
    float widthM = 0; ///< along `angle`
    float depthM = 0;
    float angleRad = 0;
    float heightM = 0;
    std::uint16_t people = 0;
    std::uint16_t dwellings = 0;
    std::uint8_t usage = 0; ///< index into kSampleUsages
    std::uint32_t municipality = kNoMunicipality;

    [[nodiscard]] Polygon footprint() const;
};

/// Values of usage_1 in BD TOPO.
inline constexpr const char* kSampleUsages[] = {"Résidentiel", "Commercial et services", "Industriel", "Agricole",
                                                "Religieux",   "Indifférencié"};

/// A square of the European 200 m grid (EPSG:3035).
struct SampleCell
{
    std::int64_t north = 0; ///< south-west corner in EPSG:3035, metres
    std::int64_t east = 0;
    std::int64_t people = 0;
    std::int64_t households = 0;
    std::vector<std::uint32_t> municipalities; ///< of its people, ascending
};

/// A priority site. `kind` and `level` say which source file lists it.
struct SampleSite
{
    SiteKind kind = SiteKind::CivicBuilding;
    std::string level; ///< "Ecole", "Collège", "Lycée", "Mairie", "France services", "Médiathèque", "Coworking" …
    std::string name;
    std::string key; ///< UAI-like, SIRET-like or another fictional official key
    std::string address;
    Point position;
    int people = 0;    ///< pupils, jobs, visitors
    double areaHa = 0; ///< activity zones
    Polygon outline;   ///< activity zones
    std::uint32_t municipality = 0;
};

struct SampleSupply
{
    std::string code;
    std::string name;
    Point position;
    std::uint32_t municipality = kNoMunicipality;
};

/// Existing network beside streets.
struct SampleAsset
{
    std::string code;
    std::string owner;
    Polyline line;
};

/// A rail line or a motorway axis.
struct SampleAxis
{
    std::string name;
    Polyline line;
};

/// A whole fictional territory as plain data: municipalities that tile it, everything inside them consistent with
/// everything else (populations are sums of buildings, sites stand in their municipality, streets meet at nodes).
struct SampleTerritory
{
    SampleParams params;
    std::string groupingCode; ///< SIREN-like, with a wrong check digit so that no body bears it
    MultiPolygon outline;     ///< of the grouping
    ElevationGrid elevation;
    std::vector<SampleRiver> rivers; ///< the main one first
    std::vector<Point> nodes;
    std::vector<Point> points; ///< of all streets
    std::vector<SampleStreet> streets;
    std::vector<std::string> streetNames{""};
    std::vector<SampleMunicipality> municipalities; ///< by code
    std::vector<SampleBuilding> buildings;
    std::vector<SampleCell> cells; ///< by north, then east
    std::vector<SampleSite> sites;
    std::vector<SampleSupply> supplies;
    std::vector<SampleAsset> ducts;
    std::vector<SampleAsset> poleLines;
    std::vector<SampleAsset> fibres;
    std::vector<SampleAxis> rails;
    std::vector<SampleAxis> motorways;

    [[nodiscard]] std::span<const Point> geometry(const SampleStreet& street) const
    {
        return {points.data() + street.firstPoint, street.pointCount};
    }
};

/// Makes a territory. The same parameters give the same bytes on every platform with IEEE arithmetic and on any number
/// of threads. About 1 s for the valley; time and memory grow with streetEdges (n log n).
/// Errors: InvalidArgument (a count outside its range), Cancelled.
[[nodiscard]] Result<SampleTerritory> makeSampleTerritory(const SampleParams& params, const RunContext& ctx);

} // namespace oasis
