// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/cabinet_areas.h"

#include "gis/base/geos_shapes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace oasis::gis {

namespace {

constexpr double kAroundM = 200; // half side of the square around premises outside the frame, and the frame's margin

/// A place with premises and the cabinet that it belongs to.
struct Seed
{
    Point place;
    std::size_t cabinet = 0;
};

struct TreeDeleter
{
    GEOSContextHandle_t context = nullptr;
    void operator()(GEOSSTRtree* tree) const { GEOSSTRtree_destroy_r(context, tree); }
};

/// Builds, cuts and reads geometries with one context.
class AreaMaker
{
public:
    std::vector<MultiPolygon> make(const std::vector<Seed>& seeds, std::size_t cabinets, const Territory& territory)
    {
        std::vector<MultiPolygon> areas(cabinets);
        const GeosGeometryPtr frame = frameOf(seeds, territory);
        const GeosGeometryPtr cells = frame ? voronoi(seeds, frame.get()) : adopt(m_context.get(), nullptr);
        if (!cells)
            return areas;
        std::vector<std::vector<GeosGeometryPtr>> parts(cabinets);
        const std::vector<std::size_t> owner = ownersOf(cells.get(), seeds);
        for (std::size_t i = 0; i < owner.size(); ++i)
            if (owner[i] < cabinets)
                parts[owner[i]].push_back(
                    copyOf(GEOSGetGeometryN_r(m_context.get(), cells.get(), static_cast<int>(i))));
        for (std::size_t cabinet = 0; cabinet < cabinets; ++cabinet)
            areas[cabinet] = clipped(unionOf(std::move(parts[cabinet])), frame.get());
        return areas;
    }

private:
    GeosGeometryPtr copyOf(const GEOSGeometry* geometry)
    {
        return adopt(m_context.get(), GEOSGeom_clone_r(m_context.get(), geometry));
    }
    GeosGeometryPtr unionOf(std::vector<GeosGeometryPtr> parts)
    {
        const GeosGeometryPtr all = geosCollection(m_context, std::move(parts), GEOS_GEOMETRYCOLLECTION);
        return adopt(m_context.get(), all ? GEOSUnaryUnion_r(m_context.get(), all.get()) : nullptr);
    }
    MultiPolygon clipped(const GeosGeometryPtr& area, const GEOSGeometry* frame)
    {
        const GeosGeometryPtr cut =
            adopt(m_context.get(), area ? GEOSIntersection_r(m_context.get(), area.get(), frame) : nullptr);
        return polygonsOf(m_context, cut.get());
    }
    std::vector<GeosGeometryPtr> boxOf(const Bounds& box)
    {
        return geosPolygons(
            m_context,
            {{{{box.minX, box.minY}, {box.maxX, box.minY}, {box.maxX, box.maxY}, {box.minX, box.maxY}}, {}}});
    }

