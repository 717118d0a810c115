// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/curves.h"
#include "core/sample/roads.h"
#include "core/sample/routes.h"
#include "core/territory/territory.h"

#include <numeric>

namespace oasis::sample {
namespace {

/// One grid step of a road, with the most important class that uses it.
struct GridStep
{
    std::size_t low = 0;
    std::size_t high = 0;
    StreetClass streetClass = StreetClass::Tertiary;
};

Polyline lineOf(const Lattice& grid, const std::vector<std::size_t>& cells)
{
    Polyline line;
    for (const std::size_t cell : cells)
        line.push_back(grid.centre(cell));
    return line;
}

/// A sweeping line: the path with everything shorter than `sweepM` ironed out.
Polyline sweeping(const Polyline& path, double sweepM)
{
    const Polyline even = resampled(path, sweepM / 4);
    return resampled(rounded(relaxed(even, 14), 2), 40);
}

MainLines layMainLines(const Relief& relief, const std::vector<Settlement>& places, RouteFinder& finder)
{
    const Bounds box = relief.extent;
    const Polyline& river = relief.streams.front().line;
    const Point east{box.maxX - 1, river.front().y + 300};
    const Point west{box.minX + 1, river.back().y + 260};
    for (const Settlement& place : places)
        if (place.chief)
            finder.markDisc(place.core, std::min(place.town ? 380.0 : 260.0, place.radiusM), RouteFinder::Keep);
    MainLines lines;
    RouteTaste rail;
    rail.easyGrade = 0.014;
    rail.sideSlope = 6;
    rail.wander = 0.25;
    rail.river = 900;
    rail.outside = 1;
    lines.railway = sweeping(lineOf(finder.grid(), finder.find(east, west, rail, 12)), 420);
    finder.markLine(lines.railway, RouteFinder::Railway);
    for (const Settlement& place : places)
        if (place.chief)
            finder.markDisc(place.core, place.town ? 0.8 * place.radiusM : 500, RouteFinder::Keep);
    for (const Point p : lines.railway)
        finder.markDisc(p, 160, RouteFinder::Keep);
    RouteTaste motorway = rail;
    motorway.easyGrade = 0.03;
    motorway.railway = 500;
    motorway.river = 420;
    const Point eastOff{box.maxX - 1, river.front().y - 380};
    const Point westOff{box.minX + 1, river.back().y - 420};
    lines.motorway = sweeping(lineOf(finder.grid(), finder.find(eastOff, westOff, motorway, 9)), 560);
    finder.markLine(lines.motorway, RouteFinder::Motorway);
    return lines;
}

/// Pairs of places with no third place nearer to both (relative neighbourhood graph), by index.
std::vector<std::pair<std::size_t, std::size_t>> neighbourPairs(const std::vector<Point>& places)
{
    constexpr double kFarthestM = 16000;
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t j = i + 1; j < places.size(); ++j) {
            const double far = distance(places[i], places[j]);
            if (far > kFarthestM)
                continue;
            const bool between = std::any_of(places.begin(), places.end(), [&](Point third) {
                return distance(third, places[i]) < 0.97 * far && distance(third, places[j]) < 0.97 * far;
            });
            if (!between)
                pairs.emplace_back(i, j);
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(), [&](const auto& a, const auto& b) {
        return distance(places[a.first], places[a.second]) < distance(places[b.first], places[b.second]);
    });
    return pairs;
}

class Planner
{
public:
    Planner(RouteFinder& finder, std::vector<GridStep>& steps) : m_finder(finder), m_steps(steps) {}

    void lay(const std::vector<std::size_t>& cells, StreetClass streetClass)
    {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            m_finder.markCell(cells[i], RouteFinder::Road);
            if (i > 0)
                m_steps.push_back({std::min(cells[i - 1], cells[i]), std::max(cells[i - 1], cells[i]), streetClass});
        }
    }

private:
    RouteFinder& m_finder;
    std::vector<GridStep>& m_steps;
};

void layTownRoads(const Relief& relief, const std::vector<Settlement>& places, RouteFinder& finder, Planner& planner)
{
    const Bounds box = relief.extent;
    const Polyline& river = relief.streams.front().line;
    RouteTaste taste;
    taste.easyGrade = 0.045;
    taste.outside = 1;
    std::vector<Point> towns{{box.maxX - 1, river.front().y + 110}, {box.minX + 1, river.back().y + 90}};
    for (const Settlement& place : places)
        if (place.town)
            towns.push_back(place.core);
    // The smallest tree over edges and towns (Prim).
    std::vector<bool> in(towns.size(), false);
    in.back() = true;
    for (std::size_t round = 1; round < towns.size(); ++round) {
        std::size_t from = 0;
        std::size_t to = 0;
        double best = 1e18;
        for (std::size_t i = 0; i < towns.size(); ++i)
            for (std::size_t j = 0; j < towns.size(); ++j)
                if (in[i] && !in[j] && distance(towns[i], towns[j]) < best) {
                    best = distance(towns[i], towns[j]);
                    from = i;
                    to = j;
                }
        in[to] = true;
        planner.lay(finder.find(towns[from], towns[to], taste), StreetClass::Primary);
    }
}

