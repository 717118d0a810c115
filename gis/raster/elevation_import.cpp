// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/raster/elevation_import.h"

#include "core/base/input_hash.h"
#include "gis/crs/crs.h"
#include "gis/crs/transform.h"
#include "gis/import/import_receipt.h"
#include "gis/raster/raster_tile.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace oasis::gis {

namespace {

constexpr float kVoid = std::numeric_limits<float>::quiet_NaN();
constexpr std::uint32_t kStripRows = 128;
constexpr int kEdgeSteps = 16;         ///< points along each edge when a tile's outline is projected
constexpr double kDeepestNoiseM = -50; ///< below, a negative height is taken seriously

/// A tile with the ways between its system and the study's.
struct PlacedTile
{
    RasterTile tile;
    Transform toStudy;
    Transform fromStudy;
    Bounds bounds; ///< study metres
    double cellM = 0;
};

/// Bounds and the side of a cell at the tile's centre.
void measure(PlacedTile& placed)
{
    const double columns = placed.tile.columns();
    const double rows = placed.tile.rows();
    for (int i = 0; i <= kEdgeSteps; ++i)
        for (int j = 0; j <= kEdgeSteps; ++j) {
            const Point p =
                placed.toStudy.apply(placed.tile.fromCells({columns * i / kEdgeSteps, rows * j / kEdgeSteps}));
            if (std::isfinite(p.x))
                placed.bounds.add(p);
        }
    const Point centre = placed.toStudy.apply(placed.tile.fromCells({columns / 2, rows / 2}));
    const Point right = placed.toStudy.apply(placed.tile.fromCells({columns / 2 + 1, rows / 2}));
    const Point below = placed.toStudy.apply(placed.tile.fromCells({columns / 2, rows / 2 + 1}));
    placed.cellM = std::min(distance(centre, right), distance(centre, below));
}

Result<std::vector<PlacedTile>> placedTiles(const std::vector<LayerSource>& sources, const Crs& study,
                                            VerticalUnit unit)
{
    std::vector<PlacedTile> placed;
    for (const LayerSource& source : sources) {
        OASIS_TRY(std::vector<RasterTile> tiles, RasterTile::openAll(source, RasterContent::Heights));
        for (RasterTile& tile : tiles) {
            OASIS_CHECK(tile.assumeUnit(unit));
            OASIS_TRY(Transform toStudy, Transform::create(tile.crs(), study));
            OASIS_TRY(Transform fromStudy, Transform::create(study, tile.crs()));
            placed.push_back({std::move(tile), std::move(toStudy), std::move(fromStudy), {}, 0});
            measure(placed.back());
        }
    }
    return placed;
}

Bounds common(const Bounds& a, const Bounds& b)
{
    const Bounds both{std::max(a.minX, b.minX), std::max(a.minY, b.minY), std::min(a.maxX, b.maxX),
                      std::min(a.maxY, b.maxY)};
    return both.minX < both.maxX && both.minY < both.maxY ? both : Bounds();
}

double chosenCell(const std::vector<PlacedTile>& tiles, const Bounds& area, const ElevationParams& params)
{
    double cell = params.cellM;
    if (cell <= 0) {
        cell = std::numeric_limits<double>::infinity();
        for (const PlacedTile& tile : tiles)
            cell = std::min(cell, tile.cellM);
        cell = cell >= 7.5 ? std::round(cell / 5) * 5 : std::max(1.0, std::round(cell));
    }
    const double smallest = std::sqrt(area.width() * area.height() / static_cast<double>(params.maxCells));
    return smallest > cell ? std::ceil(smallest) : cell;
}

/// Corners on whole multiples of the cell, so that the same place gets the same cell from any bounds.
ElevationGrid emptyGrid(const Bounds& area, double cell)
{
    ElevationGrid grid;
    const double west = std::floor(area.minX / cell);
    const double north = std::ceil(area.maxY / cell);
    grid.northWest = {west * cell, north * cell};
    grid.cellM = cell;
    grid.columns = static_cast<std::uint32_t>(std::max(1.0, std::ceil(area.maxX / cell) - west));
    grid.rows = static_cast<std::uint32_t>(std::max(1.0, north - std::floor(area.minY / cell)));
    grid.heightM.assign(static_cast<std::size_t>(grid.columns) * grid.rows, kVoid);
    return grid;
}

/// Bilinear among the four cells around a place; a void corner gives its weight to the others, but where the nearest
/// is void the result is.
float sampled(const std::vector<float>& values, const RasterTile::Window& window, double x, double y)
{
    const double column = std::clamp(x - 0.5, 0.0, window.width - 1.0);
    const double row = std::clamp(y - 0.5, 0.0, window.height - 1.0);
    const int c0 = std::min(static_cast<int>(column), std::max(0, window.width - 2));
    const int r0 = std::min(static_cast<int>(row), std::max(0, window.height - 2));
    const double tx = column - c0;
    const double ty = row - r0;
    double sum = 0;
    double weights = 0;
    double heaviest = -1;
    bool nearestVoid = false;
    for (int i = 0; i < 4; ++i) {
        const int c = std::min(c0 + i % 2, window.width - 1);
        const int r = std::min(r0 + i / 2, window.height - 1);
        const double weight = (i % 2 == 0 ? 1 - tx : tx) * (i / 2 == 0 ? 1 - ty : ty);
        const float value =
            values[static_cast<std::size_t>(r) * static_cast<std::size_t>(window.width) + static_cast<std::size_t>(c)];
        const bool isVoid = !std::isfinite(value);
        if (weight > heaviest) {
            heaviest = weight;
            nearestVoid = isVoid;
        }
        if (!isVoid) {
            sum += weight * value;
            weights += weight;
        }
    }
    return nearestVoid || weights <= 0 ? kVoid : static_cast<float>(sum / weights);
}

/// Fills a grid from one tile after the other, in strips of rows.
class GridFiller
{
public:
    explicit GridFiller(ElevationGrid& grid) : m_grid(grid) {}
    Result<void> strip(PlacedTile& placed, std::uint32_t firstRow);
    [[nodiscard]] std::int64_t covered() const { return static_cast<std::int64_t>(m_covered); }

private:
    [[nodiscard]] std::vector<Point> places(PlacedTile& placed, std::uint32_t firstRow, std::uint32_t endRow) const;
    [[nodiscard]] std::optional<RasterTile::Window> window(const PlacedTile& placed,
                                                           const std::vector<Point>& cells) const;
    ElevationGrid& m_grid;
    std::uint64_t m_covered = 0;
};

/// Centres of the strip's cells as (column, row) of the tile.
std::vector<Point> GridFiller::places(PlacedTile& placed, std::uint32_t firstRow, std::uint32_t endRow) const
{
    std::vector<Point> cells;
    cells.reserve(static_cast<std::size_t>(endRow - firstRow) * m_grid.columns);
    for (std::uint32_t row = firstRow; row < endRow; ++row)
        for (std::uint32_t column = 0; column < m_grid.columns; ++column)
            cells.push_back(
                {m_grid.northWest.x + (column + 0.5) * m_grid.cellM, m_grid.northWest.y - (row + 0.5) * m_grid.cellM});
    placed.fromStudy.apply(std::span<Point>(cells));
    for (Point& cell : cells)
        cell = placed.tile.toCells(cell);
    return cells;
}

std::optional<RasterTile::Window> GridFiller::window(const PlacedTile& placed, const std::vector<Point>& cells) const
{
    const double columns = placed.tile.columns();
    const double rows = placed.tile.rows();
    Bounds needed;
    for (const Point cell : cells)
        if (cell.x >= 0 && cell.x <= columns && cell.y >= 0 && cell.y <= rows)
            needed.add(cell);
    if (needed.isEmpty())
        return std::nullopt;
    RasterTile::Window w;
    w.column = std::max(0, static_cast<int>(std::floor(needed.minX)) - 2);
    w.row = std::max(0, static_cast<int>(std::floor(needed.minY)) - 2);
    w.columns = std::min(placed.tile.columns(), static_cast<int>(std::ceil(needed.maxX)) + 2) - w.column;
    w.rows = std::min(placed.tile.rows(), static_cast<int>(std::ceil(needed.maxY)) + 2) - w.row;
    const double finer = std::max(1.0, m_grid.cellM / std::max(placed.cellM, 1e-9) / 1.5);
    w.width = std::max(1, static_cast<int>(w.columns / finer));
    w.height = std::max(1, static_cast<int>(w.rows / finer));
    return w;
}

Result<void> GridFiller::strip(PlacedTile& placed, std::uint32_t firstRow)
{
    const std::uint32_t endRow = std::min(m_grid.rows, firstRow + kStripRows);
    const std::vector<Point> cells = places(placed, firstRow, endRow);
    const auto part = window(placed, cells);
    if (!part)
        return ok();
    OASIS_TRY(const std::vector<float> values, placed.tile.read(*part));
    const double scaleX = static_cast<double>(part->width) / part->columns;
    const double scaleY = static_cast<double>(part->height) / part->rows;
    float* heights = m_grid.heightM.data() + static_cast<std::size_t>(firstRow) * m_grid.columns;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Point cell = cells[i];
        if (!(cell.x >= 0 && cell.x <= placed.tile.columns() && cell.y >= 0 && cell.y <= placed.tile.rows()))
            continue;
        ++m_covered;
        if (std::isnan(heights[i]))
            heights[i] = sampled(values, *part, (cell.x - part->column) * scaleX, (cell.y - part->row) * scaleY);
    }
    return ok();
}

