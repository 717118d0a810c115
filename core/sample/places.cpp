// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/places.h"

#include "core/base/random.h"
#include "core/sample/noise.h"
#include "core/territory/territory.h"

#include <numeric>

namespace oasis::sample {
namespace {

constexpr double kProspectStepM = 100;

/// Accepted places in buckets, to keep the next ones at a distance.
class Spacing
{
public:
    Spacing(const Bounds& extent, double cellM)
    {
        m_grid = {{extent.minX, extent.maxY},
                  cellM,
                  static_cast<int>(extent.width() / cellM) + 1,
                  static_cast<int>(extent.height() / cellM) + 1};
        m_cells.resize(m_grid.size());
    }
    void add(Point p) { m_cells[m_grid.cellAt(p)].push_back(p); }
    [[nodiscard]] bool isFree(Point p, double radius) const
    {
        const int reach = static_cast<int>(std::ceil(radius / m_grid.cellM));
        for (int row = m_grid.rowAt(p) - reach; row <= m_grid.rowAt(p) + reach; ++row) {
            for (int column = m_grid.columnAt(p) - reach; column <= m_grid.columnAt(p) + reach; ++column) {
                if (!m_grid.inside(column, row))
                    continue;
                for (const Point other : m_cells[m_grid.at(column, row)])
                    if (distance(p, other) < radius)
                        return false;
            }
        }
        return true;
    }

private:
    Lattice m_grid;
    std::vector<std::vector<Point>> m_cells;
};

/// Distance to the nearest stream on a coarse grid, by marking (exact enough for taste).
struct WaterMap
{
    Lattice grid;
    std::vector<float> nearM;

