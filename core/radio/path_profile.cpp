// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/path_profile.h"

#include <cmath>
#include <string>

namespace oasis {

namespace {

constexpr double kLowestGroundM = -500;
constexpr double kHighestGroundM = 9000;
constexpr double kHighestClutterM = 1000;
constexpr double kHighestAntennaM = 20'000;
constexpr double kHalfCircumferenceKm = 20'015;

std::string at(std::size_t point)
{
    return "Point " + std::to_string(point + 1) + " of the path: ";
}

Result<void> checkSizes(std::size_t points, std::size_t ground, std::size_t clutter, std::size_t zones)
{
    if (points < 3)
        return fail(ErrorCode::InvalidArgument,
                    "A path needs at least 3 points, this one has " + std::to_string(points) + ".");
    if (ground != points || (clutter != 0 && clutter != points) || (zones != 0 && zones != points))
        return fail(ErrorCode::InvalidArgument,
                    "Distances, heights, clutter and zones of a path do not have the same number of points.");
    return ok();
}

Result<void> checkDistances(std::span<const double> distancesKm)
{
    if (distancesKm.front() != 0)
        return fail(ErrorCode::InvalidArgument, "The first point of a path must lie at distance 0.");
    for (std::size_t i = 1; i < distancesKm.size(); ++i)
        if (!(distancesKm[i] > distancesKm[i - 1]))
            return fail(ErrorCode::InvalidArgument, at(i) + "its distance does not grow from the point before.");
    if (!(distancesKm.back() <= kHalfCircumferenceKm))
        return fail(ErrorCode::InvalidArgument, "The path is longer than half the Earth's circumference.");
    return ok();
}

bool within(double value, double low, double high)
{
    return value >= low && value <= high; // false for NaN
}

Result<double> antennaAmsl(const char* which, double heightM, double groundM)
{
    if (!(heightM > 0))
        return fail(ErrorCode::InvalidArgument, std::string("The ") + which + " antenna is not above the ground.");
    if (!(heightM <= kHighestAntennaM))
        return fail(ErrorCode::InvalidArgument, std::string("The ") + which + " antenna is higher than 20 km.");
    return groundM + heightM;
}

} // namespace

Result<PathProfile> PathProfile::create(std::span<const double> distancesKm, std::span<const double> groundM,
                                        std::span<const double> clutterM, std::span<const RadioZone> zones)
{
    OASIS_CHECK(checkSizes(distancesKm.size(), groundM.size(), clutterM.size(), zones.size()));
    OASIS_CHECK(checkDistances(distancesKm));
    for (std::size_t i = 0; i < distancesKm.size(); ++i) {
        if (!within(groundM[i], kLowestGroundM, kHighestGroundM))
            return fail(ErrorCode::InvalidArgument,
                        at(i) + "its height is missing or lies on no place on Earth (are the heights in metres?).");
        if (!clutterM.empty() && !within(clutterM[i], 0, kHighestClutterM))
            return fail(ErrorCode::InvalidArgument, at(i) + "its clutter height is missing or outside 0 to 1000 m.");
        if (!zones.empty() && zones[i] != RadioZone::Sea && zones[i] != RadioZone::Coast &&
            zones[i] != RadioZone::Inland)
            return fail(ErrorCode::InvalidArgument, at(i) + "its zone is neither sea, coast nor inland.");
    }
    PathProfile profile;
    profile.m_distancesKm = distancesKm;
    profile.m_groundM = groundM;
    profile.m_clutterM = clutterM;
    profile.m_zones = zones;
    return profile;
}

double PathProfile::surfaceM(std::size_t point) const
{
    const bool isEnd = point == 0 || point + 1 == m_groundM.size();
    return m_clutterM.empty() || isEnd ? m_groundM[point] : m_groundM[point] + m_clutterM[point];
}

Result<PathEnds> PathProfile::ends(const AntennaHeights& heights) const
{
    OASIS_TRY(const double tx, antennaAmsl("transmitting", heights.txM, m_groundM.front()));
    OASIS_TRY(const double rx, antennaAmsl("receiving", heights.rxM, m_groundM.back()));
    return PathEnds{lengthKm(), tx, rx};
}

} // namespace oasis
