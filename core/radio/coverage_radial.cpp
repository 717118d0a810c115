// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"
#include "core/radio/coverage_job.h"
#include "core/radio/polled_layer.h"

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
        last = ring.first;
        rings.push_back(std::move(ring));
        if (last == kFirstPolar)
            break;
    }
    return rings;
}

/// A fan of a ring.
struct FanPlace
{
    std::size_t ring = 0;
    std::size_t fan = 0;
};

/// All fans, those of the outermost ring first: they take longest.
std::vector<FanPlace> fansOf(const std::vector<Annulus>& rings)
{
    std::vector<FanPlace> fans;
    for (std::size_t ring = 0; ring < rings.size(); ++ring)
        for (std::size_t fan = 0; fan < rings[ring].fans; ++fan)
            fans.push_back({ring, fan});
    return fans;
}

StopPoll pollOf(const RunContext& ctx)
{
    return {[](const void* token) { return static_cast<const std::stop_token*>(token)->stop_requested(); }, &ctx.stop};
}

void computeFan(const Job& job, Annulus& ring, std::size_t fanIndex, const StopPoll& stop)
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
    fan.stop = stop;
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

/// The figure of a place from the rays around it, or NaN where it must go its own path.
float fromRays(const Job& job, const std::vector<Annulus>& rings, Point cells, double lengthM)
{
    constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
    const double samples = lengthM / job.stepM;
    if (lengthM < kNearBlendKm * 1000 || samples < kFirstPolar)
        return kNan;
    const auto ring = std::find_if(rings.begin(), rings.end(), [samples](const Annulus& candidate) {
        return samples >= candidate.first && samples < candidate.last;
    });
    if (ring == rings.end())
        return kNan;
    const double angle = std::atan2(cells.y - job.scene.txRow, cells.x - job.scene.txColumn);
    const double turns = angle / (2 * std::numbers::pi);
    return gathered(*ring, samples, turns < 0 ? turns + 1 : turns, job.params.repairDb);
}

/// Fills a row of pixels from the rings and notes the others' own paths.
void gatherRow(const Job& job, const std::vector<Annulus>& rings, std::size_t row, LossGrid& grid, OwnIntervals& own)
{
    const std::size_t columns = job.frame.columns;
    for (std::size_t pixel = row * columns; pixel < (row + 1) * columns; ++pixel) {
        const auto cells = job.pixelCells(pixel);
        if (!cells)
            continue;
        const double lengthM = job.distanceM(*cells);
        const float loss = fromRays(job, rings, *cells, lengthM);
        if (std::isnan(loss))
            own[pixel] = static_cast<std::uint32_t>(job.intervals(lengthM));
        else
            settlePixel(job, *cells, {loss, false, Answer::Given}, pixel, grid);
    }
}

} // namespace

Result<void> radialPixels(const Job& job, LossGrid& grid, OwnIntervals& own, const RunContext& ctx)
{
    std::vector<Annulus> rings = annuli(job);
    for (Annulus& ring : rings)
        if (!fillPolled(ring.lossDb, ring.fans * ring.fanSize(), 0.0F, ctx))
            return fail(ErrorCode::Cancelled, "cancelled");
    const std::vector<FanPlace> fans = fansOf(rings);
    parallelFor(fans.size(), ctx, "radio.coverage",
                [&](std::size_t i) { computeFan(job, rings[fans[i].ring], fans[i].fan, pollOf(ctx)); });
    if (!ctx.stopRequested())
        parallelFor(job.frame.rows, ctx, [&](std::size_t row) { gatherRow(job, rings, row, grid, own); });
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "cancelled");
    return ok();
}

} // namespace oasis::coverage
