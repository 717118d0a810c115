// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/technology.h"

#include "core/network/planning_graph.h"

#include <algorithm>
#include <cmath>

namespace oasis {

namespace {

Money perTenMetres(Money perKm)
{
    return timesRate(perKm, 0.01);
}

bool sees(const Tower& tower, const Site& site)
{
    return !site.officialKey.empty() && std::find(tower.visibleSites.begin(), tower.visibleSites.end(),
                                                  site.officialKey) != tower.visibleSites.end();
}

} // namespace

std::vector<Quantity> serviceQuantities(const Technology& technology, const TechnologyRules& rules, const Site& site)
{
    std::vector<Quantity> quantities;
    const auto put = [&](std::string item, double quantity, Money price, bool yearly) {
        if (price != Money{} && quantity != 0)
            quantities.push_back({std::move(item), milli(quantity), price, yearly});
    };
    const std::string prefix = "tech." + technology.id;
    const double mbits = rules.mbitPerSite > 0 ? rules.mbitPerSite : site.mbits;
    put(prefix + ".setup", 1, technology.capexFixed, false);
    put(prefix + ".tower", 1, technology.capexTower, false);
    if (!site.hasGrid)
        put("tech.solar", 1, rules.solarPerSite, false);
    put(prefix + ".yearly", 1, technology.yearlyFixed, true);
    put(prefix + ".mbit", mbits, technology.yearlyPerMbit, true);
    if (site.hasGrid)
        put("tech.energy", technology.kwhPerYear, rules.kwhPrice, true);
    return quantities;
}

std::vector<Quantity> linkQuantities(const Technology& technology, double lengthM)
{
    std::vector<Quantity> quantities;
    const std::string item = "tech." + technology.id + ".link";
    if (technology.capexPerKm != Money{})
        quantities.push_back({item, milli(lengthM / 10), perTenMetres(technology.capexPerKm), false});
    if (technology.yearlyPerKm != Money{})
        quantities.push_back({item + ".yearly", milli(lengthM / 10), perTenMetres(technology.yearlyPerKm), true});
    return quantities;
}

Money horizonCost(std::span<const Quantity> quantities, int years)
{
    __extension__ __int128 cents = 0;
    for (const Quantity& quantity : quantities)
        cents += quantity.amount().inCents() * static_cast<decltype(cents)>(quantity.yearly ? years : 1);
    return Money::cents(cents < kInfiniteCents ? static_cast<std::int64_t>(cents) : kInfiniteCents);
}

bool reaches(const Technology& technology, const TechnologyRules& rules, const Site& site,
             std::span<const Tower> towers)
{
    if (technology.reach == Technology::Reach::Anywhere)
        return true;
    if (technology.reach == Technology::Reach::Fibre)
        return false;
    const bool needsSight = technology.reach == Technology::Reach::TowerInSight;
    return std::any_of(towers.begin(), towers.end(), [&](const Tower& tower) {
        if (needsSight && !sees(tower, site))
            return false;
        return greatCircleM(site.lonDeg, site.latDeg, tower.lonDeg, tower.latDeg, rules.earthRadiusM) <=
               technology.rangeM;
    });
}

const Technology* cheapestAlternative(const TechnologyRules& rules, const Site& site, std::span<const Tower> towers)
{
    const Technology* best = nullptr;
    Money bestCost;
    for (const Technology& technology : rules.technologies) {
        if (!reaches(technology, rules, site, towers))
            continue;
        const Money cost = horizonCost(serviceQuantities(technology, rules, site), rules.years);
        if (best == nullptr || cost < bestCost) {
            best = &technology;
            bestCost = cost;
        }
    }
    return best;
}

const Technology* fibreTechnology(const TechnologyRules& rules)
{
    for (const Technology& technology : rules.technologies)
        if (technology.reach == Technology::Reach::Fibre)
            return &technology;
    return nullptr;
}

} // namespace oasis
