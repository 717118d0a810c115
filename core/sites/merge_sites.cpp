// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/merge_sites.h"

#include "core/sites/place_name.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>

namespace oasis {

namespace {

int family(SiteKind kind)
{
    switch (kind) {
    case SiteKind::PrimarySchool:
    case SiteKind::SecondarySchool:
    case SiteKind::Campus:
        return 0;
    case SiteKind::ThirdPlace:
    case SiteKind::Totem:
        return 1;
    case SiteKind::CivicBuilding:
    case SiteKind::ActivityZone:
    case SiteKind::Health:
    case SiteKind::WifiSpot:
        break;
    }
    return 2 + static_cast<int>(kind);
}

bool shareLayer(const Site& a, const Site& b)
{
    for (const SiteSource& one : a.sources)
        for (const SiteSource& other : b.sources)
            if (one.layer == other.layer)
                return true;
    return false;
}

/// Sets of indices that are joined pair by pair (union by lowest index, path halving).
class JoinedSets
{
public:
    explicit JoinedSets(std::size_t count) : m_parent(count)
    {
        std::iota(m_parent.begin(), m_parent.end(), std::size_t{0});
    }
    std::size_t find(std::size_t i)
    {
        while (m_parent[i] != i)
            i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b)
    {
        a = find(a);
        b = find(b);
        m_parent[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> m_parent;
};

std::optional<MergeLink> linkBetween(const MergeParams& params, std::span<const Site> sites, std::size_t first,
                                     std::size_t second)
{
    const Site& a = sites[first];
    const Site& b = sites[second];
    MergeLink link{first, second, MergeLink::Reason::SameKey, distance(a.position, b.position), 1};
    if (!a.officialKey.empty() && !b.officialKey.empty()) {
        if (a.officialKey != b.officialKey || link.distanceM > params.keyDistanceM)
            return std::nullopt;
        return link;
    }
    if (!sameFamily(a.kind, b.kind) || a.townHall != b.townHall || link.distanceM > params.distanceM ||
        (params.acrossLayersOnly && shareLayer(a, b)))
        return std::nullopt;
    link.similarity = nameSimilarity(a.name, b.name);
    if (nameWords(a.name).empty() || nameWords(b.name).empty()) {
        if (a.kind == SiteKind::CivicBuilding && !a.townHall && link.distanceM > params.unnamedCivicM)
            return std::nullopt;
        link.reason = MergeLink::Reason::Unnamed;
        link.similarity = 0;
        return link;
    }
    if (link.similarity < params.minSimilarity)
        return std::nullopt;
    link.reason = MergeLink::Reason::SimilarNames;
    return link;
}

/// All linked pairs, found by sweeping along x for closeness and by key for the rest.
std::vector<MergeLink> allLinks(const MergeParams& params, std::span<const Site> sites)
{
    std::vector<std::size_t> order(sites.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tie(sites[a].position.x, a) < std::tie(sites[b].position.x, b);
    });
    std::map<std::pair<std::size_t, std::size_t>, MergeLink> links;
    const auto consider = [&](std::size_t a, std::size_t b) {
        if (auto link = linkBetween(params, sites, std::min(a, b), std::max(a, b)))
            links.emplace(std::pair(link->first, link->second), *link);
    };
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t j = i + 1;
             j < order.size() && sites[order[j]].position.x - sites[order[i]].position.x <= params.distanceM; ++j)
            consider(order[i], order[j]);
    std::map<std::string, std::vector<std::size_t>> byKey;
    for (const std::size_t i : order)
        if (!sites[i].officialKey.empty())
            byKey[sites[i].officialKey].push_back(i);
    for (const auto& [key, members] : byKey)
        for (std::size_t i = 0; i < members.size(); ++i)
            for (std::size_t j = i + 1;
                 j < members.size() &&
                 sites[members[j]].position.x - sites[members[i]].position.x <= params.keyDistanceM;
                 ++j)
                consider(members[i], members[j]);
    std::vector<MergeLink> sorted;
    sorted.reserve(links.size());
    for (const auto& [pair, link] : links)
        sorted.push_back(link);
    return sorted;
}

bool betterRepresentative(const Site& a, const Site& b)
{
    const auto rank = [](const Site& site) {
        return std::tuple(site.state == SiteState::Oasis, !site.officialKey.empty(),
                          !distinctiveWords(site.name).empty(), !site.name.empty(), site.people);
    };
    return rank(a) > rank(b);
}

int strength(SiteState state)
{
    return state == SiteState::Oasis ? 2 : state == SiteState::StruckOut ? 1 : 0;
}

void absorb(Site& into, const Site& other)
{
    for (auto member : {&Site::name, &Site::officialKey, &Site::municipalityCode, &Site::note})
        if ((into.*member).empty())
            into.*member = other.*member;
    for (auto member : {&Site::people, &Site::areaHa, &Site::weight, &Site::mbits})
        into.*member = std::max(into.*member, other.*member);
    into.fibres = std::max(into.fibres, other.fibres);
    into.required = into.required || other.required;
    into.firstRank = into.firstRank || other.firstRank;
    into.townHall = into.townHall || other.townHall;
    into.hasGrid = into.hasGrid || other.hasGrid;
    if (strength(other.state) > strength(into.state))
        into.state = other.state;
    if (into.kind == SiteKind::PrimarySchool && other.kind == SiteKind::SecondarySchool)
        into.kind = SiteKind::SecondarySchool;
    for (const SiteSource& source : other.sources)
        if (std::find(into.sources.begin(), into.sources.end(), source) == into.sources.end())
            into.sources.push_back(source);
}

} // namespace

bool sameFamily(SiteKind a, SiteKind b)
{
    return family(a) == family(b);
}

std::vector<MergeGroup> proposeMerges(const MergeParams& params, std::span<const Site> sites)
{
    const std::vector<MergeLink> links = allLinks(params, sites);
    JoinedSets sets(sites.size());
    for (const MergeLink& link : links)
        sets.join(link.first, link.second);
    std::map<std::size_t, MergeGroup> groups;
    for (const MergeLink& link : links)
        groups[sets.find(link.first)].links.push_back(link);
    for (std::size_t i = 0; i < sites.size(); ++i)
        if (const auto group = groups.find(sets.find(i)); group != groups.end())
            group->second.members.push_back(i);
    std::vector<MergeGroup> result;
    result.reserve(groups.size());
    for (auto& [root, group] : groups) {
        group.representative = group.members.front();
        for (const std::size_t member : group.members)
            if (betterRepresentative(sites[member], sites[group.representative]))
                group.representative = member;
        result.push_back(std::move(group));
    }
    return result;
}

std::vector<Site> applyMerges(std::span<const Site> sites, std::span<const MergeGroup> groups)
{
    std::vector<const MergeGroup*> groupOf(sites.size(), nullptr);
    for (const MergeGroup& group : groups)
        for (const std::size_t member : group.members)
            groupOf[member] = &group;
    std::vector<Site> merged;
    for (std::size_t i = 0; i < sites.size(); ++i) {
        if (groupOf[i] != nullptr && groupOf[i]->representative != i)
            continue;
        Site& site = merged.emplace_back(sites[i]);
        if (groupOf[i] != nullptr)
            for (const std::size_t member : groupOf[i]->members)
                if (member != i)
                    absorb(site, sites[member]);
    }
    return merged;
}

std::string describe(const MergeLink& link, std::span<const Site> sites)
{
    const std::string apart = std::to_string(std::lround(link.distanceM)) + " m apart, ";
    switch (link.reason) {
    case MergeLink::Reason::SameKey:
        return apart + "same official key " + sites[link.first].officialKey;
    case MergeLink::Reason::SimilarNames:
        return apart + "names alike";
    case MergeLink::Reason::Unnamed:
        break;
    }
    return apart + "without a name";
}

} // namespace oasis
