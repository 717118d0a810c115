// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/noise.h"
#include "core/sample/outlines.h"
#include "core/sample/places.h"
#include "core/territory/territory.h"

#include <queue>

namespace oasis::sample {
namespace {

constexpr double kCellM = 100;

using Entry = std::pair<double, std::uint32_t>;
using LowestFirst = std::priority_queue<Entry, std::vector<Entry>, std::greater<>>;

/// What it costs to spread into a cell: steepness and water hold a municipality back.
std::vector<float> spreadingCost(const PlaceParams& params, const Relief& relief, const Lattice& grid)
{
    std::vector<float> cost(grid.size());
    for (std::size_t cell = 0; cell < grid.size(); ++cell) {
        const Point p = grid.centre(cell);
        const double slope = relief.slopeAt(p, kCellM);
        const double taste = 1.1 * (1 + fractalNoise(params.seed + 91, p.x / 1100, p.y / 1100, 3));
        cost[cell] = static_cast<float>(1 + 9 * slope + taste);
    }
    for (const Stream& stream : relief.streams)
        if (stream.areaKm2 > 8)
            for (const Point p : stream.line)
                cost[grid.cellAt(p)] = static_cast<float>(std::min(9.0, 3 + std::sqrt(stream.areaKm2) / 3));
    return cost;
}

void spread(const PlaceParams& params, const std::vector<Settlement>& seats, const std::vector<float>& cost,
            MunicipalityMap& map)
{
    const Lattice& grid = map.grid;
    std::vector<double> reached(grid.size(), 1e18);
    std::vector<std::uint32_t> claim(grid.size(), kNoMunicipality);
    LowestFirst front;
    for (std::size_t i = 0; i < seats.size(); ++i) {
        const auto cell = static_cast<std::uint32_t>(grid.cellAt(seats[i].core));
        reached[cell] = seats[i].town ? -14 : 0;
        claim[cell] = static_cast<std::uint32_t>(i);
        front.emplace(reached[cell], cell);
    }
    auto left = static_cast<std::int64_t>(params.municipalityKm2 * 1e6 * params.municipalities / (kCellM * kCellM));
    const int rim = 5;
    while (!front.empty() && left > 0) {
        const auto [key, cell] = front.top();
        front.pop();
        if (map.label[cell] != kNoMunicipality)
            continue;
        map.label[cell] = claim[cell];
        --left;
        for (int k = 0; k < 8; ++k) {
            const int column = grid.columnOf(cell) + kNeighbourColumn[k];
            const int row = grid.rowOf(cell) + kNeighbourRow[k];
            if (column < rim || row < rim || column >= grid.columns - rim || row >= grid.rows - rim)
                continue;
            const auto other = static_cast<std::uint32_t>(grid.at(column, row));
            const double next = key + static_cast<double>(cost[other]) * (k % 2 == 0 ? 1.0 : 1.41421356);
            if (next < reached[other]) {
                reached[other] = next;
                claim[other] = claim[cell];
                front.emplace(reached[other], other);
            }
        }
    }
}

/// Cells of the connected part (sharing sides) of equal label that holds `start`.
std::vector<std::uint32_t> part(const MunicipalityMap& map, std::vector<bool>& seen, std::uint32_t start)
{
    std::vector<std::uint32_t> cells{start};
    seen[start] = true;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        for (int k = 0; k < 8; k += 2) {
            const int column = map.grid.columnOf(cells[i]) + kNeighbourColumn[k];
            const int row = map.grid.rowOf(cells[i]) + kNeighbourRow[k];
            if (!map.grid.inside(column, row))
                continue;
            const auto other = static_cast<std::uint32_t>(map.grid.at(column, row));
            if (!seen[other] && map.label[other] == map.label[start]) {
                seen[other] = true;
                cells.push_back(other);
            }
        }
    }
    return cells;
}

/// Keeps the largest part of each label and gives the others to a neighbour. Returns whether anything changed.
bool joinParts(MunicipalityMap& map, std::size_t labels)
{
    std::vector<bool> seen(map.grid.size(), false);
    std::vector<std::vector<std::uint32_t>> largest(labels + 1);
    std::vector<std::vector<std::uint32_t>> strays;
    for (std::uint32_t cell = 0; cell < map.grid.size(); ++cell) {
        if (seen[cell])
            continue;
        const std::size_t slot = map.label[cell] == kNoMunicipality ? labels : map.label[cell];
        std::vector<std::uint32_t> cells = part(map, seen, cell);
        if (cells.size() > largest[slot].size())
            std::swap(cells, largest[slot]);
        if (!cells.empty())
            strays.push_back(std::move(cells));
    }
    for (const std::vector<std::uint32_t>& cells : strays) {
        const std::uint32_t own = map.label[cells.front()];
        std::uint32_t taker = own;
        for (const std::uint32_t cell : cells) {
            for (int k = 0; k < 8 && taker == own; k += 2) {
                const int column = map.grid.columnOf(cell) + kNeighbourColumn[k];
                const int row = map.grid.rowOf(cell) + kNeighbourRow[k];
                if (map.grid.inside(column, row))
                    taker = map.label[map.grid.at(column, row)];
            }
        }
        for (const std::uint32_t cell : cells)
            map.label[cell] = taker;
    }
    return !strays.empty();
}

/// Removes corners where two parts of one label touch in a point only. Returns whether anything changed.
bool openPinches(MunicipalityMap& map)
{
    bool changed = false;
    for (int row = 0; row + 1 < map.grid.rows; ++row) {
        for (int column = 0; column + 1 < map.grid.columns; ++column) {
            std::uint32_t& nw = map.label[map.grid.at(column, row)];
            std::uint32_t& ne = map.label[map.grid.at(column + 1, row)];
            std::uint32_t& sw = map.label[map.grid.at(column, row + 1)];
            std::uint32_t& se = map.label[map.grid.at(column + 1, row + 1)];
            if (nw == se && nw != ne && nw != sw) {
                ne = nw;
                changed = true;
            } else if (ne == sw && ne != nw && ne != se) {
                nw = ne;
                changed = true;
            }
        }
    }
    return changed;
}

} // namespace

