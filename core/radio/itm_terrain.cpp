// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/itm_terrain.h"

#include "core/radio/coverage_kernel.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace oasis {

namespace {

/// Heights of a fitted straight line at both ends of the profile.
struct Line
{
    double first;
    double last;
};

/// The samples between two distances, widened by one on each side when none lie between.
struct Window
{
    std::size_t from;
    std::size_t to;
};

Window windowOf(std::size_t intervals, double fromSteps, double toSteps)
{
    const double last = static_cast<double>(intervals);
    const auto from = static_cast<long>(std::max(fromSteps, 0.0));
    const auto to = static_cast<long>(intervals) - static_cast<long>(std::max(last - toSteps, 0.0));
    if (to > from)
        return {static_cast<std::size_t>(from), static_cast<std::size_t>(to)};
    const long widerTo = std::min(static_cast<long>(intervals), to + 1);
    return {static_cast<std::size_t>(std::max(from - 1, 0L)), static_cast<std::size_t>(widerTo)};
}

/// Least squares with the end samples counting half: Algorithm, section 53. Distances in steps.
Line fitLine(std::span<const double> heights, double fromSteps, double toSteps)
{
    const Window window = windowOf(heights.size() - 1, fromSteps, toSteps);
    const double length = static_cast<double>(window.to - window.from);
    const double first = heights[window.from];
    const double last = heights[window.to];
    const coverage::HeightSums sums =
        coverage::bestKernel().sums(heights.data() + window.from, static_cast<int>(window.to - window.from) + 1);
    const double mean = (sums.sum - 0.5 * (first + last)) / length;
    const double moment = sums.moment - 0.5 * length * sums.sum - 0.25 * (last - first) * length;
    const double slope = moment * 12 / ((length * length + 2) * length);
    const double middle = static_cast<double>(window.from) + 0.5 * length;
    return {mean - slope * middle, mean + slope * (static_cast<double>(heights.size() - 1) - middle)};
}

/// The farthest that each antenna sees: angle over the horizontal and distance, of the other antenna when nothing
/// stands between. Tech Note 101, eq. (6.15).
void findHorizons(const ItmProfile& profile, const std::array<double, 2>& antennaM,
                  std::array<ItmTerminal, 2>& terminals)
{
    const auto heights = profile.heightsM;
    const double length = profile.lengthM();
    const double tx = heights.front() + antennaM[0];
    const double rx = heights.back() + antennaM[1];
    const double curvature = 1 / (2 * profile.earthRadiusM);
    terminals[0] = {(rx - tx) / length - length * curvature, length, 0};
    terminals[1] = {(tx - rx) / length - length * curvature, length, 0};
    // Distances add up step by step as in the reference program: over flat ground, where many samples stand equally high
    // over the horizon, the rounding of these sums decides which one it is, and the loss by up to 3 dB.
    double fromTx = 0;
    double fromRx = length;
    for (std::size_t i = 1; i < profile.intervals(); ++i) {
        fromTx += profile.stepM;
        fromRx -= profile.stepM;
        // Divided only where a horizon moves.
        if (heights[i] - tx > (terminals[0].horizonAngleRad + fromTx * curvature) * fromTx) {
            terminals[0].horizonAngleRad = (heights[i] - tx) / fromTx - fromTx * curvature;
            terminals[0].horizonM = fromTx;
        }
        if (heights[i] - rx > (terminals[1].horizonAngleRad + fromRx * curvature) * fromRx) {
            terminals[1].horizonAngleRad = (heights[i] - rx) / fromRx - fromRx * curvature;
            terminals[1].horizonM = fromRx;
        }
    }
}

/// Δh: the interdecile range of the heights over their fitted line, corrected for a path shorter than 50 km.
/// Algorithm, section 48.
double irregularityBetween(const ItmProfile& profile, double fromM, double toM)
{
    const double from = fromM / profile.stepM;
    const double to = toM / profile.stepM;
    if (to - from < 2)
        return 0;
    const double range = coverage::bestKernel().spread(profile.heightsM.data(), static_cast<int>(profile.intervals()),
                                                       from, to);
    return range / (1 - 0.8 * std::exp(-(toM - fromM) / 50e3));
}

double smoothHorizonM(double heightM, double earthRadiusM)
{
    return std::sqrt(2 * heightM * earthRadiusM);
}

/// Algorithm, eq. (3.3).
double roughHorizonM(double heightM, double earthRadiusM, double irregularityM)
{
    return smoothHorizonM(heightM, earthRadiusM) * std::exp(-0.07 * std::sqrt(irregularityM / std::max(heightM, 5.0)));
}

/// Algorithm, eq. (3.4).
double roughAngleRad(const ItmTerminal& terminal, double earthRadiusM, double irregularityM)
{
    const double smooth = smoothHorizonM(terminal.effectiveHeightM, earthRadiusM);
    return (0.65 * irregularityM * (smooth / terminal.horizonM - 1) - 2 * terminal.effectiveHeightM) / smooth;
}

/// Well within sight: the horizons are those of terrain as rough as this one, stretched until they meet.
void smoothHorizons(const ItmProfile& profile, ItmTerrain& terrain)
{
    double sum = 0;
    for (ItmTerminal& t : terrain.terminals) {
        t.horizonM = roughHorizonM(t.effectiveHeightM, profile.earthRadiusM, terrain.irregularityM);
        sum += t.horizonM;
    }
    const double stretch = profile.lengthM() / sum;
    if (stretch >= 1)
        for (ItmTerminal& t : terrain.terminals) {
            t.effectiveHeightM *= stretch * stretch;
            t.horizonM = roughHorizonM(t.effectiveHeightM, profile.earthRadiusM, terrain.irregularityM);
        }
    for (ItmTerminal& t : terrain.terminals)
        t.horizonAngleRad = roughAngleRad(t, profile.earthRadiusM, terrain.irregularityM);
}

} // namespace

