// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/strong_type.h"
#include "core/geometry/point.h"
#include "core/radio/antenna_pattern.h"
#include "core/radio/spectrum_limits.h"
#include "core/radio/wifi_rate.h"

#include <cstdint>
#include <string>

namespace oasis {

/// Permanent, saved, never reused within a study; 0 means "none".
using AccessPointId = StrongInteger<std::int64_t, struct AccessPointIdTag>;

/// A Wi-Fi access point or the antenna of a small cell, as the planner places it. Its coverage is a prediction made
/// from these figures and the relief (core/radio/access_point_coverage.h) and is not saved.
struct AccessPoint
{
    AccessPointId id;
    std::string name;  ///< may be empty: then shown by its number
    Point position;    ///< projected metres
    double lonDeg = 0; ///< WGS 84, for display and the model's latitude
    double latDeg = 0;
    double heightM = 6;         ///< of the antenna above the ground
    double frequencyMhz = 5580; ///< middle of the channel
    double powerDbm = 20;       ///< into the antenna
    AntennaMount antenna{PatternKind::Omni, 6, 0, 0, 65, 30, 30, 0};
    WifiChannel channel{WifiStandard::Ac, 20, 2};
    bool outdoors = true;
    double marginDb = 8;       ///< body loss and fading, taken off every level; an assumption
    double thresholdDbm = -75; ///< least level of service, after the margin
    double radiusM = 500;      ///< coverage is computed so far
    [[nodiscard]] double eirpDbm() const { return powerDbm + antenna.gainDbi; }
    friend bool operator==(const AccessPoint&, const AccessPoint&) = default;
};

/// What may be stored. InvalidArgument with a sentence that names the access point: a place, power, gain, threshold or
/// margin that is no number or out of range (power −30 to 60 dBm, threshold −120 to 0 dBm, margin 0 to 60 dB), an
/// antenna not 0.5 to 300 m above the ground, a frequency outside 30 to 6000 MHz (P.1812's range), a radius outside 20
/// to 30 000 m, a pattern that checkAntenna() refuses or that is a dish, a channel that wifiSchemes() refuses.
[[nodiscard]] Result<void> checkAccessPoint(const AccessPoint& point);

/// What it radiates, for checkEmission(): power control and radar detection are taken for granted, as the standards
/// demand them of Wi-Fi equipment.
[[nodiscard]] Emission emissionOf(const AccessPoint& point);

/// Its name, or "access point 4".
[[nodiscard]] std::string titleOf(const AccessPoint& point);

} // namespace oasis
