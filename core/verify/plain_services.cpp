// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/plain_services.h"

#include "core/radio/link_equipment.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace oasis::verification {

namespace {

Money sumOf(const std::vector<Charge>& charges, bool yearly)
{
    Money sum;
    for (const Charge& charge : charges)
        if (charge.yearly == yearly)
            sum += charge.amount();
    return sum;
}

Money perTenMetres(Money perKilometre)
{
    return Money::cents(static_cast<std::int64_t>(std::round(static_cast<double>(perKilometre.inCents()) * 0.01)));
}

} // namespace

Money onceCost(const std::vector<Charge>& charges)
{
    return sumOf(charges, false);
}

Money yearlyCost(const std::vector<Charge>& charges)
{
    return sumOf(charges, true);
}

double sphereDistanceM(double lonA, double latA, double lonB, double latB, double radiusM)
{
    struct Vector
    {
        double x, y, z;
    };
    const auto onUnitSphere = [](double lon, double lat) {
        const double east = lon * std::numbers::pi / 180;
        const double north = lat * std::numbers::pi / 180;
        return Vector{std::cos(north) * std::cos(east), std::cos(north) * std::sin(east), std::sin(north)};
    };
    const Vector a = onUnitSphere(lonA, latA);
    const Vector b = onUnitSphere(lonB, latB);
    const double chord = std::hypot(a.x - b.x, a.y - b.y, a.z - b.z);
    return 2 * radiusM * std::asin(std::min(1.0, chord / 2));
}

Charge PlainServices::charge(const std::string& item, std::int64_t quantityMilli, bool yearly) const
{
    return {item, quantityMilli, m_prices.billed(item), yearly};
}

std::optional<Charge> PlainServices::overhead(Money investment) const
{
    const std::int64_t hundreds = thousandths(investment.inEuros() / 100);
    if (!(m_definition.overheadShare > 0) || hundreds == 0)
        return std::nullopt;
    const auto price = static_cast<std::int64_t>(std::round(m_definition.overheadShare * 100 * 100));
    return Charge{"overhead", hundreds, Money::cents(price), false};
}

Service PlainServices::complete(const std::string& technology, std::vector<Charge> charges) const
{
    if (auto supervision = overhead(onceCost(charges)))
        charges.push_back(*supervision);
    Service service{technology, std::move(charges), {}};
    service.lifeCost = lifeCost(service.charges);
    return service;
}

Service PlainServices::onFibre(const Site& site) const
{
    if (crowFly()) {
        const Technology* technology = fibre();
        return technology == nullptr ? Service{} : complete(technology->id, atSite(*technology, site));
    }
    const std::int64_t fibres = std::max(0, site.fibres);
    std::vector<Charge> charges{charge("site.entry", 1000, false), charge("site.rack", 1000, false),
                                charge("cpe.router", 1000, false)};
    if (fibres > 0) {
        charges.push_back(charge("jt.splice", 2000 * fibres, false));
        charges.push_back(charge("jt.test", 1000 * fibres, false));
    }
    charges.push_back(charge("ox.active", thousandths(m_prices.item("cpe.router").inEuros() / 100), true));
    return complete("fibre", std::move(charges));
}

Service PlainServices::onRadio() const
{
    return complete("radio", {charge("site.rack", 1000, false), charge("cpe.router", 1000, false),
                              charge("ox.active", thousandths(m_prices.item("cpe.router").inEuros() / 100), true)});
}

Service PlainServices::radioLink(const OutcomeRadioLink& link) const
{
    const LinkEquipment* equipment = nullptr;
    for (const LinkEquipment& one : defaultLinkEquipment())
        equipment = one.id == link.equipment ? &one : equipment;
    if (equipment == nullptr)
        return {};
    const std::string& radios = equipment->item;
    const bool licensed = equipment->yearly > Money();
    std::vector<Charge> charges{charge(radios, 1000, false)};
    for (const double heightM : {link.fromHeightM, link.toHeightM})
        if (heightM > 8)
            charges.push_back(charge(heightM > 15 ? "radio.mast" : "wifi.pole", 1000, false));
    charges.push_back(charge("ox.active", thousandths(m_prices.item(radios).inEuros() / 100), true));
    charges.push_back(charge("ox.energy", thousandths((licensed ? 70 : 24) * 8.766), true)); // kWh
    if (licensed)
        charges.push_back({"tech.radio.yearly", 1000, equipment->yearly, true});
    return complete("radio", std::move(charges));
}

