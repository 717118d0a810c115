// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"
#include "core/radio/coverage_job.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace oasis::coverage {

namespace {

constexpr int kFirstPolar = 6; ///< nearer pixels are few: each goes its own path

/// A ring around the site: rays about a pixel apart at its outer edge, one value a ray and sample.
struct Annulus
{
    int first = 0; ///< samples of its inner and outer edge
    int last = 0;
    std::size_t fans = 0;
    std::vector<float> lossDb; ///< [fan][sample - first][ray of the fan]

    [[nodiscard]] std::size_t rays() const { return fans * kFanRays; }
    [[nodiscard]] std::size_t fanSize() const { return static_cast<std::size_t>(last - first + 1) * kFanRays; }
    [[nodiscard]] float at(std::size_t ray, int sample) const
    {
        return lossDb[ray / kFanRays * fanSize() + static_cast<std::size_t>(sample - first) * kFanRays +
                      ray % kFanRays];
    }
};

/// Rings that halve inwards, so that rays are never more than twice as dense as pixels.
std::vector<Annulus> annuli(const Job& job)
{
    std::vector<Annulus> rings;
    const double pixelM = job.frame.cellM;
    int last = static_cast<int>(std::ceil(job.params.radiusM / job.stepM)) + 1;
    last = std::min(last, job.mostIntervals);
    while (last > kFirstPolar) {
        Annulus ring;
        ring.last = last;
        ring.first = last / 2 > 2 * kFirstPolar ? last / 2 : kFirstPolar;
        const double rays = 2 * std::numbers::pi * last * job.stepM / pixelM;
        ring.fans = static_cast<std::size_t>(std::ceil(rays / static_cast<double>(kFanRays)));
        ring.lossDb.resize(ring.fans * ring.fanSize());
        last = ring.first;
        rings.push_back(std::move(ring));
        if (last == kFirstPolar)
            break;
    }
    return rings;
}

void computeFan(const Job& job, Annulus& ring, std::size_t fanIndex)
{
    thread_local std::vector<double> scratch;
    scratch.resize(kernelScratch(job.mostIntervals));
    std::array<double, kFanRays> columnStep;
    std::array<double, kFanRays> rowStep;
    const double stepCells = job.stepM / job.terrain->frame().cellM;
    for (std::size_t i = 0; i < kFanRays; ++i) {
        const double angle =
            2 * std::numbers::pi * static_cast<double>(fanIndex * kFanRays + i) / static_cast<double>(ring.rays());
        columnStep[i] = stepCells * std::cos(angle);
        rowStep[i] = stepCells * std::sin(angle);
    }
    RayFan fan;
    fan.columnStep = columnStep.data();
    fan.rowStep = rowStep.data();
    fan.lastColumn = job.terrain->frame().columns - 1.0;
    fan.lastRow = job.terrain->frame().rows - 1.0;
    fan.stepKm = job.stepM / 1000;
    fan.firstReceiver = ring.first;
    fan.lastReceiver = ring.last;
    fan.lossDb = ring.lossDb.data() + fanIndex * ring.fanSize();
    job.kernel->fan(job.scene, fan, scratch.data());
}

/// Interpolated value, or NaN where the four differ by more than the tolerance or one is unknown.
float gathered(const Annulus& ring, double samples, double turns, double tolerance)
{
    const int sample = static_cast<int>(samples);
    const double u = turns * static_cast<double>(ring.rays());
    auto ray = static_cast<std::size_t>(u);
    const auto across = static_cast<float>(u - static_cast<double>(ray));
    const auto along = static_cast<float>(samples - sample);
    ray = ray >= ring.rays() ? 0 : ray;
    const std::size_t next = ray + 1 == ring.rays() ? 0 : ray + 1;
    const float a = ring.at(ray, sample);
    const float b = ring.at(next, sample);
    const float c = ring.at(ray, sample + 1);
    const float d = ring.at(next, sample + 1);
    const float spread = std::max(std::max(a, b), std::max(c, d)) - std::min(std::min(a, b), std::min(c, d));
    const float inner = a + across * (b - a);
    const float outer = c + across * (d - c);
    const float value = inner + along * (outer - inner);
    return spread <= static_cast<float>(tolerance) ? value : std::numeric_limits<float>::quiet_NaN();
}

/// Fills a row of pixels from the rings; those left to their own path get the state Void for now.
void gatherRow(const Job& job, const std::vector<Annulus>& rings, std::size_t row, LossGrid& grid)
{
    const std::size_t columns = job.frame.columns;
    for (std::size_t column = 0; column < columns; ++column) {
        const std::size_t pixel = row * columns + column;
        const auto cells = job.pixelCells(pixel);
        if (!cells)
            continue;
        grid.state[pixel] = PixelState::Void;
        const double lengthM = job.distanceM(*cells);
        const double samples = lengthM / job.stepM;
        if (lengthM < kNearBlendKm * 1000 || samples < kFirstPolar)
            continue;
        const Annulus* ring = nullptr;
        for (const Annulus& candidate : rings)
            if (samples >= candidate.first && samples < candidate.last)
                ring = &candidate;
        if (ring == nullptr)
            continue;
        const double angle = std::atan2(cells->y - job.scene.txRow, cells->x - job.scene.txColumn);
        const double turns = angle / (2 * std::numbers::pi);
        const float loss = gathered(*ring, samples, turns < 0 ? turns + 1 : turns, job.params.repairDb);
        if (std::isnan(loss))
            continue;
        settlePixel(job, *cells, {loss, false, Answer::Given}, pixel, grid);
    }
}

} // namespace

Result<void> radialPixels(const Job& job, LossGrid& grid, const RunContext& ctx)
{
    std::vector<Annulus> rings = annuli(job);
    for (std::size_t i = 0; i < rings.size(); ++i) {
        parallelFor(rings[i].fans, ctx, [&](std::size_t fan) { computeFan(job, rings[i], fan); });
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled");
        ctx.report(0.5 * static_cast<double>(i + 1) / static_cast<double>(rings.size()), "radio.coverage");
    }
    parallelFor(job.frame.rows, ctx, [&](std::size_t row) { gatherRow(job, rings, row, grid); });
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "cancelled");
    std::vector<std::uint32_t> repairs;
    for (std::size_t pixel = 0; pixel < grid.state.size(); ++pixel)
        if (grid.state[pixel] == PixelState::Void)
            repairs.push_back(static_cast<std::uint32_t>(pixel));
    OASIS_CHECK(ownPathPixels(job, repairs, grid, ctx.part(0.5, 1)));
    for (const std::uint32_t pixel : repairs)
        grid.report.ownPath += hasLoss(grid.state[pixel]) ? 1 : 0;
    return ok();
}

} // namespace oasis::coverage
