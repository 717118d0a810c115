// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/definition.h"

#include "core/base/input_hash.h"

#include <cmath>

namespace oasis {

namespace {

Error bad(const std::string& field, const std::string& why)
{
    return fail(ErrorCode::InvalidArgument, why, field);
}

/// A closed range; NaN lies in none.
bool within(double value, double low, double high)
{
    return value >= low && value <= high;
}

Result<void> checkTechnology(const TechnologyRules& rules)
{
    constexpr double kMaxReach = 2e7; // half the Earth's circumference, metres
    if (rules.years < 1 || rules.years > 100)
        return bad("technology.years", "must be from 1 to 100 years");
    if (!within(rules.earthRadiusM, 1e6, 1e8))
        return bad("technology.earthRadiusM", "must be from 1 000 to 100 000 km");
    if (!within(rules.mbitPerSite, 0, 1e9))
        return bad("technology.mbitPerSite", "must not be negative");
    if (rules.kwhPrice < Money{} || rules.solarPerSite < Money{})
        return bad("technology.kwhPrice", "prices must not be negative");
    for (const Technology& technology : rules.technologies) {
        const std::string where = "technology." + technology.id;
        if (technology.id.empty())
            return bad("technology.id", "a technology must have an id");
        if (!within(technology.rangeM, 0, kMaxReach))
            return bad(where + ".rangeM", "must be from 0 to 20 000 km");
        if (!within(technology.kwhPerYear, 0, 1e9))
            return bad(where + ".kwhPerYear", "must not be negative");
        for (const Money price : {technology.capexFixed, technology.capexTower, technology.capexPerKm,
                                  technology.yearlyFixed, technology.yearlyPerKm, technology.yearlyPerMbit})
            if (price < Money{} || price.inCents() > kInfiniteCents / 1000000)
                return bad(where, "prices must not be negative or above 23 billion");
    }
    return ok();
}

Result<void> checkConstruction(const ConstructionRules& rules, const CableRules& cables)
{
    if (!within(rules.coDigShare, 0, 1))
        return bad("construction.coDigShare", "must be from 0 to 1");
    if (!within(rules.poleRenewalShare, 0, 1))
        return bad("construction.poleRenewalShare", "must be from 0 to 1");
    if (!within(rules.poleSpanM, 1, 1000))
        return bad("construction.poleSpanM", "must be from 1 to 1000 m");
    if (!within(cables.spare, 0, 10))
        return bad("cables.spare", "must be from 0 to 10");
    if (!within(cables.slack, 0, 10))
        return bad("cables.slack", "must be from 0 to 10");
    if (!within(cables.leadInToleranceM, 0, 1e6))
        return bad("cables.leadInToleranceM", "must be from 0 to 1 000 km");
    return ok();
}

bool hasFibreTechnology(const TechnologyRules& rules)
{
    for (const Technology& technology : rules.technologies)
        if (technology.reach == Technology::Reach::Fibre && technology.rangeM > 0)
            return true;
    return false;
}

void add(InputHash& hash, Money money)
{
    hash.add(money.inCents());
}

void add(InputHash& hash, const SiteSelection& sites)
{
    for (const bool on : sites.kinds)
        hash.add(on);
    hash.add(sites.townHallMinPopulation);
    hash.add(sites.zoneMinAreaHa);
    for (const auto* list : {&sites.included, &sites.excluded}) {
        hash.add(list->size());
        for (const SiteId id : *list)
            hash.add(id.value());
    }
}

void add(InputHash& hash, const ConstructionRules& rules)
{
    hash.add(rules.reuseDucts);
    hash.add(rules.reusePoles);
    hash.add(rules.reuseFibre);
    hash.add(rules.allowMotorways);
    hash.add(rules.allowForeignGround);
    hash.add(rules.coDigShare);
    hash.add(rules.poleRenewalShare);
    hash.add(rules.poleSpanM);
    hash.add(rules.forbidden.size());
    for (const StreetId id : rules.forbidden)
        hash.add(id.value());
}

void add(InputHash& hash, const WifiPlan& wifi)
{
    hash.add(wifi.enabled);
    for (const bool on : wifi.kinds)
        hash.add(on);
    hash.add(wifi.villageCores);
    hash.add(wifi.outdoorAccessPoints);
    hash.add(wifi.indoorAccessPoints);
    hash.add(wifi.model.band);
    for (const double value : {wifi.model.eirp.dBm(), wifi.model.receiverGain.decibels(), wifi.model.threshold.dBm(),
                               wifi.model.margin.decibels(), wifi.model.referenceM, wifi.model.exponent})
        hash.add(value);
}

void add(InputHash& hash, const TechnologyRules& rules)
{
    hash.add(rules.technologies.size());
    for (const Technology& technology : rules.technologies) {
        hash.add(technology.id);
        hash.add(technology.reach);
        hash.add(technology.rangeM);
        for (const Money price : {technology.capexFixed, technology.capexTower, technology.capexPerKm,
                                  technology.yearlyFixed, technology.yearlyPerKm, technology.yearlyPerMbit})
            add(hash, price);
        hash.add(technology.kwhPerYear);
    }
    add(hash, rules.kwhPrice);
    add(hash, rules.solarPerSite);
    hash.add(rules.years);
    hash.add(rules.mbitPerSite);
    hash.add(rules.earthRadiusM);
}

} // namespace

Result<void> check(const ScenarioDefinition& definition)
{
    OASIS_CHECK(checkConstruction(definition.construction, definition.cables));
    OASIS_CHECK(checkTechnology(definition.technology));
    if (definition.sites.townHallMinPopulation < 0)
        return bad("sites.townHallMinPopulation", "must not be negative");
    if (!within(definition.sites.zoneMinAreaHa, 0, 1e9))
        return bad("sites.zoneMinAreaHa", "must not be negative");
    if (!within(definition.overheadShare, 0, 10))
        return bad("overheadShare", "must be from 0 to 10");
    if (definition.cashFlow.horizonYears < 1 || definition.cashFlow.horizonYears > 100)
        return bad("cashFlow.horizonYears", "must be from 1 to 100 years");
    if (!within(definition.cashFlow.discountRate, 0, 1))
        return bad("cashFlow.discountRate", "must be from 0 to 1");
    if (definition.budget < Money{})
        return bad("budget", "must not be negative");
    if (definition.effort.starts < 1 || definition.effort.ascentRoots < 0 || definition.effort.localPasses < 0)
        return bad("effort", "needs at least one start, and no negative number");
    if (definition.networkMode == NetworkMode::CrowFly && definition.objective != Objective::LeaseAll &&
        !hasFibreTechnology(definition.technology))
        return bad("technology.technologies", "crow-fly links need a technology that reaches by fibre, with a range");
    if (definition.wifi.enabled) {
        if (definition.wifi.outdoorAccessPoints < 0 || definition.wifi.indoorAccessPoints < 0 ||
            definition.wifi.outdoorAccessPoints + definition.wifi.indoorAccessPoints < 1)
            return bad("wifi.accessPoints", "a hotspot needs at least one access point");
        if (auto limits = checkLimits(definition.wifi.model); !limits.has_value())
            return inContext(std::move(limits).error(), "wifi.model");
    }
    return ok();
}

std::string hashOf(const ScenarioDefinition& definition)
{
    InputHash hash;
    hash.add("definition 1");
    hash.add(definition.objective);
    hash.add(definition.networkMode);
    add(hash, definition.sites);
    add(hash, definition.construction);
    hash.add(definition.cables.spare);
    hash.add(definition.cables.slack);
    hash.add(definition.cables.leadInToleranceM);
    add(hash, definition.wifi);
    add(hash, definition.technology);
    hash.add(definition.priceLevel);
    add(hash, definition.budget);
    hash.add(definition.overheadShare);
    hash.add(definition.cashFlow.horizonYears);
    hash.add(definition.cashFlow.discountRate);
    hash.add(definition.cashFlow.renew);
    hash.add(definition.effort.starts);
    hash.add(definition.effort.ascentRoots);
    hash.add(definition.effort.localPasses);
    hash.add(definition.effort.seed);
    return hash.hex();
}

} // namespace oasis
