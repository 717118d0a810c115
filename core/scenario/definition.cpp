// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/definition.h"

#include "core/base/input_hash.h"

#include <algorithm>
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

constexpr const char* kPriceRange = "prices must not be negative or above 23 billion";

bool isPrice(Money price)
{
    return price >= Money{} && price.inCents() <= kInfiniteCents / 1000000;
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
    for (const Money price : {rules.kwhPrice, rules.solarPerSite})
        if (!isPrice(price))
            return bad("technology.kwhPrice", kPriceRange);
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
            if (!isPrice(price))
                return bad(where, kPriceRange);
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
    if (rules.chamberSpacingM != 0 && !within(rules.chamberSpacingM, 1, 10'000))
        return bad("construction.chamberSpacingM", "must be from 1 to 10 000 m, or 0 for no chambers");
    if (!within(cables.spare, 0, 10))
        return bad("cables.spare", "must be from 0 to 10");
    if (!within(cables.slack, 0, 10))
        return bad("cables.slack", "must be from 0 to 10");
    if (!within(cables.leadInToleranceM, 0, 1e6))
        return bad("cables.leadInToleranceM", "must be from 0 to 1 000 km");
    return ok();
}

Result<void> checkCabinets(const CabinetRules& rules)
{
    if (rules.minPremises < 0 || rules.maxPremises < 1 || rules.minPremises > rules.maxPremises ||
        rules.maxPremises > 100000)
        return bad("cabinets.maxPremises", "must be from 1 to 100 000 and not below the least number");
    if (!within(rules.maxDistanceM, 1, 1e6) || !within(rules.maxDropM, 1, 1e5))
        return bad("cabinets.maxDistanceM", "must be from 1 m on, and at most 1 000 km");
    if (rules.splitRatio < 1 || rules.splitRatio > 1024 || rules.premisesPerBox < 1 || rules.premisesPerBox > 1000)
        return bad("cabinets.splitRatio", "must be from 1 to 1 024, and a box serves from 1 to 1 000 premises");
    if (!within(rules.personsPerHome, 0.1, 100))
        return bad("cabinets.personsPerHome", "must be from 0.1 to 100");
    if (rules.jobsPerBusiness != 0 && !within(rules.jobsPerBusiness, 0.1, 1e5))
        return bad("cabinets.jobsPerBusiness", "must be 0 (no businesses), or from 0.1 to 100 000");
    if (!within(rules.jobsPerHa, 0, 1e4))
        return bad("cabinets.jobsPerHa", "must be from 0 to 10 000");
    if (!within(rules.takeUp, 0.01, 1))
        return bad("cabinets.takeUp", "must be from 0.01 to 1");
    if (rules.operators < 1 || rules.operators > 100 || rules.reserveFibres < 0 || rules.reserveFibres > 1000)
        return bad("cabinets.operators", "must be from 1 to 100, with at most 1 000 fibres in reserve");
    if (!within(rules.maxReachM, 1, 1e6))
        return bad("cabinets.maxReachM", "must be from 1 m to 1 000 km");
    if (!within(rules.attachM, 1, 1e5))
        return bad("cabinets.attachM", "must be from 1 m to 100 km");
    if (!isPassiveSplit(rules.opticalClass))
        return bad("cabinets.opticalClass", "must be a class that works through a splitter");
    return ok();
}

Result<void> checkRadioLinks(const RadioLinkRules& rules)
{
    if (!within(rules.maxRangeM, 1, 2e5))
        return bad("radioLinks.maxRangeM", "must be from 1 m to 200 km");
    if (!within(rules.availabilityPercent, 90, 99.9999))
        return bad("radioLinks.availabilityPercent", "must be from 90 to 99.9999 % of the year");
    if (!within(rules.leastMarginDb, 0, 60))
        return bad("radioLinks.leastMarginDb", "must be from 0 to 60 dB");
    if (!within(rules.siteHeightM, 1, 300) || !within(rules.supplyHeightM, 1, 300))
        return bad("radioLinks.siteHeightM", "antennas stand from 1 to 300 m above the ground");
    if (!within(rules.obstacleM, 0, 200))
        return bad("radioLinks.obstacleM", "must be from 0 to 200 m");
    if (!within(rules.rainRateMmH, 0, 250))
        return bad("radioLinks.rainRateMmH", "must be from 0 to 250 mm an hour");
    if (!within(rules.logK, -8, 0) || !within(rules.dN75, 0, 200))
        return bad("radioLinks.logK", "multipath takes a factor from -8 to 0 and a refractivity from 0 to 200 N-units");
    if (rules.maxHops < 1 || rules.maxHops > 100)
        return bad("radioLinks.maxHops", "must be from 1 to 100");
    if (!within(rules.sharing, 1, 1000))
        return bad("radioLinks.sharing", "must be from 1 to 1 000");
    if (rules.linksPerSite < 1 || rules.linksPerSite > 1000)
        return bad("radioLinks.linksPerSite", "must be from 1 to 1 000");
    return ok();
}

Result<void> checkEffort(const SolverEffort& effort)
{
    constexpr int kMostEffort = 100000;
    if (effort.starts < 1 || effort.ascentRoots < 0 || effort.localPasses < 0 ||
        std::max({effort.starts, effort.ascentRoots, effort.localPasses}) > kMostEffort)
        return bad("effort", "needs at least one start, no negative number and none above 100 000");
    return ok();
}

Result<void> checkWifi(const WifiPlan& wifi)
{
    constexpr int kMostAccessPoints = 1000;
    if (!wifi.enabled)
        return ok();
    if (std::min(wifi.outdoorAccessPoints, wifi.indoorAccessPoints) < 0 ||
        std::max(wifi.outdoorAccessPoints, wifi.indoorAccessPoints) > kMostAccessPoints ||
        wifi.outdoorAccessPoints + wifi.indoorAccessPoints < 1)
        return bad("wifi.accessPoints", "a hotspot needs at least one access point, and at most 1 000 of a kind");
    if (auto limits = checkLimits(wifi.model); !limits.has_value())
        return inContext(std::move(limits).error(), "wifi.model");
    return ok();
}

/// What an objective plans along streets only, or without pins.
Result<void> checkObjective(const ScenarioDefinition& definition)
{
    const bool crowFly = definition.networkMode == NetworkMode::CrowFly;
    if (definition.radioLinks.enabled && crowFly)
        return bad("radioLinks.enabled", "radio links are weighed against streets, not against straight links");
    if (definition.objective == Objective::TrenchAndCable && crowFly)
        return bad("networkMode", "trench and cables together are planned along streets, not by straight links");
    if (definition.objective == Objective::Cabinets && crowFly)
        return bad("networkMode", "cabinets need streets");
    if (definition.objective == Objective::Cabinets && !definition.construction.pinned.empty())
        return bad("construction.pinned", "streets cannot be pinned in a plan of cabinets");
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

void add(InputHash& hash, const OpticalRules& rules)
{
    for (const double value : rules.fibreDbPerKm)
        hash.add(value);
    for (const double value : {rules.spliceDb, rules.connectorDb, rules.filterDb, rules.marginDb, rules.drumM})
        hash.add(value);
    for (const int value : {rules.endSplices, rules.connectors, rules.connectorsAtSplitter, rules.split})
        hash.add(value);
    for (const double value : rules.splitterDb)
        hash.add(value);
    for (const bool on : rules.allowed)
        hash.add(on);
    for (const OpticalLimits& limits : rules.limits)
        for (const double value : {limits.minLossDb, limits.maxLossDb, limits.mbits})
            hash.add(value);
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
    hash.add(rules.chamberSpacingM);
    for (const auto* list : {&rules.forbidden, &rules.pinned}) {
        hash.add(list->size());
        for (const StreetId id : *list)
            hash.add(id.value());
    }
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

void add(InputHash& hash, const ProtectionRules& rules)
{
    for (const bool on : rules.kinds)
        hash.add(on);
    hash.add(rules.requiredSites);
    hash.add(rules.nodeDisjoint);
    hash.add(rules.sharedRisks);
}

void add(InputHash& hash, const CabinetRules& rules)
{
    hash.add(rules.minPremises);
    hash.add(rules.maxPremises);
    hash.add(rules.maxDistanceM);
    hash.add(rules.splitRatio);
    hash.add(rules.premisesPerBox);
    hash.add(rules.maxDropM);
    hash.add(rules.personsPerHome);
    hash.add(rules.jobsPerBusiness);
    hash.add(rules.jobsPerHa);
    hash.add(rules.takeUp);
    hash.add(rules.operators);
    hash.add(rules.reserveFibres);
    hash.add(rules.attachM);
    hash.add(rules.maxReachM);
    hash.add(rules.opticalClass);
}

void add(InputHash& hash, const RadioLinkRules& rules)
{
    hash.add(rules.enabled);
    for (const bool on : rules.bands)
        hash.add(on);
    for (const double value : {rules.maxRangeM, rules.availabilityPercent, rules.siteHeightM, rules.supplyHeightM,
                               rules.obstacleM, rules.rainRateMmH, rules.logK, rules.dN75})
        hash.add(value);
    hash.add(rules.maxHops);
    hash.add(rules.sharing);
    hash.add(rules.linksPerSite);
    hash.add(rules.leastMarginDb);
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
    if (definition.budget < Money{} || definition.budget.inCents() > kInfiniteCents / 1000)
        return bad("budget", "must not be negative or beyond all measure");
    if (!(definition.quotaShare > 0 && definition.quotaShare <= 1))
        return bad("quotaShare", "must be above 0, and at most 1");
    OASIS_CHECK(checkCabinets(definition.cabinets));
    OASIS_CHECK(checkRadioLinks(definition.radioLinks));
    OASIS_CHECK(checkObjective(definition));
    if (const auto field = firstSenseless(definition.optics); !field.empty())
        return bad(std::string(field).c_str(), "is outside what an optical path can have");
    OASIS_CHECK(checkEffort(definition.effort));
    if (definition.networkMode == NetworkMode::CrowFly && definition.objective != Objective::LeaseAll &&
        !hasFibreTechnology(definition.technology))
        return bad("technology.technologies", "crow-fly links need a technology that reaches by fibre, with a range");
    return checkWifi(definition.wifi);
}

std::string hashOf(const ScenarioDefinition& definition)
{
    InputHash hash;
    hash.add("definition 3");
    hash.add(definition.objective);
    hash.add(definition.networkMode);
    add(hash, definition.sites);
    add(hash, definition.construction);
    hash.add(definition.cables.spare);
    hash.add(definition.cables.slack);
    hash.add(definition.cables.leadInToleranceM);
    add(hash, definition.optics);
    add(hash, definition.wifi);
    add(hash, definition.technology);
    hash.add(definition.priceLevel);
    add(hash, definition.budget);
    hash.add(definition.quotaShare);
    add(hash, definition.protection);
    add(hash, definition.cabinets);
    add(hash, definition.radioLinks);
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
