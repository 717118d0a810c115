// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/clear_air.h"

#include <algorithm>
#include <cmath>

namespace oasis {

namespace {

/// (48), (48a): loss where an antenna is shielded by a near horizon.
double shieldingDb(double frequencyGhz, double horizonMrad, double horizonKm)
{
    const double above = horizonMrad - 0.1 * horizonKm;
    if (above <= 0)
        return 0;
    return 20 * std::log10(1 + 0.361 * above * std::sqrt(frequencyGhz * horizonKm)) +
           0.264 * above * std::cbrt(frequencyGhz);
}

/// (49), (49a): gain of coupling into ducts over the sea.
double couplingDb(double coastKm, double horizonKm, double antennaAmslM, double seaFraction)
{
    if (seaFraction < 0.75 || coastKm > 5 || coastKm > horizonKm)
        return 0;
    return -3 * std::exp(-0.25 * coastKm * coastKm) * (1 + std::tanh(0.07 * (50 - antennaAmslM)));
}

/// (47), (47a): fixed coupling losses.
double fixedDuctingDb(const DuctingPath& path)
{
    const double f = path.frequencyGhz;
    const RadioHorizons& horizons = path.horizons;
    const double lowFrequency = f < 0.5 ? 45.375 - 137 * f + 92.5 * f * f : 0;
    return 102.45 + 20 * std::log10(f) + 20 * std::log10(horizons.txKm + horizons.rxKm) + lowFrequency +
           shieldingDb(f, horizons.txMrad, horizons.txKm) + shieldingDb(f, horizons.rxMrad, horizons.rxKm) +
           couplingDb(path.txCoastKm, horizons.txKm, path.ends.txAmslM, path.zones.seaFraction) +
           couplingDb(path.rxCoastKm, horizons.rxKm, path.ends.rxAmslM, path.zones.seaFraction);
}

/// β of (54): β0 corrected for the geometry (55) and the roughness (56) of the path.
double ductingPercent(const DuctingPath& path)
{
    const double d = path.ends.distanceKm;
    const double exponent = std::max(-0.6 - 3.5e-9 * std::pow(d, 3.1) * inlandFactor(path.zones.longestInlandKm), -3.4);
    const double roots = std::sqrt(path.txDuctHeightM) + std::sqrt(path.rxDuctHeightM);
    const double geometry = std::min(std::pow(500 / path.earthRadiusKm * d * d / (roots * roots), exponent), 1.0);
    double roughness = 1;
    if (path.roughnessM > 10) {
        const double between = std::min(d - path.horizons.txKm - path.horizons.rxKm, 40.0);
        roughness = std::exp(-4.6e-5 * (path.roughnessM - 10) * (43 + 6 * between));
    }
    return path.anomalousPercent * geometry * roughness;
}

/// Ap of (53), (53a): how the loss grows with the share of time.
double ductingTimeDb(const DuctingPath& path)
{
    const double d = path.ends.distanceKm;
    const double beta = ductingPercent(path);
    const double lg = std::log10(beta);
    const double gamma = 1.076 / std::pow(2.0058 - lg, 1.012) *
                         std::exp(-(9.51 - 4.8 * lg + 0.198 * lg * lg) * 1e-6 * std::pow(d, 1.13));
    const double ratio = path.timePercent / beta;
    return -12 + (1.2 + 3.7e-3 * d) * std::log10(ratio) + 12 * std::pow(ratio, gamma);
}

} // namespace

double focusingDb(const RadioHorizons& horizons, double percent)
{
    return 2.6 * (1 - std::exp(-0.1 * (horizons.txKm + horizons.rxKm))) * std::log10(percent / 50);
}

double timeFactor(double timePercent, double anomalousPercent)
{
    if (timePercent <= anomalousPercent)
        return 1;
    return inverseNormal(timePercent / 100) / inverseNormal(anomalousPercent / 100);
}

double angleFactor(double angleMrad)
{
    constexpr double kAngleMrad = 0.3;
    constexpr double kSteepness = 0.8;
    return 1 - 0.5 * (1 + std::tanh(3 * kSteepness * (angleMrad - kAngleMrad) / kAngleMrad));
}

double ductingLossDb(const DuctingPath& path)
{
    const RadioHorizons& horizons = path.horizons;
    const double specific = 5e-5 * path.earthRadiusKm * std::cbrt(path.frequencyGhz); // (51)
    const double angle = 1000 * path.ends.distanceKm / path.earthRadiusKm +           // (52), (52a)
                         std::min(horizons.txMrad, 0.1 * horizons.txKm) +
                         std::min(horizons.rxMrad, 0.1 * horizons.rxKm);
    return fixedDuctingDb(path) + specific * angle + ductingTimeDb(path);
}

ClearAirBlend blendClearAir(const ClearAirParts& parts)
{
    constexpr double kEta = 2.5;
    ClearAirBlend blend;
    blend.timeFactor = timeFactor(parts.timePercent, parts.anomalousPercent);
    const double overLand = (1 - parts.seaFraction) * parts.diffraction;
    if (parts.timePercent < parts.anomalousPercent)
        blend.leastSight = parts.sightAtP + overLand;
    else
        blend.leastSight =
            parts.medianDiffraction + (parts.sightAtBeta + overLand - parts.medianDiffraction) * blend.timeFactor;
    // η ln(e^(a/η) + e^(b/η)), written so that no loss overflows
    blend.leastEnhanced = std::max(parts.ducting, parts.sightAtP) +
                          kEta * std::log1p(std::exp(-std::abs(parts.ducting - parts.sightAtP) / kEta));
    blend.distanceFactor = 1 - 0.5 * (1 + std::tanh(3 * 0.5 * (parts.distanceKm - 20) / 20));
    blend.enhancedDiffraction = parts.diffractionAtP;
    if (blend.leastEnhanced <= parts.diffractionAtP)
        blend.enhancedDiffraction =
            blend.leastEnhanced + (parts.diffractionAtP - blend.leastEnhanced) * blend.distanceFactor;
    blend.modified = blend.enhancedDiffraction + (blend.leastSight - blend.enhancedDiffraction) * parts.angleFactor;
    // −5 lg(10^(−a/5) + 10^(−b/5)), likewise
    const double apart = std::abs(parts.troposcatter - blend.modified);
    blend.loss = std::min(parts.troposcatter, blend.modified) - 5 * std::log10(1 + std::pow(10, -0.2 * apart));
    return blend;
}

} // namespace oasis
