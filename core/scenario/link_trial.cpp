// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/link_trial.h"

#include <algorithm>
#include <cmath>

namespace oasis {

namespace {

constexpr double kAnyRateMbps = 1e-3;

/// Heights are known from the middle of the outermost cells on.
bool covers(const ElevationGrid& relief, Point place)
{
    return relief.bounds().grownBy(-relief.cellM / 2).contains(place);
}

TrialProblem problemOf(const ElevationGrid& relief, const LinkTrial& trial)
{
    if (relief.heightM.empty())
        return TrialProblem::NoRelief;
    const double lengthM = distance(trial.from, trial.to);
    if (!(lengthM >= kLeastTrialM))
        return TrialProblem::SamePlace;
    if (lengthM > kMostTrialM)
        return TrialProblem::TooLong;
    if (!covers(relief, trial.from))
        return TrialProblem::FromOutside;
    if (!covers(relief, trial.to))
        return TrialProblem::ToOutside;
    if (!(trial.heights.fromM > 0))
        return TrialProblem::FromNotAbove;
    if (!(trial.heights.toM > 0))
        return TrialProblem::ToNotAbove;
    return TrialProblem::None;
}

void markVoid(TriedLink& tried)
{
    const auto& ground = tried.profile.groundM;
    const auto isKnown = [](double height) { return std::isfinite(height); };
    const auto first = std::find_if_not(ground.begin(), ground.end(), isKnown);
    if (first == ground.end())
        return;
    const auto after = std::find_if(first, ground.end(), isKnown);
    tried.problem = TrialProblem::Void;
    tried.voidFromKm = tried.profile.atKm[static_cast<std::size_t>(first - ground.begin())];
    tried.voidToKm = tried.profile.atKm[static_cast<std::size_t>(after - ground.begin()) - 1];
}

void addClutter(TriedLink& tried, const TerrainGrid* clutter)
{
    const LinkTrial& trial = tried.trial;
    const std::size_t count = tried.profile.atKm.size();
    tried.clutterM.assign(count, 0);
    const bool isKnown = clutter && clutter->hasClutter();
    if (isKnown)
        tried.clutterSource = clutter->clutterSource();
    for (std::size_t i = 1; i + 1 < count; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(count - 1);
        const Point place{trial.from.x + share * (trial.to.x - trial.from.x),
                          trial.from.y + share * (trial.to.y - trial.from.y)};
        tried.clutterM[i] = std::max(trial.rules.obstacleM, isKnown ? clutter->clutterAt(place) : 0);
    }
}

/// In tenths of a metre, as people build: up, but for the hair that the search leaves on top.
Result<std::optional<PtpHeights>> mastsFor(const PathProfile& path, const LinkEquipment& equipment,
                                           const ClearanceRule& rule)
{
    constexpr double kHairM = 0.002;
    const MastRange range{{kRoofM, kRoofM}, {kHighestTrialMastM, kHighestTrialMastM}};
    OASIS_TRY(const std::optional<AntennaHeights> masts, lowestMasts(path, range, equipment.frequencyGhz, rule));
    if (!masts)
        return std::optional<PtpHeights>();
    const auto tenths = [](double heightM) { return std::ceil(10 * heightM) / 10; };
    const AntennaHeights nearly{tenths(masts->txM - kHairM), tenths(masts->rxM - kHairM)};
    OASIS_TRY(const LinkClearance clearance, linkClearance(path, nearly, equipment.frequencyGhz, rule));
    if (clearance.closes())
        return std::optional(PtpHeights{nearly.txM, nearly.rxM});
    return std::optional(PtpHeights{tenths(masts->txM), tenths(masts->rxM)});
}

Result<void> judge(TriedLink& tried)
{
    const LinkTrial& trial = tried.trial;
    OASIS_TRY(const PathProfile path, PathProfile::create(tried.profile.atKm, tried.profile.groundM, tried.clutterM));
    const LinkDemand demand{std::max(trial.wantedMbps, kAnyRateMbps),
                            trial.rules.availabilityPercent,
                            kPtpLossDb,
                            {},
                            true,
                            trial.rules.leastMarginDb};
    OASIS_TRY(tried.link, judgeLink(path, {trial.heights.fromM, trial.heights.toM}, tried.equipment, demand,
                                    ptpClimate(trial.rules, trial.latitudeDeg)));
    tried.fromAmslM = tried.profile.groundM.front() + trial.heights.fromM;
    tried.toAmslM = tried.profile.groundM.back() + trial.heights.toM;
    if (tried.link.clearance.closes())
        return ok();
    OASIS_TRY(tried.masts, mastsFor(path, tried.equipment, demand.clearance));
    return ok();
}

} // namespace

const ClearanceAt& TriedLink::tightest() const
{
    const LinkClearance& clearance = link.clearance;
    return clearance.worst.spareM < clearance.median.spareM ? clearance.worst : clearance.median;
}

Result<TriedLink> tryLink(const ElevationGrid& relief, const TerrainGrid* clutter, const LinkTrial& trial)
{
    const LinkEquipment* equipment = findLinkEquipment(trial.equipment);
    if (!equipment)
        return fail(ErrorCode::InvalidArgument, "no such class of radio equipment", trial.equipment);
    TriedLink tried;
    tried.trial = trial;
    tried.equipment = *equipment;
    tried.problem = problemOf(relief, trial);
    if (tried.problem != TrialProblem::None)
        return tried;
    tried.profile = ptpProfile(relief, trial.from, trial.to);
    tried.profile.latitudeDeg = trial.latitudeDeg;
    addClutter(tried, clutter);
    markVoid(tried);
    if (tried.problem == TrialProblem::None)
        OASIS_CHECK(judge(tried));
    return tried;
}

} // namespace oasis