double irregularityAt(double distanceM, double irregularityM)
{
    return irregularityM * (1 - 0.8 * std::exp(-distanceM / 50e3));
}

double systemHeightM(std::span<const double> heightsM)
{
    const std::size_t last = heightsM.size() - 1;
    const auto tenth = static_cast<std::size_t>(0.1 * static_cast<double>(last));
    const std::size_t count = last - 2 * tenth + 1;
    return coverage::bestKernel().sums(heightsM.data() + tenth, static_cast<int>(count)).sum /
           static_cast<double>(count);
}

ItmTerrain terrainOf(const ItmProfile& profile, const std::array<double, 2>& antennaM)
{
    ItmTerrain terrain;
    auto& [tx, rx] = terrain.terminals;
    findHorizons(profile, antennaM, terrain.terminals);
    const double length = profile.lengthM();
    // Terrain counts from fifteen antenna heights on (Hufford et al. 1982, p. 25).
    const double from = std::min(15 * antennaM[0], 0.1 * tx.horizonM);
    const double to = length - std::min(15 * antennaM[1], 0.1 * rx.horizonM);
    terrain.irregularityM = irregularityBetween(profile, from, to);
    const auto line = [&](double a, double b) {
        return fitLine(profile.heightsM, a / profile.stepM, b / profile.stepM);
    };
    const bool inSight = tx.horizonM + rx.horizonM > 1.5 * length;
    const Line atTx = inSight ? line(from, to) : line(from, 0.9 * tx.horizonM);
    const Line atRx = inSight ? atTx : line(length - 0.9 * rx.horizonM, to);
    tx.effectiveHeightM = antennaM[0] + std::max(profile.heightsM.front() - atTx.first, 0.0);
    rx.effectiveHeightM = antennaM[1] + std::max(profile.heightsM.back() - atRx.last, 0.0);
    if (inSight)
        smoothHorizons(profile, terrain);
    return terrain;
}

ItmTerrain terrainOf(const ItmArea& area, const std::array<double, 2>& antennaM, double earthRadiusM)
{
    ItmTerrain terrain;
    terrain.irregularityM = area.irregularityM;
    for (std::size_t i = 0; i < 2; ++i) {
        const double height = antennaM[i];
        double gain = 0;
        if (area.siting[i] != ItmSiting::Random) {
            double bonus = area.siting[i] == ItmSiting::Careful ? 4 : 9;
            if (height < 5)
                bonus *= std::sin(0.1 * std::numbers::pi * height);
            gain = (1 + bonus) * std::exp(-std::min(20.0, 2 * height / std::max(1e-3, area.irregularityM))); // (3.2)
        }
        ItmTerminal& t = terrain.terminals[i];
        t.effectiveHeightM = height + gain;
        t.horizonM = roughHorizonM(t.effectiveHeightM, earthRadiusM, area.irregularityM);
        t.horizonAngleRad = roughAngleRad(t, earthRadiusM, area.irregularityM);
    }
    return terrain;
}

} // namespace oasis
