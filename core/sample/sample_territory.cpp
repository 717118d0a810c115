// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/sample_territory.h"

#include "core/sample/curves.h"
#include "core/sample/draft.h"
#include "core/sample/growth.h"
#include "core/sample/noise.h"
#include "core/sample/projections.h"

#include <map>

namespace oasis {
namespace sample {
namespace {

constexpr double kEdgesPerMunicipality = 667;
constexpr int kMostMunicipalities = 2000;

/// Codes that no commune bears: numbers above 900 in department 84, then departments 20 and 96, which do not exist.
std::string codeOf(std::size_t index)
{
    if (index < 99)
        return std::to_string(84901 + index);
    return std::to_string((index - 99 < 999 ? 20001 : 96001 - 999) + index - 99);
}

Bounds extentOf(const SampleParams& params, double municipalityKm2)
{
    // The territory covers about half of the extent, so that its outline is free of the frame.
    const double areaM2 = params.municipalities * municipalityKm2 * 1e6 / 0.5;
    const auto even = [](double metres) { return std::max(5.0, std::round(metres / 1000)) * 1000; };
    const double width = even(std::sqrt(areaM2 * 1.3));
    const double height = even(std::sqrt(areaM2 / 1.3));
    return {params.centre.x - width / 2, params.centre.y - height / 2, params.centre.x + width / 2,
            params.centre.y + height / 2};
}

Polygon surfaceOf(const Stream& stream, double widthM)
{
    const Polyline line = simplified(resampled(stream.line, 25), 1.5);
    Polygon surface;
    const double source = widthM * std::sqrt(stream.sourceAreaKm2 / stream.areaKm2);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(line.size() - 1);
        const Point a = line[i > 0 ? i - 1 : 0];
        const Point b = line[std::min(i + 1, line.size() - 1)];
        const double far = std::max(distance(a, b), 1e-9);
        const double half = 0.5 * (source + share * (widthM - source));
        surface.outer.push_back(
            toCentimetre({line[i].x - half * (b.y - a.y) / far, line[i].y + half * (b.x - a.x) / far}));
    }
    for (std::size_t i = line.size(); i-- > 0;) {
        const Point left = surface.outer[i];
        surface.outer.push_back(toCentimetre({2 * line[i].x - left.x, 2 * line[i].y - left.y}));
    }
    return surface;
}

void copyLines(Draft& draft)
{
    SampleTerritory& t = draft.territory;
    const auto rounded = [](Polyline line) {
        for (Point& p : line)
            p = toCentimetre(p);
        return simplified(line, 0.5);
    };
    t.rails.push_back({"Ligne de la vallée", rounded(draft.roads.lines.railway)});
    t.motorways.push_back({"A 590", rounded(draft.roads.lines.motorway)});
}

Result<SampleParams> checkedParams(SampleParams params)
{
    if (params.streetEdges < 500 || params.streetEdges > 1000000)
        return fail(ErrorCode::InvalidArgument, "street edges must be between 500 and 1 000 000");
    if (params.municipalities == 0)
        params.municipalities = std::clamp(static_cast<int>(std::lround(params.streetEdges / kEdgesPerMunicipality)), 1,
                                           kMostMunicipalities);
    if (params.municipalities < 1 || params.municipalities > kMostMunicipalities)
        return fail(ErrorCode::InvalidArgument, "municipalities must be between 1 and 2 000");
    if (params.sites < 0 || params.sites > 50 * params.municipalities)
        return fail(ErrorCode::InvalidArgument, "sites must be between 0 and 50 for each municipality");
    return params;
}

Result<void> makeLand(Draft& draft, PlaceParams& place, const RunContext& ctx)
{
    const SampleParams& params = draft.territory.params;
    // Dense territories are smaller, sparse ones larger, around 14 km² for 667 edges.
    place.municipalityKm2 =
        14 * std::clamp(params.streetEdges / (kEdgesPerMunicipality * params.municipalities), 0.35, 12.0);
    place.seed = draft.seed;
    place.municipalities = params.municipalities;
    place.streetEdges = params.streetEdges;
    ReliefParams land;
    land.seed = draft.seed;
    land.extent = extentOf(params, place.municipalityKm2);
    const double km2 = land.extent.width() * land.extent.height() / 1e6;
    land.fineCellM = km2 < 700 ? 25 : (km2 < 6000 ? 50 : 100);
    land.coarseCellM = km2 < 1500 ? 100 : 200;
    OASIS_TRY(draft.relief, makeRelief(land, ctx));
    return ok();
}

Result<StreetMesh> makeStreets(Draft& draft, const RunContext& ctx)
{
    const SampleParams& params = draft.territory.params;
    StreetMesh mesh(draft.relief.extent, 80);
    buildRoads(draft.roads, draft.relief, draft.places, mesh);
    placeZones(draft, mesh);
    GrowthGround ground;
    ground.seed = draft.seed;
    ground.relief = &draft.relief;
    ground.map = &draft.map;
    ground.reserved = [&draft](Point p) { return inZone(draft, p); };
    OASIS_CHECK(growSettlements(ground, draft.places, mesh, ctx.part(0, 0.8)));
    OASIS_CHECK(growTracks(ground, params.streetEdges, mesh, ctx.part(0.8, 1)));
    assembleStreets(mesh, draft);
    return mesh;
}

} // namespace

void describeTerritory(Draft& draft, NameMaker& names)
{
    SampleTerritory& t = draft.territory;
    t.groupingCode = "200999017";
    t.outline = draft.map.whole;
    t.elevation = draft.relief.elevation;
    for (const Stream& stream : draft.relief.streams) {
        SampleRiver river;
        river.name = names.river(t.rivers.empty());
        river.areaKm2 = stream.areaKm2;
        river.line = simplified(stream.line, 1.5);
        for (Point& p : river.line)
            p = toCentimetre(p);
        river.widthM = stream.widthM();
        if (river.widthM > 0)
            river.surface = surfaceOf(stream, river.widthM);
        t.rivers.push_back(std::move(river));
    }
    const std::string& main = t.rivers.front().name;
    for (std::size_t i = 0; i < draft.map.outline.size(); ++i) {
        SampleMunicipality own;
        own.code = codeOf(i);
        own.postalCode = own.code.substr(0, 2) + "9" + std::to_string(i / 12 % 10) + "0";
        own.town = draft.places[i].town;
        const bool riverside = nearestOn(draft.relief.streams.front().line, draft.places[i].core).distance < 700;
        own.name = names.municipality(riverside ? main : std::string(), own.town);
        own.outline = draft.map.outline[i];
        own.townHall = draft.places[i].core;
        t.municipalities.push_back(std::move(own));
    }
    copyLines(draft);
}

void gatherCells(SampleTerritory& t)
{
    constexpr double kSide = 200;
    std::map<std::pair<std::int64_t, std::int64_t>, SampleCell> cells;
    for (const SampleBuilding& building : t.buildings) {
        if (building.people == 0)
            continue;
        const Point laea = laeaOfGeographic(geographicOfLambert93(building.centre));
        const auto north = static_cast<std::int64_t>(std::floor(laea.y / kSide) * kSide);
        const auto east = static_cast<std::int64_t>(std::floor(laea.x / kSide) * kSide);
        SampleCell& cell = cells[{north, east}];
        cell.north = north;
        cell.east = east;
        cell.people += building.people;
        cell.households += std::min(building.dwellings, building.people);
        if (std::find(cell.municipalities.begin(), cell.municipalities.end(), building.municipality) ==
            cell.municipalities.end())
            cell.municipalities.push_back(building.municipality);
    }
    for (auto& [corner, cell] : cells) {
        std::sort(cell.municipalities.begin(), cell.municipalities.end());
        t.cells.push_back(std::move(cell));
    }
}

} // namespace sample

Result<SampleTerritory> makeSampleTerritory(const SampleParams& params, const RunContext& ctx)
{
    using namespace sample;
    Draft draft;
    OASIS_TRY(draft.territory.params, checkedParams(params));
    draft.seed = hashOf(params.seed, 0, 0);
    PlaceParams place;
    OASIS_CHECK(makeLand(draft, place, ctx.part(0, 0.3)));
    draft.places = chooseSeats(place, draft.relief);
    draft.map = divideLand(place, draft.relief, draft.places, draft.relief.extent);
    addHamlets(place, draft.relief, draft.map, draft.places);
    OASIS_TRY(draft.roads, planRoads(draft.seed, draft.relief, draft.map, draft.places, ctx.part(0.3, 0.45)));
    NameMaker names(draft.seed + 901);
    describeTerritory(draft, names);
    OASIS_TRY(const StreetMesh mesh, makeStreets(draft, ctx.part(0.45, 0.7)));
    OASIS_CHECK(placeSites(draft, mesh, names, ctx.part(0.7, 0.97)));
    gatherCells(draft.territory);
    layTelecom(draft);
    ctx.report(1, "sample.done");
    return std::move(draft.territory);
}

} // namespace oasis
