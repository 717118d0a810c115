// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/definition.h"

namespace oasis {

namespace {

constexpr std::size_t index(SiteKind kind)
{
    return static_cast<std::size_t>(kind);
}

ScenarioDefinition named(const std::string& preset, const std::string& name)
{
    ScenarioDefinition definition;
    definition.preset = preset;
    definition.name = name;
    // Works supervision 8 %, assistance 2 %, contingencies 10 %: middle of the usual ranges, an assumption.
    definition.overheadShare = 0.20;
    return definition;
}

void addWifi(ScenarioDefinition& definition)
{
    definition.wifi.enabled = true;
    definition.wifi.villageCores = true;
    for (const SiteKind kind : {SiteKind::CivicBuilding, SiteKind::ThirdPlace, SiteKind::Totem})
        definition.wifi.kinds[index(kind)] = true;
}

ScenarioDefinition baseline(bool french)
{
    ScenarioDefinition definition = named("S0", french ? "Fil de l'eau" : "Business as usual");
    definition.objective = Objective::LeaseAll;
    return definition;
}

ScenarioDefinition core(bool french)
{
    ScenarioDefinition definition = named("S1", french ? "Socle" : "Core network");
    definition.sites.kinds = {};
    for (const SiteKind kind : {SiteKind::SecondarySchool, SiteKind::CivicBuilding, SiteKind::ActivityZone})
        definition.sites.kinds[index(kind)] = true;
    definition.sites.townHallMinPopulation = 1000;
    return definition;
}

ScenarioDefinition ambition(bool french)
{
    ScenarioDefinition definition = named("S2", french ? "Ambition" : "All oases");
    addWifi(definition);
    return definition;
}

ScenarioDefinition shared(bool french)
{
    ScenarioDefinition definition = named("S3", french ? "Mutualisé" : "Shared works");
    addWifi(definition);
    // Half of the digging falls together with other works and is then borne at 40 % (catalogue cw.shared): 0.5 + 0.5 ×
    // 0.4.
    definition.construction.coDigShare = 0.70;
    return definition;
}

ScenarioDefinition underBudget(bool french)
{
    ScenarioDefinition definition = named("S5", french ? "Budget contraint" : "Within a budget");
    definition.objective = Objective::Budget;
    definition.budget = Money::euros(2000000);
    return definition;
}

} // namespace

std::vector<ScenarioDefinition> usualScenarios(const std::string& language)
{
    const bool french = language != "en";
    return {baseline(french), core(french), ambition(french), shared(french), underBudget(french)};
}

} // namespace oasis
