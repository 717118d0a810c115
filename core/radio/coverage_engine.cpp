// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_engine.h"

#include "core/base/parallel.h"
#include "core/radio/coverage_job.h"
#include "core/radio/coverage_slices.h"
#include "core/radio/polled_layer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace oasis {

namespace coverage {

namespace {

/// Memory of one thread.
struct Workplace
{
    std::vector<double> scratch;
    std::array<double, kPixelsAtOnce> column;
    std::array<double, kPixelsAtOnce> row;
    std::array<float, kPixelsAtOnce> loss;
    std::array<bool, kPixelsAtOnce> sight;
    std::array<Answer, kPixelsAtOnce> answer;
};

void computeSlice(const Job& job, const SortedPixels& work, const Slice& slice, LossGrid& grid)
{
    thread_local Workplace place;
    place.scratch.resize(kernelScratch(job.mostIntervals));
    const std::size_t count = slice.to - slice.from;
    for (std::size_t i = 0; i < count; ++i) {
        const Point cells = *job.pixelCells(work.pixels[slice.from + i]);
        place.column[i] = cells.x;
        place.row[i] = cells.y;
    }
    OwnPaths paths;
    paths.column = place.column.data();
    paths.row = place.row.data();
    paths.count = count;
    paths.intervals = slice.intervals;
    paths.lossDb = place.loss.data();
    paths.sight = place.sight.data();
    place.answer.fill(Answer::Given);
    if (job.params.model == CoverageModel::Itm)
        itmOwnPaths(job, paths, place.answer);
    else
        job.kernel->ownPaths(job.scene, paths, place.scratch.data());
    for (std::size_t i = 0; i < count; ++i)
        settlePixel(job, {place.column[i], place.row[i]}, {place.loss[i], place.sight[i], place.answer[i]},
                    work.pixels[slice.from + i], grid);
}

/// Whether a street-level model exists for what the job asks, under the mast as anywhere near it.
bool holdsNearby(const Job& job)
{
    StreetPath path;
    path.frequencyGhz = job.params.frequencyGhz;
    path.groundM = 1000 * kNearKm;
    path.antennaM = job.site.heightM;
    path.receiverM = job.params.receiverM;
    return streetLoss(job.params.street, path).has_value();
}

/// How many pixels have which state.
struct StateCounts
{
    std::array<std::size_t, static_cast<std::size_t>(PixelState::Refused) + 1> of{};
    std::size_t ownPath = 0; ///< with a figure on their own path
    [[nodiscard]] std::size_t operator[](PixelState state) const { return of[static_cast<std::size_t>(state)]; }
};

Result<StateCounts> counted(const LossGrid& grid, const OwnIntervals& own, const RunContext& ctx)
{
    std::vector<StateCounts> rows(grid.frame.rows);
    parallelFor(rows.size(), ctx, [&](std::size_t row) {
        StateCounts counts; // on the stack: neighbouring rows would share a line of the cache
        for (std::size_t pixel = row * grid.frame.columns; pixel < (row + 1) * grid.frame.columns; ++pixel) {
            ++counts.of[static_cast<std::size_t>(grid.state[pixel])];
            counts.ownPath += own[pixel] != 0 && hasLoss(grid.state[pixel]) ? 1 : 0;
        }
        rows[row] = counts;
    });
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "cancelled");
    StateCounts all;
    for (const StateCounts& row : rows) {
        for (std::size_t state = 0; state < all.of.size(); ++state)
            all.of[state] += row.of[state];
        all.ownPath += row.ownPath;
    }
    return all;
}

void fillReport(const Job& job, const StateCounts& counts, LossGrid& grid)
{
    CoverageReport& report = grid.report;
    const bool itm = job.params.model == CoverageModel::Itm;
    report.model = itm ? "ITM 1.4 (Longley-Rice)" : "ITU-R P.1812-8";
    report.mode = itm ? CoverageMode::Exact : job.params.mode;
    report.clutterSource = itm ? "none" : job.terrain->clutterSource();
    report.surface = job.terrain->kind();
    for (std::size_t state = 0; state < counts.of.size(); ++state)
        report.pixels += hasLoss(static_cast<PixelState>(state)) ? counts.of[state] : 0;
    report.ownPath = counts.ownPath;
    report.nearPixels = counts[PixelState::Near];
    report.voidPixels = counts[PixelState::Void] + counts[PixelState::FilledGround];
    report.beyondPixels = counts[PixelState::BeyondModel];
    report.refusedPixels = counts[PixelState::Refused];
    if (!itm && holdsNearby(job))
        report.nearModel = streetModelName(streetModelAt(job.params.street, job.site.heightM));
}

/// Exact mode: every pixel of a row goes its own path.
void ownRow(const Job& job, std::size_t row, OwnIntervals& own)
{
    const std::size_t columns = job.frame.columns;
    for (std::size_t pixel = row * columns; pixel < (row + 1) * columns; ++pixel)
        if (const auto cells = job.pixelCells(pixel))
            own[pixel] = static_cast<std::uint32_t>(job.intervals(job.distanceM(*cells)));
}

} // namespace

