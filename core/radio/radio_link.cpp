// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/radio_link.h"

#include "core/radio/free_space.h"
#include "core/radio/rain_attenuation.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace oasis {

namespace {

Result<void> check(const LinkDemand& demand)
{
    if (!(demand.rateMbps > 0) || !std::isfinite(demand.rateMbps))
        return fail(ErrorCode::InvalidArgument, "the rate of a link must be positive");
    if (!(demand.availabilityPercent > 0 && demand.availabilityPercent < 100))
        return fail(ErrorCode::InvalidArgument, "the availability of a link must lie between 0 and 100 %");
    if (!(demand.lossDb >= 0) || !std::isfinite(demand.lossDb))
        return fail(ErrorCode::InvalidArgument, "the losses at the ends of a link must not be negative");
    if (!(demand.leastMarginDb >= 0) || !std::isfinite(demand.leastMarginDb))
        return fail(ErrorCode::InvalidArgument, "the least margin of a link must not be negative");
    return ok();
}

double meanGroundM(const PathProfile& profile)
{
    // By the trapezoid rule: points may lie at unequal distances.
    const auto distances = profile.distancesKm();
    const auto ground = profile.groundM();
    double sum = 0;
    for (std::size_t i = 1; i < profile.size(); ++i)
        sum += (ground[i] + ground[i - 1]) / 2 * (distances[i] - distances[i - 1]);
    return sum / profile.lengthKm();
}

constexpr double kFadesFromKm = 5;   ///< shorter paths have no multipath to speak of: P.530 section 2.3
constexpr double kFadesUpToGhz = 45; ///< P.530 tells it up to here

/// The multipath distribution, where the path is long enough and the frequency low enough to have one.
Result<std::optional<P530Fading>> fadingOf(const PathProfile& profile, const PathEnds& ends, double frequencyGhz,
                                           const LinkClimate& climate)
{
    if (ends.distanceKm < kFadesFromKm || frequencyGhz > kFadesUpToGhz)
        return std::optional<P530Fading>();
    OASIS_TRY(P530Fading fading,
              p530Fading({frequencyGhz, ends.distanceKm, ends.txAmslM, ends.rxAmslM, meanGroundM(profile),
                          climate.geoclimaticK, climate.refractivityN, climate.latitudeDeg}));
    return std::optional<P530Fading>(fading);
}

Result<EmissionCheck> emissionOf(const LinkEquipment& equipment, const LinkMode& mode, bool licences)
{
    Emission emission;
    emission.centreMhz = 1000 * equipment.frequencyGhz;
    emission.widthMhz = equipment.widthMhz;
    emission.eirpDbm = mode.powerDbm + equipment.gainDbi;
    emission.gainDbi = equipment.gainDbi;
    emission.tpc = equipment.tpc;
    emission.dfs = equipment.dfs;
    emission.use = SpectrumUse::Link;
    emission.licensed = licences;
    return checkEmission(defaultSpectrumLimits(), emission);
}

/// Levels, margins and outages of every modulation.
void judgeModes(RadioLink& link, const LinkEquipment& equipment, const LinkDemand& demand, double distanceKm,
                const std::optional<P530Fading>& fading)
{
    const bool untold = distanceKm >= kFadesFromKm && equipment.frequencyGhz > kFadesUpToGhz;
    for (const LinkMode& mode : equipment.modes) {
        LinkModeVerdict verdict;
        verdict.levelDbm = mode.powerDbm + 2 * equipment.gainDbi - demand.lossDb - link.freeSpaceDb - link.gasDb;
        verdict.marginDb = verdict.levelDbm - mode.thresholdDbm;
        verdict.rainPercent = link.rain.outagePercent(verdict.marginDb);
        if (fading)
            verdict.multipathPercent = verdict.marginDb > 0 ? fading->yearPercent(verdict.marginDb) : 100;
        verdict.inRange = link.rain.inRange && !untold && (!fading || fading->inRange());
        link.modes.push_back(verdict);
    }
}

/// The fastest modulation that is lawful, available enough and has the margin, or the fault of the one that comes
/// nearest.
Result<void> choose(RadioLink& link, const LinkEquipment& equipment, const LinkDemand& demand)
{
    link.fault = LinkFault::TooSlow;
    for (std::size_t i = equipment.modes.size(); i-- > 0;) {
        if (equipment.modes[i].rateMbps < demand.rateMbps)
            break;
        OASIS_TRY(EmissionCheck rule, emissionOf(equipment, equipment.modes[i], demand.licences));
        link.rule = std::move(rule);
        if (!link.rule.permitted) {
            link.fault = LinkFault::Unlawful;
            continue;
        }
        link.fault = LinkFault::Unavailable;
        if (link.modes[i].availabilityPercent() < demand.availabilityPercent)
            continue;
        link.fault = LinkFault::ThinMargin;
        if (link.modes[i].marginDb < demand.leastMarginDb)
            continue;
        link.mode = i;
        link.fault = LinkFault::None;
        break;
    }
    if (!link.clearance.closes())
        link.fault = LinkFault::NotClear;
    return ok();
}

} // namespace

double LinkModeVerdict::availabilityPercent() const
{
    return std::max(0.0, 100 - multipathPercent - rainPercent);
}

Result<RadioLink> judgeLink(const PathProfile& profile, const AntennaHeights& antennas, const LinkEquipment& equipment,
                            const LinkDemand& demand, const LinkClimate& climate)
{
    OASIS_CHECK(check(demand));
    OASIS_TRY(const PathEnds ends, profile.ends(antennas));
    const double ghz = equipment.frequencyGhz;
    RadioLink link;
    OASIS_TRY(link.clearance, linkClearance(profile, antennas, ghz, demand.clearance));
    link.slantKm = slantDistanceKm(ends.distanceKm, ends.txAmslM, ends.rxAmslM);
    OASIS_TRY(link.freeSpaceDb, freeSpaceLossDb(ghz, link.slantKm));
    OASIS_TRY(const GasAttenuation gas, gasAttenuation(ghz, climate.air));
    link.gasDb = gas.total() * link.slantKm;
    const double rise = std::atan2(ends.rxAmslM - ends.txAmslM, 1000 * ends.distanceKm) * 180 / std::numbers::pi;
    OASIS_TRY(link.rain, p530RainAttenuation({ghz, ends.distanceKm, climate.rainMmH, rise, kVerticalTiltDeg}));
    OASIS_TRY(const std::optional<P530Fading> fading, fadingOf(profile, ends, ghz, climate));
    judgeModes(link, equipment, demand, ends.distanceKm, fading);
    OASIS_CHECK(choose(link, equipment, demand));
    return link;
}

} // namespace oasis
