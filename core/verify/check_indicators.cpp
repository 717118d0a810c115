// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/checks.h"
#include "core/verify/plain_formulas.h"

#include <cmath>
#include <map>
#include <set>
#include <string>

namespace oasis::verification {

namespace {

struct Expected
{
    std::string id;
    double value;
    IndicatorUnit unit;
    bool assumption;
};

bool isSchool(SiteKind kind)
{
    return kind == SiteKind::PrimarySchool || kind == SiteKind::SecondarySchool || kind == SiteKind::Campus;
}

/// The indicators of decisions on sites, Wi-Fi, costs and lengths, from the outcome's checked parts.
class IndicatorCheck
{
public:
    explicit IndicatorCheck(Work& work) : m_work(work), m_outcome(work.outcome)
    {
        for (const Municipality& municipality : work.input.territory->municipalities)
            m_population += municipality.population;
        m_assumed = work.outcome.definition.overheadShare > 0;
        for (const BillEntry& entry : m_outcome.bill) {
            const CatalogueItem* item = work.input.catalogue->find(entry.item);
            m_assumed = m_assumed || (item == nullptr ? entry.item.rfind("tech.", 0) == 0 : !item->confirmed);
        }
    }

    void run()
    {
        expectSites();
        expectProtection();
        expectWifi();
        expectCabinets();
        expectCosts();
        expectLengths();
        compare();
        compareAssumptions();
    }

private:
    void expect(const char* id, double value, IndicatorUnit unit, bool assumption = false)
    {
        m_expected.push_back({id, value, unit, assumption});
    }

    int served(Served how) const
    {
        int count = 0;
        for (const OutcomeSite& site : m_outcome.sites)
            count += site.served == how ? 1 : 0;
        return count;
    }

    void expectSites()
    {
        const auto all = static_cast<double>(m_outcome.sites.size());
        double weight = 0;
        double servedWeight = 0;
        double pupils = 0;
        double jobs = 0;
        for (std::size_t i = 0; i < m_work.sites.size(); ++i) {
            if (m_work.sites[i] == nullptr)
                continue;
            const Site& site = *m_work.sites[i];
            const bool has = m_outcome.sites[i].served != Served::No;
            weight += site.weight;
            servedWeight += has ? site.weight : 0;
            pupils += has && isSchool(site.kind) ? site.people : 0;
            jobs += has && site.kind == SiteKind::ActivityZone ? site.people : 0;
        }
        using enum IndicatorUnit;
        expect("cov.sites", 100.0 * (static_cast<int>(m_outcome.sites.size()) - served(Served::No)) / all, Percent);
        expect("sites.selected", all, Count);
        expect("sites.fibre", served(Served::Fibre), Count);
        if (radioAllowed(m_outcome.definition)) {
            double metres = 0;
            for (const OutcomeRadioLink& link : m_outcome.radioLinks)
                metres += link.lengthM;
            expect("sites.radio", served(Served::Radio), Count, true);
            expect("length.radio", metres, Metres, true);
        }
        expect("sites.alternative", served(Served::Alternative), Count);
        expect("sites.unserved", served(Served::No), Count);
        if (weight > 0)
            expect("cov.weight", 100 * servedWeight / weight, Percent);
        expect("cov.pupils", pupils, People);
        expect("cov.jobs", jobs, People);
    }

    void expectProtection()
    {
        if (m_outcome.definition.objective != Objective::Resilient)
            return;
        double firstRank = 0;
        double open = 0;
        std::map<std::int32_t, int> lost;
        for (const OutcomeSite& site : m_outcome.sites) {
            const bool twice = site.protection.state == SiteProtection::TwoWays;
            firstRank += site.protection.state != SiteProtection::NotAsked ? 1 : 0;
            open += site.protection.state == SiteProtection::Blocked ? 1 : 0;
            std::size_t steps = 0; // a broken outcome may lead in a circle
            for (std::int32_t at = site.lastEdge; !twice && at >= 0 && steps < m_outcome.edges.size() &&
                                                  static_cast<std::size_t>(at) < m_outcome.edges.size();
                 at = m_outcome.edges[static_cast<std::size_t>(at)].parent, ++steps)
                if (m_outcome.edges[static_cast<std::size_t>(at)].street.value() != 0)
                    ++lost[at];
        }
        int worst = 0;
        for (const auto& [edge, sites] : lost)
            worst = std::max(worst, sites);
        expect("resil.asked", firstRank, IndicatorUnit::Count);
        expect("resil.blocked", open, IndicatorUnit::Count);
        if (firstRank > 0)
            expect("resil.protected", 100.0 * (firstRank - open) / firstRank, IndicatorUnit::Percent);
        expect("resil.worstcut", worst, IndicatorUnit::Count);
    }

