// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/diffraction.h"

#include "core/radio/smooth_surface.h"
#include "core/radio/spherical_diffraction.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace oasis {

namespace {

Result<void> checkEdge(double frequencyGhz, double toTxKm, double toRxKm)
{
    if (!(frequencyGhz > 0) || !std::isfinite(frequencyGhz))
        return fail(ErrorCode::InvalidArgument, "The frequency must be above 0 GHz.");
    if (!(toTxKm > 0) || !(toRxKm > 0) || !std::isfinite(toTxKm + toRxKm))
        return fail(ErrorCode::InvalidArgument, "The distances to both ends must be above 0 km.");
    return ok();
}

/// The walk of (13), (15) and (17); `heightM(i)` above the sea, the bulge of the Earth is added here.
template <class Height>
BullingtonSlopes walk(std::span<const double> distancesKm, const PathEnds& ends, double earthRadiusKm, Height heightM)
{
    constexpr double kNone = -std::numeric_limits<double>::infinity();
    const double d = ends.distanceKm;
    BullingtonSlopes slopes{kNone, kNone, kNone};
    for (std::size_t i = 1; i + 1 < distancesKm.size(); ++i) {
        const double toTx = distancesKm[i];
        const double toRx = d - toTx;
        const double height = heightM(i) + 500 / earthRadiusKm * toTx * toRx;
        slopes.txMPerKm = std::max(slopes.txMPerKm, (height - ends.txAmslM) / toTx);
        slopes.rxMPerKm = std::max(slopes.rxMPerKm, (height - ends.rxAmslM) / toRx);
        const double line = (ends.txAmslM * toRx + ends.rxAmslM * toTx) / d;
        slopes.nuRootM = std::max(slopes.nuRootM, (height - line) * std::sqrt(0.002 * d / (toTx * toRx)));
    }
    return slopes;
}

} // namespace

Result<double> fresnelRadiusM(double frequencyGhz, double toTxKm, double toRxKm, int order)
{
    OASIS_CHECK(checkEdge(frequencyGhz, toTxKm, toRxKm));
    if (order < 1)
        return fail(ErrorCode::InvalidArgument, "The order of a Fresnel ellipsoid is at least 1.");
    return std::sqrt(order * kLightMetreGhz / frequencyGhz * 1000 * toTxKm * toRxKm / (toTxKm + toRxKm));
}

double knifeEdgeLossDb(double nu)
{
    if (nu <= -0.78)
        return 0;
    const double shifted = nu - 0.1;
    return 6.9 + 20 * std::log10(std::sqrt(shifted * shifted + 1) + shifted);
}

Result<double> knifeEdgeParameter(double frequencyGhz, double heightM, double toTxKm, double toRxKm)
{
    OASIS_CHECK(checkEdge(frequencyGhz, toTxKm, toRxKm));
    return heightM * std::sqrt(0.002 * frequencyGhz / kLightMetreGhz * (toTxKm + toRxKm) / (toTxKm * toRxKm));
}

bool isLineOfSight(const BullingtonSlopes& slopes, const PathEnds& ends)
{
    return slopes.txMPerKm < (ends.rxAmslM - ends.txAmslM) / ends.distanceKm;
}

BullingtonSlopes bullingtonSlopes(std::span<const double> distancesKm, std::span<const double> heightsM,
                                  const PathEnds& ends, double earthRadiusKm)
{
    return walk(distancesKm, ends, earthRadiusKm, [&](std::size_t i) { return heightsM[i]; });
}

BullingtonSlopes smoothBullingtonSlopes(std::span<const double> distancesKm, const PathEnds& ends, double earthRadiusKm)
{
    return walk(distancesKm, ends, earthRadiusKm, [](std::size_t) { return 0.0; });
}

double bullingtonLossDb(const BullingtonSlopes& slopes, const PathEnds& ends, double frequencyGhz)
{
    const double d = ends.distanceKm;
    double nuRootM = slopes.nuRootM;
    if (!isLineOfSight(slopes, ends)) {
        // (18), (19): where the steepest lines meet, and how far that is above the direct line
        const double toTx = (ends.rxAmslM - ends.txAmslM + slopes.rxMPerKm * d) / (slopes.txMPerKm + slopes.rxMPerKm);
        const double toRx = d - toTx;
        const double line = (ends.txAmslM * toRx + ends.rxAmslM * toTx) / d;
        nuRootM = (ends.txAmslM + slopes.txMPerKm * toTx - line) * std::sqrt(0.002 * d / (toTx * toRx));
    }
    const double edgeDb = knifeEdgeLossDb(nuRootM / std::sqrt(wavelengthM(frequencyGhz)));
    return edgeDb + (1 - std::exp(-edgeDb / 6)) * (10 + 0.02 * d);
}

DeltaBullington deltaBullington(const DeltaBullingtonInput& input, const RadioWave& wave)
{
    DeltaBullington result;
    result.actualDb = bullingtonLossDb(input.actual, input.ends, wave.frequencyGhz);
    result.smoothDb = bullingtonLossDb(input.smooth, input.smoothEnds, wave.frequencyGhz);
    result.sphericalDb = sphericalEarthLossDb(input.smoothEnds, input.earthRadiusKm, wave);
    result.lossDb = result.actualDb + std::max(result.sphericalDb - result.smoothDb, 0.0);
    return result;
}

Result<DeltaBullington> deltaBullington(const PathProfile& profile, const AntennaHeights& antennas,
                                        const RadioWave& wave, double earthRadiusKm)
{
    OASIS_TRY(const PathEnds ends, profile.ends(antennas));
    OASIS_CHECK(checkEdge(wave.frequencyGhz, ends.distanceKm, ends.distanceKm));
    if (!(earthRadiusKm > 0) || !std::isfinite(earthRadiusKm))
        return fail(ErrorCode::InvalidArgument, "The effective Earth radius must be above 0 km.");
    if (!(wave.seaFraction >= 0 && wave.seaFraction <= 1))
        return fail(ErrorCode::InvalidArgument, "The share of sea must be between 0 and 1.");
    std::vector<double> surface(profile.size());
    for (std::size_t i = 0; i < surface.size(); ++i)
        surface[i] = profile.surfaceM(i);
    const auto distances = profile.distancesKm();
    const SmoothSurface smooth = diffractionSurface(smoothSurface(distances, profile.groundM()),
                                                    obstructionSlopes(distances, profile.groundM(), ends),
                                                    {profile.groundM().front(), profile.groundM().back()});
    DeltaBullingtonInput input;
    input.ends = ends;
    input.smoothEnds = {ends.distanceKm, ends.txAmslM - smooth.txM, ends.rxAmslM - smooth.rxM};
    input.actual = bullingtonSlopes(distances, surface, ends, earthRadiusKm);
    input.smooth = smoothBullingtonSlopes(distances, input.smoothEnds, earthRadiusKm);
    input.earthRadiusKm = earthRadiusKm;
    return deltaBullington(input, wave);
}

} // namespace oasis
