// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/lots.h"

#include "core/sample/curves.h"
#include "core/sample/noise.h"

namespace oasis {

Polygon SampleBuilding::footprint() const
{
    const double c = std::cos(static_cast<double>(angleRad));
    const double s = std::sin(static_cast<double>(angleRad));
    const double w = static_cast<double>(widthM) / 2;
    const double d = static_cast<double>(depthM) / 2;
    Polygon polygon;
    for (const auto& [x, y] : {std::pair(-w, -d), std::pair(w, -d), std::pair(w, d), std::pair(-w, d)})
        polygon.outer.push_back(sample::toCentimetre({centre.x + x * c - y * s, centre.y + x * s + y * c}));
    return polygon;
}

} // namespace oasis

namespace oasis::sample {
namespace {

/// Do two rectangles, the first grown by `gapM`, overlap? (Separating axes.)
bool overlap(const SampleBuilding& a, const SampleBuilding& b, double gapM)
{
    const double dx = b.centre.x - a.centre.x;
    const double dy = b.centre.y - a.centre.y;
    const double ca = std::cos(static_cast<double>(a.angleRad));
    const double sa = std::sin(static_cast<double>(a.angleRad));
    const double cb = std::cos(static_cast<double>(b.angleRad));
    const double sb = std::sin(static_cast<double>(b.angleRad));
    const double aw = static_cast<double>(a.widthM) / 2 + gapM;
    const double ad = static_cast<double>(a.depthM) / 2 + gapM;
    const double bw = static_cast<double>(b.widthM) / 2;
    const double bd = static_cast<double>(b.depthM) / 2;
    const double c = std::abs(ca * cb + sa * sb);
    const double s = std::abs(ca * sb - sa * cb);
    return std::abs(dx * ca + dy * sa) < aw + bw * c + bd * s && std::abs(dy * ca - dx * sa) < ad + bw * s + bd * c &&
           std::abs(dx * cb + dy * sb) < bw + aw * c + ad * s && std::abs(dy * cb - dx * sb) < bd + aw * s + ad * c;
}

double radiusOf(const SampleBuilding& b)
{
    return 0.5 * std::hypot(static_cast<double>(b.widthM), static_cast<double>(b.depthM));
}

/// What is built at a distance from a core, `out` in radii of the settlement.
SampleBuilding houseOf(const Settlement& place, double out, Random& random)
{
    SampleBuilding house;
    const auto f = [&](double from, double to) { return static_cast<float>(random.uniform(from, to)); };
    const double ring = place.town ? 0.24 : 0.35;
    if (place.chief && out < ring) {
        house.widthM = f(8, 14);
        house.depthM = f(9, 13);
        house.heightM = place.town ? f(9, 15) : f(6, 10);
        house.dwellings = static_cast<std::uint16_t>(place.town ? 2 + random.below(5) : 1 + random.below(2));
        house.usage = random.below(7) == 0 ? 1 : 0;
    } else if (place.town && out < 0.75 && random.below(16) == 0) {
        house.widthM = f(28, 52);
        house.depthM = f(11, 14);
        house.heightM = f(13, 22);
        house.dwellings = static_cast<std::uint16_t>(12 + random.below(20));
    } else {
        house.widthM = f(9, 15);
        house.depthM = f(8, 11);
        house.heightM = f(4, 7);
        house.dwellings = 1;
        house.usage = !place.chief && random.below(5) == 0 ? 3 : 0;
    }
    if (house.usage == 3)
        house.dwellings = 0;
    return house;
}

/// Who lives there: empty and second homes included, about 1.95 people a dwelling.
std::uint16_t peopleIn(std::uint16_t dwellings, Random& random)
{
    constexpr double kUpTo[] = {0.13, 0.43, 0.73, 0.86, 0.96};
    std::uint16_t people = 0;
    for (int i = 0; i < dwellings; ++i) {
        const double draw = random.uniform();
        std::uint16_t size = 0;
        while (size < 5 && draw >= kUpTo[size])
            ++size;
        people = static_cast<std::uint16_t>(people + size);
    }
    return people;
}

void lineStreet(const Draft& draft, const SampleStreet& street, const Settlement& place, Random& random, Lots& lots)
{
    const SampleTerritory& t = draft.territory;
    const double whole = length(t.geometry(street));
    for (const int side : {1, -1}) {
        double at = random.uniform(2, 10);
        while (at < whole - 4) {
            const Point where = pointAlong(t.geometry(street), at);
            const double out = distance(where, place.core) / place.radiusM;
            SampleBuilding house = houseOf(place, out, random);
            const bool core = place.chief && out < (place.town ? 0.24 : 0.35);
            const double width = static_cast<double>(house.widthM);
            const double setback = core ? random.uniform(4.2, 5.2) : random.uniform(8, 15);
            const bool built = random.uniform() < (core ? 0.94 : std::clamp(0.95 - 0.3 * out, 0.25, 0.9));
            if (built) {
                house.people = peopleIn(house.dwellings, random);
                (void)lots.add(besideStreet(t, street, at + width / 2, side, house, setback), core ? 0.05 : 3.0);
            }
            at += width + (core ? random.uniform(0.1, 0.8) : random.uniform(7, 19));
        }
    }
}

void fillZone(const SampleTerritory& t, const SampleStreet& street, Random& random, Lots& lots)
{
    const double whole = length(t.geometry(street));
    for (const int side : {1, -1}) {
        for (double at = 8; at < whole - 20;) {
            SampleBuilding shed;
            shed.widthM = static_cast<float>(random.uniform(22, 58));
            shed.depthM = static_cast<float>(random.uniform(20, 36));
            shed.heightM = static_cast<float>(random.uniform(6, 11));
            shed.usage = random.below(2) == 0 ? 2 : 1;
            const double width = static_cast<double>(shed.widthM);
            (void)lots.add(besideStreet(t, street, at + width / 2, side, shed, 9), 6);
            at += width + random.uniform(8, 22);
        }
    }
}

void addFarm(const SampleTerritory& t, const SampleStreet& track, Random& random, Lots& lots)
{
    SampleBuilding farm;
    farm.widthM = static_cast<float>(random.uniform(14, 24));
    farm.depthM = static_cast<float>(random.uniform(9, 13));
    farm.heightM = static_cast<float>(random.uniform(5, 8));
    farm.dwellings = 1;
    farm.people = peopleIn(1, random);
    const double at = length(t.geometry(track)) * random.uniform(0.55, 0.95);
    if (!lots.add(besideStreet(t, track, at, 1, farm, 14), 3))
        return;
    farm.usage = 3;
    farm.dwellings = farm.people = 0;
    farm.widthM *= 1.3F;
    (void)lots.add(besideStreet(t, track, at - 26, 1, farm, 16), 3);
}

} // namespace

Lots::Lots(Draft& draft, const StreetMesh& mesh) : m_draft(draft), m_mesh(mesh)
{
    const Bounds& extent = draft.relief.extent;
    m_grid = {{extent.minX, extent.maxY},
              60,
              static_cast<int>(extent.width() / 60) + 1,
              static_cast<int>(extent.height() / 60) + 1};
    m_cells.resize(m_grid.size());
}

bool Lots::isFree(const SampleBuilding& building, double gapM) const
{
    const double reach = radiusOf(building) + 40 + gapM;
    const Point c = building.centre;
    for (int row = m_grid.rowAt({0, c.y + reach}); row <= m_grid.rowAt({0, c.y - reach}); ++row)
        for (int column = m_grid.columnAt({c.x - reach, 0}); column <= m_grid.columnAt({c.x + reach, 0}); ++column)
            for (const std::uint32_t other : m_cells[m_grid.at(column, row)])
                if (overlap(building, m_draft.territory.buildings[other], gapM))
                    return false;
    return true;
}

bool Lots::clearOfStreets(const SampleBuilding& building) const
{
    const Polygon footprint = building.footprint();
    Polyline probes = footprint.outer;
    for (std::size_t i = 0; i < 4; ++i) {
        const Point a = footprint.outer[i];
        const Point b = footprint.outer[(i + 1) % 4];
        probes.push_back({(a.x + b.x) / 2, (a.y + b.y) / 2});
    }
    for (const Point p : probes)
        if (m_mesh.clearance(p, 4, UINT32_MAX, false) < 3.6 || m_mesh.clearance(p, 14, UINT32_MAX, true) < 13)
            return false;
    // A street through the middle of a large building touches none of the probes.
    return m_mesh.clearance(building.centre, 4, UINT32_MAX, false) >= 3.6;
}

bool Lots::add(SampleBuilding building, double gapM)
{
    building.municipality = m_draft.map.at(building.centre);
    if (building.municipality == kNoMunicipality || m_draft.relief.slopeAt(building.centre, 12) > 0.34 ||
        !isFree(building, gapM) || !clearOfStreets(building))
        return false;
    building.centre = toCentimetre(building.centre);
    m_cells[m_grid.cellAt(building.centre)].push_back(static_cast<std::uint32_t>(m_draft.territory.buildings.size()));
    m_draft.territory.buildings.push_back(building);
    return true;
}

SampleBuilding besideStreet(const SampleTerritory& territory, const SampleStreet& street, double alongM, int side,
                            const SampleBuilding& size, double setbackM)
{
    SampleBuilding building = size;
    const auto line = territory.geometry(street);
    const Point at = pointAlong(line, alongM);
    const Point before = pointAlong(line, alongM - 3);
    const Point after = pointAlong(line, alongM + 3);
    const double angle = std::atan2(after.y - before.y, after.x - before.x);
    const double off = side * (setbackM + static_cast<double>(size.depthM) / 2);
    building.angleRad = static_cast<float>(angle);
    building.centre = {at.x - off * std::sin(angle), at.y + off * std::cos(angle)};
    return building;
}

Result<void> buildHouses(Draft& draft, Lots& lots, const RunContext& ctx)
{
    const SampleTerritory& t = draft.territory;
    Random random(draft.seed + 701);
    for (std::size_t i = 0; i < t.streets.size(); ++i) {
        if (i % 1024 == 0) {
            if (ctx.stopRequested())
                return fail(ErrorCode::Cancelled, "sample houses stopped");
            ctx.report(static_cast<double>(i) / static_cast<double>(t.streets.size()), "sample.houses");
        }
        const SampleStreet& street = t.streets[i];
        if (street.municipality == kNoMunicipality || street.level != 0 || street.streetClass == StreetClass::Motorway)
            continue;
        if (street.streetClass == StreetClass::Track) {
            if (random.below(4) == 0 && length(t.geometry(street)) > 120)
                addFarm(t, street, random, lots);
        } else if (street.isPrivate) {
            fillZone(t, street, random, lots);
        } else if (street.settlement != UINT32_MAX) {
            lineStreet(draft, street, draft.places[street.settlement], random, lots);
        }
    }
    return ok();
}

} // namespace oasis::sample
