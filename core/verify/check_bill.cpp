// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/checks.h"

#include <cmath>
#include <map>
#include <optional>
#include <tuple>

namespace oasis::verification {

namespace {

/// What one thing pays: by item, price and whether it returns every year.
using PaymentKey = std::tuple<std::string, Money, bool>;
struct Payment
{
    std::int64_t quantityMilli = 0;
    Money amount;
};
using Payments = std::map<PaymentKey, Payment>;

const char* word(BillSubject subject)
{
    switch (subject) {
    case BillSubject::Edge:
        return "edge";
    case BillSubject::Site:
        return "site";
    case BillSubject::Hotspot:
        return "hotspot";
    case BillSubject::Supply:
        return "supply";
    case BillSubject::Project:
        return "project";
    case BillSubject::Cabinet:
        return "cabinet";
    }
    return "?";
}

void add(Payments& payments, const Charge& charge)
{
    const Money amount = charge.amount();
    if (amount == Money())
        return; // entries of amount 0 are left out of a bill
    Payment& payment = payments[{charge.item, charge.price, charge.yearly}];
    payment.quantityMilli += charge.quantityMilli;
    payment.amount += amount;
}

class BillCheck
{
public:
    explicit BillCheck(Work& work) : m_work(work), m_outcome(work.outcome) {}

    void run()
    {
        if (!m_work.record.holds(fits(), "bill", {}, "amounts whose sums are exact in 64 bits"))
            return;
        readBill();
        for (std::size_t i = 0; i < m_outcome.edges.size(); ++i)
            checkThing(BillSubject::Edge, i, m_outcome.edges[i].municipalityCode, edgeCharges(i));
        for (std::size_t i = 0; i < m_outcome.sites.size(); ++i)
            checkThing(BillSubject::Site, i, m_outcome.sites[i].municipalityCode, siteCharges(i));
        for (std::size_t i = 0; i < m_outcome.supplies.size(); ++i)
            checkSupply(i);
        for (std::size_t i = 0; i < m_outcome.hotspots.size(); ++i)
            checkThing(BillSubject::Hotspot, i, m_outcome.hotspots[i].municipalityCode, hotspotCharges());
        for (std::size_t i = 0; i < m_outcome.cabinets.size(); ++i)
            checkThing(BillSubject::Cabinet, i, m_outcome.cabinets[i].municipalityCode,
                       cabinetCharges(m_outcome.cabinets[i]));
        for (const auto& [thing, payments] : m_found)
            m_work.record.holds(false, "bill entry", {word(thing.first), thing.second, {}},
                                "only what the outcome builds", "an entry for something else");
        checkShares();
        checkTotals();
    }

private:
    /// Sums over all entries and a hundred years stay within 64 bits.
    bool fits() const
    {
        double sum = 0;
        for (const BillEntry& entry : m_outcome.bill)
            for (const std::int64_t figure :
                 {entry.amount.inCents(), entry.quantityMilli, product(entry.quantityMilli, entry.unitPrice).inCents()})
                sum += std::abs(static_cast<double>(figure));
        return sum < static_cast<double>(kInfiniteCents) / 100;
    }

    /// Entries by thing; each entry's own arithmetic.
    void readBill()
    {
        for (std::size_t i = 0; i < m_outcome.bill.size(); ++i) {
            const BillEntry& entry = m_outcome.bill[i];
            const Subject subject{"bill entry", static_cast<std::int64_t>(i), entry.item};
            m_work.record.same("bill amount", subject, product(entry.quantityMilli, entry.unitPrice), entry.amount);
            if (m_work.input.catalogue->find(entry.item) != nullptr)
                m_work.record.same("bill price", subject, m_work.services.prices().billed(entry.item), entry.unitPrice);
            m_work.record.holds(entry.amount != Money(), "bill amount", subject, "an amount other than 0", "0.00");
            const std::pair thing{entry.subject, entry.subjectIndex};
            Payment& payment = m_found[thing][{entry.item, entry.unitPrice, entry.yearly}];
            payment.quantityMilli += entry.quantityMilli;
            payment.amount += entry.amount;
            m_grounds[thing].push_back(i);
            if (!entry.yearly)
                m_invested[thing] += entry.amount;
            if (!entry.yearly && entry.item != "overhead")
                m_bare[thing] += entry.amount;
        }
    }

