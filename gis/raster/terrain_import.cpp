// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/raster/terrain_import.h"

#include "gis/crs/transform.h"
#include "gis/raster/elevation_import.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace oasis::gis {

namespace {

constexpr float kVoid = std::numeric_limits<float>::quiet_NaN();

/// A tile with its bounds and cells in the study's system.
struct Outline
{
    RasterTile tile;
    Transform fromStudy;
    Bounds bounds;
    double cellM = 0;
    [[nodiscard]] const std::string& name() const { return tile.name(); }
};

Result<std::vector<Outline>> outlinesOf(const TerrainRequest& request, const Crs& study)
{
    constexpr int kEdgeSteps = 16;
    std::vector<Outline> outlines;
    for (const LayerSource& source : request.tiles) {
        OASIS_TRY(std::vector<RasterTile> tiles, RasterTile::openAll(source, RasterContent::Heights));
        for (RasterTile& tile : tiles) {
            OASIS_TRY(Transform toStudy, Transform::create(tile.crs(), study));
            OASIS_TRY(Transform fromStudy, Transform::create(study, tile.crs()));
            Bounds bounds;
            for (int i = 0; i <= kEdgeSteps; ++i)
                for (int j = 0; j <= kEdgeSteps; ++j) {
                    const Point p = toStudy.apply(tile.fromCells(
                        {tile.columns() * (i / double{kEdgeSteps}), tile.rows() * (j / double{kEdgeSteps})}));
                    if (std::isfinite(p.x))
                        bounds.add(p);
                }
            const Point centre{tile.columns() / 2.0, tile.rows() / 2.0};
            const Point middle = toStudy.apply(tile.fromCells(centre));
            const double cellM = std::min(distance(middle, toStudy.apply(tile.fromCells({centre.x + 1, centre.y}))),
                                          distance(middle, toStudy.apply(tile.fromCells({centre.x, centre.y + 1}))));
            outlines.push_back({std::move(tile), std::move(fromStudy), bounds, cellM});
        }
    }
    return outlines;
}

/// Every tile must touch the others, directly or through neighbours, up to a cell.
Result<void> checkTouching(const std::vector<Outline>& tiles)
{
    std::vector<std::size_t> group(tiles.size());
    std::iota(group.begin(), group.end(), std::size_t{0});
    for (std::size_t i = 0; i < tiles.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (tiles[i].bounds.grownBy(1.5 * std::max(tiles[i].cellM, tiles[j].cellM)).intersects(tiles[j].bounds)) {
                const std::size_t old = group[i];
                for (std::size_t& g : group)
                    g = g == old ? group[j] : g;
            }
    for (std::size_t i = 1; i < tiles.size(); ++i)
        if (group[i] != group[0])
            return fail(ErrorCode::LayerUnusable, "the tiles " + tiles[0].name() + " and " + tiles[i].name() +
                                                      " do not touch: there is no ground between them");
    return ok();
}

/// Errors when the cells that were asked for (or those of the tiles) are too many.
Result<void> checkSize(const TerrainRequest& request, const std::vector<Outline>& tiles)
{
    Bounds area;
    double cell = request.cellM > 0 ? request.cellM : std::numeric_limits<double>::infinity();
    for (const Outline& tile : tiles) {
        area.add(tile.bounds);
        cell = request.cellM > 0 ? cell : std::min(cell, tile.cellM);
    }
    if (!request.bounds.isEmpty())
        area = {std::max(area.minX, request.bounds.minX), std::max(area.minY, request.bounds.minY),
                std::min(area.maxX, request.bounds.maxX), std::min(area.maxY, request.bounds.maxY)};
    const double cells = area.width() / cell * (area.height() / cell);
    if (cells <= static_cast<double>(request.mostCells))
        return ok();
    const double fits = std::ceil(std::sqrt(area.width() * area.height() / static_cast<double>(request.mostCells)));
    return fail(ErrorCode::InvalidArgument, "the relief would have " + std::to_string(std::llround(cells / 1e6)) +
                                                " million cells: cells of " + std::to_string(std::llround(fits)) +
                                                " m fit, or a smaller area");
}

/// Which cells lie in a tile: a void outside all of them is no void but the end of the relief. A tile that was turned
/// by its projection does not fill its bounds.
std::vector<std::uint8_t> insideTiles(const ElevationGrid& grid, std::vector<Outline>& tiles)
{
    std::vector<std::uint8_t> inside(grid.heightM.size(), 1);
    std::vector<std::size_t> unknown;
    std::vector<Point> places;
    for (std::uint32_t row = 0; row < grid.rows; ++row) {
        unknown.clear();
        for (std::size_t i = std::size_t{row} * grid.columns; i < (std::size_t{row} + 1) * grid.columns; ++i)
            if (std::isnan(grid.heightM[i])) {
                unknown.push_back(i);
                inside[i] = 0;
            }
        for (Outline& tile : tiles) {
            places.clear();
            for (const std::size_t i : unknown)
                places.push_back({grid.northWest.x + (static_cast<double>(i % grid.columns) + 0.5) * grid.cellM,
                                  grid.northWest.y - (row + 0.5) * grid.cellM});
            tile.fromStudy.apply(std::span<Point>(places));
            for (std::size_t k = 0; k < unknown.size(); ++k) {
                const Point cell = tile.tile.toCells(places[k]);
                if (cell.x >= 0 && cell.y >= 0 && cell.x <= tile.tile.columns() && cell.y <= tile.tile.rows())
                    inside[unknown[k]] = 1;
            }
        }
    }
    return inside;
}

/// Fills voids ring by ring from their rim, with the mean of the neighbours that were known before the ring.
class VoidFiller
{
public:
    VoidFiller(ElevationGrid& grid, std::vector<std::uint8_t> fillable)
        : m_grid(grid), m_fillable(std::move(fillable)), m_filled(grid.heightM.size(), 0)
    {}
    [[nodiscard]] Result<std::int64_t> fill(int rings, const RunContext& ctx);
    [[nodiscard]] std::vector<std::uint8_t> take() { return std::move(m_filled); }

private:
    template <class Visit>
    void around(std::size_t cell, Visit visit) const;
    [[nodiscard]] bool isOpen(std::size_t cell) const
    {
        return m_fillable[cell] != 0 && std::isnan(m_grid.heightM[cell]);
    }
    ElevationGrid& m_grid;
    std::vector<std::uint8_t> m_fillable;
    std::vector<std::uint8_t> m_filled;
};

template <class Visit>
void VoidFiller::around(std::size_t cell, Visit visit) const
{
    const auto column = static_cast<std::int64_t>(cell % m_grid.columns);
    const auto row = static_cast<std::int64_t>(cell / m_grid.columns);
    for (std::int64_t r = std::max<std::int64_t>(0, row - 1); r <= std::min<std::int64_t>(m_grid.rows - 1, row + 1);
         ++r)
        for (std::int64_t c = std::max<std::int64_t>(0, column - 1);
             c <= std::min<std::int64_t>(m_grid.columns - 1, column + 1); ++c)
            if (r != row || c != column)
                visit(static_cast<std::size_t>(r) * m_grid.columns + static_cast<std::size_t>(c));
}

Result<std::int64_t> VoidFiller::fill(int rings, const RunContext& ctx)
{
    std::vector<std::size_t> ring;
    for (std::size_t cell = 0; cell < m_grid.heightM.size(); ++cell)
        if (isOpen(cell)) {
            bool rim = false;
            around(cell, [&](std::size_t n) { rim = rim || !std::isnan(m_grid.heightM[n]); });
            if (rim)
                ring.push_back(cell);
        }
    std::int64_t filled = 0;
    for (int i = 0; i < rings && !ring.empty(); ++i) {
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled");
        std::vector<float> heights;
        for (const std::size_t cell : ring) {
            double sum = 0;
            int known = 0;
            around(cell, [&](std::size_t n) {
                if (!std::isnan(m_grid.heightM[n])) {
                    sum += static_cast<double>(m_grid.heightM[n]);
                    ++known;
                }
            });
            heights.push_back(static_cast<float>(sum / known));
        }
        for (std::size_t k = 0; k < ring.size(); ++k) {
            m_grid.heightM[ring[k]] = heights[k];
            m_filled[ring[k]] = 1;
        }
        filled += static_cast<std::int64_t>(ring.size());
        std::vector<std::size_t> next;
        for (const std::size_t cell : ring)
            around(cell, [&](std::size_t n) {
                if (isOpen(n))
                    next.push_back(n);
            });
        std::sort(next.begin(), next.end());
        next.erase(std::unique(next.begin(), next.end()), next.end());
        ring = std::move(next);
    }
    return filled;
}

VoidReport voidsOf(const ElevationGrid& grid, const std::vector<std::uint8_t>& inside)
{
    VoidReport report;
    std::int64_t cells = 0;
    for (std::size_t i = 0; i < inside.size(); ++i) {
        cells += inside[i];
        if (inside[i] == 0 || !std::isnan(grid.heightM[i]))
            continue;
        ++report.cells;
        report.where.add(Point{grid.northWest.x + (static_cast<double>(i % grid.columns) + 0.5) * grid.cellM,
                               grid.northWest.y - (static_cast<double>(i / grid.columns) + 0.5) * grid.cellM});
    }
    report.share = cells > 0 ? static_cast<double>(report.cells) / static_cast<double>(cells) : 0;
    return report;
}

std::string placeOf(const Bounds& where)
{
    const auto whole = [](double x) { return std::to_string(std::llround(x)); };
    return whole(where.minX) + " " + whole(where.minY) + " to " + whole(where.maxX) + " " + whole(where.maxY);
}

void warnOfVoids(const VoidReport& voids, Warnings& warnings)
{
    std::erase_if(warnings, [](const Warning& w) { return w.code == WarningCode::ElevationVoids; });
    if (voids.cells > 0)
        warnings.push_back({WarningCode::ElevationVoids, voids.cells, placeOf(voids.where),
                            "cells without a height, " + std::to_string(std::llround(10'000 * voids.share)) +
                                " of 10000; " + std::to_string(voids.filled) +
                                " of them were filled from their surroundings"});
}

} // namespace

Result<TerrainImport> importTerrain(const TerrainRequest& request, const RunContext& ctx)
{
    if (!request.kind)
        return fail(ErrorCode::InvalidArgument,
                    "say whether the heights are those of the bare ground or of a surface with trees and buildings");
    if (!(request.cellM >= 0) || request.mostCells < 4)
        return fail(ErrorCode::InvalidArgument, "the size of the cells must not be negative");
    OASIS_TRY(const Crs study, Crs::parse(request.studyCrs));
    OASIS_TRY(std::vector<Outline> outlines, outlinesOf(request, study));
    OASIS_CHECK(checkTouching(outlines));
    OASIS_CHECK(checkSize(request, outlines));
    ElevationParams params;
    params.cellM = request.cellM;
    params.maxCells = request.mostCells;
    params.unit = request.unit;
    params.surface = *request.kind;
    OASIS_TRY(ElevationImport read,
              importElevation(request.tiles, request.bounds, request.studyCrs, params, ctx.part(0, 0.6)));
    ElevationGrid& grid = read.grid;
    std::vector<std::uint8_t> inside = insideTiles(grid, outlines);
    VoidReport voids = voidsOf(grid, inside);
    VoidFiller filler(grid, std::move(inside));
    OASIS_TRY(voids.filled, filler.fill(static_cast<int>(std::min(1e6, request.fillWithinM / grid.cellM)), ctx));
    TerrainSource source;
    source.frame = {grid.northWest, grid.cellM, grid.columns, grid.rows};
    source.heightM = std::move(grid.heightM);
    if (voids.filled > 0)
        source.filled = filler.take();
    source.kind = *request.kind;
    ClutterRequest wanted = request.clutter;
    wanted.ofPart = wanted.ofPart || !request.bounds.isEmpty();
    OASIS_TRY(ClutterLayer clutter, importClutter(wanted, source.frame, request.studyCrs, ctx.part(0.6, 1)));
    source.clutterM = std::move(clutter.heightM);
    source.clutterSource = clutter.source;
    OASIS_TRY(TerrainGrid terrain, TerrainGrid::create(std::move(source)));
    warnOfVoids(voids, read.receipt.warnings);
    return TerrainImport{std::move(terrain),
                         voids,
                         clutter.report,
                         std::move(read.receipt.warnings),
                         std::move(read.receipt.format),
                         std::move(read.receipt.contentHash)};
}

Result<LatitudePlane> latitudePlane(const std::string& studyCrs, Point place)
{
    constexpr double kApartM = 1000;
    OASIS_TRY(const Crs study, Crs::parse(studyCrs));
    OASIS_TRY(const Crs geographic, Crs::parse("OGC:CRS84"));
    OASIS_TRY(Transform toDegrees, Transform::create(study, geographic));
    const double here = toDegrees.apply(place).y;
    LatitudePlane plane;
    plane.degreesAtSite = here;
    plane.degreesPerEastM = (toDegrees.apply(Point{place.x + kApartM, place.y}).y - here) / kApartM;
    plane.degreesPerNorthM = (toDegrees.apply(Point{place.x, place.y + kApartM}).y - here) / kApartM;
    if (!std::isfinite(plane.degreesAtSite + plane.degreesPerEastM + plane.degreesPerNorthM))
        return fail(ErrorCode::CrsUnsuitable, "the place has no latitude in the study's coordinate system");
    return plane;
}

} // namespace oasis::gis
