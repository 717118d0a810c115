// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/cabinet_areas.h"

#include "gis/base/geos_ptr.h"

#include <algorithm>
#include <map>
#include <utility>

namespace oasis::gis {

namespace {

/// Builds, cuts and reads geometries with one context.
class AreaMaker
{
public:
    /// Points with the cabinet that each belongs to.
    using Seeds = std::vector<std::pair<Point, std::size_t>>;

    std::vector<MultiPolygon> make(const Seeds& seeds, std::size_t cabinets, const Territory& territory)
    {
        std::vector<MultiPolygon> areas(cabinets);
        const GeosGeometryPtr frame = frameOf(seeds, territory);
        const GeosGeometryPtr cells = voronoi(seeds, frame.get());
        if (!frame || !cells)
            return areas;
        std::vector<std::vector<GEOSGeometry*>> parts(cabinets);
        const std::vector<std::size_t> owner = ownersOf(cells.get(), seeds);
        for (std::size_t i = 0; i < owner.size(); ++i)
            if (owner[i] < cabinets)
                parts[owner[i]].push_back(GEOSGeom_clone_r(
                    m_context.get(), GEOSGetGeometryN_r(m_context.get(), cells.get(), static_cast<int>(i))));
        for (std::size_t cabinet = 0; cabinet < cabinets; ++cabinet) {
            const GeosGeometryPtr all = collection(parts[cabinet], GEOS_GEOMETRYCOLLECTION);
            const GeosGeometryPtr joined = adopt(m_context.get(), GEOSUnaryUnion_r(m_context.get(), all.get()));
            if (!joined)
                continue;
            const GeosGeometryPtr cut =
                adopt(m_context.get(), GEOSIntersection_r(m_context.get(), joined.get(), frame.get()));
            if (cut)
                read(cut.get(), areas[cabinet]);
        }
        return areas;
    }

private:
    GeosGeometryPtr collection(std::vector<GEOSGeometry*>& parts, int type)
    {
        return adopt(m_context.get(), GEOSGeom_createCollection_r(m_context.get(), type, parts.data(),
                                                                  static_cast<unsigned>(parts.size())));
    }
    GEOSGeometry* ring(const Polyline& line)
    {
        Polyline closed = line;
        if (closed.size() < 3)
            return nullptr;
        if (!(closed.front() == closed.back()))
            closed.push_back(closed.front());
        GEOSCoordSequence* sequence = GEOSCoordSeq_copyFromBuffer_r(m_context.get(), &closed.data()->x,
                                                                    static_cast<unsigned>(closed.size()), 0, 0);
        return sequence ? GEOSGeom_createLinearRing_r(m_context.get(), sequence) : nullptr;
    }
    void addPolygons(const MultiPolygon& polygons, std::vector<GEOSGeometry*>& parts)
    {
        for (const Polygon& polygon : polygons) {
            GEOSGeometry* outer = ring(polygon.outer);
            if (!outer)
                continue;
            std::vector<GEOSGeometry*> holes;
            for (const Polyline& hole : polygon.holes)
                if (GEOSGeometry* inner = ring(hole))
                    holes.push_back(inner);
            if (GEOSGeometry* part =
                    GEOSGeom_createPolygon_r(m_context.get(), outer, holes.data(), static_cast<unsigned>(holes.size())))
                parts.push_back(part);
        }
    }