Result<void> ownPathPixels(const Job& job, const OwnIntervals& own, LossGrid& grid, const RunContext& ctx)
{
    OASIS_TRY(const SortedPixels work, sortedPixels(own, job.mostIntervals, ctx));
    parallelFor(work.slices.size(), ctx, "radio.coverage",
                [&](std::size_t i) { computeSlice(job, work, work.slices[i], grid); });
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "cancelled");
    return ok();
}

} // namespace coverage

Result<LossGrid> computeCoverage(const TerrainGrid& terrain, const CoverageSite& site, const CoverageParams& params,
                                 const RunContext& ctx)
{
    OASIS_TRY(const coverage::Job job, coverage::makeJob(terrain, site, params));
    OASIS_TRY(LossGrid grid, coverage::emptyGrid(job, ctx));
    coverage::OwnIntervals own;
    if (!coverage::fillPolled(own, job.frame.cells(), std::uint32_t{0}, ctx))
        return fail(ErrorCode::Cancelled, "cancelled");
    const bool radial = params.mode == CoverageMode::Radial && params.model == CoverageModel::P1812;
    if (radial)
        OASIS_CHECK(coverage::radialPixels(job, grid, own, ctx.part(0, 0.5)));
    else
        parallelFor(job.frame.rows, ctx, [&](std::size_t row) { coverage::ownRow(job, row, own); });
    OASIS_CHECK(coverage::ownPathPixels(job, own, grid, radial ? ctx.part(0.5, 1) : ctx));
    OASIS_TRY(const coverage::StateCounts counts, coverage::counted(grid, own, ctx));
    coverage::fillReport(job, counts, grid);
    return grid;
}

Result<CoveragePath> coveragePath(const TerrainGrid& terrain, Point from, Point to, const CoverageParams& params)
{
    CoverageParams reach = params;
    reach.radiusM = std::max(params.radiusM, 2 * distance(from, to));
    OASIS_TRY(const coverage::Job job, coverage::makeJob(terrain, {from, 1}, reach));
    const Point start{job.scene.txColumn, job.scene.txRow};
    const Point end = terrain.toCells(to);
    if (std::isnan(terrain.heightAtCells(end)))
        return fail(ErrorCode::InvalidArgument, "an end of the path lies outside the relief or over unknown ground");
    const double lengthM = job.distanceM(end);
    if (!(lengthM > 0))
        return fail(ErrorCode::InvalidArgument, "both ends of the path are at the same place");
    const int n = job.intervals(lengthM);
    const Point step{(end.x - start.x) / n, (end.y - start.y) / n};
    CoveragePath path;
    for (int i = 0; i <= n; ++i) {
        const Point cells = i == n ? end : Point{start.x + i * step.x, start.y + i * step.y};
        path.distancesKm.push_back(lengthM / 1000 * i / n);
        path.groundM.push_back(terrain.heightAtCells(cells));
        if (terrain.hasClutter())
            path.clutterM.push_back(i == 0 || i == n ? 0 : terrain.clutterAtCells(cells));
    }
    path.latitudeDeg =
        params.latitude.degreesAtSite +
        ((to.x - from.x) * params.latitude.degreesPerEastM + (to.y - from.y) * params.latitude.degreesPerNorthM) / 2;
    return path;
}

} // namespace oasis
