// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/erosion.h"

#include "core/sample/noise.h"

#include <queue>

namespace oasis::sample {
namespace {

constexpr int kRounds = 50;
/// Uplift over erodibility (metres): the steady slope of a stream is this over the root of its basin in square metres.
constexpr double kUpliftOverErodibility = 60;
constexpr double kRiverKm2 = 7; ///< streams that build a plain

using Entry = std::pair<double, std::uint32_t>;
using LowestFirst = std::priority_queue<Entry, std::vector<Entry>, std::greater<>>;

/// Where the main valley runs: y of its axis, as a share of the extent's height, at a share of its width.
double axisAt(std::uint64_t seed, double across)
{
    const double line = 0.36 + 0.24 * across;
    return line + 0.085 * std::sin(across * 7.1 + uniformAt(seed, 5, 5) * 2.5) +
           0.05 * smoothNoise(seed + 3, across * 5, 0.5);
}

/// How far a cell lies from the main valley's axis, metres.
double fromAxis(const ReliefParams& params, Point p)
{
    const double across = (p.x - params.extent.minX) / params.extent.width();
    const double y = params.extent.minY + axisAt(params.seed, across) * params.extent.height();
    return std::abs(p.y - y);
}

std::vector<double> upliftOf(const ReliefParams& params, const Lattice& grid)
{
    std::vector<double> uplift(grid.size());
    for (std::size_t cell = 0; cell < grid.size(); ++cell) {
        const Point p = grid.centre(cell);
        const double valley = 1 - 0.84 * std::exp(-std::pow(fromAxis(params, p) / 1900, 2));
        const double massif = 1 + 0.55 * fractalNoise(params.seed + 11, p.x / 5200, p.y / 5200, 2);
        uplift[cell] = kUpliftOverErodibility * valley * massif;
    }
    return uplift;
}

std::vector<double> startHeight(const ReliefParams& params, const Lattice& grid)
{
    std::vector<double> height(grid.size());
    for (std::size_t cell = 0; cell < grid.size(); ++cell) {
        const Point p = grid.centre(cell);
        const double across = (p.x - params.extent.minX) / params.extent.width();
        height[cell] = 15 * across + 0.03 * std::min(fromAxis(params, p), 9000.0) +
                       110 * (1 + fractalNoise(params.seed + 23, p.x / 3000, p.y / 3000, 4));
    }
    return height;
}

/// A fixed random preference for each way out of a cell, which hides the grid's eight directions; over its length.
std::vector<float> biases(std::uint64_t seed, const Lattice& grid)
{
    std::vector<float> bias(grid.size() * 8);
    for (std::size_t i = 0; i < bias.size(); ++i) {
        const double draw =
            0.55 + 0.9 * uniformAt(seed + 41, static_cast<std::int64_t>(i / 8), static_cast<std::int64_t>(i % 8));
        bias[i] = static_cast<float>(draw / (i % 2 == 0 ? 1 : 1.41421356));
    }
    return bias;
}

/// Fills order and receivers: water finds its way to the outlet, over the lowest rim of each hollow.
void routeWater(const std::vector<float>& bias, std::uint32_t outlet, Drainage& land)
{
    const Lattice& grid = land.grid;
    constexpr auto kUnseen = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> rank(grid.size(), kUnseen);
    std::vector<double> filled(land.height);
    std::vector<bool> queued(grid.size(), false);
    LowestFirst front;
    land.order.clear();
    land.receiver.assign(grid.size(), outlet);
    front.emplace(filled[outlet], outlet);
    queued[outlet] = true;
    while (!front.empty()) {
        const std::uint32_t cell = front.top().second;
        front.pop();
        rank[cell] = static_cast<std::uint32_t>(land.order.size());
        land.order.push_back(cell);
        double steepest = -1;
        for (int k = 0; k < 8; ++k) {
            const int column = grid.columnOf(cell) + kNeighbourColumn[k];
            const int row = grid.rowOf(cell) + kNeighbourRow[k];
            if (!grid.inside(column, row))
                continue;
            const auto other = static_cast<std::uint32_t>(grid.at(column, row));
            if (rank[other] != kUnseen && cell != outlet) {
                const double drop = (filled[cell] - filled[other] + 1e-6) *
                                    static_cast<double>(bias[std::size_t{8} * cell + static_cast<std::size_t>(k)]);
                if (drop > steepest) {
                    steepest = drop;
                    land.receiver[cell] = other;
                }
            } else if (!queued[other]) {
                queued[other] = true;
                filled[other] = std::max(filled[other], filled[cell] + 1e-4);
                front.emplace(filled[other], other);
            }
        }
    }
}

void gatherArea(const ReliefParams& params, std::uint32_t inlet, Drainage& land)
{
    const double cellKm2 = land.grid.cellM * land.grid.cellM / 1e6;
    land.areaKm2.assign(land.grid.size(), cellKm2);
    land.areaKm2[inlet] += params.inflowKm2;
    for (auto cell = land.order.rbegin(); cell != land.order.rend(); ++cell)
        if (land.receiver[*cell] != *cell)
            land.areaKm2[land.receiver[*cell]] += land.areaKm2[*cell];
}

void erodeOnce(const std::vector<double>& uplift, Drainage& land)
{
    const Lattice& grid = land.grid;
    for (const std::uint32_t cell : land.order) {
        const std::uint32_t to = land.receiver[cell];
        if (to == cell)
            continue;
        const double far = distance(grid.centre(cell), grid.centre(to));
        const double strength = std::sqrt(land.areaKm2[cell] * 1e6) / far;
        land.height[cell] = (land.height[cell] + uplift[cell] + strength * land.height[to]) / (1 + strength);
    }
}

/// Creep of the soil: rounds the crests.
void creep(double share, Drainage& land)
{
    const Lattice& grid = land.grid;
    const std::vector<double> before = land.height;
    for (int row = 1; row + 1 < grid.rows; ++row) {
        for (int column = 1; column + 1 < grid.columns; ++column) {
            const double around = before[grid.at(column - 1, row)] + before[grid.at(column + 1, row)] +
                                  before[grid.at(column, row - 1)] + before[grid.at(column, row + 1)];
            double& height = land.height[grid.at(column, row)];
            height += share * (around / 4 - height);
        }
    }
}

/// Rivers fill their valley floors: heights within reach of a river are drawn down to it.
void fillPlains(Drainage& land)
{
    const Lattice& grid = land.grid;
    std::vector<std::uint32_t> river(grid.size(), 0);
    std::vector<double> ratio(grid.size(), 2.0);
    LowestFirst front;
    for (const std::uint32_t cell : land.order) {
        if (land.areaKm2[cell] >= kRiverKm2) {
            river[cell] = cell;
            ratio[cell] = 0;
            front.emplace(0.0, cell);
        }
    }
    const auto reach = [&](std::uint32_t cell) {
        return 130 + 820 * std::sqrt(std::min(land.areaKm2[cell], 600.0) / 400);
    };
    while (!front.empty()) {
        const auto [key, cell] = front.top();
        front.pop();
        if (key > ratio[cell])
            continue;
        for (int k = 0; k < 8; ++k) {
            const int column = grid.columnOf(cell) + kNeighbourColumn[k];
            const int row = grid.rowOf(cell) + kNeighbourRow[k];
            if (!grid.inside(column, row))
                continue;
            const auto other = static_cast<std::uint32_t>(grid.at(column, row));
            const double here = distance(grid.centre(other), grid.centre(river[cell])) / reach(river[cell]);
            if (here < 1.5 && here < ratio[other]) {
                ratio[other] = here;
                river[other] = river[cell];
                front.emplace(here, other);
            }
        }
    }
    const std::vector<double> before = land.height;
    for (std::size_t cell = 0; cell < grid.size(); ++cell) {
        if (ratio[cell] >= 1.5)
            continue;
        const double t = ratio[cell] / 1.5;
        const double keep = 0.04 + 0.96 * t * t * (3 - 2 * t);
        land.height[cell] = before[river[cell]] + (before[cell] - before[river[cell]]) * keep;
    }
}

void measureAboveRiver(Drainage& land)
{
    std::vector<double> base(land.grid.size(), 0);
    land.aboveRiver.assign(land.grid.size(), 0);
    for (const std::uint32_t cell : land.order) {
        const bool river = land.areaKm2[cell] >= kRiverKm2 || land.receiver[cell] == cell;
        base[cell] = river ? land.height[cell] : base[land.receiver[cell]];
        land.aboveRiver[cell] = std::max(0.0, land.height[cell] - base[cell]);
    }
}

std::uint32_t edgeCell(const ReliefParams& params, const Lattice& grid, bool east)
{
    const double share = axisAt(params.seed, east ? 1.0 : 0.0);
    const int row = std::clamp(static_cast<int>((1 - share) * grid.rows), 1, grid.rows - 2);
    return static_cast<std::uint32_t>(grid.at(east ? grid.columns - 1 : 0, row));
}

} // namespace

Result<Drainage> erode(const ReliefParams& params, const RunContext& ctx)
{
    Drainage land;
    land.grid.northWest = {params.extent.minX, params.extent.maxY};
    land.grid.cellM = params.coarseCellM;
    land.grid.columns = static_cast<int>(params.extent.width() / params.coarseCellM);
    land.grid.rows = static_cast<int>(params.extent.height() / params.coarseCellM);
    land.height = startHeight(params, land.grid);
    const std::vector<double> uplift = upliftOf(params, land.grid);
    const std::vector<float> bias = biases(params.seed, land.grid);
    const std::uint32_t outlet = edgeCell(params, land.grid, false);
    const std::uint32_t inlet = edgeCell(params, land.grid, true);
    for (int round = 0; round < kRounds; ++round) {
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "sample relief stopped");
        ctx.report(static_cast<double>(round) / kRounds, "sample.relief");
        land.height[outlet] = 0;
        routeWater(bias, outlet, land);
        gatherArea(params, inlet, land);
        erodeOnce(uplift, land);
        creep(0.24, land);
    }
    land.height[outlet] = 0;
    routeWater(bias, outlet, land);
    gatherArea(params, inlet, land);
    fillPlains(land);
    creep(0.5, land);
    measureAboveRiver(land);
    return land;
}

} // namespace oasis::sample
