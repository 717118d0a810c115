// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/gas_attenuation.h"
#include "core/radio/link_clearance.h"
#include "core/radio/link_equipment.h"
#include "core/radio/p530.h"
#include "core/radio/spectrum_limits.h"

#include <optional>
#include <vector>

namespace oasis {

/// Weather and refraction of a territory, as numbers (ITU's maps are not shipped). The defaults are assumptions for
/// inland metropolitan France.
struct LinkClimate
{
    double rainMmH = 35;        ///< R0.01
    double geoclimaticK = 1e-4; ///< K of P.530
    double refractivityN = 20;  ///< dN75
    double latitudeDeg = 46;
    AirState air;
    friend bool operator==(const LinkClimate& a, const LinkClimate& b)
    {
        return a.rainMmH == b.rainMmH && a.geoclimaticK == b.geoclimaticK && a.refractivityN == b.refractivityN &&
               a.latitudeDeg == b.latitudeDeg && a.air.dryPressureHPa == b.air.dryPressureHPa &&
               a.air.temperatureK == b.air.temperatureK && a.air.vapourGm3 == b.air.vapourGm3;
    }
};

/// What a link must do.
struct LinkDemand
{
    double rateMbps = 100;
    double availabilityPercent = 99.9; ///< of an average year
    double lossDb = 1;                 ///< cables, radomes, pointing, both ends together (assumption)
    ClearanceRule clearance;
    bool licences = true; ///< the operator takes individual licences where needed
    /// In clear air, of the modulation that counts. Below 5 km rain alone is reckoned with, and would leave tenths of a
    /// decibel for ageing, pointing in wind, interference and what the models miss (assumption).
    double leastMarginDb = 5;
    friend bool operator==(const LinkDemand&, const LinkDemand&) = default;
};

/// Why a link does not do it.
enum class LinkFault : std::uint8_t {
    None,
    NotClear,    ///< terrain or clutter in the Fresnel zone: clearance.missingM() metres
    Unlawful,    ///< the national limits refuse the emission: rule.reason
    TooSlow,     ///< no modulation of the equipment carries the rate
    Unavailable, ///< the rate, but not often enough
    ThinMargin   ///< often enough by the models, but with less margin than asked
};

/// One modulation on this path.
struct LinkModeVerdict
{
    double levelDbm = 0;
    double marginDb = 0;         ///< level above the threshold in clear air
    double multipathPercent = 0; ///< of a year below the threshold: P.530 2.3.4; 0 below 5 km
    double rainPercent = 0;      ///< P.530 2.4.1; at least 0.001 where it rains
    [[nodiscard]] double availabilityPercent() const;
    /// Within the ranges of P.530.
    bool inRange = true;
};

/// Everything about one link, for a page, a profile and a price.
struct RadioLink
{
    LinkFault fault = LinkFault::None;
    LinkClearance clearance;
    double slantKm = 0;
    double freeSpaceDb = 0;
    double gasDb = 0;
    P530RainAttenuation rain;
    std::vector<LinkModeVerdict> modes; ///< as the equipment's
    std::optional<std::size_t> mode;    ///< the fastest that is lawful, available enough and has the margin
    EmissionCheck rule;                 ///< of the mode that counts; points into the limits
    [[nodiscard]] bool works() const { return fault == LinkFault::None; }
};

/// Judges a link: clearance in both atmospheres, free space (P.525), gases (P.676), multipath and rain (P.530), the sum
/// of their outages against the demand, the margin, the national limits. Polarization vertical. Frequencies above 45
/// GHz and paths below 5 km have no multipath. What lies outside P.530 is marked: rain beyond 60 km, multipath beyond
/// its ranges, and paths from 5 km on above 45 GHz, where they have multipath that P.530 cannot tell. Errors: those of
/// the models (InvalidArgument). O(points), about 0.1 ms for 800 points.
[[nodiscard]] Result<RadioLink> judgeLink(const PathProfile& profile, const AntennaHeights& antennas,
                                          const LinkEquipment& equipment, const LinkDemand& demand,
                                          const LinkClimate& climate);

} // namespace oasis
