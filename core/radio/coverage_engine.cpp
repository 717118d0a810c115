// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_engine.h"

#include "core/base/parallel.h"
#include "core/radio/coverage_job.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace oasis {

namespace coverage {

namespace {

constexpr std::size_t kPixelsAtOnce = 512;
constexpr std::size_t kPixelsPerPoll = 1 << 18;

/// Pixels of equal path length, a slice of the sorted list.
struct Slice
{
    std::size_t from = 0;
    std::size_t to = 0;
    int intervals = 0;
};

/// Pixels sorted by the number of intervals of their paths (counting sort, stable), cut into slices.
struct SortedPixels
{
    std::vector<std::uint32_t> pixels;
    std::vector<Slice> slices;
};

Result<SortedPixels> sorted(const Job& job, std::span<const std::uint32_t> pixels, const RunContext& ctx)
{
    std::vector<std::size_t> start(static_cast<std::size_t>(job.mostIntervals) + 2, 0);
    const auto intervalsOf = [&](std::uint32_t pixel) {
        const auto cells = job.pixelCells(pixel);
        return cells ? static_cast<std::size_t>(job.intervals(job.distanceM(*cells))) : 0;
    };
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        if (i % kPixelsPerPoll == 0 && ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled");
        ++start[intervalsOf(pixels[i]) + 1];
    }
    std::partial_sum(start.begin(), start.end(), start.begin());
    SortedPixels result;
    for (std::size_t n = kFewestIntervals; n + 1 < start.size(); ++n)
        for (std::size_t from = start[n]; from < start[n + 1]; from += kPixelsAtOnce)
            result.slices.push_back({from, std::min(start[n + 1], from + kPixelsAtOnce), static_cast<int>(n)});
    result.pixels.resize(pixels.size());
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        if (i % kPixelsPerPoll == 0 && ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled");
        result.pixels[start[intervalsOf(pixels[i])]++] = pixels[i];
    }
    return result;
}

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

void fillReport(const Job& job, LossGrid& grid)
{
    CoverageReport& report = grid.report;
    const bool itm = job.params.model == CoverageModel::Itm;
    report.model = itm ? "ITM 1.4 (Longley-Rice)" : "ITU-R P.1812-8";
    report.mode = itm ? CoverageMode::Exact : job.params.mode;
    report.clutterSource = itm ? "none" : job.terrain->clutterSource();
    report.surface = job.terrain->kind();
    for (const PixelState state : grid.state) {
        report.pixels += hasLoss(state) ? 1 : 0;
        report.nearPixels += state == PixelState::Near ? 1 : 0;
        report.voidPixels += state == PixelState::Void || state == PixelState::FilledGround ? 1 : 0;
        report.beyondPixels += state == PixelState::BeyondModel ? 1 : 0;
        report.refusedPixels += state == PixelState::Refused ? 1 : 0;
    }
    if (!itm && holdsNearby(job))
        report.nearModel = streetModelName(streetModelAt(job.params.street, job.site.heightM));
    if (report.mode == CoverageMode::Exact)
        report.ownPath = report.pixels;
}

} // namespace

Result<void> ownPathPixels(const Job& job, std::span<const std::uint32_t> pixels, LossGrid& grid, const RunContext& ctx)
{
    constexpr std::size_t kReports = 32;
    OASIS_TRY(const SortedPixels work, sorted(job, pixels, ctx));
    const std::size_t count = work.slices.size();
    for (std::size_t part = 0; part < kReports; ++part) {
        const std::size_t from = count * part / kReports;
        const std::size_t to = count * (part + 1) / kReports;
        parallelFor(to - from, ctx, [&](std::size_t i) { computeSlice(job, work, work.slices[from + i], grid); });
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled");
        ctx.report(static_cast<double>(part + 1) / kReports, "radio.coverage");
    }
    return ok();
}

} // namespace coverage

Result<LossGrid> computeCoverage(const TerrainGrid& terrain, const CoverageSite& site, const CoverageParams& params,
                                 const RunContext& ctx)
{
    OASIS_TRY(const coverage::Job job, coverage::makeJob(terrain, site, params));
    LossGrid grid = coverage::emptyGrid(job);
    if (params.mode == CoverageMode::Radial && params.model == CoverageModel::P1812) {
        OASIS_CHECK(coverage::radialPixels(job, grid, ctx));
    } else {
        std::vector<std::uint32_t> pixels;
        for (std::size_t pixel = 0; pixel < job.frame.cells(); ++pixel) {
            if (pixel % coverage::kPixelsPerPoll == 0 && ctx.stopRequested())
                return fail(ErrorCode::Cancelled, "cancelled");
            if (job.pixelCells(pixel))
                pixels.push_back(static_cast<std::uint32_t>(pixel));
        }
        OASIS_CHECK(coverage::ownPathPixels(job, pixels, grid, ctx));
    }
    coverage::fillReport(job, grid);
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