Result<void> fill(ElevationGrid& grid, std::vector<PlacedTile>& tiles, std::int64_t& covered, const RunContext& ctx)
{
    GridFiller filler(grid);
    const double steps = static_cast<double>(tiles.size()) * std::ceil(static_cast<double>(grid.rows) / kStripRows);
    double done = 0;
    for (PlacedTile& placed : tiles)
        for (std::uint32_t row = 0; row < grid.rows; row += kStripRows) {
            if (ctx.stopRequested())
                return fail(ErrorCode::Cancelled, "cancelled");
            ctx.report(done++ / steps, "import.elevation");
            OASIS_CHECK(filler.strip(placed, row));
        }
    covered = filler.covered();
    return ok();
}

/// That of all tiles; unstated where one does not state it, feet where some are in feet.
VerticalUnit unitOf(const std::vector<PlacedTile>& tiles)
{
    VerticalUnit unit = VerticalUnit::Metres;
    for (const PlacedTile& tile : tiles) {
        if (tile.tile.unit() == VerticalUnit::Unstated)
            return VerticalUnit::Unstated;
        unit = tile.tile.unit() == VerticalUnit::Feet ? VerticalUnit::Feet : unit;
    }
    return unit;
}

ImportReceipt receiptOf(const std::vector<LayerSource>& sources, const std::vector<PlacedTile>& tiles,
                        const ElevationGrid& grid)
{
    ImportReceipt receipt;
    receipt.kind = LayerKind::Elevation;
    for (const LayerSource& source : sources)
        receipt.path += (receipt.path.empty() ? "" : ", ") + source.path;
    receipt.layer = tiles.front().tile.name();
    receipt.format = tiles.front().tile.format();
    receipt.crs = tiles.front().tile.crs().label();
    receipt.read = static_cast<std::int64_t>(grid.heightM.size());
    receipt.importedAt = utcNow();
    countReason(receipt.notes, "tiles", static_cast<std::int64_t>(tiles.size()), tiles.front().tile.name());
    countReason(receipt.notes, "cell, metres", std::llround(grid.cellM), "");
    for (const LayerSource& source : sources)
        if (source.crs)
            receipt.warnings.push_back({WarningCode::CrsAssumed, 1, source.path,
                                        "the coordinate system " + *source.crs + " was given by hand"});
    const auto silent = std::count_if(
        tiles.begin(), tiles.end(), [](const PlacedTile& tile) { return tile.tile.unit() == VerticalUnit::Unstated; });
    if (silent > 0)
        receipt.warnings.push_back({WarningCode::Assumption, silent, tiles.front().tile.name(),
                                    "the unit of the heights is not stated: taken as metres"});
    if (grid.surface == SurfaceKind::Unknown)
        receipt.warnings.push_back(
            {WarningCode::Assumption, 1, tiles.front().tile.name(),
             "whether the heights hold trees and buildings is not stated: taken as bare ground"});
    return receipt;
}

