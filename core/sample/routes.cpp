// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/routes.h"

#include "core/sample/curves.h"
#include "core/sample/noise.h"

#include <queue>

namespace oasis::sample {
namespace {

constexpr int kWayColumn[16] = {1, 1, 0, -1, -1, -1, 0, 1, 2, 1, -1, -2, -2, -1, 1, 2};
constexpr int kWayRow[16] = {0, 1, 1, 1, 0, -1, -1, -1, 1, 2, 2, 1, -1, -2, -2, -1};

} // namespace

RouteFinder::RouteFinder(std::uint64_t seed, const Relief& relief, double cellM) : m_seed(seed)
{
    const Bounds extent = relief.extent;
    m_grid = {{extent.minX, extent.maxY},
              cellM,
              static_cast<int>(extent.width() / cellM),
              static_cast<int>(extent.height() / cellM)};
    m_height.resize(m_grid.size());
    m_slope.resize(m_grid.size());
    m_marks.assign(m_grid.size(), 0);
    m_cost.assign(m_grid.size(), 0);
    m_parent.assign(m_grid.size(), 0);
    m_round.assign(m_grid.size(), 0);
    for (std::size_t cell = 0; cell < m_grid.size(); ++cell) {
        const Point p = m_grid.centre(cell);
        m_height[cell] = static_cast<float>(relief.heightAt(p));
        m_slope[cell] = static_cast<float>(relief.slopeAt(p, 40));
    }
    for (const Stream& stream : relief.streams)
        if (stream.areaKm2 >= 9)
            markLine(stream.line, River);
}

void RouteFinder::markLine(const Polyline& line, Mark mark)
{
    const Polyline dense = resampled(line, 0.45 * m_grid.cellM);
    for (const Point p : dense)
        markCell(m_grid.cellAt(p), mark);
}

void RouteFinder::markDisc(Point p, double radius, Mark mark)
{
    for (int row = m_grid.rowAt({p.x, p.y + radius}); row <= m_grid.rowAt({p.x, p.y - radius}); ++row)
        for (int column = m_grid.columnAt({p.x - radius, p.y}); column <= m_grid.columnAt({p.x + radius, p.y});
             ++column)
            if (distance(m_grid.centre(m_grid.at(column, row)), p) <= radius)
                markCell(m_grid.at(column, row), mark);
}

double RouteFinder::stepCost(std::size_t from, std::size_t to, double far, const RouteTaste& taste) const
{
    const double grade = std::abs(static_cast<double>(m_height[to]) - static_cast<double>(m_height[from])) / far;
    const double steep = grade / taste.easyGrade;
    const double noise = uniformAt(m_seed + 101, m_grid.columnOf(to) / 3, m_grid.rowOf(to) / 3);
    double factor = 1 + steep * steep + taste.sideSlope * static_cast<double>(m_slope[to]) + taste.wander * noise;
    if (has(to, Road) && has(from, Road))
        factor *= taste.reuse;
    if (has(to, Outside))
        factor *= taste.outside;
    double cost = far * factor;
    // Bridges that exist are used again.
    if (!has(to, Road)) {
        if (has(to, River))
            cost += taste.river;
        if (has(to, Railway))
            cost += taste.railway;
        if (has(to, Motorway))
            cost += taste.motorway;
    }
    return cost;
}

std::vector<std::size_t> RouteFinder::search(std::size_t from, std::size_t to, const RouteTaste& taste, double limit,
                                             double keepCost)
{
    using Entry = std::pair<double, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> front;
    const bool anyRoad = to == SIZE_MAX;
    const auto guess = [&](std::size_t cell) {
        return anyRoad ? 0.0 : taste.reuse * distance(m_grid.centre(cell), m_grid.centre(to));
    };
    ++m_now;
    const auto relax = [&](std::size_t cell, std::size_t parent, double cost) {
        if (m_round[cell] == m_now && m_cost[cell] <= cost)
            return;
        m_round[cell] = m_now;
        m_cost[cell] = cost;
        m_parent[cell] = static_cast<std::uint32_t>(parent);
        front.emplace(cost + guess(cell), static_cast<std::uint32_t>(cell));
    };
    relax(from, from, 0);
    while (!front.empty()) {
        const auto [key, cell] = front.top();
        front.pop();
        if (key > m_cost[cell] + guess(cell))
            continue;
        if (cell == to || (anyRoad && has(cell, Road))) {
            std::vector<std::size_t> path;
            for (std::size_t at = cell;; at = m_parent[at]) {
                path.push_back(at);
                if (at == from)
                    break;
            }
            std::reverse(path.begin(), path.end());
            return path;
        }
        if (m_cost[cell] > limit)
            break;
        for (int k = 0; k < 16; ++k) {
            const int column = m_grid.columnOf(cell) + kWayColumn[k];
            const int row = m_grid.rowOf(cell) + kWayRow[k];
            if (!m_grid.inside(column, row))
                continue;
            const std::size_t other = m_grid.at(column, row);
            const double far = m_grid.cellM * (k >= 8 ? 2.2360679775 : (k % 2 == 0 ? 1.0 : 1.41421356237));
            double cost = stepCost(cell, other, far, taste);
            if (k >= 8) {
                // A knight's move jumps over a line that is one cell wide: look at the cell in between as well.
                const std::size_t between =
                    m_grid.at(m_grid.columnOf(cell) + kWayColumn[k] / 2, m_grid.rowOf(cell) + kWayRow[k] / 2);
                cost = (cost + stepCost(cell, between, far, taste)) / 2;
            }
            if (has(other, Keep))
                cost *= keepCost;
            relax(other, cell, m_cost[cell] + cost);
        }
    }
    return {};
}

std::vector<std::size_t> RouteFinder::find(Point from, Point to, const RouteTaste& taste, double keepCost)
{
    return search(m_grid.cellAt(from), m_grid.cellAt(to), taste, 1e18, keepCost);
}

std::vector<std::size_t> RouteFinder::findRoad(Point from, const RouteTaste& taste, double reachM)
{
    return search(m_grid.cellAt(from), SIZE_MAX, taste, reachM, 1);
}

} // namespace oasis::sample
