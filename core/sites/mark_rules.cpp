// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/mark_rules.h"

#include <array>
#include <charconv>
#include <optional>

namespace oasis {

namespace {

constexpr std::array<const char*, kSiteKindCount> kKindWords{"primary school", "secondary school", "campus",
                                                             "civic building", "activity zone",    "third place",
                                                             "totem",          "health",           "Wi-Fi spot"};

std::string shortNumber(double value)
{
    std::array<char, 32> buffer{};
    return {buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr};
}

std::string atLeast(const char* before, const std::string& figure, const char* unit, const std::string& threshold)
{
    return std::string(", ") + before + figure + unit + " (at least " + threshold + ")";
}

/// Inhabitants of the site's municipality; nullopt when it is unknown.
std::optional<std::int64_t> inhabitants(const Site& site, const Territory& territory)
{
    const auto index = territory.indexOf(site.municipalityCode);
    if (!index || !territory.municipalities[*index].populationKnown)
        return std::nullopt;
    return territory.municipalities[*index].population;
}

/// Why the site passes the rule; nullopt when it does not.
std::optional<std::string> reasonFor(const MarkRule& rule, const Site& site, const Territory& territory)
{
    if (site.kind != rule.kind || (rule.townHallOnly && !site.townHall))
        return std::nullopt;
    std::string reason = site.townHall ? "town hall" : kKindWords[static_cast<std::size_t>(site.kind)];
    if (rule.minPopulation > 0) {
        const auto population = inhabitants(site, territory);
        if (!population || *population < rule.minPopulation)
            return std::nullopt;
        reason += atLeast("municipality of ", std::to_string(*population), " inhabitants",
                          std::to_string(rule.minPopulation));
    }
    if (rule.minAreaHa > 0) {
        if (!(site.areaHa >= rule.minAreaHa))
            return std::nullopt;
        reason += atLeast("", shortNumber(site.areaHa), " ha", shortNumber(rule.minAreaHa));
    }
    if (rule.minPeople > 0) {
        if (!(site.people >= rule.minPeople))
            return std::nullopt;
        reason += atLeast("", shortNumber(site.people), " people", shortNumber(rule.minPeople));
    }
    return reason;
}

} // namespace

std::vector<MarkRule> usualMarkRules(std::int64_t townHallMinPopulation, double zoneMinAreaHa)
{
    MarkRule secondary;
    MarkRule campus;
    campus.kind = SiteKind::Campus;
    MarkRule townHalls;
    townHalls.kind = SiteKind::CivicBuilding;
    townHalls.townHallOnly = true;
    townHalls.minPopulation = townHallMinPopulation;
    MarkRule zones;
    zones.kind = SiteKind::ActivityZone;
    zones.minAreaHa = zoneMinAreaHa;
    return {secondary, campus, townHalls, zones};
}

std::vector<MarkRule> everyKindMarkRules(std::int64_t townHallMinPopulation, double zoneMinAreaHa)
{
    std::vector<MarkRule> rules;
    for (int kind = 0; kind < kSiteKindCount; ++kind) {
        MarkRule rule;
        rule.kind = static_cast<SiteKind>(kind);
        if (rule.kind == SiteKind::WifiSpot)
            continue;
        if (rule.kind == SiteKind::ActivityZone)
            rule.minAreaHa = zoneMinAreaHa;
        if (rule.kind == SiteKind::CivicBuilding) {
            rule.townHallOnly = true;
            rule.minPopulation = townHallMinPopulation;
        }
        rules.push_back(rule);
    }
    return rules;
}

std::vector<MarkedSite> markByRules(const MarkParams& params, std::span<const Site> sites, const Territory& territory)
{
    std::vector<MarkedSite> marked;
    for (const Site& site : sites) {
        if (site.state != SiteState::Candidate || (params.insideOnly && site.municipalityCode.empty()))
            continue;
        for (std::size_t i = 0; i < params.rules.size(); ++i) {
            const MarkRule& rule = params.rules[i];
            auto reason = reasonFor(rule, site, territory);
            if (!reason)
                continue;
            MarkedSite& entry = marked.emplace_back(MarkedSite{site, i, std::move(*reason)});
            entry.site.state = SiteState::Oasis;
            entry.site.required = site.required || rule.required;
            entry.site.firstRank = site.firstRank || rule.firstRank;
            break;
        }
    }
    return marked;
}

} // namespace oasis
