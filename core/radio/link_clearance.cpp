// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/link_clearance.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace oasis {

namespace {

constexpr double kEarthKm = 6371;

/// The Fresnel zone's radius in metres by P.530 (3): 17.3 sqrt(d1 d2 / (f d)), with the exact factor.
double firstZoneM(double frequencyGhz, double toTxKm, double toRxKm)
{
    constexpr double kLightMetreGhz = 0.299792458;
    return std::sqrt(1000 * kLightMetreGhz / frequencyGhz * toTxKm * toRxKm / (toTxKm + toRxKm));
}

/// What the bulge of the Earth adds to a height, metres.
double bulgeM(double toTxKm, double toRxKm, double k)
{
    return 1000 * toTxKm * toRxKm / (2 * k * kEarthKm);
}

/// The tightest of the inner points in one atmosphere.
ClearanceAt tightest(const PathProfile& profile, const PathEnds& ends, double frequencyGhz, double k, double share)
{
    ClearanceAt found;
    found.k = k;
    found.share = share;
    found.spareM = std::numeric_limits<double>::infinity();
    const auto distances = profile.distancesKm();
    const double length = profile.lengthKm();
    for (std::size_t i = 1; i + 1 < profile.size(); ++i) {
        const double toTx = distances[i];
        const double toRx = length - toTx;
        const double ray = (ends.txAmslM * toRx + ends.rxAmslM * toTx) / length;
        const double clearance = ray - profile.surfaceM(i) - bulgeM(toTx, toRx, k);
        const double zone = firstZoneM(frequencyGhz, toTx, toRx);
        if (clearance - share * zone < found.spareM) {
            found.spareM = clearance - share * zone;
            found.clearanceM = clearance;
            found.fresnelM = zone;
            found.placeKm = toTx;
            found.point = i;
        }
    }
    return found;
}

/// Whether there are points that reach into `share` of the zone, and all within a tenth of the path.
bool isIsolated(const PathProfile& profile, const PathEnds& ends, double frequencyGhz, double k, double share)
{
    const auto distances = profile.distancesKm();
    const double length = profile.lengthKm();
    double first = length;
    double last = 0;
    for (std::size_t i = 1; i + 1 < profile.size(); ++i) {
        const double toTx = distances[i];
        const double toRx = length - toTx;
        const double ray = (ends.txAmslM * toRx + ends.rxAmslM * toTx) / length;
        if (ray - profile.surfaceM(i) - bulgeM(toTx, toRx, k) < share * firstZoneM(frequencyGhz, toTx, toRx)) {
            first = std::min(first, toTx);
            last = toTx;
        }
    }
    return last >= first && last - first <= length / 10;
}

Result<void> check(double frequencyGhz, const ClearanceRule& rule)
{
    if (!(frequencyGhz > 0) || !std::isfinite(frequencyGhz))
        return fail(ErrorCode::InvalidArgument, "the frequency of a link must be positive");
    const auto isShare = [](double share) { return share >= 0 && share <= 10; };
    if (!(rule.medianK > 0) || !std::isfinite(rule.medianK) || !isShare(rule.medianShare) ||
        !isShare(rule.worstShare) || !isShare(rule.isolatedShare))
        return fail(ErrorCode::InvalidArgument, "the rule of clearance needs a positive k and shares from 0 to 10");
    return ok();
}

/// One point as a demand on the masts: (1 − t) h1 + t h2 ≥ need, metres above the ground at the ends.
struct Demand
{
    double t;
    double need;
};

std::vector<Demand> demandsOf(const PathProfile& profile, double frequencyGhz, const ClearanceRule& rule,
                              double worstShare)
{
    const auto distances = profile.distancesKm();
    const double length = profile.lengthKm();
    const double worstK = worstEarthFactor(length);
    const auto ground = profile.groundM();
    std::vector<Demand> demands;
    demands.reserve(profile.size());
    for (std::size_t i = 1; i + 1 < profile.size(); ++i) {
        const double toTx = distances[i];
        const double toRx = length - toTx;
        const double t = toTx / length;
        const double zone = firstZoneM(frequencyGhz, toTx, toRx);
        const double above = std::max(bulgeM(toTx, toRx, rule.medianK) + rule.medianShare * zone,
                                      bulgeM(toTx, toRx, worstK) + worstShare * zone);
        demands.push_back({t, profile.surfaceM(i) + above - (1 - t) * ground.front() - t * ground.back()});
    }
    return demands;
}

/// The second mast that a first one of `first` metres asks for, and how fast it falls as the first one grows.
struct Second
{
    double height;
    double fall;
};

Second secondFor(const std::vector<Demand>& demands, double first, double least)
{
    Second second{least, 0};
    for (const Demand& demand : demands) {
        const double height = (demand.need - (1 - demand.t) * first) / demand.t;
        if (height > second.height)
            second = {height, (1 - demand.t) / demand.t};
    }
    return second;
}

/// Smallest h1 + h2: the second mast is a convex, falling function of the first, so the sum is least where it falls by
/// a metre a metre.
std::optional<AntennaHeights> lowestFor(const std::vector<Demand>& demands, const MastRange& range)
{
    if (secondFor(demands, range.most.txM, range.least.rxM).height > range.most.rxM)
        return {};
    double low = range.least.txM;
    double high = range.most.txM;
    const auto mustGrow = [&](double first) {
        const Second second = secondFor(demands, first, range.least.rxM);
        return second.height > range.most.rxM || second.fall > 1;
    };
    if (!mustGrow(low))
        high = low;
    for (int i = 0; i < 50 && high - low > 1e-4; ++i) {
        const double middle = (low + high) / 2;
        (mustGrow(middle) ? low : high) = middle;
    }
    const double first = std::min(range.most.txM, high + 1e-4); // on the side that closes
    const double second = secondFor(demands, first, range.least.rxM).height;
    return AntennaHeights{first, std::min(range.most.rxM, second + 1e-4)};
}

} // namespace