    void checkThing(BillSubject kind, std::size_t index, const std::string& ground,
                    const std::optional<std::vector<Charge>>& charges)
    {
        const std::pair thing{kind, static_cast<std::int64_t>(index)};
        const Subject subject{word(kind), thing.second, {}};
        Payments found;
        if (const auto entries = m_found.find(thing); entries != m_found.end()) {
            found = std::move(entries->second);
            m_found.erase(entries);
        }
        for (const std::size_t entry : m_grounds[thing])
            m_work.record.same("bill municipality", subject, ground, m_outcome.bill[entry].municipalityCode);
        if (!charges)
            return; // reported elsewhere: there is nothing to compare with
        Payments expected;
        for (const Charge& charge : *charges)
            add(expected, charge);
        comparePayments(subject, expected, found);
    }

    void comparePayments(Subject subject, const Payments& expected, const Payments& found)
    {
        auto& record = m_work.record;
        for (const auto& [key, payment] : expected) {
            subject.name = std::get<0>(key);
            const auto other = found.find(key);
            if (!record.holds(other != found.end(), "bill entry", subject, "an entry at this price", "none"))
                continue;
            record.same("bill quantity", subject, payment.quantityMilli, other->second.quantityMilli);
            record.same("bill amount", subject, payment.amount, other->second.amount);
        }
        for (const auto& [key, payment] : found) {
            subject.name = std::get<0>(key);
            record.holds(expected.contains(key), "bill entry", subject, "no entry at this price", "one");
        }
    }

    void putOverhead(std::vector<Charge>& charges) const
    {
        if (const auto overhead = m_work.services.overhead(onceCost(charges)))
            charges.push_back(*overhead);
    }

    /// nullopt when the edge cannot be priced: lengths or fibres that no network has.
    std::optional<std::vector<Charge>> edgeCharges(std::size_t index) const
    {
        const OutcomeEdge& edge = m_outcome.edges[index];
        constexpr int kMostFibres = 1'000'000;
        if (!isLength(edge.lengthM) || edge.fibresUsed < 0 || edge.fibresUsed > kMostFibres)
            return std::nullopt;
        if (m_work.crowFly) {
            const Technology* fibre = m_work.services.fibre();
            std::vector<Charge> charges =
                fibre == nullptr ? std::vector<Charge>() : m_work.services.link(*fibre, edge.lengthM);
            putOverhead(charges);
            return charges;
        }
        if (edge.radioLink >= 0) {
            if (static_cast<std::size_t>(edge.radioLink) >= m_outcome.radioLinks.size())
                return std::nullopt;
            return m_work.services.radioLink(m_outcome.radioLinks[static_cast<std::size_t>(edge.radioLink)]).charges;
        }
        for (const ModePart& part : edge.parts)
            if (!isLength(part.lengthM))
                return std::nullopt;
        const PlainPrices& prices = m_work.services.prices();
        std::vector<Charge> charges;
        Money passive;
        const auto put = [&](const std::string& item, std::int64_t quantityMilli) {
            charges.push_back(m_work.services.charge(item, quantityMilli, false));
            if (item != "ox.iru")
                passive += charges.back().amount();
        };
        for (const Amount& each :
             prices.investment(edge.parts, edge.crossings, edge.cableSizes, (edge.fibresUsed + 1) / 2))
            put(each.item, each.quantityMilli);
        if (closureAt(index) && edge.fibresUsed > 0) {
            const int largest = edge.cableSizes.empty() ? 0 : edge.cableSizes.front();
            put(largest <= 72 ? "jt.bpe.s" : largest <= 288 ? "jt.bpe.m" : "jt.bpe.l", 1000);
            put("jt.splice", std::int64_t{1000} * edge.fibresUsed);
        }
        putOverhead(charges);
        for (const Amount& each : prices.yearly(edge.parts))
            charges.push_back(m_work.services.charge(each.item, each.quantityMilli, true));
        charges.push_back(m_work.services.charge("ox.passive", thousandths(passive.inEuros() / 100), true));
        return charges;
    }

