// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/indicators.h"

#include "core/scenario/radio_network.h"

#include <algorithm>
#include <set>

namespace oasis {

namespace {

/// Lengths of the built network by what is done.
struct NetworkLengths
{
    double total = 0;
    double civil = 0;
    double dug = 0;
    double reused = 0;
    double leadIns = 0;
};

NetworkLengths lengthsOf(const Outcome& outcome)
{
    NetworkLengths sums;
    for (const OutcomeEdge& edge : outcome.edges) {
        sums.total += edge.radioLink < 0 ? edge.lengthM : 0;
        if (edge.leadInOf != SiteId{} || edge.supplyLeadIn != SupplyId{})
            sums.leadIns += edge.lengthM;
        for (const ModePart& part : edge.parts) {
            (isCivilWorks(part.mode) ? sums.civil : sums.reused) += part.lengthM;
            if (isDug(part.mode))
                sums.dug += part.lengthM;
        }
    }
    return sums;
}

struct SiteCounts
{
    int fibre = 0;
    int radio = 0;
    int alternative = 0;
    int unserved = 0;
    double weight = 0;
    double servedWeight = 0;
    double pupils = 0;
    double jobs = 0;
    [[nodiscard]] int served() const { return fibre + radio + alternative; }
};

SiteCounts countsOf(const PlanContext& plan, const Outcome& outcome)
{
    SiteCounts counts;
    for (std::size_t i = 0; i < outcome.sites.size(); ++i) {
        const Site& site = *plan.sites[i];
        const Served served = outcome.sites[i].served;
        counts.weight += site.weight;
        if (served == Served::No) {
            ++counts.unserved;
            continue;
        }
        ++(served == Served::Fibre ? counts.fibre : served == Served::Radio ? counts.radio : counts.alternative);
        counts.servedWeight += site.weight;
        if (site.kind == SiteKind::PrimarySchool || site.kind == SiteKind::SecondarySchool ||
            site.kind == SiteKind::Campus)
            counts.pupils += site.people;
        else if (site.kind == SiteKind::ActivityZone)
            counts.jobs += site.people;
    }
    return counts;
}

/// A price of the definition's own technologies, which no catalogue confirms.
bool isTechnologyPrice(const BillEntry& entry)
{
    return entry.item.starts_with("tech.");
}

class IndicatorWriter
{
public:
    IndicatorWriter(const PlanContext& plan, const Outcome& outcome)
        : m_plan(plan), m_outcome(outcome), m_lengths(lengthsOf(outcome)), m_counts(countsOf(plan, outcome)),
          m_priceAssumed(pricesAssumed())
    {}

    std::vector<Indicator> write()
    {
        putSites();
        putProtection();
        putWifi();
        putCabinets();
        putCosts();
        putLengths();
        return std::move(m_indicators);
    }

private:
    void put(std::string id, double value, IndicatorUnit unit, bool assumption, std::string formula)
    {
        m_indicators.push_back({std::move(id), value, unit, assumption, std::move(formula)});
    }

    /// Any amount of the bill rests on an unconfirmed price, or on a price of the definition's own.
    [[nodiscard]] bool pricesAssumed() const
    {
        return m_plan.definition.overheadShare > 0 ||
               std::any_of(m_outcome.bill.begin(), m_outcome.bill.end(), [&](const BillEntry& entry) {
                   const CatalogueItem* item = m_plan.input.catalogue->find(entry.item);
                   return item != nullptr ? !item->confirmed : isTechnologyPrice(entry);
               });
    }

    void putSites()
    {
        const auto selected = static_cast<double>(m_outcome.sites.size());
        put("cov.sites", 100.0 * m_counts.served() / selected, IndicatorUnit::Percent, false,
            "100 × sites served / sites selected");
        put("sites.selected", selected, IndicatorUnit::Count, false, "sites selected by the scenario");
        put("sites.fibre", m_counts.fibre, IndicatorUnit::Count, false, "sites served by own fibre");
        if (usesRadioLinks(m_plan.definition)) {
            double metres = 0;
            for (const OutcomeRadioLink& link : m_outcome.radioLinks)
                metres += link.lengthM;
            put("sites.radio", m_counts.radio, IndicatorUnit::Count, true, "sites served by a radio link of the plan");
            put("length.radio", metres, IndicatorUnit::Metres, true, "Σ lengthM of radio links");
        }
        put("sites.alternative", m_counts.alternative, IndicatorUnit::Count, false,
            "sites served by a leased or wireless service");
        put("sites.unserved", m_counts.unserved, IndicatorUnit::Count, false, "sites selected and not served");
        if (m_counts.weight > 0)
            put("cov.weight", 100 * m_counts.servedWeight / m_counts.weight, IndicatorUnit::Percent, false,
                "100 × Σ weight of sites served / Σ weight of sites selected");
        put("cov.pupils", m_counts.pupils, IndicatorUnit::People, false,
            "Σ people of served primary schools, secondary schools and campuses");
        put("cov.jobs", m_counts.jobs, IndicatorUnit::People, false, "Σ people of served activity zones");
    }

