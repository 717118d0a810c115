// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/itm_variability.h"

#include <cmath>

namespace oasis {

namespace {

double square(double x)
{
    return x * x;
}

/// A curve over the effective distance: (c1 + c2 / (1 + ((d − x2)/x3)²)) · (d/x1)² / (1 + (d/x1)²).
struct Curve
{
    double c1;
    double c2;
    double x1;
    double x2;
    double x3;
    [[nodiscard]] double at(double distanceM) const
    {
        const double rise = square(distanceM / x1);
        return (c1 + c2 / (1 + square((distanceM - x2) / x3))) * rise / (1 + rise);
    }
};

/// Dependence of a spread on the frequency: f1 + f2 / (1 + (f3 · q)²).
struct Gain
{
    double f1;
    double f2;
    double f3;
    [[nodiscard]] double at(double q) const { return f1 + f2 / (square(f3 * q) + 1); }
};

struct Climate
{
    Curve median;
    Curve below; ///< spread of better hours
    Curve above; ///< spread of worse hours
    Gain belowGain;
    Gain aboveGain;
    double tail;      ///< C_D
    double tailStart; ///< z_D
};

// Algorithm, Table 5.1 and the curves of Tech Note 101, figure 10.13.
constexpr Gain kFlat{1, 0, 0};
constexpr std::array<Climate, 7> kClimates{{
    {{-9.67, 12.7, 144.9e3, 190.3e3, 133.8e3},
     {2.13, 159.5, 762.2e3, 123.6e3, 94.5e3},
     {2.11, 102.3, 636.9e3, 134.8e3, 95.6e3},
     kFlat,
     kFlat,
     1.224,
     1.282},
    {{-0.62, 9.19, 228.9e3, 205.2e3, 143.6e3},
     {2.66, 7.67, 100.4e3, 172.5e3, 136.4e3},
     {6.87, 15.53, 138.7e3, 143.7e3, 98.6e3},
     kFlat,
     {0.93, 0.31, 2.00},
     0.801,
     2.161},
    {{1.26, 15.5, 262.6e3, 185.2e3, 99.8e3},
     {6.11, 6.65, 138.2e3, 242.2e3, 178.6e3},
     {10.08, 9.60, 165.3e3, 225.7e3, 129.7e3},
     kFlat,
     kFlat,
     1.380,
     1.282},
    {{-9.21, 9.05, 84.1e3, 101.1e3, 98.6e3},
     {1.98, 13.11, 139.1e3, 132.7e3, 193.5e3},
     {3.68, 159.3, 464.4e3, 93.1e3, 94.2e3},
     kFlat,
     {0.93, 0.19, 1.79},
     1.000,
     20.0},
    {{-0.62, 9.19, 228.9e3, 205.2e3, 143.6e3},
     {2.68, 7.16, 93.7e3, 186.8e3, 133.5e3},
     {4.75, 8.12, 93.2e3, 135.9e3, 113.4e3},
     {0.92, 0.25, 1.77},
     {0.93, 0.31, 2.00},
     1.224,
     1.282},
    {{-0.39, 2.86, 141.7e3, 315.9e3, 167.4e3},
     {6.86, 10.38, 187.8e3, 169.6e3, 108.9e3},
     {8.58, 13.97, 216.0e3, 152.0e3, 122.7e3},
     kFlat,
     kFlat,
     1.518,
     1.282},
    {{3.15, 857.9, 2222.e3, 164.8e3, 116.3e3},
     {8.51, 169.8, 609.8e3, 119.9e3, 106.6e3},
     {8.43, 8.19, 136.2e3, 188.5e3, 122.9e3},
     kFlat,
     kFlat,
     1.518,
     1.282},
}};

/// Algorithm, eq. (5.3): the distance seen from antennas over an Earth of 9000 km, 130 km at the edge of scatter.
double effectiveDistanceM(const ItmPath& path, double wave)
{
    constexpr double kEarthM = 9000e3;
    const auto& [tx, rx] = path.terrain.terminals;
    const double edge = std::sqrt(2 * kEarthM * tx.effectiveHeightM) + std::sqrt(2 * kEarthM * rx.effectiveHeightM) +
                        std::cbrt(575.7e12 / wave);
    return path.distanceM < edge ? 130e3 * path.distanceM / edge : 130e3 + path.distanceM - edge;
}

/// Standard deviates of time, location and situation.
struct Deviates
{
    double time;
    double location;
    double situation;
};

Deviates deviatesOf(const ItmStatistics& s)
{
    Deviates z{normalDeviate(s.timePercent / 100), normalDeviate(s.locationPercent / 100),
               normalDeviate(s.situationPercent / 100)};
    if (s.mode == ItmVariability::SingleMessage)
        z.time = z.situation;
    if (s.mode == ItmVariability::SingleMessage || s.mode == ItmVariability::Accidental)
        z.location = z.situation;
    if (s.mode == ItmVariability::Mobile)
        z.location = z.time;
    return z;
}

double timeSpreadDb(const Climate& climate, double distanceM, double wave, double z)
{
    const double q = std::log(0.133 * wave);
    if (z < 0)
        return climate.below.at(distanceM) * climate.belowGain.at(q);
    const double spread = climate.above.at(distanceM) * climate.aboveGain.at(q);
    if (z <= climate.tailStart)
        return spread;
    const double tail = climate.tail * spread;
    return tail + (spread - tail) * climate.tailStart / z;
}

/// Sum of the random parts by which kinds of variation are told apart; Algorithm, eq. (5.11).
double deviationDb(ItmVariability mode, const Deviates& z, double timeSpread, double locationSpread,
                   double situationSpread)
{
    const double time = timeSpread * z.time;
    const double location = locationSpread * z.location;
    const double rest = square(situationSpread) + square(time) / (7.8 + square(z.situation)) +
                        square(location) / (24 + square(z.situation));
    switch (mode) {
    case ItmVariability::SingleMessage:
        return std::sqrt(square(timeSpread) + square(locationSpread) + rest) * z.situation;
    case ItmVariability::Accidental:
        return time + std::sqrt(square(locationSpread) + rest) * z.situation;
    case ItmVariability::Mobile:
        return std::sqrt(square(timeSpread) + square(locationSpread)) * z.time + std::sqrt(rest) * z.situation;
    case ItmVariability::Broadcast:
        break;
    }
    return time + location + std::sqrt(rest) * z.situation;
}

} // namespace

double normalDeviate(double probability)
{
    const double tail = probability > 0.5 ? 1 - probability : probability;
    const double t = std::sqrt(-2 * std::log(tail));
    const double z =
        t - ((0.010328 * t + 0.802853) * t + 2.515516) / (((0.001308 * t + 0.189269) * t + 1.432788) * t + 1);
    return probability > 0.5 ? -z : z;
}

double withVariability(const ItmPath& path, double referenceDb, const ItmStatistics& statistics,
                       std::uint32_t& warnings)
{
    const Climate& climate = kClimates[static_cast<std::size_t>(path.link.climate) - 1];
    const double wave = path.link.frequencyMhz / 47.7;
    const double distance = effectiveDistanceM(path, wave);
    const Deviates z = deviatesOf(statistics);
    if (std::abs(z.time) > 3.1 || std::abs(z.location) > 3.1 || std::abs(z.situation) > 3.1)
        warnings |= kItmExtremeVariability;
    const double situationSpread = statistics.withoutSituation ? 0 : 5 + 3 * std::exp(-distance / 100e3); // (5.10)
    const double rough = wave * irregularityAt(path.distanceM, path.terrain.irregularityM);
    const double locationSpread = statistics.withoutLocation ? 0 : 10 * rough / (rough + 13); // (5.9)
    const double timeSpread = timeSpreadDb(climate, distance, wave, z.time);
    const double loss = referenceDb - climate.median.at(distance) -
                        deviationDb(statistics.mode, z, timeSpread, locationSpread, situationSpread);
    return loss < 0 ? loss * (29 - loss) / (29 - 10 * loss) : loss;
}

} // namespace oasis
