// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/coverage_engine.h"
#include "core/radio/coverage_kernel.h"

#include <optional>
#include <span>
#include <vector>

/// One run of the coverage engine, shared by its two modes. Internal to core/radio.
namespace oasis::coverage {

inline constexpr int kFewestIntervals = 4; ///< P.1812's reference wants more than 4 points

struct Job
{
    const TerrainGrid* terrain = nullptr;
    CoverageSite site;
    CoverageParams params;
    RasterFrame frame;
    KernelScene scene; ///< points into inverse and inverseRoot
    std::vector<double> inverse;
    std::vector<double> inverseRoot;
    const Kernel* kernel = nullptr;
    double stepM = 0;
    int mostIntervals = 0;

    Job() = default;
    Job(const Job&) = delete; ///< `scene` points into the job
    Job& operator=(const Job&) = delete;
    Job(Job&&) = default; ///< vectors keep their memory
    Job& operator=(Job&&) = default;

    /// Place of a pixel in cells of the relief; nothing outside it or beyond the radius.
    [[nodiscard]] std::optional<Point> pixelCells(std::size_t pixel) const;
    [[nodiscard]] std::optional<Point> placeCells(Point place) const;
    [[nodiscard]] double distanceM(Point cells) const;
    [[nodiscard]] int intervals(double distanceM) const;
};

/// Checks and prepares. Errors: as computeCoverage().
[[nodiscard]] Result<Job> makeJob(const TerrainGrid& terrain, const CoverageSite& site, const CoverageParams& params);

/// A grid of Outside pixels. Error: Cancelled.
[[nodiscard]] Result<LossGrid> emptyGrid(const Job& job, const RunContext& ctx);

/// Intervals of each pixel's own path; 0 where it has none.
using OwnIntervals = std::vector<std::uint32_t>;

/// Computes pixels on their own paths. Each pixel's slot of the grid is written by one thread.
/// Error: Cancelled. O(samples).
[[nodiscard]] Result<void> ownPathPixels(const Job& job, const OwnIntervals& own, LossGrid& grid,
                                         const RunContext& ctx);

/// Pixels from shared rays; where those disagree, the pixel is left to its own path. `own` is sized and zero.
/// Error: Cancelled.
[[nodiscard]] Result<void> radialPixels(const Job& job, LossGrid& grid, OwnIntervals& own, const RunContext& ctx);

/// What a model says of its answer.
enum class Answer : std::uint8_t {
    Given,
    Warned, ///< given, outside the model's range
    Refused ///< the model has no value for this path over known ground
};

/// What the Irregular Terrain Model is asked.
struct ItmQuestion
{
    ItmLink link;
    ItmStatistics statistics;
};
[[nodiscard]] ItmQuestion itmQuestion(const CoverageParams& params, const CoverageSite& site);

/// The Irregular Terrain Model on own paths. O(samples).
void itmOwnPaths(const Job& job, const OwnPaths& paths, std::span<Answer> answers);

/// What a model says of a pixel.
struct PixelFigure
{
    float lossDb = 0;   ///< NaN where a sample is unknown or the model refused
    bool sight = false; ///< over ground and clutter
    Answer answer = Answer::Given;
};
/// Writes it with its state; blends in the street-level model where the pixel is near.
void settlePixel(const Job& job, Point cells, const PixelFigure& figure, std::size_t pixel, LossGrid& grid);

} // namespace oasis::coverage