void layVillageRoads(const Relief& relief, const std::vector<Settlement>& places, RouteFinder& finder, Planner& planner)
{
    std::vector<Point> seats;
    for (const Settlement& place : places)
        if (place.chief)
            seats.push_back(place.core);
    const RouteTaste taste;
    for (const auto& [a, b] : neighbourPairs(seats))
        planner.lay(finder.find(seats[a], seats[b], taste), StreetClass::Secondary);
    // Passes to the neighbouring valleys, north and south.
    const Bounds box = relief.extent;
    const auto passes = std::max(1, static_cast<int>(box.width() / 16000));
    for (int i = 0; i < passes; ++i) {
        for (const bool north : {true, false}) {
            const double share = (i + (north ? 0.3 : 0.68)) / passes;
            const Point gate{box.minX + share * box.width(), north ? box.maxY - 1 : box.minY + 1};
            const auto nearest = std::min_element(
                seats.begin(), seats.end(), [&](Point a, Point b) { return distance(a, gate) < distance(b, gate); });
            planner.lay(finder.find(*nearest, gate, taste), StreetClass::Secondary);
        }
    }
}

/// Roads between junctions: the union of all grid steps, cut where they meet or change class.
std::vector<RoadChain> chainsOf(const Lattice& grid, std::vector<GridStep> steps)
{
    std::sort(steps.begin(), steps.end(), [](const GridStep& a, const GridStep& b) {
        return std::tie(a.low, a.high, a.streetClass) < std::tie(b.low, b.high, b.streetClass);
    });
    steps.erase(std::unique(steps.begin(), steps.end(),
                            [](const GridStep& a, const GridStep& b) { return a.low == b.low && a.high == b.high; }),
                steps.end());
    std::vector<std::pair<std::size_t, std::size_t>> ends; // cell, step
    for (std::size_t i = 0; i < steps.size(); ++i) {
        ends.emplace_back(steps[i].low, i);
        ends.emplace_back(steps[i].high, i);
    }
    std::sort(ends.begin(), ends.end());
    const auto around = [&](std::size_t cell) {
        return std::equal_range(ends.begin(), ends.end(), std::pair(cell, std::size_t{0}),
                                [](const auto& a, const auto& b) { return a.first < b.first; });
    };
    const auto passes = [&](std::size_t cell) {
        const auto [first, last] = around(cell);
        return last - first == 2 && steps[first->second].streetClass == steps[(first + 1)->second].streetClass;
    };
    std::vector<bool> used(steps.size(), false);
    std::vector<RoadChain> chains;
    const auto follow = [&](std::size_t cell, std::size_t step) {
        RoadChain chain;
        chain.streetClass = steps[step].streetClass;
        chain.line.push_back(grid.centre(cell));
        for (;;) {
            used[step] = true;
            cell = steps[step].low == cell ? steps[step].high : steps[step].low;
            chain.line.push_back(grid.centre(cell));
            if (!passes(cell))
                break;
            const auto first = around(cell).first;
            const std::size_t next = first->second == step ? (first + 1)->second : first->second;
            if (used[next])
                break;
            step = next;
        }
        chains.push_back(std::move(chain));
    };
    for (const bool rings : {false, true})
        for (const auto& [cell, step] : ends)
            if (!used[step] && (rings || !passes(cell)))
                follow(cell, step);
    return chains;
}

} // namespace

Result<RoadPlan> planRoads(std::uint64_t seed, const Relief& relief, const MunicipalityMap& map,
                           const std::vector<Settlement>& places, const RunContext& ctx)
{
    const double cellM = relief.elevation.cellM < 60 ? 50 : 100;
    RouteFinder finder(seed, relief, cellM);
    for (std::size_t cell = 0; cell < finder.grid().size(); ++cell)
        if (map.label[map.grid.cellAt(finder.grid().centre(cell))] == kNoMunicipality)
            finder.markCell(cell, RouteFinder::Outside);
    RoadPlan plan;
    plan.lines = layMainLines(relief, places, finder);
    std::vector<GridStep> steps;
    Planner planner(finder, steps);
    layTownRoads(relief, places, finder, planner);
    layVillageRoads(relief, places, finder, planner);
    RouteTaste lane;
    lane.easyGrade = 0.09;
    lane.wander = 0.9;
    lane.outside = 4;
    for (const Settlement& place : places) {
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "sample roads stopped");
        if (!place.chief)
            planner.lay(finder.findRoad(place.core, lane, 30000), StreetClass::Tertiary);
    }
    plan.chains = chainsOf(finder.grid(), std::move(steps));
    std::uint32_t number = 0;
    for (RoadChain& chain : plan.chains) {
        chain.number = ++number;
        chain.line = resampled(rounded(relaxed(chain.line, 4), 2), 36);
    }
    ctx.report(1, "sample.roads");
    return plan;
}

} // namespace oasis::sample
