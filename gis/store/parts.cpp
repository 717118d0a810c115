// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/parts.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>

namespace oasis::gis {

namespace {

void writeLine(PartWriter& out, const Polyline& line)
{
    out.column(line, [](Point p) { return p.x; });
    out.column(line, [](Point p) { return p.y; });
}

void readLine(PartReader& in, Polyline& line)
{
    std::vector<double> x;
    in.array(x);
    line.resize(x.size());
    for (std::size_t i = 0; i < x.size(); ++i)
        line[i].x = x[i];
    in.column<double>(line, [](Point& p, double y) { p.y = y; });
}

void writeCount(PartWriter& out, std::size_t count)
{
    out.number(static_cast<std::uint64_t>(count));
}

void writeOutline(PartWriter& out, const MultiPolygon& polygons)
{
    writeCount(out, polygons.size());
    for (const Polygon& polygon : polygons) {
        writeLine(out, polygon.outer);
        writeCount(out, polygon.holes.size());
        for (const Polyline& hole : polygon.holes)
            writeLine(out, hole);
    }
}

void readOutline(PartReader& in, MultiPolygon& polygons)
{
    in.list(polygons, [&](Polygon& polygon) {
        readLine(in, polygon.outer);
        in.list(polygon.holes, [&](Polyline& hole) { readLine(in, hole); });
    });
}

Error damaged(const std::string& what)
{
    return fail(ErrorCode::ProjectDamaged, what);
}

Result<void> checkStreets(const StreetLayer& layer, std::size_t municipalities)
{
    if (layer.nodeComponent.size() != layer.nodes.size())
        return damaged("streets: a component for every node is missing");
    if (std::ranges::any_of(layer.nodeComponent, [&](std::uint32_t c) { return c >= layer.componentCount; }))
        return damaged("streets: a node lies in a component that does not exist");
    StreetId last;
    for (const Street& street : layer.streets) {
        const std::uint64_t end = std::uint64_t{street.firstPoint} + street.pointCount;
        if (street.tail >= layer.nodes.size() || street.head >= layer.nodes.size() || street.pointCount < 2 ||
            end > layer.points.size() || street.name >= layer.names.size() || street.riskGroup >= layer.names.size() ||
            (street.municipality != kNoMunicipality && street.municipality >= municipalities) || street.id <= last ||
            street.streetClass > StreetClass::Other || street.structure > StreetStructure::Tunnel)
            return damaged("streets: street " + std::to_string(street.id.value()) + " contradicts the rest");
        last = street.id;
    }
    return ok();
}

} // namespace

void write(PartWriter& out, const Territory& territory)
{
    writeCount(out, territory.municipalities.size());
    for (const Municipality& m : territory.municipalities) {
        out.text(m.code);
        out.text(m.name);
        out.text(m.groupingCode);
        out.number(m.population);
        out.number(static_cast<std::uint8_t>(m.populationKnown));
        writeOutline(out, m.outline);
        out.number(m.core.x);
        out.number(m.core.y);
    }
    writeCount(out, territory.groupings.size());
    for (const Grouping& g : territory.groupings) {
        out.text(g.code);
        out.text(g.name);
        out.number(static_cast<std::uint8_t>(g.level));
    }
    const auto& cells = territory.cells;
    out.column(cells, [](const PopulationCell& c) { return c.centre.x; });
    out.column(cells, [](const PopulationCell& c) { return c.centre.y; });
    out.column(cells, [](const PopulationCell& c) { return c.sideM; });
    out.column(cells, [](const PopulationCell& c) { return c.people; });
    out.column(cells, [](const PopulationCell& c) { return c.municipality; });
    out.number(static_cast<std::uint8_t>(territory.populationSpread));
}

void read(PartReader& in, Territory& territory)
{
    in.list(territory.municipalities, [&](Municipality& m) {
        std::uint8_t known = 0;
        in.text(m.code);
        in.text(m.name);
        in.text(m.groupingCode);
        in.number(m.population);
        in.number(known);
        m.populationKnown = known != 0;
        readOutline(in, m.outline);
        in.number(m.core.x);
        in.number(m.core.y);
    });
    in.list(territory.groupings, [&](Grouping& g) {
        std::uint8_t level = 0;
        in.text(g.code);
        in.text(g.name);
        in.number(level);
        g.level = static_cast<CollectivityLevel>(level);
    });
    std::vector<double> x;
    in.array(x);
    auto& cells = territory.cells;
    cells.resize(x.size());
    for (std::size_t i = 0; i < x.size(); ++i)
        cells[i].centre.x = x[i];
    in.column<double>(cells, [](PopulationCell& c, double v) { c.centre.y = v; });
    in.column<double>(cells, [](PopulationCell& c, double v) { c.sideM = v; });
    in.column<double>(cells, [](PopulationCell& c, double v) { c.people = v; });
    in.column<std::uint32_t>(cells, [](PopulationCell& c, std::uint32_t v) { c.municipality = v; });
    std::uint8_t spread = 0;
    in.number(spread);
    territory.populationSpread = spread != 0;
}

void write(PartWriter& out, const StreetLayer& layer)
{
    const auto& streets = layer.streets;
    out.column(streets, [](const Street& s) { return s.id.value(); });
    out.column(streets, [](const Street& s) { return s.tail; });
    out.column(streets, [](const Street& s) { return s.head; });
    out.column(streets, [](const Street& s) { return s.firstPoint; });
    out.column(streets, [](const Street& s) { return s.pointCount; });
    out.column(streets, [](const Street& s) { return s.lengthM; });
    out.column(streets, [](const Street& s) { return static_cast<std::uint8_t>(s.streetClass); });
    out.column(streets, [](const Street& s) { return static_cast<std::uint8_t>(s.structure); });
    out.column(streets, [](const Street& s) { return static_cast<std::uint8_t>(s.urban); });
    out.column(streets, [](const Street& s) { return static_cast<std::uint8_t>(s.heritage); });
    out.column(streets, [](const Street& s) { return s.railCrossings; });
    out.column(streets, [](const Street& s) { return s.motorwayCrossings; });
    out.column(streets, [](const Street& s) { return s.riverCrossings; });
    out.column(streets, [](const Street& s) { return s.ductShare; });
    out.column(streets, [](const Street& s) { return s.poleShare; });
    out.column(streets, [](const Street& s) { return s.fibreShare; });
    out.column(streets, [](const Street& s) { return s.municipality; });
    out.column(streets, [](const Street& s) { return s.name; });
    writeLine(out, layer.nodes);
    writeLine(out, layer.points);
    writeCount(out, layer.names.size());
    for (const std::string& name : layer.names)
        out.text(name);
    out.array(layer.nodeComponent);
    out.number(layer.componentCount);
    out.column(streets, [](const Street& s) { return s.riskGroup; });
}

void read(PartReader& in, StreetLayer& layer)
{
    std::vector<std::int64_t> ids;
    in.array(ids);
    auto& streets = layer.streets;
    streets.resize(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        streets[i].id = StreetId{ids[i]};
    in.column<std::uint32_t>(streets, [](Street& s, std::uint32_t v) { s.tail = v; });
    in.column<std::uint32_t>(streets, [](Street& s, std::uint32_t v) { s.head = v; });
    in.column<std::uint32_t>(streets, [](Street& s, std::uint32_t v) { s.firstPoint = v; });
    in.column<std::uint32_t>(streets, [](Street& s, std::uint32_t v) { s.pointCount = v; });
    in.column<double>(streets, [](Street& s, double v) { s.lengthM = v; });
    in.column<std::uint8_t>(streets, [](Street& s, std::uint8_t v) { s.streetClass = static_cast<StreetClass>(v); });
    in.column<std::uint8_t>(streets, [](Street& s, std::uint8_t v) { s.structure = static_cast<StreetStructure>(v); });
    in.column<std::uint8_t>(streets, [](Street& s, std::uint8_t v) { s.urban = v != 0; });
    in.column<std::uint8_t>(streets, [](Street& s, std::uint8_t v) { s.heritage = v != 0; });
    in.column<std::uint8_t>(streets, [](Street& s, std::uint8_t v) { s.railCrossings = v; });
    in.column<std::uint8_t>(streets, [](Street& s, std::uint8_t v) { s.motorwayCrossings = v; });
    in.column<std::uint8_t>(streets, [](Street& s, std::uint8_t v) { s.riverCrossings = v; });
    in.column<float>(streets, [](Street& s, float v) { s.ductShare = v; });
    in.column<float>(streets, [](Street& s, float v) { s.poleShare = v; });
    in.column<float>(streets, [](Street& s, float v) { s.fibreShare = v; });
    in.column<std::uint32_t>(streets, [](Street& s, std::uint32_t v) { s.municipality = v; });
    in.column<std::uint32_t>(streets, [](Street& s, std::uint32_t v) { s.name = v; });
    readLine(in, layer.nodes);
    readLine(in, layer.points);
    in.list(layer.names, [&](std::string& name) { in.text(name); });
    in.array(layer.nodeComponent);
    in.number(layer.componentCount);
    if (!in.atEnd()) // schema 1 knew no risk groups
        in.column<std::uint32_t>(streets, [](Street& s, std::uint32_t v) { s.riskGroup = v; });
}

void write(PartWriter& out, const Infrastructure& infrastructure)
{
    writeCount(out, infrastructure.assets.size());
    for (const AssetLine& asset : infrastructure.assets) {
        out.number(static_cast<std::uint8_t>(asset.kind));
        out.text(asset.owner);
        writeLine(out, asset.line);
    }
    writeCount(out, infrastructure.barriers.size());
    for (const BarrierLine& barrier : infrastructure.barriers) {
        out.number(static_cast<std::uint8_t>(barrier.kind));
        out.text(barrier.name);
        writeLine(out, barrier.line);
    }
}

void read(PartReader& in, Infrastructure& infrastructure)
{
    in.list(infrastructure.assets, [&](AssetLine& asset) {
        std::uint8_t kind = 0;
        in.number(kind);
        asset.kind = static_cast<AssetKind>(kind);
        in.text(asset.owner);
        readLine(in, asset.line);
    });
    in.list(infrastructure.barriers, [&](BarrierLine& barrier) {
        std::uint8_t kind = 0;
        in.number(kind);
        barrier.kind = static_cast<BarrierKind>(kind);
        in.text(barrier.name);
        readLine(in, barrier.line);
    });
}

void write(PartWriter& out, const ElevationGrid& grid)
{
    out.number(grid.northWest.x);
    out.number(grid.northWest.y);
    out.number(grid.cellM);
    out.number(grid.columns);
    out.number(grid.rows);
    std::array<std::vector<std::uint8_t>, 4> planes;
    for (auto& plane : planes)
        plane.reserve(grid.heightM.size());
    std::uint32_t left = 0;
    for (const float height : grid.heightM) {
        const auto bits = std::bit_cast<std::uint32_t>(height);
        const std::uint32_t difference = bits - left;
        left = bits;
        for (unsigned p = 0; p < 4; ++p)
            planes[p].push_back(static_cast<std::uint8_t>(difference >> (8U * p)));
    }
    for (const auto& plane : planes)
        out.array(plane);
    if (grid.surface == SurfaceKind::Unknown && grid.sourceUnit == VerticalUnit::Unstated)
        return; // as programs wrote it that did not ask
    out.number(static_cast<std::uint8_t>(grid.surface));
    out.number(static_cast<std::uint8_t>(grid.sourceUnit));
}

namespace {

/// What the heights mean, where the program that wrote them asked; anything else is unknown.
void readMeaning(PartReader& in, ElevationGrid& grid)
{
    if (in.atEnd())
        return;
    std::uint8_t surface = 0;
    std::uint8_t unit = 0;
    in.number(surface);
    in.number(unit);
    if (surface <= static_cast<std::uint8_t>(SurfaceKind::Unknown))
        grid.surface = static_cast<SurfaceKind>(surface);
    if (unit <= static_cast<std::uint8_t>(VerticalUnit::Feet))
        grid.sourceUnit = static_cast<VerticalUnit>(unit);
}

} // namespace

void read(PartReader& in, ElevationGrid& grid)
{
    in.number(grid.northWest.x);
    in.number(grid.northWest.y);
    in.number(grid.cellM);
    in.number(grid.columns);
    in.number(grid.rows);
    std::array<std::vector<std::uint8_t>, 4> planes;
    for (auto& plane : planes)
        in.array(plane);
    const std::size_t cells = planes[0].size();
    if (in.damaged() || std::ranges::any_of(planes, [&](const auto& plane) { return plane.size() != cells; }))
        return;
    grid.heightM.resize(cells);
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < cells; ++i) {
        std::uint32_t difference = 0;
        for (unsigned p = 0; p < 4; ++p)
            difference |= static_cast<std::uint32_t>(planes[p][i]) << (8U * p);
        bits += difference;
        grid.heightM[i] = std::bit_cast<float>(bits);
    }
    readMeaning(in, grid);
}

Result<void> checkParts(const Territory& territory, const StreetLayer& streets, const ElevationGrid& grid)
{
    const auto& municipalities = territory.municipalities;
    if (!std::ranges::is_sorted(municipalities, {}, &Municipality::code) ||
        !std::ranges::is_sorted(territory.groupings, {}, &Grouping::code))
        return damaged("territory: codes are not in order");
    const auto outside = [&](const PopulationCell& cell) {
        return cell.municipality != kNoMunicipality && cell.municipality >= municipalities.size();
    };
    if (std::ranges::any_of(territory.cells, outside))
        return damaged("territory: a population cell lies in a municipality that does not exist");
    if (grid.heightM.size() != std::size_t{grid.columns} * grid.rows)
        return damaged("elevation: the number of heights is not rows times columns");
    return checkStreets(streets, municipalities.size());
}

} // namespace oasis::gis
