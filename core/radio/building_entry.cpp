// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/building_entry.h"

#include "core/radio/normal_quantile.h"

#include <algorithm>
#include <cmath>

namespace oasis {

namespace {

constexpr double kLowestGhz = 0.08;
constexpr double kHighestGhz = 100;

/// Table 1 of P.2109-2.
struct Coefficients
{
    double r, s, t; // median of horizontal paths
    double u, v;    // its spread
    double w, x;    // second distribution: mean
    double y, z;    // and spread
};
constexpr Coefficients kTraditional{12.64, 3.72, 0.96, 9.6, 2.0, 9.1, -3.0, 4.5, -2.0};
constexpr Coefficients kEfficient{28.19, -3.0, 8.48, 13.5, 3.8, 27.8, -2.9, 9.4, -2.1};

} // namespace

Result<double> buildingEntryLossDb(const BuildingEntry& entry, double probabilityPercent)
{
    if (!(entry.frequencyGhz >= kLowestGhz && entry.frequencyGhz <= kHighestGhz))
        return fail(ErrorCode::InvalidArgument, "Building entry loss is defined from 0.08 to 100 GHz (P.2109-2).");
    if (!(std::abs(entry.elevationDeg) <= 90))
        return fail(ErrorCode::InvalidArgument, "The elevation of the path must be between -90 and 90 degrees.");
    if (!(probabilityPercent > 0 && probabilityPercent < 100))
        return fail(ErrorCode::InvalidArgument, "The probability must be above 0 and below 100 %.");
    const Coefficients& c = entry.type == BuildingType::Traditional ? kTraditional : kEfficient;
    const double lg = std::log10(entry.frequencyGhz);
    const double median = c.r + c.s * lg + c.t * lg * lg + 0.212 * std::abs(entry.elevationDeg); // (5) to (9)
    const double quantile = normalQuantile(probabilityPercent / 100);
    const double a = quantile * (c.u + c.v * lg) + median;         // (2)
    const double b = quantile * (c.y + c.z * lg) + c.w + c.x * lg; // (3)
    constexpr double kLeast = -3;                                  // (4)
    return 10 * std::log10(std::pow(10, 0.1 * a) + std::pow(10, 0.1 * b) + std::pow(10, 0.1 * kLeast));
}

Result<double> buildingEntrySigmaDb(const BuildingEntry& entry)
{
    constexpr double kOneSigmaPercent = 84.134474606854;
    OASIS_TRY(const double high, buildingEntryLossDb(entry, kOneSigmaPercent));
    OASIS_TRY(const double low, buildingEntryLossDb(entry, 100 - kOneSigmaPercent));
    return (high - low) / 2;
}

const char* receiverPlaceName(ReceiverPlace place)
{
    switch (place) {
    case ReceiverPlace::TraditionalBuilding:
        return "indoors, traditional building";
    case ReceiverPlace::EfficientBuilding:
        return "indoors, thermally efficient building";
    case ReceiverPlace::Outdoors:
        break;
    }
    return "outdoors";
}

double entryLossDb(ReceiverPlace place, double frequencyGhz)
{
    if (place == ReceiverPlace::Outdoors)
        return 0;
    BuildingEntry entry;
    entry.frequencyGhz = std::clamp(frequencyGhz, kLowestGhz, kHighestGhz);
    entry.type =
        place == ReceiverPlace::TraditionalBuilding ? BuildingType::Traditional : BuildingType::ThermallyEfficient;
    return buildingEntryLossDb(entry, 50).value();
}

} // namespace oasis
