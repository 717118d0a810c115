// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/money.h"
#include "core/geometry/polyline.h"

#include <cstdint>
#include <string>
#include <vector>

namespace oasis {

enum class AssetKind : std::uint8_t { Duct, PoleLine, Fibre };
enum class BarrierKind : std::uint8_t { Rail, Motorway, River };

/// Existing network that a plan may reuse along streets.
struct AssetLine
{
    AssetKind kind = AssetKind::Duct;
    std::string owner;
    Polyline line; ///< projected metres
    friend bool operator==(const AssetLine&, const AssetLine&) = default;
};

/// What a trench must cross at a price.
struct BarrierLine
{
    BarrierKind kind = BarrierKind::Rail;
    std::string name;
    Polyline line;
    friend bool operator==(const BarrierLine&, const BarrierLine&) = default;
};

/// Lines beside and across the streets. Immutable once in a study.
struct Infrastructure
{
    std::vector<AssetLine> assets;
    std::vector<BarrierLine> barriers;
    friend bool operator==(const Infrastructure&, const Infrastructure&) = default;
};

/// Where a new network may start: a point of presence (optical exchange, backbone node).
struct SupplyPoint
{
    SupplyId id;
    std::string name;
    Point position;    ///< projected metres
    double lonDeg = 0; ///< WGS 84
    double latDeg = 0;
    Money entryPrice; ///< paid once when the plan starts here
    std::string municipalityCode;
    friend bool operator==(const SupplyPoint&, const SupplyPoint&) = default;
};

/// A mast or tower that a site may use without a cable (cellular coverage, line-of-sight radio).
struct Tower
{
    std::string id;
    Point position;
    double lonDeg = 0;
    double latDeg = 0;
    std::vector<std::string> visibleSites; ///< official keys of sites in line of sight; empty when not computed
    friend bool operator==(const Tower&, const Tower&) = default;
};

} // namespace oasis