    /// Two edges go on from its far end, or one does and a site is there.
    bool closureAt(std::size_t index) const
    {
        if (m_outcome.definition.objective == Objective::Cabinets)
            return false; // fibres are spliced at cabinets and branching points
        if (m_edgesAfter.empty()) {
            m_edgesAfter.assign(m_outcome.edges.size(), 0);
            m_sitesAfter.assign(m_outcome.edges.size(), 0);
            const auto count = [&](std::vector<int>& counts, std::int32_t at) {
                if (at >= 0 && static_cast<std::size_t>(at) < counts.size())
                    ++counts[static_cast<std::size_t>(at)];
            };
            for (const OutcomeEdge& edge : m_outcome.edges)
                if (edge.radioLink < 0)
                    count(m_edgesAfter, edge.parent);
            for (const OutcomeSite& site : m_outcome.sites)
                count(m_sitesAfter, site.lastEdge);
        }
        return m_edgesAfter[index] >= 2 || (m_edgesAfter[index] == 1 && m_sitesAfter[index] >= 1);
    }

    std::optional<std::vector<Charge>> siteCharges(std::size_t index) const
    {
        const Site* site = m_work.sites[index];
        if (site == nullptr)
            return std::nullopt;
        const Served served = m_outcome.sites[index].served;
        if (isJoined(served)) {
            std::vector<Charge> charges;
            if (served == Served::Radio)
                charges = m_work.services.onRadio().charges;
            if (onFibre(m_work, index))
                for (const Charge& charge : m_work.services.onFibre(*site).charges)
                    charges.push_back(charge);
            return charges;
        }
        if (served == Served::No)
            return std::vector<Charge>();
        const auto service = m_work.services.withoutFibre(*site);
        return service ? service->charges : std::vector<Charge>();
    }

    void checkSupply(std::size_t index)
    {
        const auto known = m_work.supplies.find(m_outcome.supplies[index].supply);
        if (known == m_work.supplies.end())
            return;
        std::vector<Charge> charges;
        if (m_outcome.supplies[index].used) {
            charges.push_back({"supply.entry", 1000, known->second->entryPrice, false});
            putOverhead(charges);
        }
        checkThing(BillSubject::Supply, index, known->second->municipalityCode, charges);
    }

    std::vector<Charge> hotspotCharges() const
    {
        const std::int64_t out = m_outcome.definition.wifi.outdoorAccessPoints;
        const std::int64_t in = m_outcome.definition.wifi.indoorAccessPoints;
        std::vector<Charge> charges;
        for (const auto& [item, count] :
             {std::pair{"wifi.ap.out", out}, std::pair{"wifi.ap.out.inst", out}, std::pair{"wifi.ap.in", in},
              std::pair{"wifi.ap.in.inst", in}, std::pair{"wifi.poe", out + in}})
            charges.push_back(m_work.services.charge(item, 1000 * count, false));
        putOverhead(charges);
        charges.push_back(m_work.services.charge("ox.wifi.out", 1000 * out, true));
        charges.push_back(m_work.services.charge("ox.wifi.in", 1000 * in, true));
        return charges;
    }

    std::vector<Charge> cabinetCharges(const OutcomeCabinet& cabinet) const
    {
        std::vector<Charge> charges;
        Money passive;
        for (const auto& [item, count] : {std::pair{std::string("sro.cab"), 1LL},
                                          {"sro.patch", cabinet.premises},
                                          {"pon.split." + std::to_string(cabinet.splitRatio), cabinet.splitters},
                                          {"jt.splice", 2LL * cabinet.premises + 2LL * cabinet.feederFibres},
                                          {"jt.pbo", cabinet.boxes}}) {
            charges.push_back(m_work.services.charge(item, 1000 * count, false));
            passive += charges.back().amount();
        }
        putOverhead(charges);
        charges.push_back(m_work.services.charge("ox.passive", thousandths(passive.inEuros() / 100), true));
        return charges;
    }

