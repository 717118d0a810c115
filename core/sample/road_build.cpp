// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/curves.h"
#include "core/sample/roads.h"

namespace oasis::sample {
namespace {

/// A stretch of a road that passes over or under something, metres from its start.
struct Stretch
{
    double from = 0;
    double to = 0;
    std::int8_t level = 1;
};

struct Barrier
{
    const Polyline* line = nullptr;
    Bounds box;
    double halfM = 15;
    bool motorway = false;
};

std::vector<Barrier> barriersOf(const RoadPlan& plan, const Relief& relief)
{
    std::vector<Barrier> all;
    const auto add = [&](const Polyline& line, double halfM, bool motorway) {
        if (line.size() > 1)
            all.push_back({&line, boundsOf(line), halfM, motorway});
    };
    add(plan.lines.railway, 14, false);
    add(plan.lines.motorway, 24, true);
    for (const Stream& stream : relief.streams)
        if (stream.areaKm2 >= 4)
            add(stream.line, std::min(45.0, 7 + 1.6 * std::sqrt(stream.areaKm2)), false);
    return all;
}

/// Barriers cut into pieces and put into a grid, so that a road meets only what is near.
class BarrierIndex
{
public:
    BarrierIndex(const std::vector<Barrier>& barriers, const Bounds& extent)
    {
        m_grid = {{extent.minX, extent.maxY},
                  400,
                  static_cast<int>(extent.width() / 400) + 1,
                  static_cast<int>(extent.height() / 400) + 1};
        m_cells.resize(m_grid.size());
        for (const Barrier& barrier : barriers)
            for (std::size_t i = 0; i + 1 < barrier.line->size(); ++i)
                add({&barrier, (*barrier.line)[i], (*barrier.line)[i + 1]});
    }

    [[nodiscard]] std::vector<Stretch> crossings(const Polyline& road) const
    {
        std::vector<Stretch> found;
        const double whole = length(road);
        double passed = 0;
        for (std::size_t i = 0; i + 1 < road.size(); ++i) {
            const double far = distance(road[i], road[i + 1]);
            Bounds box;
            box.add(road[i]);
            box.add(road[i + 1]);
            const std::size_t before = found.size();
            for (int row = m_grid.rowAt({0, box.maxY}); row <= m_grid.rowAt({0, box.minY}); ++row)
                for (int c = m_grid.columnAt({box.minX, 0}); c <= m_grid.columnAt({box.maxX, 0}); ++c)
                    for (const Piece& piece : m_cells[m_grid.at(c, row)])
                        if (const auto hit = meeting(road[i], road[i + 1], piece.a, piece.b))
                            found.push_back(stretch(*piece.barrier, passed + hit->onFirst * far, whole, road[i]));
            std::sort(found.begin() + static_cast<std::ptrdiff_t>(before), found.end(),
                      [](const Stretch& a, const Stretch& b) { return a.from < b.from; });
            passed += far;
        }
        return merged(found);
    }

private:
    struct Piece
    {
        const Barrier* barrier;
        Point a;
        Point b;
    };
    void add(const Piece& piece)
    {
        Bounds box;
        box.add(piece.a);
        box.add(piece.b);
        for (int row = m_grid.rowAt({0, box.maxY}); row <= m_grid.rowAt({0, box.minY}); ++row)
            for (int c = m_grid.columnAt({box.minX, 0}); c <= m_grid.columnAt({box.maxX, 0}); ++c)
                m_cells[m_grid.at(c, row)].push_back(piece);
    }
    static Stretch stretch(const Barrier& barrier, double at, double whole, Point where)
    {
        // Under every other motorway crossing, chosen by place.
        const bool under = barrier.motorway && (static_cast<std::int64_t>(where.x) / 64) % 2 == 0;
        return {std::max(2.0, at - barrier.halfM), std::min(whole - 2, at + barrier.halfM),
                static_cast<std::int8_t>(under ? -1 : 1)};
    }
    static std::vector<Stretch> merged(const std::vector<Stretch>& all)
    {
        std::vector<Stretch> result;
        for (const Stretch& next : all) {
            if (next.to - next.from < 1)
                continue;
            if (!result.empty() && next.from < result.back().to + 12)
                result.back().to = std::max(result.back().to, next.to);
            else
                result.push_back(next);
        }
        return result;
    }