std::uint32_t MunicipalityMap::at(Point p) const
{
    if (!grid.bounds().contains(p))
        return kNoMunicipality;
    const int column = grid.columnAt(p);
    const int row = grid.rowAt(p);
    const std::uint32_t own = label[grid.at(column, row)];
    std::uint32_t candidates[25];
    std::size_t count = 0;
    candidates[count++] = own;
    for (int dr = -2; dr <= 2; ++dr) {
        for (int dc = -2; dc <= 2; ++dc) {
            const int c = column + dc;
            const int r = row + dr;
            const std::uint32_t other = grid.inside(c, r) ? label[grid.at(c, r)] : kNoMunicipality;
            if (std::find(candidates, candidates + count, other) == candidates + count)
                candidates[count++] = other;
        }
    }
    if (count == 1)
        return own;
    for (std::size_t i = 0; i < count; ++i)
        if (candidates[i] != kNoMunicipality && contains(outline[candidates[i]], p))
            return candidates[i];
    return kNoMunicipality;
}

MunicipalityMap divideLand(const PlaceParams& params, const Relief& relief, const std::vector<Settlement>& seats,
                           const Bounds& extent)
{
    MunicipalityMap map;
    map.grid = {{extent.minX, extent.maxY},
                kCellM,
                static_cast<int>(extent.width() / kCellM),
                static_cast<int>(extent.height() / kCellM)};
    map.label.assign(map.grid.size(), kNoMunicipality);
    spread(params, seats, spreadingCost(params, relief, map.grid), map);
    for (int round = 0; round < 60; ++round) {
        const bool pinched = openPinches(map);
        if (!joinParts(map, seats.size()) && !pinched)
            break;
    }
    Outlines outlines = traceOutlines(map.grid, map.label, seats.size());
    map.outline = std::move(outlines.each);
    map.whole = std::move(outlines.whole);
    return map;
}

} // namespace oasis::sample