    void putProtection()
    {
        if (m_plan.definition.objective != Objective::Resilient)
            return;
        int asked = 0;
        int twice = 0;
        std::vector<int> lost(m_outcome.edges.size(), 0); // per edge: sites that its cut takes off
        for (const OutcomeSite& site : m_outcome.sites) {
            asked += site.protection.state != SiteProtection::NotAsked ? 1 : 0;
            twice += site.protection.state == SiteProtection::TwoWays ? 1 : 0;
            for (std::int32_t at = site.protection.state == SiteProtection::TwoWays ? -1 : site.lastEdge; at >= 0;
                 at = m_outcome.edges[static_cast<std::size_t>(at)].parent)
                lost[static_cast<std::size_t>(at)] +=
                    m_outcome.edges[static_cast<std::size_t>(at)].street != StreetId{} ? 1 : 0;
        }
        put("resil.asked", asked, IndicatorUnit::Count, false, "served sites of the first rank (protection)");
        put("resil.blocked", asked - twice, IndicatorUnit::Count, false, "of these, sites without a second way");
        if (asked > 0)
            put("resil.protected", 100.0 * twice / asked, IndicatorUnit::Percent, false,
                "100 × sites with two ways / resil.asked");
        put("resil.worstcut", lost.empty() ? 0 : *std::max_element(lost.begin(), lost.end()), IndicatorUnit::Count,
            false, "most sites that lose their fibre when one street is cut");
    }

    void putWifi()
    {
        const Territory& territory = *m_plan.input.territory;
        if (!m_plan.definition.wifi.enabled)
            return;
        std::set<std::string> withSpot;
        for (const OutcomeHotspot& spot : m_outcome.hotspots)
            if (territory.indexOf(spot.municipalityCode))
                withSpot.insert(spot.municipalityCode);
        if (!territory.municipalities.empty())
            put("cov.wifi",
                100.0 * static_cast<double>(withSpot.size()) / static_cast<double>(territory.municipalities.size()),
                IndicatorUnit::Percent, false, "100 × municipalities with a hotspot / municipalities");
        put("wifi.spots", static_cast<double>(m_outcome.hotspots.size()), IndicatorUnit::Count, false, "hotspots");
        put("wifi.people", m_outcome.peopleCovered, IndicatorUnit::People, true,
            "people of the population cells within wifiRadiusM of a hotspot, counted once");
        if (territory.population() > 0)
            put("cov.pop", 100 * m_outcome.peopleCovered / static_cast<double>(territory.population()),
                IndicatorUnit::Percent, true, "100 × wifi.people / municipal population");
    }

    void putCabinets()
    {
        if (m_plan.definition.objective != Objective::Cabinets)
            return;
        double small = 0;
        double boxes = 0;
        for (const OutcomeCabinet& cabinet : m_outcome.cabinets) {
            small += cabinet.underfilled ? 1 : 0;
            boxes += cabinet.boxes;
        }
        double served = 0;
        double unserved = 0;
        double businesses = 0;
        for (const OutcomePremises& each : m_outcome.premises) {
            (each.cabinet < 0 ? unserved : served) += each.premises;
            businesses += each.cabinet >= 0 && each.cell < 0 ? each.premises : 0;
        }
        put("cab.count", static_cast<double>(m_outcome.cabinets.size()), IndicatorUnit::Count, true, "cabinets");
        put("cab.premises", served, IndicatorUnit::Count, true,
            "Σ premises behind a cabinet; homes = people of the population cells / cabinets.personsPerHome; businesses "
            "= jobs of the activity zones / cabinets.jobsPerBusiness");
        put("cab.businesses", businesses, IndicatorUnit::Count, true,
            "Σ premises of activity zones behind a cabinet = jobs / cabinets.jobsPerBusiness");
        put("cab.unserved", unserved, IndicatorUnit::Count, true, "Σ premises behind no cabinet");
        if (served + unserved > 0)
            put("cov.premises", 100 * served / (served + unserved), IndicatorUnit::Percent, true,
                "100 × cab.premises / (cab.premises + cab.unserved)");
        put("cab.small", small, IndicatorUnit::Count, true, "cabinets with fewer premises than cabinets.minPremises");
        put("cab.boxes", boxes, IndicatorUnit::Count, true, "Σ branching points of the cabinets");
        if (served > 0)
            put("cost.premises", static_cast<double>(m_outcome.investment.inCents()) / served, IndicatorUnit::Money,
                true, "cost.invest / cab.premises");
    }