    WaterMap(const Relief& relief, const Bounds& extent)
    {
        grid = {{extent.minX, extent.maxY},
                50,
                static_cast<int>(extent.width() / 50) + 1,
                static_cast<int>(extent.height() / 50) + 1};
        nearM.assign(grid.size(), 2000);
        for (const Stream& stream : relief.streams)
            for (const Point p : stream.line)
                nearM[grid.cellAt(p)] = 0;
        sweep(0, 0, 1);
        sweep(grid.columns - 1, grid.rows - 1, -1);
    }
    void sweep(int column0, int row0, int step)
    {
        for (int row = row0; row >= 0 && row < grid.rows; row += step) {
            for (int column = column0; column >= 0 && column < grid.columns; column += step) {
                float& here = nearM[grid.at(column, row)];
                const auto relax = [&](int c, int r, float far) {
                    if (grid.inside(c, r))
                        here = std::min(here, nearM[grid.at(c, r)] + far);
                };
                relax(column - step, row, 50);
                relax(column, row - step, 50);
                relax(column - step, row - step, 70.7F);
                relax(column + step, row - step, 70.7F);
            }
        }
    }
};

/// How inviting the ground is; higher is better.
double appeal(std::uint64_t seed, const Relief& relief, const WaterMap& water, Point p)
{
    const double slope = 0.5 * (relief.slopeAt(p, 60) + relief.slopeAt(p, 220));
    const double near = water.nearM[water.grid.cellAt(p)];
    const double flood = near < 120 ? (120 - near) / 60 : 0;
    const double dry = std::max(0.0, near - 350) / 900;
    const double height = relief.heightAt(p);
    return -11 * slope - flood - dry - height / 900 + 0.55 * smoothNoise(seed + 61, p.x / 500, p.y / 500);
}

struct Prospect
{
    double score = 0;
    Point point;
};

std::vector<Prospect> prospects(std::uint64_t seed, const Relief& relief, const Bounds& box)
{
    const WaterMap water(relief, relief.extent);
    std::vector<Prospect> all;
    std::int64_t number = 0;
    for (double y = box.minY; y < box.maxY; y += kProspectStepM) {
        for (double x = box.minX; x < box.maxX; x += kProspectStepM, ++number) {
            const Point p{x + 80 * uniformAt(seed + 71, number, 0), y + 80 * uniformAt(seed + 71, number, 1)};
            all.push_back({appeal(seed, relief, water, p), p});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Prospect& a, const Prospect& b) { return a.score > b.score; });
    return all;
}

/// Confluences that could carry a town: weight by the tributary's basin, drawn to the middle of the land.
std::vector<Prospect> confluences(const Relief& relief, const Bounds& extent)
{
    std::vector<Prospect> all;
    for (const Stream& stream : relief.streams) {
        if (stream.joins == SIZE_MAX || stream.areaKm2 < 4)
            continue;
        const double taker = relief.streams[stream.joins].areaKm2;
        const Point p = stream.line.back();
        const double off =
            std::hypot((p.x - extent.centre().x) / extent.width(), (p.y - extent.centre().y) / extent.height());
        all.push_back({std::log(stream.areaKm2) + 0.6 * std::log(taker) - 22 * off * off, p});
    }
    std::stable_sort(all.begin(), all.end(), [](const Prospect& a, const Prospect& b) { return a.score > b.score; });
    return all;
}

/// The best ground near a confluence, off the water.
Point townGround(std::uint64_t seed, const Relief& relief, const std::vector<Prospect>& ground, Point confluence)
{
    const Polyline& river = relief.streams.front().line;
    Prospect best{-1e9, confluence};
    for (const Prospect& spot : ground) {
        const double far = distance(spot.point, confluence);
        if (far > 900 || far < 200)
            continue;
        const double offRiver = nearestOn(river, spot.point).distance;
        const double score = -9 * relief.slopeAt(spot.point, 150) - std::abs(far - 420) / 400 -
                             (offRiver < 220 ? 2 : 0) + 0.2 * smoothNoise(seed, spot.point.x / 300, spot.point.y / 300);
        if (score > best.score)
            best = {score, spot.point};
    }
    return best.point;
}

} // namespace

std::vector<Settlement> chooseSeats(const PlaceParams& params, const Relief& relief)
{
    const Bounds whole = relief.extent;
    const Bounds extent = whole.grownBy(-0.09 * std::min(whole.width(), whole.height()));
    const std::vector<Prospect> ground = prospects(params.seed, relief, extent);
    const auto wanted = static_cast<std::size_t>(params.municipalities);
    const std::size_t towns = std::max<std::size_t>(1, wanted / 13);
    std::vector<Settlement> seats;
    Spacing taken(whole, 2000);
    const auto settle = [&](Point p, bool town) {
        Settlement seat;
        seat.core = p;
        seat.chief = true;
        seat.town = town;
        taken.add(p);
        seats.push_back(seat);
    };
    for (const Prospect& spot : confluences(relief, whole))
        if (seats.size() < towns && extent.contains(spot.point) && taken.isFree(spot.point, 11000))
            settle(townGround(params.seed, relief, ground, spot.point), true);
    if (seats.empty())
        settle(ground.front().point, true);
    // Villages: the spacing is relaxed until all have found their place.
    const double side = std::sqrt(params.municipalityKm2 * 1e6);
    for (double spacing = 0.86 * side; seats.size() < wanted && spacing > 300; spacing *= 0.92) {
        for (const Prospect& spot : ground) {
            if (seats.size() >= wanted)
                break;
            const Point c = whole.centre();
            const double off = std::hypot((spot.point.x - c.x) / whole.width(), (spot.point.y - c.y) / whole.height());
            if (off < 0.37 && spot.score > -3 && taken.isFree(spot.point, spacing))
                settle(spot.point, false);
        }
    }
    return seats;
}

void addHamlets(const PlaceParams& params, const Relief& relief, const MunicipalityMap& map,
                std::vector<Settlement>& places)
{
    const Bounds extent = relief.extent;
    Spacing taken(extent, 600);
    Random random(params.seed + 81);
    for (Settlement& seat : places) {
        taken.add(seat.core);
        seat.municipality = map.at(seat.core);
        seat.weight = seat.town ? 11 : 0.45 + 1.3 * random.uniform() * random.uniform() + 0.25 * random.uniform();
    }
    const auto wanted = static_cast<std::size_t>(params.municipalities) * 6 + places.size();
    const std::size_t seats = places.size();
    for (const Prospect& spot : prospects(params.seed + 1, relief, extent.grownBy(-600))) {
        if (places.size() >= wanted || spot.score < -3.2)
            break;
        const double spacing =
            620 + 500 * uniformAt(params.seed + 83, std::llround(spot.point.x), std::llround(spot.point.y));
        const std::uint32_t municipality = map.at(spot.point);
        if (municipality == kNoMunicipality || !taken.isFree(spot.point, spacing))
            continue;
        Settlement hamlet;
        hamlet.core = spot.point;
        hamlet.municipality = municipality;
        hamlet.weight = 0.03 + 0.11 * random.uniform() * random.uniform();
        taken.add(spot.point);
        places.push_back(hamlet);
    }
    double total = 0;
    for (const Settlement& place : places)
        total += place.weight;
    for (std::size_t i = 0; i < places.size(); ++i) {
        // The rest of the edges are roads and tracks between the places.
        const double share = 0.8 * params.streetEdges * places[i].weight / total;
        places[i].edgeBudget = std::max(i < seats ? 25 : 4, static_cast<int>(share));
        places[i].radiusM = 27 * std::sqrt(static_cast<double>(places[i].edgeBudget)) + 40;
    }
}

} // namespace oasis::sample
