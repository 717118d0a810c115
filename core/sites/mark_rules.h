// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/site.h"
#include "core/territory/territory.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace oasis {

/// "Every site of this kind (above these thresholds) is an oasis." A threshold of 0 asks nothing; a site or
/// municipality whose figure is unknown does not pass a threshold above 0.
struct MarkRule
{
    SiteKind kind = SiteKind::SecondarySchool;
    bool townHallOnly = false;      ///< of civic buildings, only town halls
    std::int64_t minPopulation = 0; ///< inhabitants of the site's municipality
    double minAreaHa = 0;           ///< of the site
    double minPeople = 0;           ///< pupils, jobs or visitors of the site
    bool required = false;          ///< marked sites become required
    bool firstRank = false;         ///< marked sites deserve two disjoint ways
    friend bool operator==(const MarkRule&, const MarkRule&) = default;
};

/// The usual first choice: secondary schools, campuses, town halls of municipalities of at least so many inhabitants,
/// activity zones of at least so many hectares.
[[nodiscard]] std::vector<MarkRule> usualMarkRules(std::int64_t townHallMinPopulation, double zoneMinAreaHa);

/// The ambitious choice: every kind but Wi-Fi spots; of civic buildings the town halls of municipalities of at least so
/// many inhabitants, activity zones of at least so many hectares.
[[nodiscard]] std::vector<MarkRule> everyKindMarkRules(std::int64_t townHallMinPopulation, double zoneMinAreaHa);

struct MarkParams
{
    std::vector<MarkRule> rules;
    bool insideOnly = true; ///< sites in no municipality of the territory are left alone
};

/// A site as the rules change it, and why.
struct MarkedSite
{
    Site site;            ///< state Oasis; required and firstRank set where the rule asks for it
    std::size_t rule = 0; ///< index of the first rule that the site passes
    std::string reason; ///< English: "secondary school", "town hall, municipality of 4482 inhabitants (at least 2000)"
};

/// The candidates that pass at least one rule, in the order of `sites`; the first such rule counts. Sites already
/// marked or struck out by the planner are never touched. O(sites × rules).
[[nodiscard]] std::vector<MarkedSite> markByRules(const MarkParams& params, std::span<const Site> sites,
                                                  const Territory& territory);

} // namespace oasis