    void expectWifi()
    {
        if (!m_outcome.definition.wifi.enabled)
            return;
        const auto& municipalities = m_work.input.territory->municipalities;
        int withSpot = 0;
        for (const Municipality& municipality : municipalities) {
            bool has = false;
            for (const OutcomeHotspot& spot : m_outcome.hotspots)
                has = has || spot.municipalityCode == municipality.code;
            withSpot += has ? 1 : 0;
        }
        using enum IndicatorUnit;
        if (!municipalities.empty())
            expect("cov.wifi", 100.0 * withSpot / static_cast<double>(municipalities.size()), Percent);
        expect("wifi.spots", static_cast<double>(m_outcome.hotspots.size()), Count);
        expect("wifi.people", m_outcome.peopleCovered, People, true);
        if (m_population > 0)
            expect("cov.pop", 100 * m_outcome.peopleCovered / static_cast<double>(m_population), Percent, true);
    }

    void expectCabinets()
    {
        if (m_outcome.definition.objective != Objective::Cabinets)
            return;
        const CabinetRules& rules = m_outcome.definition.cabinets;
        double small = 0;
        double boxes = 0;
        double behind = 0;
        for (const OutcomeCabinet& cabinet : m_outcome.cabinets) {
            small += cabinet.premises < rules.minPremises ? 1 : 0;
            boxes += cabinet.boxes;
            behind += cabinet.premises;
        }
        double people = 0;
        for (const PopulationCell& cell : m_work.input.territory->cells)
            people += cell.people;
        double businesses = 0;
        for (const OutcomePremises& each : m_outcome.premises)
            businesses += each.cabinet >= 0 && each.zone != SiteId() ? each.premises : 0;
        double all = std::floor(people / rules.personsPerHome + 0.5);
        for (const Site& site : m_work.input.sites)
            all += static_cast<double>(businessesIn(site, rules));
        using enum IndicatorUnit;
        expect("cab.count", static_cast<double>(m_outcome.cabinets.size()), Count, true);
        expect("cab.premises", behind, Count, true);
        expect("cab.businesses", businesses, Count, true);
        expect("cab.unserved", all - behind, Count, true);
        if (all > 0)
            expect("cov.premises", 100 * behind / all, Percent, true);
        expect("cab.small", small, Count, true);
        expect("cab.boxes", boxes, Count, true);
        if (behind > 0)
            expect("cost.premises", static_cast<double>(m_outcome.investment.inCents()) / behind, Money, true);
    }

    void expectCosts()
    {
        const auto invested = static_cast<double>(m_outcome.investment.inCents());
        const int sitesServed = static_cast<int>(m_outcome.sites.size()) - served(Served::No);
        using enum IndicatorUnit;
        expect("cost.invest", invested, Money, m_assumed);
        expect("cost.yearly", static_cast<double>(m_outcome.yearly.inCents()), Money, m_assumed);
        expect("tco20", static_cast<double>(m_outcome.cashFlow.discountedCost.inCents()), Money, m_assumed);
        if (m_work.crowFly)
            expect("cost.horizon",
                   invested + static_cast<double>(m_outcome.yearly.inCents()) * m_outcome.definition.technology.years,
                   Money, m_assumed);
        if (sitesServed > 0)
            expect("cost.site", invested / sitesServed, MoneyPerSite, m_assumed);
        if (m_population > 0)
            expect("cost.inh", invested / static_cast<double>(m_population), MoneyPerPerson, m_assumed);
        if (const double total = totalLength(); total > 0)
            expect("cost.m", invested / total, Money, m_assumed);
    }

    double totalLength() const
    {
        double sum = 0;
        for (const OutcomeEdge& edge : m_outcome.edges)
            sum += edge.radioLink < 0 ? edge.lengthM : 0;
        return sum;
    }

    void expectLengths()
    {
        const double total = totalLength();
        double leadIns = 0;
        double reused = 0;
        double dug = 0;
        double all = 0;
        for (const OutcomeEdge& edge : m_outcome.edges) {
            leadIns += edge.leadInOf != SiteId() || edge.supplyLeadIn != SupplyId() ? edge.lengthM : 0;
            for (const ModePart& part : edge.parts) {
                const std::string item = itemOf(part.mode);
                all += part.lengthM;
                reused += item == "ox.iru" || item == "duct.unblock" || item == "aer.cable" ? part.lengthM : 0;
                dug += item.starts_with("cw.trench.") || item == "cw.plough" || item == "cw.micro" ? part.lengthM : 0;
            }
        }
        using enum IndicatorUnit;
        expect("length.total", total, Metres);
        if (m_work.crowFly)
            return;
        expect("length.new", all - reused, Metres);
        expect("dig.km", dug, Metres);
        expect("length.leadin", leadIns, Metres);
        if (total > 0)
            expect("reuse", 100 * reused / total, Percent);
    }

