// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/smooth_surface.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace oasis {

namespace {

constexpr double kNone = -std::numeric_limits<double>::infinity();

/// Elevation of a slope of so many metres a kilometre, milliradians.
double elevationMrad(double slopeMPerKm)
{
    return 1000 * std::atan(slopeMPerKm / 1000);
}

/// (77): slope to a height at a distance, the Earth falling away.
double slopeMPerKm(double heightM, double antennaM, double distanceKm, double earthRadiusKm)
{
    return (heightM - antennaM) / distanceKm - 500 * distanceKm / earthRadiusKm;
}

/// The point of largest ν (the last of equals), P.1812-8 section 5.4 for paths in line of sight.
std::size_t nearestToLine(std::span<const double> distancesKm, std::span<const double> groundM, const PathEnds& ends,
                          double earthRadiusKm)
{
    std::size_t best = 1;
    double largest = kNone;
    for (std::size_t i = 1; i + 1 < distancesKm.size(); ++i) {
        const double toTx = distancesKm[i];
        const double toRx = ends.distanceKm - toTx;
        const double line = (ends.txAmslM * toRx + ends.rxAmslM * toTx) / ends.distanceKm;
        const double nu = (groundM[i] + 500 / earthRadiusKm * toTx * toRx - line) / std::sqrt(toTx * toRx);
        if (nu >= largest) {
            largest = nu;
            best = i;
        }
    }
    return best;
}

} // namespace

SmoothSurface smoothSurface(std::span<const double> distancesKm, std::span<const double> groundM)
{
    double v1 = 0;
    double v2 = 0;
    for (std::size_t i = 1; i < distancesKm.size(); ++i) {
        const double step = distancesKm[i] - distancesKm[i - 1];
        v1 += step * (groundM[i] + groundM[i - 1]);
        v2 += step * (groundM[i] * (2 * distancesKm[i] + distancesKm[i - 1]) +
                      groundM[i - 1] * (distancesKm[i] + 2 * distancesKm[i - 1]));
    }
    const double d = distancesKm.back();
    return {(2 * v1 * d - v2) / (d * d), (v2 - v1 * d) / (d * d)};
}

ObstructionSlopes obstructionSlopes(std::span<const double> distancesKm, std::span<const double> groundM,
                                    const PathEnds& ends)
{
    ObstructionSlopes slopes{kNone, kNone, kNone};
    for (std::size_t i = 1; i + 1 < distancesKm.size(); ++i) {
        const double toTx = distancesKm[i];
        const double toRx = ends.distanceKm - toTx;
        const double height = groundM[i] - (ends.txAmslM * toRx + ends.rxAmslM * toTx) / ends.distanceKm;
        slopes.heightM = std::max(slopes.heightM, height);
        slopes.txMPerKm = std::max(slopes.txMPerKm, height / toTx);
        slopes.rxMPerKm = std::max(slopes.rxMPerKm, height / toRx);
    }
    return slopes;
}

SmoothSurface diffractionSurface(const SmoothSurface& smooth, const ObstructionSlopes& obstruction,
                                 const SmoothSurface& groundEnds)
{
    SmoothSurface lowered = smooth;
    if (obstruction.heightM > 0) {
        const double sum = obstruction.txMPerKm + obstruction.rxMPerKm;
        lowered.txM -= obstruction.heightM * obstruction.txMPerKm / sum;
        lowered.rxM -= obstruction.heightM * obstruction.rxMPerKm / sum;
    }
    return ductingSurface(lowered, groundEnds);
}

SmoothSurface ductingSurface(const SmoothSurface& smooth, const SmoothSurface& groundEnds)
{
    return {std::min(smooth.txM, groundEnds.txM), std::min(smooth.rxM, groundEnds.rxM)};
}

RadioHorizons radioHorizons(std::span<const double> distancesKm, std::span<const double> groundM, const PathEnds& ends,
                            double earthRadiusKm)
{
    const double d = ends.distanceKm;
    double steepestTx = kNone;
    double steepestRx = kNone;
    RadioHorizons horizons;
    for (std::size_t i = 1; i + 1 < distancesKm.size(); ++i) {
        const double tx = slopeMPerKm(groundM[i], ends.txAmslM, distancesKm[i], earthRadiusKm);
        if (tx > steepestTx) {
            steepestTx = tx;
            horizons.txPoint = i; // the first of equals
        }
        const double rx = slopeMPerKm(groundM[i], ends.rxAmslM, d - distancesKm[i], earthRadiusKm);
        if (rx >= steepestRx) {
            steepestRx = rx;
            horizons.rxPoint = i; // the last of equals
        }
    }
    const double directTx = slopeMPerKm(ends.rxAmslM, ends.txAmslM, d, earthRadiusKm);
    horizons.transhorizon = steepestTx > directTx;
    if (!horizons.transhorizon) {
        steepestTx = directTx;
        steepestRx = slopeMPerKm(ends.txAmslM, ends.rxAmslM, d, earthRadiusKm);
        horizons.txPoint = horizons.rxPoint = nearestToLine(distancesKm, groundM, ends, earthRadiusKm);
    }
    horizons.txMrad = elevationMrad(steepestTx);
    horizons.rxMrad = elevationMrad(steepestRx);
    horizons.txKm = distancesKm[horizons.txPoint];
    horizons.rxKm = d - distancesKm[horizons.rxPoint];
    horizons.angleMrad = 1000 * d / earthRadiusKm + horizons.txMrad + horizons.rxMrad;
    return horizons;
}

double terrainRoughnessM(std::span<const double> distancesKm, std::span<const double> groundM,
                         const SmoothSurface& surface, const RadioHorizons& horizons)
{
    const double slope = (surface.rxM - surface.txM) / distancesKm.back();
    double roughness = kNone;
    for (std::size_t i = horizons.txPoint; i <= horizons.rxPoint; ++i)
        roughness = std::max(roughness, groundM[i] - (surface.txM + slope * distancesKm[i]));
    return roughness;
}

} // namespace oasis