    void checkShares()
    {
        for (std::size_t i = 0; i < m_outcome.cabinets.size(); ++i) {
            const std::pair thing{BillSubject::Cabinet, static_cast<std::int64_t>(i)};
            m_work.record.same("cabinet price", {"cabinet", thing.second, {}}, m_invested[thing],
                               m_outcome.cabinets[i].price);
        }
        std::map<SiteId, Money> leadIns;
        for (std::size_t i = 0; i < m_outcome.edges.size(); ++i) {
            const OutcomeEdge& edge = m_outcome.edges[i];
            const Money share = m_invested[{BillSubject::Edge, static_cast<std::int64_t>(i)}];
            m_work.record.same("edge price", {"edge", static_cast<std::int64_t>(i), {}}, share, edge.price);
            if (m_outcome.definition.objective == Objective::TrenchAndCable)
                m_work.record.same("edge routed price", {"edge", static_cast<std::int64_t>(i), {}},
                                   m_bare[{BillSubject::Edge, static_cast<std::int64_t>(i)}], edge.routedPrice);
            if (edge.leadInOf != SiteId())
                leadIns[edge.leadInOf] += share;
            if (edge.radioLink >= 0 && static_cast<std::size_t>(edge.radioLink) < m_outcome.radioLinks.size())
                leadIns[m_outcome.radioLinks[static_cast<std::size_t>(edge.radioLink)].toSite] += share;
        }
        for (std::size_t i = 0; i < m_outcome.sites.size(); ++i) {
            const OutcomeSite& site = m_outcome.sites[i];
            const Money own = m_invested[{BillSubject::Site, static_cast<std::int64_t>(i)}];
            m_work.record.same("site own cost", {"site", site.site.value(), {}}, own + leadIns[site.site],
                               site.ownCost);
        }
    }

    void checkTotals()
    {
        std::vector<Charge> all;
        Money once;
        Money yearly;
        for (const BillEntry& entry : m_outcome.bill) {
            (entry.yearly ? yearly : once) += entry.amount;
            all.push_back({entry.item, entry.quantityMilli, entry.unitPrice, entry.yearly});
        }
        auto& record = m_work.record;
        record.same("investment", {}, once, m_outcome.investment);
        record.same("yearly cost", {}, yearly, m_outcome.yearly);
        if (m_outcome.definition.objective == Objective::Budget)
            record.holds(m_outcome.investment <= m_outcome.definition.budget, "budget", {},
                         "an investment within the budget", "more");
        const CashFlow expected = m_work.services.flow(all);
        const CashFlow& found = m_outcome.cashFlow;
        if (record.holds(found.investment.size() == expected.investment.size() &&
                             found.running.size() == expected.running.size(),
                         "cash flow", {}, "one value for each year from 0 to the horizon"))
            for (std::size_t year = 0; year < expected.investment.size(); ++year) {
                const Subject subject{"year", static_cast<std::int64_t>(year), {}};
                record.same("cash flow investment", subject, expected.investment[year], found.investment[year]);
                record.same("cash flow running cost", subject, expected.running[year], found.running[year]);
            }
        record.same("discounted cost", {}, expected.discountedCost, found.discountedCost);
    }

    Work& m_work;
    const Outcome& m_outcome;
    std::map<std::pair<BillSubject, std::int64_t>, Payments> m_found;
    std::map<std::pair<BillSubject, std::int64_t>, std::vector<std::size_t>> m_grounds; ///< entries of each thing
    std::map<std::pair<BillSubject, std::int64_t>, Money> m_invested;
    std::map<std::pair<BillSubject, std::int64_t>, Money> m_bare; ///< the same without works supervision
    mutable std::vector<int> m_edgesAfter;
    mutable std::vector<int> m_sitesAfter;
};

} // namespace

void checkBill(Work& work)
{
    BillCheck(work).run();
}

} // namespace oasis::verification