const Technology* PlainServices::fibre() const
{
    for (const Technology& technology : m_definition.technology.technologies)
        if (technology.reach == Technology::Reach::Fibre)
            return &technology;
    return nullptr;
}

std::vector<Charge> PlainServices::link(const Technology& technology, double lengthM) const
{
    const std::string item = "tech." + technology.id + ".link";
    std::vector<Charge> charges;
    if (technology.capexPerKm != Money())
        charges.push_back({item, thousandths(lengthM / 10), perTenMetres(technology.capexPerKm), false});
    if (technology.yearlyPerKm != Money())
        charges.push_back({item + ".yearly", thousandths(lengthM / 10), perTenMetres(technology.yearlyPerKm), true});
    return charges;
}

std::vector<Charge> PlainServices::atSite(const Technology& technology, const Site& site) const
{
    const TechnologyRules& rules = m_definition.technology;
    const std::string prefix = "tech." + technology.id;
    const double mbits = rules.mbitPerSite > 0 ? rules.mbitPerSite : site.mbits;
    std::vector<Charge> charges{{prefix + ".setup", 1000, technology.capexFixed, false},
                                {prefix + ".tower", 1000, technology.capexTower, false},
                                {prefix + ".yearly", 1000, technology.yearlyFixed, true},
                                {prefix + ".mbit", thousandths(mbits), technology.yearlyPerMbit, true}};
    if (!site.hasGrid)
        charges.push_back({"tech.solar", 1000, rules.solarPerSite, false});
    else
        charges.push_back({"tech.energy", thousandths(technology.kwhPerYear), rules.kwhPrice, true});
    std::erase_if(charges, [](const Charge& each) { return each.price == Money() || each.quantityMilli == 0; });
    return charges;
}

bool PlainServices::inReach(const Technology& technology, const Site& site) const
{
    if (technology.reach == Technology::Reach::Anywhere || technology.reach == Technology::Reach::Fibre)
        return technology.reach == Technology::Reach::Anywhere;
    for (const Tower& tower : m_input.towers) {
        const auto& visible = tower.visibleSites;
        if (technology.reach == Technology::Reach::TowerInSight &&
            (site.officialKey.empty() || std::count(visible.begin(), visible.end(), site.officialKey) == 0))
            continue;
        if (sphereDistanceM(site.lonDeg, site.latDeg, tower.lonDeg, tower.latDeg,
                            m_definition.technology.earthRadiusM) <= technology.rangeM)
            return true;
    }
    return false;
}

std::optional<Service> PlainServices::withoutFibre(const Site& site) const
{
    const auto& technologies = m_definition.technology.technologies;
    bool offered = crowFly();
    for (const Technology& technology : technologies)
        offered = offered || technology.reach != Technology::Reach::Fibre;
    if (m_definition.objective == Objective::LeaseAll || !offered)
        return complete("lease", {charge("ox.ftto.lease", 12000, true)});
    const Technology* best = nullptr;
    Money least;
    for (const Technology& technology : technologies) {
        if (!inReach(technology, site))
            continue;
        const auto charges = atSite(technology, site);
        const Money cost = onceCost(charges) + yearlyCost(charges) * m_definition.technology.years;
        if (best == nullptr || cost < least) {
            best = &technology;
            least = cost;
        }
    }
    if (best == nullptr)
        return std::nullopt;
    return complete(best->id, atSite(*best, site));
}

CashFlow PlainServices::flow(const std::vector<Charge>& charges) const
{
    const CashFlowParams& params = m_definition.cashFlow;
    CashFlow result;
    double divisor = 1;
    for (int year = 0; year <= params.horizonYears; ++year) {
        Money bought;
        for (const Charge& each : charges) {
            if (each.yearly)
                continue;
            const CatalogueItem* item = m_input.catalogue->find(each.item);
            const int life = item == nullptr ? 0 : item->lifetimeYears;
            const bool renewed = params.renew && life > 0 && year % life == 0 && year < params.horizonYears;
            if (year == 0 || renewed)
                bought += each.amount();
        }
        const Money run = year == 0 ? Money() : yearlyCost(charges);
        result.investment.push_back(bought);
        result.running.push_back(run);
        result.discountedCost += Money::cents(
            static_cast<std::int64_t>(std::round(static_cast<double>((bought + run).inCents()) / divisor)));
        divisor *= 1 + params.discountRate;
    }
    return result;
}

Money PlainServices::lifeCost(const std::vector<Charge>& charges) const
{
    if (crowFly())
        return onceCost(charges) + yearlyCost(charges) * m_definition.technology.years;
    return flow(charges).discountedCost;
}

} // namespace oasis::verification
