// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/access_point.h"

#include <cmath>

namespace oasis {

namespace {

bool within(double value, double low, double high)
{
    return value >= low && value <= high; // false for NaN
}

/// What is wrong with the figures; empty when nothing is.
const char* flawOf(const AccessPoint& p)
{
    if (!std::isfinite(p.position.x) || !std::isfinite(p.position.y) || !within(p.lonDeg, -180, 180) ||
        !within(p.latDeg, -90, 90))
        return "its place is not a place on earth";
    if (!within(p.heightM, 0.5, 300))
        return "its antenna must stand 0.5 to 300 m above the ground";
    if (!within(p.frequencyMhz, 30, 6000))
        return "its frequency must lie between 30 and 6000 MHz, the range of ITU-R P.1812";
    if (!within(p.powerDbm, -30, 60))
        return "its power must lie between -30 and 60 dBm";
    if (!within(p.thresholdDbm, -120, 0))
        return "its threshold must lie between -120 and 0 dBm";
    if (!within(p.marginDb, 0, 60))
        return "its margin must lie between 0 and 60 dB";
    if (!within(p.radiusM, 20, 30'000))
        return "its coverage must be computed over 20 m to 30 km";
    if (p.antenna.kind == PatternKind::DishPeak || p.antenna.kind == PatternKind::DishAverage)
        return "a dish serves a link, not an area";
    return "";
}

} // namespace

Result<void> checkAccessPoint(const AccessPoint& point)
{
    const std::string flaw = flawOf(point);
    if (!flaw.empty())
        return fail(ErrorCode::InvalidArgument, titleOf(point) + ": " + flaw);
    if (const auto antenna = checkAntenna(point.antenna); !antenna.has_value())
        return fail(ErrorCode::InvalidArgument, titleOf(point) + ": " + antenna.error().detail);
    if (const auto schemes = wifiSchemes(point.channel); !schemes.has_value())
        return fail(ErrorCode::InvalidArgument, titleOf(point) + ": " + schemes.error().detail);
    return ok();
}

Emission emissionOf(const AccessPoint& point)
{
    Emission emission;
    emission.centreMhz = point.frequencyMhz;
    emission.widthMhz = point.channel.widthMhz;
    emission.eirpDbm = point.eirpDbm();
    emission.gainDbi = point.antenna.gainDbi;
    emission.outdoors = point.outdoors;
    return emission;
}

std::string titleOf(const AccessPoint& point)
{
    return point.name.empty() ? "access point " + std::to_string(point.id.value()) : point.name;
}

} // namespace oasis
