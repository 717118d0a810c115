// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study.h"

#include <algorithm>

namespace oasis {

namespace {

template <class T>
bool sameContent(const std::shared_ptr<const T>& a, const std::shared_ptr<const T>& b)
{
    return a == b || (a && b && *a == *b);
}

template <class T, class Id>
const T* findById(const std::vector<T>& sorted, Id id)
{
    const auto found = std::lower_bound(sorted.begin(), sorted.end(), id,
                                        [](const T& element, Id wanted) { return element.id < wanted; });
    return found != sorted.end() && found->id == id ? &*found : nullptr;
}

template <class Id>
Id after(Id id)
{
    return Id{id.value() + 1};
}

} // namespace

Study::Study()
    : territory(std::make_shared<const Territory>()), streets(std::make_shared<const StreetLayer>()),
      infrastructure(std::make_shared<const Infrastructure>()), elevation(std::make_shared<const ElevationGrid>()),
      catalogue(std::make_shared<const Catalogue>())
{}

bool operator==(const Study& a, const Study& b)
{
    return a.info == b.info && a.sites == b.sites && a.supplies == b.supplies && a.towers == b.towers &&
           a.accessPoints == b.accessPoints && a.definitions == b.definitions && a.layers == b.layers &&
           a.receipts == b.receipts && std::ranges::equal(a.outcomes, b.outcomes, sameContent<Outcome>) &&
           std::ranges::equal(a.frontiers, b.frontiers, sameContent<Frontier>) &&
           sameContent(a.catalogue, b.catalogue) && sameContent(a.territory, b.territory) &&
           sameContent(a.infrastructure, b.infrastructure) && sameContent(a.streets, b.streets) &&
           sameContent(a.elevation, b.elevation);
}

PlanningInput planningInput(const Study& study)
{
    PlanningInput input;
    input.crs = study.info.crs;
    input.territory = study.territory;
    input.streets = study.streets;
    input.sites = study.sites;
    input.supplies = study.supplies;
    input.towers = study.towers;
    input.catalogue = study.catalogue;
    input.elevation = study.elevation;
    return input;
}

SiteId nextSiteId(const Study& study)
{
    SiteId largest;
    for (const Site& site : study.sites)
        largest = std::max(largest, site.id);
    for (const ScenarioDefinition& definition : study.definitions) {
        for (const SiteId id : definition.sites.included)
            largest = std::max(largest, id);
        for (const SiteId id : definition.sites.excluded)
            largest = std::max(largest, id);
    }
    for (const auto& outcome : study.outcomes)
        for (const OutcomeSite& site : outcome->sites)
            largest = std::max(largest, site.site);
    return after(largest);
}

SupplyId nextSupplyId(const Study& study)
{
    SupplyId largest;
    for (const SupplyPoint& supply : study.supplies)
        largest = std::max(largest, supply.id);
    for (const auto& outcome : study.outcomes)
        for (const OutcomeSupply& supply : outcome->supplies)
            largest = std::max(largest, supply.supply);
    return after(largest);
}

ScenarioId nextScenarioId(const Study& study)
{
    ScenarioId largest;
    for (const ScenarioDefinition& definition : study.definitions)
        largest = std::max(largest, definition.id);
    for (const auto& outcome : study.outcomes)
        largest = std::max(largest, outcome->definition.id);
    for (const auto& frontier : study.frontiers)
        largest = std::max(largest, frontier->definition.id);
    return after(largest);
}

AccessPointId nextAccessPointId(const Study& study)
{
    return after(study.accessPoints.empty() ? AccessPointId() : study.accessPoints.back().id);
}

const Site* findSite(const Study& study, SiteId id)
{
    return findById(study.sites, id);
}

const AccessPoint* findAccessPoint(const Study& study, AccessPointId id)
{
    return findById(study.accessPoints, id);
}

const ScenarioDefinition* findDefinition(const Study& study, ScenarioId id)
{
    return findById(study.definitions, id);
}

std::shared_ptr<const Outcome> findOutcome(const Study& study, ScenarioId id)
{
    const auto found = std::ranges::find_if(
        study.outcomes, [id](const std::shared_ptr<const Outcome>& outcome) { return outcome->definition.id == id; });
    return found != study.outcomes.end() ? *found : nullptr;
}

std::shared_ptr<const Frontier> findFrontier(const Study& study, ScenarioId id)
{
    const auto found = std::ranges::find_if(study.frontiers, [id](const std::shared_ptr<const Frontier>& frontier) {
        return frontier->definition.id == id;
    });
    return found != study.frontiers.end() ? *found : nullptr;
}

bool isStale(const Frontier& frontier, const Study& study, const InputHashes& hashes)
{
    const ScenarioDefinition* definition = findDefinition(study, frontier.definition.id);
    return definition == nullptr || frontier.inputHash != hashes.of(frontierQuestion(*definition)) ||
           questionHashOf(*definition) != frontier.questionHash;
}

bool isStale(const Outcome& outcome, const Study& study, const InputHashes& hashes)
{
    const ScenarioDefinition* definition = findDefinition(study, outcome.definition.id);
    return definition == nullptr || outcome.generation != kPlanGeneration ||
           outcome.inputHash != hashes.of(*definition) || outcome.definitionHash != hashOf(*definition);
}

} // namespace oasis