    Lattice m_grid;
    std::vector<std::vector<Piece>> m_cells;
};

Polyline quarterTurn(Point from, Point corner, Point to)
{
    Polyline line;
    for (int i = 0; i <= 8; ++i) {
        const double t = i / 8.0;
        const double s = 1 - t;
        line.push_back({s * s * from.x + 2 * s * t * corner.x + t * t * to.x,
                        s * s * from.y + 2 * s * t * corner.y + t * t * to.y});
    }
    return line;
}

/// Where a road passes the motorway, seen from the road and from the motorway.
struct Interchange
{
    const RoadChain* road = nullptr;
    double onRoad = 0;
    double onMotorway = 0;
};

/// The range of motorway segments that a short segment can meet, by bands of easting.
class EastingIndex
{
public:
    explicit EastingIndex(const Polyline& line) : m_box(boundsOf(line))
    {
        m_bands.resize(static_cast<std::size_t>(m_box.width() / kBandM) + 1, {line.size(), 0});
        for (std::size_t j = 0; j + 1 < line.size(); ++j) {
            const auto [low, high] = std::minmax(line[j].x, line[j + 1].x);
            for (std::size_t band = bandOf(low); band <= bandOf(high); ++band)
                m_bands[band] = {std::min(m_bands[band].first, j), std::max(m_bands[band].second, j + 1)};
        }
    }
    [[nodiscard]] std::pair<std::size_t, std::size_t> near(Point a, Point b) const
    {
        std::pair<std::size_t, std::size_t> range{SIZE_MAX, 0};
        const auto [low, high] = std::minmax(a.x, b.x);
        for (std::size_t band = bandOf(low); band <= bandOf(high); ++band)
            range = {std::min(range.first, m_bands[band].first), std::max(range.second, m_bands[band].second)};
        return range;
    }

private:
    static constexpr double kBandM = 250;
    [[nodiscard]] std::size_t bandOf(double x) const
    {
        return static_cast<std::size_t>((std::clamp(x, m_box.minX, m_box.maxX) - m_box.minX) / kBandM);
    }
    Bounds m_box;
    std::vector<std::pair<std::size_t, std::size_t>> m_bands;
};

std::vector<Interchange> interchanges(const RoadPlan& plan)
{
    std::vector<Interchange> all;
    const Polyline& motorway = plan.lines.motorway;
    const EastingIndex index(motorway);
    std::vector<double> driven(motorway.size(), 0);
    for (std::size_t j = 1; j < motorway.size(); ++j)
        driven[j] = driven[j - 1] + distance(motorway[j - 1], motorway[j]);
    const Bounds box = boundsOf(motorway);
    for (const RoadChain& chain : plan.chains) {
        if (chain.streetClass == StreetClass::Tertiary || !boundsOf(chain.line).intersects(box))
            continue;
        double passed = 0;
        for (std::size_t i = 0; i + 1 < chain.line.size(); ++i) {
            const double far = distance(chain.line[i], chain.line[i + 1]);
            const auto [first, last] = index.near(chain.line[i], chain.line[i + 1]);
            for (std::size_t j = first; j < last; ++j)
                if (const auto hit = meeting(chain.line[i], chain.line[i + 1], motorway[j], motorway[j + 1]))
                    all.push_back({&chain, passed + hit->onFirst * far,
                                   driven[j] + hit->onSecond * distance(motorway[j], motorway[j + 1])});
            passed += far;
        }
    }
    return all;
}

void addRamps(const RoadPlan& plan, const std::vector<Settlement>& places, StreetMesh& mesh)
{
    const Polyline& motorway = plan.lines.motorway;
    const std::vector<Interchange> all = interchanges(plan);
    std::vector<double> taken;
    StreetTraits traits;
    traits.streetClass = StreetClass::Motorway;
    traits.ramp = true;
    for (const Settlement& town : places) {
        if (!town.town)
            continue;
        const Interchange* best = nullptr;
        double bestFar = 9000;
        for (const Interchange& one : all) {
            const bool near = std::any_of(taken.begin(), taken.end(),
                                          [&](double at) { return std::abs(at - one.onMotorway) < 4000; });
            const double room = std::min(one.onRoad, length(one.road->line) - one.onRoad);
            const double far = distance(pointAlong(motorway, one.onMotorway), town.core) + (room < 130 ? 4000 : 0);
            if (!near && far < bestFar) {
                bestFar = far;
                best = &one;
            }
        }
        if (best == nullptr)
            continue;
        taken.push_back(best->onMotorway);
        for (const double along : {-330.0, 330.0}) {
            for (const double side : {-95.0, 95.0}) {
                const Point from = pointAlong(motorway, best->onMotorway + along);
                const Point to = pointAlong(best->road->line, best->onRoad + side);
                const Point middle = pointAlong(motorway, best->onMotorway + along * 0.25);
                const Point corner{middle.x + 0.55 * (to.x - pointAlong(best->road->line, best->onRoad).x),
                                   middle.y + 0.55 * (to.y - pointAlong(best->road->line, best->onRoad).y)};
                (void)mesh.addLine(quarterTurn(from, corner, to), mesh.addStreet(traits));
            }
        }
    }
}

void addRoad(const RoadChain& chain, const BarrierIndex& barriers, StreetMesh& mesh)
{
    StreetTraits traits;
    traits.streetClass = chain.streetClass;
    traits.number = chain.number;
    const std::uint32_t plain = mesh.addStreet(traits);
    double at = 0;
    for (const Stretch& bridge : barriers.crossings(chain.line)) {
        if (bridge.from > at)
            (void)mesh.addLine(partBetween(chain.line, at, bridge.from), plain);
        traits.level = bridge.level;
        (void)mesh.addLine(partBetween(chain.line, bridge.from, bridge.to), mesh.addStreet(traits));
        at = bridge.to;
    }
    (void)mesh.addLine(partBetween(chain.line, at, length(chain.line)), plain);
}

} // namespace

void buildRoads(const RoadPlan& plan, const Relief& relief, const std::vector<Settlement>& places, StreetMesh& mesh)
{
    const std::vector<Barrier> barriers = barriersOf(plan, relief);
    const BarrierIndex index(barriers, relief.extent);
    mesh.addBarrier(plan.lines.railway);
    mesh.addBarrier(plan.lines.motorway);
    for (const Stream& stream : relief.streams)
        if (stream.areaKm2 >= 4)
            mesh.addBarrier(stream.line);
    // Both banks of what is wide enough to have a surface.
    for (const Stream& stream : relief.streams)
        for (const double side : {0.5, -0.5})
            if (const double width = stream.widthM(); width > 16)
                mesh.addBarrier(shifted(stream.line, side * width));
    StreetTraits motorway;
    motorway.streetClass = StreetClass::Motorway;
    (void)mesh.addLine(plan.lines.motorway, mesh.addStreet(motorway));
    for (const RoadChain& chain : plan.chains)
        addRoad(chain, index, mesh);
    addRamps(plan, places, mesh);
}

} // namespace oasis::sample