    /// The municipalities together; without any, the box around the seeds, a cell wider.
    GeosGeometryPtr frameOf(const Seeds& seeds, const Territory& territory)
    {
        std::vector<GEOSGeometry*> parts;
        for (const Municipality& municipality : territory.municipalities)
            addPolygons(municipality.outline, parts);
        if (parts.empty()) {
            Bounds box;
            for (const auto& [point, cabinet] : seeds)
                box.add(point);
            const Bounds wide = box.grownBy(200);
            addPolygons(
                {{{{wide.minX, wide.minY}, {wide.maxX, wide.minY}, {wide.maxX, wide.maxY}, {wide.minX, wide.maxY}},
                  {}}},
                parts);
        }
        const GeosGeometryPtr all = collection(parts, GEOS_GEOMETRYCOLLECTION);
        return adopt(m_context.get(), GEOSUnaryUnion_r(m_context.get(), all.get()));
    }
    GeosGeometryPtr voronoi(const Seeds& seeds, const GEOSGeometry* frame)
    {
        std::vector<GEOSGeometry*> points;
        for (const auto& [point, cabinet] : seeds)
            points.push_back(GEOSGeom_createPointFromXY_r(m_context.get(), point.x, point.y));
        const GeosGeometryPtr all = collection(points, GEOS_MULTIPOINT);
        if (!all || !frame)
            return adopt(m_context.get(), nullptr);
        if (seeds.size() == 1) { // no diagram of one point: everything is its own
            std::vector<GEOSGeometry*> whole{GEOSEnvelope_r(m_context.get(), frame)};
            return collection(whole, GEOS_GEOMETRYCOLLECTION);
        }
        return adopt(m_context.get(), GEOSVoronoiDiagram_r(m_context.get(), all.get(), frame, 0, 0));
    }
    /// The diagram comes in no order: each of its cells belongs to the seed inside.
    std::vector<std::size_t> ownersOf(const GEOSGeometry* cells, const Seeds& seeds)
    {
        const int count = GEOSGetNumGeometries_r(m_context.get(), cells);
        std::vector<std::size_t> owner(static_cast<std::size_t>(count), static_cast<std::size_t>(-1));
        GEOSSTRtree* tree = GEOSSTRtree_create_r(m_context.get(), 10);
        std::vector<int> numbers(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i) {
            numbers[static_cast<std::size_t>(i)] = i;
            GEOSSTRtree_insert_r(m_context.get(), tree, GEOSGetGeometryN_r(m_context.get(), cells, i),
                                 &numbers[static_cast<std::size_t>(i)]);
        }
        for (const auto& [point, cabinet] : seeds) {
            const GeosGeometryPtr at =
                adopt(m_context.get(), GEOSGeom_createPointFromXY_r(m_context.get(), point.x, point.y));
            std::vector<int> found;
            GEOSSTRtree_query_r(
                m_context.get(), tree, at.get(),
                [](void* item, void* into) {
                    static_cast<std::vector<int>*>(into)->push_back(*static_cast<int*>(item));
                },
                &found);
            for (const int i : found)
                if (GEOSIntersects_r(m_context.get(), GEOSGetGeometryN_r(m_context.get(), cells, i), at.get()) == 1)
                    owner[static_cast<std::size_t>(i)] = cabinet;
        }
        GEOSSTRtree_destroy_r(m_context.get(), tree);
        return owner;
    }
    Polyline readRing(const GEOSGeometry* geometry)
    {
        const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(m_context.get(), geometry);
        unsigned size = 0;
        GEOSCoordSeq_getSize_r(m_context.get(), sequence, &size);
        Polyline line(size);
        if (size > 0)
            GEOSCoordSeq_copyToBuffer_r(m_context.get(), sequence, &line.data()->x, 0, 0);
        if (line.size() > 1 && line.front() == line.back())
            line.pop_back();
        return line;
    }
    void read(const GEOSGeometry* geometry, MultiPolygon& out)
    {
        const int type = GEOSGeomTypeId_r(m_context.get(), geometry);
        if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
            for (int i = 0; i < GEOSGetNumGeometries_r(m_context.get(), geometry); ++i)
                read(GEOSGetGeometryN_r(m_context.get(), geometry, i), out);
            return;
        }
        if (type != GEOS_POLYGON || GEOSisEmpty_r(m_context.get(), geometry) != 0)
            return;
        Polygon polygon;
        polygon.outer = readRing(GEOSGetExteriorRing_r(m_context.get(), geometry));
        for (int i = 0; i < GEOSGetNumInteriorRings_r(m_context.get(), geometry); ++i)
            polygon.holes.push_back(readRing(GEOSGetInteriorRingN_r(m_context.get(), geometry, i)));
        out.push_back(std::move(polygon));
    }

    GeosContext m_context;
};

} // namespace

std::vector<MultiPolygon> cabinetAreas(const Territory& territory, const Outcome& outcome)
{
    // Cells at one place are one seed; the cabinet with most premises there owns it.
    std::map<std::pair<double, double>, std::map<std::size_t, int>> premises;
    for (const OutcomePremises& each : outcome.premises)
        if (each.cabinet >= 0 && static_cast<std::size_t>(each.cabinet) < outcome.cabinets.size() && each.cell >= 0 &&
            static_cast<std::size_t>(each.cell) < territory.cells.size()) {
            const Point centre = territory.cells[static_cast<std::size_t>(each.cell)].centre;
            premises[{centre.x, centre.y}][static_cast<std::size_t>(each.cabinet)] += each.premises;
        }
    AreaMaker::Seeds seeds;
    for (const auto& [place, shares] : premises) {
        const auto most = std::max_element(shares.begin(), shares.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        seeds.push_back({Point{place.first, place.second}, most->first});
    }
    if (seeds.empty())
        return std::vector<MultiPolygon>(outcome.cabinets.size());
    return AreaMaker().make(seeds, outcome.cabinets.size(), territory);
}

} // namespace oasis::gis