    void putCosts()
    {
        const auto invested = static_cast<double>(m_outcome.investment.inCents());
        put("cost.invest", invested, IndicatorUnit::Money, m_priceAssumed, "Σ bill amounts that are not yearly");
        put("cost.yearly", static_cast<double>(m_outcome.yearly.inCents()), IndicatorUnit::Money, m_priceAssumed,
            "Σ bill amounts that are yearly");
        put("tco20", static_cast<double>(m_outcome.cashFlow.discountedCost.inCents()), IndicatorUnit::Money,
            m_priceAssumed,
            "Σ (investment + renewals + running cost) / (1 + cashFlow.discountRate)^year over cashFlow.horizonYears "
            "= " +
                std::to_string(m_plan.definition.cashFlow.horizonYears) + " years");
        if (m_plan.crowFly())
            put("cost.horizon",
                static_cast<double>(
                    (m_outcome.investment + m_outcome.yearly * m_plan.definition.technology.years).inCents()),
                IndicatorUnit::Money, m_priceAssumed, "cost.invest + technology.years × cost.yearly, undiscounted");
        if (m_counts.served() > 0)
            put("cost.site", invested / m_counts.served(), IndicatorUnit::MoneyPerSite, m_priceAssumed,
                "cost.invest / sites served");
        if (m_plan.input.territory->population() > 0)
            put("cost.inh", invested / static_cast<double>(m_plan.input.territory->population()),
                IndicatorUnit::MoneyPerPerson, m_priceAssumed, "cost.invest / municipal population");
        if (m_lengths.total > 0)
            put("cost.m", invested / m_lengths.total, IndicatorUnit::Money, m_priceAssumed,
                "cost.invest / length.total, per metre");
    }

    void putLengths()
    {
        put("length.total", m_lengths.total, IndicatorUnit::Metres, false, "Σ lengthM of edges");
        if (m_plan.crowFly())
            return;
        put("length.new", m_lengths.civil, IndicatorUnit::Metres, false, "Σ lengthM of parts that are civil works");
        put("dig.km", m_lengths.dug, IndicatorUnit::Metres, false,
            "Σ lengthM of parts that are ploughed, trenched or micro-trenched");
        put("length.leadin", m_lengths.leadIns, IndicatorUnit::Metres, false, "Σ lengthM of lead-ins");
        if (m_lengths.total > 0)
            put("reuse", 100 * m_lengths.reused / m_lengths.total, IndicatorUnit::Percent, false,
                "100 × Σ lengthM of parts in existing fibre, ducts and on poles / length.total");
    }

    const PlanContext& m_plan;
    const Outcome& m_outcome;
    NetworkLengths m_lengths;
    SiteCounts m_counts;
    bool m_priceAssumed;
    std::vector<Indicator> m_indicators;
};

bool billHas(const Outcome& outcome, std::string_view item)
{
    return std::any_of(outcome.bill.begin(), outcome.bill.end(), [&](const BillEntry& e) { return e.item == item; });
}

} // namespace

std::vector<Indicator> indicatorsOf(const PlanContext& plan, const Outcome& outcome)
{
    return IndicatorWriter(plan, outcome).write();
}

std::vector<std::string> assumptionsOf(const PlanContext& plan, const Outcome& outcome)
{
    const ScenarioDefinition& definition = plan.definition;
    std::set<std::string> names;
    for (const BillEntry& entry : outcome.bill) {
        const CatalogueItem* item = plan.input.catalogue->find(entry.item);
        if (item != nullptr && !item->confirmed)
            names.insert(entry.item);
        else if (item == nullptr && isTechnologyPrice(entry))
            names.insert("technology");
    }
    const bool cables = !plan.crowFly() && !outcome.edges.empty();
    if (cables) {
        names.insert("cables.spare");
        names.insert({"optics.connectorDb", "optics.drumM", "optics.fibreDbPerKm", "optics.limits", "optics.marginDb"});
    }
    if (cables && definition.optics.split > 1)
        names.insert("optics.splitterDb");
    if (cables && definition.construction.coDigShare != 1)
        names.insert("construction.coDigShare");
    if (billHas(outcome, "aer.cable")) {
        names.insert("construction.poleRenewalShare");
        names.insert("construction.poleSpanM");
    }
    if (billHas(outcome, "ch.l1t") || billHas(outcome, "ch.l2t"))
        names.insert("construction.chamberSpacingM");
    if (definition.overheadShare > 0)
        names.insert("overheadShare");
    if (!outcome.cabinets.empty()) {
        for (const char* name :
             {"attachM", "jobsPerBusiness", "jobsPerHa", "maxDistanceM", "maxDropM", "maxPremises", "maxReachM",
              "operators", "opticalClass", "personsPerHome", "premisesPerBox", "reserveFibres", "splitRatio", "takeUp"})
            names.insert(std::string("cabinets.") + name);
        if (plan.input.territory->populationSpread)
            names.insert("territory.populationSpread");
    }
    if (usesRadioLinks(definition))
        names.insert({"radioLinks.dN75", "radioLinks.equipment", "radioLinks.leastMarginDb", "radioLinks.logK",
                      "radioLinks.obstacleM", "radioLinks.rainRateMmH", "radioLinks.sharing"});
    if (!outcome.hotspots.empty()) {
        names.insert("wifi.model.exponent");
        names.insert("wifi.model.margin");
        if (plan.input.territory->populationSpread)
            names.insert("territory.populationSpread");
    }
    return {names.begin(), names.end()};
}

} // namespace oasis