double worstEarthFactor(double distanceKm)
{
    return 157 / (144 + 2670 / distanceKm);
}

double LinkClearance::missingM() const
{
    return std::max({0.0, -median.spareM, -worst.spareM});
}

Result<LinkClearance> linkClearance(const PathProfile& profile, const AntennaHeights& antennas, double frequencyGhz,
                                    const ClearanceRule& rule)
{
    OASIS_CHECK(check(frequencyGhz, rule));
    OASIS_TRY(const PathEnds ends, profile.ends(antennas));
    const double worstK = worstEarthFactor(profile.lengthKm());
    LinkClearance clearance;
    clearance.isolated = isIsolated(profile, ends, frequencyGhz, worstK, rule.worstShare);
    clearance.median = tightest(profile, ends, frequencyGhz, rule.medianK, rule.medianShare);
    clearance.worst = tightest(profile, ends, frequencyGhz, worstK,
                               clearance.isolated ? std::min(rule.isolatedShare, rule.worstShare) : rule.worstShare);
    return clearance;
}

Result<std::optional<AntennaHeights>> lowestMasts(const PathProfile& profile, const MastRange& range,
                                                  double frequencyGhz, const ClearanceRule& rule)
{
    OASIS_CHECK(check(frequencyGhz, rule));
    OASIS_CHECK(profile.ends(range.least));
    OASIS_CHECK(profile.ends(range.most));
    if (range.least.txM > range.most.txM || range.least.rxM > range.most.rxM)
        return fail(ErrorCode::InvalidArgument, "the lowest mast is higher than the highest");
    const std::optional<AntennaHeights> strict =
        lowestFor(demandsOf(profile, frequencyGhz, rule, rule.worstShare), range);
    const double lenientShare = std::min(rule.isolatedShare, rule.worstShare);
    const std::optional<AntennaHeights> lenient =
        lowestFor(demandsOf(profile, frequencyGhz, rule, lenientShare), range);
    if (!lenient)
        return strict;
    OASIS_TRY(const LinkClearance clearance, linkClearance(profile, *lenient, frequencyGhz, rule));
    return clearance.closes() ? lenient : strict;
}

} // namespace oasis