    void compare()
    {
        auto& record = m_work.record;
        for (const Indicator& found : m_outcome.indicators) {
            bool known = false;
            for (const Expected& expected : m_expected)
                known = known || expected.id == found.id;
            record.holds(known, "indicator", {found.id, -1, {}}, "an indicator that has a meaning here");
        }
        for (const Expected& expected : m_expected) {
            const Subject subject{expected.id, -1, {}};
            int times = 0;
            for (const Indicator& found : m_outcome.indicators) {
                if (found.id != expected.id)
                    continue;
                ++times;
                // Money is in cents: less than one of them must show, whatever the sum.
                record.near("indicator", subject, expected.value, found.value, 1e-6, 1e-13);
                record.same("indicator unit", subject, static_cast<int>(expected.unit), static_cast<int>(found.unit));
                record.same("indicator assumption", subject, expected.assumption ? 1 : 0, found.assumption ? 1 : 0);
                record.same("indicator formula", subject, formulaOf(found.id, m_outcome.definition), found.formula);
            }
            record.same("indicator", subject, 1, times);
        }
    }

    /// Unconfirmed items of the bill, and the rules that go with them.
    void addAssumedItems(std::set<std::string>& names) const
    {
        bool poles = false;
        bool chambers = false;
        for (const BillEntry& entry : m_outcome.bill) {
            const CatalogueItem* item = m_work.input.catalogue->find(entry.item);
            if (item != nullptr && !item->confirmed)
                names.insert(entry.item);
            if (item == nullptr && entry.item.rfind("tech.", 0) == 0)
                names.insert("technology");
            poles = poles || entry.item == "aer.cable";
            chambers = chambers || entry.item == "ch.l1t" || entry.item == "ch.l2t";
        }
        if (poles)
            names.insert({"construction.poleRenewalShare", "construction.poleSpanM"});
        if (chambers)
            names.insert("construction.chamberSpacingM");
    }
    void compareAssumptions()
    {
        const ScenarioDefinition& definition = m_outcome.definition;
        std::set<std::string> names;
        addAssumedItems(names);
        const bool cables = !m_work.crowFly && !m_outcome.edges.empty();
        if (cables)
            names.insert({"cables.spare", "optics.connectorDb", "optics.drumM", "optics.fibreDbPerKm", "optics.limits",
                          "optics.marginDb"});
        if (cables && definition.optics.split > 1)
            names.insert("optics.splitterDb");
        if (cables && definition.construction.coDigShare != 1)
            names.insert("construction.coDigShare");
        if (definition.overheadShare > 0)
            names.insert("overheadShare");
        if (!m_outcome.cabinets.empty()) {
            names.insert({"cabinets.attachM", "cabinets.jobsPerBusiness", "cabinets.jobsPerHa", "cabinets.maxDistanceM",
                          "cabinets.maxDropM", "cabinets.maxPremises", "cabinets.maxReachM", "cabinets.operators",
                          "cabinets.opticalClass", "cabinets.personsPerHome", "cabinets.premisesPerBox",
                          "cabinets.reserveFibres", "cabinets.splitRatio", "cabinets.takeUp"});
            if (m_work.input.territory->populationSpread)
                names.insert("territory.populationSpread");
        }
        if (radioAllowed(definition))
            names.insert({"radioLinks.dN75", "radioLinks.equipment", "radioLinks.leastMarginDb", "radioLinks.logK",
                          "radioLinks.obstacleM", "radioLinks.rainRateMmH", "radioLinks.sharing"});
        if (!m_outcome.hotspots.empty()) {
            names.insert({"wifi.model.exponent", "wifi.model.margin"});
            if (m_work.input.territory->populationSpread)
                names.insert("territory.populationSpread");
        }
        const std::vector<std::string> expected(names.begin(), names.end());
        m_work.record.holds(expected == m_outcome.assumptions, "assumptions", {},
                            std::to_string(expected.size()) + " unconfirmed items and parameters, sorted",
                            std::to_string(m_outcome.assumptions.size()));
    }

    Work& m_work;
    const Outcome& m_outcome;
    std::int64_t m_population = 0;
    bool m_assumed = false;
    std::vector<Expected> m_expected;
};

} // namespace

void checkIndicators(Work& work)
{
    IndicatorCheck(work).run();
}

} // namespace oasis::verification
