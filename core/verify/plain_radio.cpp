// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/plain_radio.h"

#include "core/radio/gas_attenuation.h"
#include "core/radio/p530.h"
#include "core/radio/rain_attenuation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

namespace oasis::verification {

namespace {

/// Height of the ground by the four nearest cell centres, NaN where one of them that counts is missing.
double ground(const ElevationGrid& relief, Point p)
{
    const double east = relief.northWest.x + relief.cellM * relief.columns;
    const double south = relief.northWest.y - relief.cellM * relief.rows;
    if (p.x < relief.northWest.x || p.x > east || p.y > relief.northWest.y || p.y < south)
        return std::numeric_limits<double>::quiet_NaN();
    const auto axis = [](double cells, std::uint32_t count) {
        const double last = count - 1.0;
        return std::min(std::max(cells - 0.5, 0.0), last);
    };
    const double x = axis((p.x - relief.northWest.x) / relief.cellM, relief.columns);
    const double y = axis((relief.northWest.y - p.y) / relief.cellM, relief.rows);
    const auto cell = [&](double column, double row) {
        const auto c = static_cast<std::size_t>(std::min(column, relief.columns - 1.0));
        const auto r = static_cast<std::size_t>(std::min(row, relief.rows - 1.0));
        return static_cast<double>(relief.heightM[r * relief.columns + c]);
    };
    const double left = std::floor(x);
    const double top = std::floor(y);
    const auto blend = [](double a, double b, double share) { // a missing cell of no weight does not count
        return share == 0 ? a : a + (b - a) * share;
    };
    const double upper = blend(cell(left, top), cell(left + 1, top), x - left);
    return y == top ? upper : blend(upper, blend(cell(left, top + 1), cell(left + 1, top + 1), x - left), y - top);
}

double square(double x)
{
    return x * x;
}

/// % of the year in which rain takes the margin: P.530-18 equations (32) to (35), by halving the interval of lg p.
double rainOutage(double marginDb, const P530Rain& rain)
{
    const double frequencyGhz = rain.frequencyGhz;
    const double lengthKm = rain.distanceKm;
    const double rate = rain.rateMmH;
    const auto law = rainLaw(frequencyGhz, rain.elevationDeg, kVerticalTiltDeg);
    if (marginDb <= 0)
        return 100;
    if (!law.has_value() || rate <= 0)
        return 0;
    const double alpha = law.value().alpha;
    const double below =
        0.477 * std::pow(lengthKm, 0.633) * std::pow(rate, 0.073 * alpha) * std::pow(frequencyGhz, 0.123) -
        10.579 * (1 - std::exp(-0.024 * lengthKm));
    const double factor = below <= 0.4 ? 2.5 : 1 / below;
    const double hundredth = law.value().k * std::pow(rate, alpha) * lengthKm * factor;
    const double c0 = frequencyGhz < 10 ? 0.12 : 0.12 + 0.32 * std::log10(frequencyGhz / 10);
    const auto exceeded = [&](double lg) {
        const double c2 = 0.546 + 0.309 * c0;
        const double c3 = 0.043 + 0.096 * c0;
        return hundredth * std::pow(0.07, c0) * std::pow(0.12, 1 - c0) * std::pow(10, -lg * (c2 + c3 * lg));
    };
    double rare = -3;
    if (exceeded(rare) <= marginDb)
        return 0.001;
    double often = 2;
    for (int i = 0; i < 200; ++i)
        (exceeded((rare + often) / 2) > marginDb ? rare : often) = (rare + often) / 2;
    return std::min(100.0, std::pow(10, rare));
}

double fadingOutage(double marginDb, const P530Path& path)
{
    const auto fading = p530Fading(path);
    const bool fades = path.distanceKm >= 5 && path.frequencyGhz <= 45; // else it counts as nothing
    return fading.has_value() && fades ? fading.value().yearPercent(marginDb) : 0;
}

/// What the tightest point leaves: all of the first Fresnel zone at k = 4/3; 0.6 of it at the least k, 0.3 when all
/// that reaches into these 0.6 stands within a tenth of the path (ITU-R P.530-18 section 2.2.2.1).
double plainRoom(const std::vector<double>& heights, double start, double end, double kilometres, double frequencyGhz,
                 double obstacleM)
{
    const auto steps = heights.size() - 1;
    const double leastK = 157 * kilometres / (144 * kilometres + 2670);
    double first = 2 * kilometres;
    double last = -1;
    double median = std::numeric_limits<double>::infinity();
    double strict = median;
    double lenient = median;
    for (std::size_t i = 1; i < steps; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(steps);
        const double ray = start * (1 - share) + end * share;
        const double zone = std::sqrt(299.792458 / frequencyGhz * kilometres * share * (1 - share));
        const double flat = 1000 * square(kilometres) * share * (1 - share) / (2 * 6371); // bulge at k = 1
        const double above = ray - heights[i] - obstacleM;
        median = std::min(median, above - 0.75 * flat - zone);
        strict = std::min(strict, above - flat / leastK - 0.6 * zone);
        lenient = std::min(lenient, above - flat / leastK - 0.3 * zone);
        if (above - flat / leastK < 0.6 * zone) {
            first = std::min(first, share * kilometres);
            last = share * kilometres;
        }
    }
    return std::min(median, last >= first && last - first <= kilometres / 10 ? lenient : strict);
}

/// Level, margin, availability and rate of the fastest modulation that is there often enough with the least margin.
void choosePlain(PlainLink& link, const LinkEquipment& equipment, const RadioLinkRules& rules, double lost,
                 const P530Path& path, const P530Rain& rain)
{
    for (const LinkMode& modulation : equipment.modes) { // the last that does
        const double received = modulation.powerDbm + 2 * equipment.gainDbi - lost;
        const double margin = received - modulation.thresholdDbm;
        const double outage = rainOutage(margin, rain) + (margin > 0 ? fadingOutage(margin, path) : 0);
        const bool does = 100 - outage >= rules.availabilityPercent - 1e-9 && margin >= rules.leastMarginDb - 1e-9;
        if (!does && link.rateMbps > 0)
            break;
        link.receivedDbm = received;
        link.marginDb = margin;
        link.availabilityPercent = 100 - std::min(100.0, outage);
        link.rateMbps = does ? modulation.rateMbps : 0;
        if (!does)
            break;
    }
}

} // namespace

PlainLink plainLink(const ElevationGrid& relief, const PlainMast& from, const PlainMast& to, double latitudeDeg,
                    const LinkEquipment& equipment, const RadioLinkRules& rules)
{
    PlainLink link;
    const double lengthM = std::hypot(to.place.x - from.place.x, to.place.y - from.place.y);
    if (relief.heightM.empty() || !(lengthM > 0) || !(lengthM < 1e6))
        return link;
    const int steps = static_cast<int>(std::max(2.0, std::ceil(lengthM / relief.cellM)));
    std::vector<double> heights;
    double sum = 0;
    for (int i = 0; i <= steps; ++i) {
        const double share = i / static_cast<double>(steps);
        heights.push_back(ground(relief, {from.place.x + share * (to.place.x - from.place.x),
                                          from.place.y + share * (to.place.y - from.place.y)}));
        sum += heights.back();
    }
    link.known = std::isfinite(sum);
    if (!link.known)
        return link;
    const double start = heights.front() + from.heightM;
    const double end = heights.back() + to.heightM;
    const double kilometres = lengthM / 1000;
    link.roomM = plainRoom(heights, start, end, kilometres, equipment.frequencyGhz, rules.obstacleM);
    const auto gases = gasAttenuation(equipment.frequencyGhz, {});
    const double slantM = std::hypot(lengthM, end - start);
    const double waves = 4 * std::numbers::pi * slantM * equipment.frequencyGhz * 1e9 / 299792458.0;
    const double lost = 20 * std::log10(waves) + (gases.has_value() ? gases.value().total() : 0) * slantM / 1000 + 1;
    const double rise = std::atan2(end - start, lengthM) * 180 / std::numbers::pi;
    const double mean = (sum - (heights.front() + heights.back()) / 2) / steps; // by trapezoids
    const P530Path path{equipment.frequencyGhz,   kilometres, start,      end, mean,
                        std::pow(10, rules.logK), rules.dN75, latitudeDeg};
    choosePlain(link, equipment, rules, lost, path,
                {equipment.frequencyGhz, kilometres, rules.rainRateMmH, rise, kVerticalTiltDeg});
    return link;
}

} // namespace oasis::verification