    /// The municipalities together, and squares around premises outside; without any, the box around the seeds.
    GeosGeometryPtr frameOf(const std::vector<Seed>& seeds, const Territory& territory)
    {
        std::vector<GeosGeometryPtr> parts;
        const auto add = [&](std::vector<GeosGeometryPtr> more) {
            for (GeosGeometryPtr& part : more)
                parts.push_back(std::move(part));
        };
        for (const Municipality& municipality : territory.municipalities)
            add(geosPolygons(m_context, municipality.outline));
        Bounds all;
        for (const Seed& seed : seeds) {
            all.add(seed.place);
            Bounds around;
            around.add(seed.place);
            if (!territory.municipalities.empty() && territory.municipalityAt(seed.place) == kNoMunicipality)
                add(boxOf(around.grownBy(kAroundM)));
        }
        if (territory.municipalities.empty())
            add(boxOf(all.grownBy(kAroundM)));
        return unionOf(std::move(parts));
    }
    GeosGeometryPtr voronoi(const std::vector<Seed>& seeds, const GEOSGeometry* frame)
    {
        if (seeds.size() == 1) { // no diagram of one point: everything is its own
            std::vector<GeosGeometryPtr> whole;
            whole.push_back(adopt(m_context.get(), GEOSEnvelope_r(m_context.get(), frame)));
            return geosCollection(m_context, std::move(whole), GEOS_GEOMETRYCOLLECTION);
        }
        std::vector<GeosGeometryPtr> points;
        for (const Seed& seed : seeds)
            points.push_back(pointAt(seed.place));
        const GeosGeometryPtr all = geosCollection(m_context, std::move(points), GEOS_MULTIPOINT);
        return adopt(m_context.get(), all ? GEOSVoronoiDiagram_r(m_context.get(), all.get(), frame, 0, 0) : nullptr);
    }
    GeosGeometryPtr pointAt(Point place)
    {
        return adopt(m_context.get(), GEOSGeom_createPointFromXY_r(m_context.get(), place.x, place.y));
    }
    /// The diagram comes in no order: each of its cells belongs to the seed inside.
    std::vector<std::size_t> ownersOf(const GEOSGeometry* cells, const std::vector<Seed>& seeds)
    {
        const auto count = static_cast<std::size_t>(GEOSGetNumGeometries_r(m_context.get(), cells));
        std::vector<std::size_t> owner(count, static_cast<std::size_t>(-1));
        const std::unique_ptr<GEOSSTRtree, TreeDeleter> tree(GEOSSTRtree_create_r(m_context.get(), 10),
                                                             TreeDeleter{m_context.get()});
        std::vector<int> numbers(count);
        for (std::size_t i = 0; i < count; ++i) {
            numbers[i] = static_cast<int>(i);
            GEOSSTRtree_insert_r(m_context.get(), tree.get(), GEOSGetGeometryN_r(m_context.get(), cells, numbers[i]),
                                 &numbers[i]);
        }
        const auto keep = [](void* item, void* into) {
            static_cast<std::vector<int>*>(into)->push_back(*static_cast<int*>(item));
        };
        for (const Seed& seed : seeds) {
            const GeosGeometryPtr at = pointAt(seed.place);
            std::vector<int> found;
            GEOSSTRtree_query_r(m_context.get(), tree.get(), at.get(), keep, &found);
            for (const int i : found)
                if (GEOSIntersects_r(m_context.get(), GEOSGetGeometryN_r(m_context.get(), cells, i), at.get()) == 1)
                    owner[static_cast<std::size_t>(i)] = seed.cabinet;
        }
        return owner;
    }

    GeosContext m_context;
};

/// Where premises are; nothing for those that the study does not know.
std::optional<Point> placeOf(const OutcomePremises& premises, const Territory& territory, std::span<const Site> sites)
{
    if (premises.cell >= 0 && static_cast<std::size_t>(premises.cell) < territory.cells.size())
        return territory.cells[static_cast<std::size_t>(premises.cell)].centre;
    const auto zone = std::lower_bound(sites.begin(), sites.end(), premises.zone,
                                       [](const Site& site, SiteId id) { return site.id < id; });
    if (premises.cell < 0 && zone != sites.end() && zone->id == premises.zone)
        return zone->position;
    return std::nullopt;
}

} // namespace

std::vector<MultiPolygon> cabinetAreas(const Territory& territory, std::span<const Site> sites, const Outcome& outcome)
{
    // Premises at one place are one seed; the cabinet with most of them owns it.
    std::map<std::pair<double, double>, std::map<std::size_t, int>> premises;
    for (const OutcomePremises& each : outcome.premises) {
        const auto place = placeOf(each, territory, sites);
        if (place && each.cabinet >= 0 && static_cast<std::size_t>(each.cabinet) < outcome.cabinets.size())
            premises[{place->x, place->y}][static_cast<std::size_t>(each.cabinet)] += each.premises;
    }
    std::vector<Seed> seeds;
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