/// Noise over water becomes 0; voids are counted; the result is fingerprinted.
void finish(ElevationImport& result, const ElevationParams& params, std::int64_t covered)
{
    ImportReceipt& receipt = result.receipt;
    InputHash hash;
    std::int64_t noise = 0;
    std::int64_t voids = 0;
    for (float& height : result.grid.heightM) {
        if (std::isnan(height))
            ++voids;
        else if (height < params.seaNoiseM && height > kDeepestNoiseM) {
            height = 0;
            ++noise;
        }
        hash.add(std::isnan(height) ? -1e30 : static_cast<double>(height));
    }
    receipt.used = receipt.read - voids;
    receipt.contentHash = hash.hex();
    countReason(receipt.repaired, "sea noise set to 0", noise, "");
    const std::int64_t outside = std::max<std::int64_t>(0, receipt.read - covered);
    countReason(receipt.notes, "outside the tiles", outside, "");
    countReason(receipt.refused, "height unknown", std::max<std::int64_t>(0, voids - outside), "");
    if (voids > 0)
        receipt.warnings.push_back(
            {WarningCode::ElevationVoids, voids, receipt.layer, "cells whose height is not known"});
}

} // namespace

Result<ElevationImport> importElevation(const std::vector<LayerSource>& sources, const Bounds& bounds,
                                        const std::string& studyCrs, const ElevationParams& params,
                                        const RunContext& ctx)
{
    if (sources.empty() || params.maxCells < 1)
        return fail(ErrorCode::InvalidArgument, "no raster was named");
    OASIS_TRY(const Crs study, Crs::parse(studyCrs));
    OASIS_CHECK(checkStudyCrs(study));
    OASIS_TRY(std::vector<PlacedTile> tiles, placedTiles(sources, study, params.unit));
    Bounds all;
    for (const PlacedTile& tile : tiles)
        all.add(tile.bounds);
    const Bounds area = bounds.isEmpty() ? all : common(bounds, all);
    if (area.isEmpty())
        return fail(ErrorCode::LayerUnusable, "the raster does not cover the study", sources.front().path);
    ElevationImport result;
    result.grid = emptyGrid(area, chosenCell(tiles, area, params));
    result.grid.surface = params.surface;
    result.grid.sourceUnit = unitOf(tiles);
    result.receipt = receiptOf(sources, tiles, result.grid);
    std::int64_t covered = 0;
    OASIS_CHECK(fill(result.grid, tiles, covered, ctx));
    finish(result, params, covered);
    if (result.receipt.used == 0)
        return fail(ErrorCode::LayerUnusable, "the raster knows no height inside the study", sources.front().path);
    return result;
}

} // namespace oasis::gis
