// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/bill.h"

#include "core/scenario/cabinet_stage.h"
#include "core/scenario/hotspots.h"
#include "core/scenario/joints.h"
#include "core/scenario/plan_question.h"
#include "core/scenario/radio_network.h"
#include "core/scenario/technology.h"

#include <algorithm>

namespace oasis {

namespace {

class BillWriter
{
public:
    explicit BillWriter(const ScenarioDefinition& definition) : m_definition(definition) {}

    /// Entries that follow belong to this thing.
    void begin(BillSubject subject, std::size_t index, const std::string& municipality)
    {
        m_next = {};
        m_next.subject = subject;
        m_next.subjectIndex = static_cast<std::int64_t>(index);
        m_next.municipalityCode = municipality;
        m_invested = {};
    }
    void put(const Quantity& quantity)
    {
        const Money amount = quantity.amount();
        if (amount == Money{} || !accepts(quantity))
            return;
        m_next.item = quantity.item;
        m_next.quantityMilli = quantity.quantityMilli;
        m_next.unitPrice = quantity.unitPrice;
        m_next.amount = amount;
        m_next.yearly = quantity.yearly;
        m_entries.push_back(m_next);
        if (!quantity.yearly)
            m_invested += amount;
    }
    void put(std::span<const Quantity> quantities)
    {
        for (const Quantity& quantity : quantities)
            put(quantity);
    }
    void putOverhead() { put(overheadOn(m_definition, m_invested)); }
    /// The bill, or why an amount was refused.
    [[nodiscard]] Result<std::vector<BillEntry>> take()
    {
        OASIS_CHECK(std::move(m_verdict));
        return std::move(m_entries);
    }
    /// False for an amount that could not be added up exactly: the bill is then an error.
    bool accepts(const Quantity& quantity)
    {
        if (auto amount = checkAmount(quantity); !amount.has_value()) {
            m_verdict = std::move(amount);
            return false;
        }
        return true;
    }

private:
    const ScenarioDefinition& m_definition;
    std::vector<BillEntry> m_entries;
    BillEntry m_next;
    Money m_invested;
    Result<void> m_verdict = ok();
};

Result<void> putRadioEdge(BillWriter& bill, const PlanContext& plan, const OutcomeRadioLink& link)
{
    RadioEdge priced;
    priced.equipment = link.equipment;
    priced.fromHeightM = link.fromHeightM;
    priced.toHeightM = link.toHeightM;
    OASIS_TRY(const SiteService service, radioLinkService(plan, priced));
    bill.put(service.quantities); // they hold their overhead
    return ok();
}

Result<void> putSite(BillWriter& bill, const PlanContext& plan, const CabledNetwork& network,
                     const SiteServices& services, std::size_t index)
{
    const OutcomeSite& site = network.sites[index];
    if (site.served == Served::Radio) {
        OASIS_TRY(const SiteService service, radioSiteService(plan));
        bill.put(service.quantities);
    }
    if (site.served == Served::Fibre ||
        (site.served == Served::Radio && feedsFibre(network.edges, network.sites, site)))
        bill.put(services.fibre[index].quantities);
    if (site.served == Served::Alternative)
        bill.put(services.alternative[index].quantities);
    return ok();
}

void putStreetEdge(BillWriter& bill, const PlanContext& plan, const OutcomeEdge& edge, int closureFibres,
                   const JointPrices& joints)
{
    std::vector<Quantity> invested =
        plan.prices->investment(edge.parts, edge.crossings, {edge.cableSizes, (edge.fibresUsed + 1) / 2});
    if (closureFibres > 0) {
        invested.push_back(joints.closure(edge.cableSizes.empty() ? 0 : edge.cableSizes.front()));
        invested.push_back(joints.splices(closureFibres));
    }
    Money passive;
    for (const Quantity& quantity : invested)
        if (quantity.item != catalogueItem(ConstructionMode::ExistingFibre) && bill.accepts(quantity))
            passive += quantity.amount();
    bill.put(invested);
    bill.putOverhead();
    bill.put(plan.prices->yearly(edge.parts));
    bill.put(plan.prices->upkeep(passive));
}

} // namespace

Result<std::vector<BillEntry>> billOf(const PlanContext& plan, const CabledNetwork& network,
                                      const SiteServices& services, std::span<const OutcomeHotspot> hotspots)
{
    BillWriter bill(plan.definition);
    JointPrices joints;
    if (!plan.crowFly() && !network.edges.empty()) {
        OASIS_TRY(joints, jointPrices(plan));
    }
    for (std::size_t i = 0; i < network.edges.size(); ++i) {
        const OutcomeEdge& edge = network.edges[i];
        bill.begin(BillSubject::Edge, i, edge.municipalityCode);
        if (plan.crowFly()) {
            bill.put(linkQuantities(*plan.fibre, edge.lengthM));
            bill.putOverhead();
        } else if (edge.radioLink >= 0) {
            OASIS_CHECK(putRadioEdge(bill, plan, network.radioLinks[static_cast<std::size_t>(edge.radioLink)]));
        } else {
            putStreetEdge(bill, plan, edge, network.closureFibres[i], joints);
        }
    }
    for (std::size_t i = 0; i < network.sites.size(); ++i) {
        const OutcomeSite& site = network.sites[i];
        bill.begin(BillSubject::Site, i, site.municipalityCode);
        OASIS_CHECK(putSite(bill, plan, network, services, i)); // the quantities hold their overhead
    }
    for (std::size_t i = 0; i < network.supplies.size(); ++i) {
        if (!network.supplies[i].used)
            continue;
        bill.begin(BillSubject::Supply, i, plan.supplies[i]->municipalityCode);
        bill.put({"supply.entry", 1000, plan.supplies[i]->entryPrice, false});
        bill.putOverhead();
    }
    for (std::size_t i = 0; i < hotspots.size(); ++i) {
        OASIS_TRY(const auto quantities, hotspotQuantities(plan));
        bill.begin(BillSubject::Hotspot, i, hotspots[i].municipalityCode);
        bill.put(quantities);
        bill.putOverhead();
    }
    for (std::size_t i = 0; i < network.cabinets.size(); ++i) {
        OASIS_TRY(const auto quantities, cabinetQuantities(plan, network.cabinets[i]));
        bill.begin(BillSubject::Cabinet, i, network.cabinets[i].municipalityCode);
        bill.put(quantities);
        bill.putOverhead();
    }
    return bill.take();
}

void setRoutedPrices(std::span<const BillEntry> bill, std::vector<OutcomeEdge>& edges)
{
    for (OutcomeEdge& edge : edges)
        edge.routedPrice = {};
    for (const BillEntry& entry : bill)
        if (entry.subject == BillSubject::Edge && !entry.yearly && entry.item != "overhead")
            edges[static_cast<std::size_t>(entry.subjectIndex)].routedPrice += entry.amount;
}

void shareOut(std::span<const BillEntry> bill, CabledNetwork& network)
{
    std::vector<OutcomeEdge>& edges = network.edges;
    std::vector<OutcomeSite>& sites = network.sites;
    for (OutcomeCabinet& cabinet : network.cabinets)
        cabinet.price = {};
    for (OutcomeEdge& edge : edges)
        edge.price = {};
    for (OutcomeSite& site : sites)
        site.ownCost = {};
    for (const BillEntry& entry : bill) {
        const auto index = static_cast<std::size_t>(entry.subjectIndex);
        if (entry.yearly)
            continue;
        if (entry.subject == BillSubject::Edge)
            edges[index].price += entry.amount;
        else if (entry.subject == BillSubject::Site)
            sites[index].ownCost += entry.amount;
        else if (entry.subject == BillSubject::Cabinet)
            network.cabinets[index].price += entry.amount;
    }
    for (const OutcomeEdge& edge : edges) {
        const SiteId served =
            edge.radioLink < 0 ? edge.leadInOf : network.radioLinks[static_cast<std::size_t>(edge.radioLink)].toSite;
        const auto owner = std::lower_bound(sites.begin(), sites.end(), served,
                                            [](const OutcomeSite& site, SiteId id) { return site.site < id; });
        if (owner != sites.end() && owner->site == served)
            owner->ownCost += edge.price;
    }
}

} // namespace oasis
