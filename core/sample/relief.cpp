// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/relief.h"

#include "core/sample/erosion.h"
#include "core/sample/noise.h"
#include "core/sample/streams.h"

#include <array>

namespace oasis::sample {
namespace {

/// Cubic B-spline interpolation of the coarse heights: smooth slopes without the facets of a coarse grid.
double splineHeight(const Lattice& grid, const std::vector<double>& height, Point p)
{
    const double u = (p.x - grid.northWest.x) / grid.cellM - 0.5;
    const double v = (grid.northWest.y - p.y) / grid.cellM - 0.5;
    const double fu = std::floor(u);
    const double fv = std::floor(v);
    const auto weights = [](double t) {
        const double s = 1 - t;
        return std::array<double, 4>{s * s * s / 6, (3 * t * t * t - 6 * t * t + 4) / 6,
                                     (3 * s * s * s - 6 * s * s + 4) / 6, t * t * t / 6};
    };
    const auto across = weights(u - fu);
    const auto down = weights(v - fv);
    double sum = 0;
    for (int j = 0; j < 4; ++j) {
        for (int i = 0; i < 4; ++i) {
            const int column = std::clamp(static_cast<int>(fu) + i - 1, 0, grid.columns - 1);
            const int row = std::clamp(static_cast<int>(fv) + j - 1, 0, grid.rows - 1);
            sum +=
                across[static_cast<std::size_t>(i)] * down[static_cast<std::size_t>(j)] * height[grid.at(column, row)];
        }
    }
    return sum;
}

ElevationGrid fineGrid(const ReliefParams& params, const Drainage& drainage)
{
    ElevationGrid grid;
    grid.northWest = {params.extent.minX, params.extent.maxY};
    grid.cellM = params.fineCellM;
    grid.columns = static_cast<std::uint32_t>(params.extent.width() / params.fineCellM);
    grid.rows = static_cast<std::uint32_t>(params.extent.height() / params.fineCellM);
    grid.heightM.resize(std::size_t{grid.columns} * grid.rows);
    grid.surface = SurfaceKind::BareEarth;
    grid.sourceUnit = VerticalUnit::Metres;
    std::size_t cell = 0;
    for (std::uint32_t row = 0; row < grid.rows; ++row) {
        for (std::uint32_t column = 0; column < grid.columns; ++column, ++cell) {
            const Point p{grid.northWest.x + (column + 0.5) * grid.cellM, grid.northWest.y - (row + 0.5) * grid.cellM};
            const Point from = warped(params.seed, p);
            const double above = splineHeight(drainage.grid, drainage.aboveRiver, from);
            const double roughness = std::min(1.0, std::max(0.0, above) / 120);
            const double detail = 9 * roughness * fractalNoise(params.seed + 31, p.x / 420, p.y / 420, 3);
            const double height = params.outletM + splineHeight(drainage.grid, drainage.height, from) + detail;
            grid.heightM[cell] = static_cast<float>(std::round(height * 5) / 5);
        }
    }
    return grid;
}

} // namespace

double Relief::heightAt(Point p) const
{
    const double u = std::clamp((p.x - elevation.northWest.x) / elevation.cellM - 0.5, 0.0, elevation.columns - 1.001);
    const double v = std::clamp((elevation.northWest.y - p.y) / elevation.cellM - 0.5, 0.0, elevation.rows - 1.001);
    const auto column = static_cast<std::size_t>(u);
    const auto row = static_cast<std::size_t>(v);
    const double s = u - static_cast<double>(column);
    const double t = v - static_cast<double>(row);
    const float* north = elevation.heightM.data() + row * elevation.columns + column;
    const float* south = north + elevation.columns;
    return (north[0] * (1 - s) + north[1] * s) * (1 - t) + (south[0] * (1 - s) + south[1] * s) * t;
}

Point Relief::gradientAt(Point p, double span) const
{
    const double east = heightAt({p.x + span, p.y}) - heightAt({p.x - span, p.y});
    const double north = heightAt({p.x, p.y + span}) - heightAt({p.x, p.y - span});
    return {east / (2 * span), north / (2 * span)};
}

double Relief::slopeAt(Point p, double span) const
{
    const Point g = gradientAt(p, span);
    return std::hypot(g.x, g.y);
}

Result<Relief> makeRelief(const ReliefParams& params, const RunContext& ctx)
{
    OASIS_TRY(Drainage drainage, erode(params, ctx.part(0, 0.8)));
    Relief relief;
    relief.extent = params.extent;
    relief.streams = traceStreams(params.seed, drainage);
    relief.elevation = fineGrid(params, drainage);
    ctx.report(1, "sample.relief");
    return relief;
}

} // namespace oasis::sample
