// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/site_selection.h"

#include <algorithm>

namespace oasis {

namespace {

bool holds(const std::vector<SiteId>& ids, SiteId id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool passesThreshold(const Site& site, const SiteSelection& selection, const Territory& territory)
{
    if (site.kind == SiteKind::ActivityZone)
        return site.areaHa >= selection.zoneMinAreaHa;
    if (site.kind != SiteKind::CivicBuilding || selection.townHallMinPopulation <= 0)
        return true;
    const auto municipality = territory.indexOf(site.municipalityCode);
    return municipality && territory.municipalities[*municipality].population >= selection.townHallMinPopulation;
}

bool selected(const Site& site, const SiteSelection& selection, const Territory& territory)
{
    if (holds(selection.included, site.id))
        return true;
    if (site.state != SiteState::Oasis)
        return false;
    if (site.required)
        return true;
    return selection.kinds[static_cast<std::size_t>(site.kind)] && !holds(selection.excluded, site.id) &&
           passesThreshold(site, selection, territory);
}

} // namespace

std::vector<SiteId> selectSites(const PlanningInput& input, const SiteSelection& selection)
{
    std::vector<SiteId> ids;
    for (const Site& site : input.sites)
        if (selected(site, selection, *input.territory))
            ids.push_back(site.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::vector<SiteId> unknownSites(const PlanningInput& input, const SiteSelection& selection)
{
    std::vector<SiteId> unknown;
    for (const auto* list : {&selection.included, &selection.excluded})
        for (const SiteId id : *list)
            if (std::none_of(input.sites.begin(), input.sites.end(), [&](const Site& s) { return s.id == id; }))
                unknown.push_back(id);
    std::sort(unknown.begin(), unknown.end());
    unknown.erase(std::unique(unknown.begin(), unknown.end()), unknown.end());
    return unknown;
}

} // namespace oasis
