// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/ptp_link.h"

#include <algorithm>
#include <cmath>

namespace oasis {

namespace {

constexpr double kAnyRateMbps = 1e-3; // every modulation will do: what is wanted is compared later

/// The profile as core/radio wants it, with what stands between its ends.
class ObstructedPath
{
public:
    static Result<ObstructedPath> create(const PtpProfile& profile, double obstacleM)
    {
        ObstructedPath result;
        result.m_clutterM.assign(profile.groundM.size(), obstacleM);
        OASIS_CHECK(PathProfile::create(profile.atKm, profile.groundM, result.m_clutterM));
        return result;
    }
    [[nodiscard]] PathProfile of(const PtpProfile& profile) const // create() has looked at it
    {
        return PathProfile::create(profile.atKm, profile.groundM, m_clutterM).value();
    }

private:
    std::vector<double> m_clutterM;
};

AntennaHeights antennas(const PtpHeights& heights)
{
    return {heights.fromM, heights.toM};
}

} // namespace

const LinkEquipment* findLinkEquipment(std::string_view id)
{
    const auto& all = defaultLinkEquipment();
    const auto found = std::find_if(all.begin(), all.end(), [&](const LinkEquipment& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

RadioBand bandOf(const LinkEquipment& equipment)
{
    const double ghz = equipment.frequencyGhz;
    return ghz < 10 ? RadioBand::Ghz5 : ghz < 40 ? RadioBand::Ghz18 : ghz < 65 ? RadioBand::Ghz60 : RadioBand::Ghz80;
}

bool isLicensed(const LinkEquipment& equipment)
{
    return equipment.yearly > Money{};
}

double wattsPerEnd(const LinkEquipment& equipment)
{
    return isLicensed(equipment) ? 35 : 12;
}

PtpProfile ptpProfile(const ElevationGrid& relief, Point from, Point to)
{
    PtpProfile profile;
    const double lengthM = distance(from, to);
    profile.lengthKm = lengthM / 1000;
    const double cells = relief.cellM > 0 ? std::ceil(lengthM / relief.cellM) : 2;
    const auto steps = static_cast<std::size_t>(std::clamp(cells, 2.0, 1e6));
    profile.known = true;
    for (std::size_t i = 0; i <= steps; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(steps);
        const double ground = relief.heightAt({from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)});
        profile.atKm.push_back(share * profile.lengthKm);
        profile.groundM.push_back(ground);
        profile.known = profile.known && std::isfinite(ground);
    }
    return profile;
}

Result<PtpClearance> ptpClearance(const PtpProfile& profile, const PtpHeights& heights, double frequencyGhz,
                                  double obstacleM)
{
    OASIS_TRY(const ObstructedPath path, ObstructedPath::create(profile, obstacleM));
    OASIS_TRY(const LinkClearance clearance, linkClearance(path.of(profile), antennas(heights), frequencyGhz, {}));
    const ClearanceAt& tighter = clearance.worst.spareM < clearance.median.spareM ? clearance.worst : clearance.median;
    return PtpClearance{tighter.spareM, tighter.placeKm, tighter.k, tighter.share};
}

Result<std::optional<PtpHeights>> ptpLowestMasts(const PtpProfile& profile, double frequencyGhz, double obstacleM,
                                                 double mostM)
{
    OASIS_TRY(const ObstructedPath path, ObstructedPath::create(profile, obstacleM));
    const MastRange range{{kRoofM, kRoofM}, {mostM, mostM}};
    OASIS_TRY(const std::optional<AntennaHeights> masts, lowestMasts(path.of(profile), range, frequencyGhz, {}));
    return masts ? std::optional(PtpHeights{masts->txM, masts->rxM}) : std::nullopt;
}

LinkClimate ptpClimate(const RadioLinkRules& rules, double latitudeDeg)
{
    LinkClimate climate;
    climate.rainMmH = rules.rainRateMmH;
    climate.geoclimaticK = std::pow(10, rules.logK);
    climate.refractivityN = rules.dN75;
    climate.latitudeDeg = latitudeDeg;
    return climate;
}

Result<PtpBudget> ptpBudget(const PtpProfile& profile, const PtpHeights& heights, const LinkEquipment& equipment,
                            const RadioLinkRules& rules)
{
    OASIS_TRY(const ObstructedPath path, ObstructedPath::create(profile, rules.obstacleM));
    const LinkDemand demand{kAnyRateMbps, rules.availabilityPercent, kPtpLossDb, {}, true, rules.leastMarginDb};
    const LinkClimate climate = ptpClimate(rules, profile.latitudeDeg);
    OASIS_TRY(const RadioLink link, judgeLink(path.of(profile), antennas(heights), equipment, demand, climate));
    PtpBudget budget;
    budget.freeSpaceDb = link.freeSpaceDb;
    budget.gasesDb = link.gasDb;
    const std::size_t mode = link.mode.value_or(0);
    const LinkModeVerdict& verdict = link.modes[mode];
    budget.receivedDbm = verdict.levelDbm;
    budget.marginDb = verdict.marginDb;
    budget.rainPercent = verdict.rainPercent;
    budget.fadingPercent = verdict.multipathPercent;
    budget.availabilityPercent = verdict.availabilityPercent();
    budget.inRange = verdict.inRange;
    if (link.mode)
        budget.rateMbps = equipment.modes[mode].rateMbps;
    else if (!link.rule.permitted)
        budget.unlawful = link.rule.reason;
    return budget;
}

} // namespace oasis
