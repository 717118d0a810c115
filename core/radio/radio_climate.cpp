// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/radio_climate.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace oasis {

namespace {

constexpr double kEarthRadiusKm = 6371;

/// Half steps on both sides of a point.
double stretchKm(std::span<const double> distancesKm, std::size_t point)
{
    const std::size_t before = point == 0 ? point : point - 1;
    const std::size_t after = std::min(point + 1, distancesKm.size() - 1);
    return (distancesKm[after] - distancesKm[before]) / 2;
}

/// C(z) of (97).
double tail(double probability)
{
    const double t = std::sqrt(-2 * std::log(probability));
    const double correction =
        (2.515516698 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    return t - correction;
}

} // namespace

PathZones pathZones(const PathProfile& profile)
{
    if (profile.zones().empty())
        return {0, profile.lengthKm(), profile.lengthKm()};
    PathZones zones;
    double seaKm = 0;
    double landKm = 0;
    double inlandKm = 0;
    for (std::size_t i = 0; i < profile.size(); ++i) {
        const double stretch = stretchKm(profile.distancesKm(), i);
        const RadioZone zone = profile.zones()[i];
        seaKm += zone == RadioZone::Sea ? stretch : 0;
        landKm = zone == RadioZone::Sea ? 0 : landKm + stretch;
        inlandKm = zone == RadioZone::Inland ? inlandKm + stretch : 0;
        zones.longestLandKm = std::max(zones.longestLandKm, landKm);
        zones.longestInlandKm = std::max(zones.longestInlandKm, inlandKm);
    }
    zones.seaFraction = std::min(seaKm / profile.lengthKm(), 1.0);
    return zones;
}

double medianEarthRadiusKm(double deltaN)
{
    return kEarthRadiusKm * (157 / (157 - deltaN));
}

double anomalousEarthRadiusKm()
{
    return 3 * kEarthRadiusKm;
}

double inlandFactor(double longestInlandKm)
{
    return 1 - std::exp(-4.12e-4 * std::pow(longestInlandKm, 2.41));
}

double anomalousTimePercent(double latitudeDeg, const PathZones& zones)
{
    const double latitude = std::abs(latitudeDeg);
    const double tau = inlandFactor(zones.longestInlandKm);
    const double sum = std::pow(10, -zones.longestLandKm / (16 - 6.6 * tau)) + std::pow(10, -5 * (0.496 + 0.354 * tau));
    const double mu1 = std::min(std::pow(sum, 0.2), 1.0);
    if (latitude > 70)
        return 4.17 * mu1 * std::pow(mu1, 0.3);
    return std::pow(10, -0.015 * latitude + 1.67) * mu1 * std::pow(mu1, -0.935 + 0.0176 * latitude);
}

double inverseNormal(double probability)
{
    const double x = std::clamp(probability, 1e-6, 1 - 1e-6);
    return x <= 0.5 ? tail(x) : -tail(1 - x);
}

double middleLatitudeDeg(const GeographicPlace& tx, const GeographicPlace& rx, double lengthKm)
{
    constexpr double kRadians = std::numbers::pi / 180;
    const double from = tx.latitudeDeg * kRadians;
    const double to = rx.latitudeDeg * kRadians;
    const double apart = (rx.longitudeDeg - tx.longitudeDeg) * kRadians;
    const double north = std::cos(from) * std::sin(to) - std::sin(from) * std::cos(to) * std::cos(apart);
    const double east = std::cos(to) * std::sin(apart);
    const double length = std::hypot(north, east);
    if (length == 0)
        return tx.latitudeDeg;
    const double angle = lengthKm / 2 / kEarthRadiusKm;
    const double sine = std::sin(from) * std::cos(angle) + std::cos(from) * std::sin(angle) * north / length;
    return std::asin(std::clamp(sine, -1.0, 1.0)) / kRadians;
}

} // namespace oasis
