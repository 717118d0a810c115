// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/spherical_diffraction.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace oasis {

namespace {

struct Ground
{
    double permittivity = 0;
    double conductivity = 0; // S/m
};
constexpr Ground kLand{22, 0.003};
constexpr Ground kSea{80, 5};

/// (29a), (29b): normalised surface admittance.
double admittance(const Ground& ground, double earthRadiusKm, const RadioWave& wave)
{
    const double loss = 18 * ground.conductivity / wave.frequencyGhz;
    const double e = ground.permittivity;
    const double horizontal =
        0.036 / std::cbrt(earthRadiusKm * wave.frequencyGhz) / std::sqrt(std::sqrt((e - 1) * (e - 1) + loss * loss));
    return wave.polarization == Polarization::Horizontal ? horizontal : horizontal * std::sqrt(e * e + loss * loss);
}

/// (33): term of the normalised distance.
double distanceTermDb(double x)
{
    if (x >= 1.6)
        return 11 + 10 * std::log10(x) - 17.6 * x;
    return -20 * std::log10(x) - 5.6488 * std::pow(x, 1.425);
}

/// (34), (35): height gain; never below 2 + 20 lg K.
double heightGainDb(double b, double floorDb)
{
    const double gain =
        b > 2 ? 17.6 * std::sqrt(b - 1.1) - 5 * std::log10(b - 1.1) - 8 : 20 * std::log10(b + 0.1 * b * b * b);
    return std::max(gain, floorDb);
}

/// (29) to (36) over one kind of ground.
double firstTermDb(const Ground& ground, const PathEnds& ends, double radiusKm, const RadioWave& wave)
{
    const double k = admittance(ground, radiusKm, wave);
    const double k2 = k * k;
    const double beta = (1 + 1.6 * k2 + 0.67 * k2 * k2) / (1 + 4.5 * k2 + 1.53 * k2 * k2);
    const double x = 21.88 * beta * std::cbrt(wave.frequencyGhz / (radiusKm * radiusKm)) * ends.distanceKm;
    const double perMetre = 0.9575 * beta * std::cbrt(wave.frequencyGhz * wave.frequencyGhz / radiusKm);
    const double floorDb = 2 + 20 * std::log10(k);
    return -distanceTermDb(x) - heightGainDb(beta * perMetre * std::max(ends.txAmslM, 0.0), floorDb) -
           heightGainDb(beta * perMetre * std::max(ends.rxAmslM, 0.0), floorDb);
}

} // namespace

double firstTermLossDb(const PathEnds& ends, double earthRadiusKm, const RadioWave& wave)
{
    double loss = 0; // (28)
    if (wave.seaFraction < 1)
        loss += (1 - wave.seaFraction) * firstTermDb(kLand, ends, earthRadiusKm, wave);
    if (wave.seaFraction > 0)
        loss += wave.seaFraction * firstTermDb(kSea, ends, earthRadiusKm, wave);
    return loss;
}

double smoothHorizonKm(const PathEnds& ends, double earthRadiusKm)
{
    return std::sqrt(2 * earthRadiusKm) *
           (std::sqrt(0.001 * std::max(ends.txAmslM, 0.0)) + std::sqrt(0.001 * std::max(ends.rxAmslM, 0.0)));
}

SmoothClearance smoothClearance(const PathEnds& ends, double earthRadiusKm)
{
    const double d = ends.distanceKm;
    const double sum = ends.txAmslM + ends.rxAmslM;
    const double c = (ends.txAmslM - ends.rxAmslM) / sum;
    const double m = 250 * d * d / (earthRadiusKm * sum);
    const double cosine = 1.5 * c * std::sqrt(3 * m / ((m + 1) * (m + 1) * (m + 1)));
    const double b = 2 * std::sqrt((m + 1) / (3 * m)) *
                     std::cos(std::numbers::pi / 3 + std::acos(std::clamp(cosine, -1.0, 1.0)) / 3);
    SmoothClearance clearance;
    clearance.toTxKm = d / 2 * (1 + b);
    clearance.toRxKm = d - clearance.toTxKm;
    const double tx = ends.txAmslM - 500 * clearance.toTxKm * clearance.toTxKm / earthRadiusKm;
    const double rx = ends.rxAmslM - 500 * clearance.toRxKm * clearance.toRxKm / earthRadiusKm;
    clearance.heightM = (tx * clearance.toRxKm + rx * clearance.toTxKm) / d;
    return clearance;
}

double sphericalEarthLossDb(const PathEnds& ends, double earthRadiusKm, const RadioWave& wave)
{
    if (ends.distanceKm >= smoothHorizonKm(ends, earthRadiusKm))
        return firstTermLossDb(ends, earthRadiusKm, wave);
    const SmoothClearance clearance = smoothClearance(ends, earthRadiusKm);
    const double requiredM =
        17.456 * std::sqrt(clearance.toTxKm * clearance.toRxKm * wavelengthM(wave.frequencyGhz) / ends.distanceKm);
    if (clearance.heightM > requiredM)
        return 0;
    // (26): the radius for which the distance is just the horizon
    const double roots = std::sqrt(std::max(ends.txAmslM, 0.0)) + std::sqrt(std::max(ends.rxAmslM, 0.0));
    const double radiusKm = 500 * (ends.distanceKm / roots) * (ends.distanceKm / roots);
    return (1 - clearance.heightM / requiredM) * std::max(firstTermLossDb(ends, radiusKm, wave), 0.0);
}

} // namespace oasis
