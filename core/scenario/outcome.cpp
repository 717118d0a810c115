// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/outcome.h"

#include "core/base/input_hash.h"

#include <cmath>

namespace oasis {

namespace {

void add(InputHash& hash, Money money)
{
    hash.add(money.inCents());
}

void add(InputHash& hash, const OutcomeEdge& edge)
{
    hash.add(edge.street.value());
    hash.add(edge.leadInOf.value());
    hash.add(edge.supplyLeadIn.value());
    hash.add(edge.fromAlongM);
    hash.add(edge.toAlongM);
    hash.add(edge.line.size());
    for (const Point p : edge.line) {
        hash.add(p.x);
        hash.add(p.y);
    }
    hash.add(edge.lengthM);
    hash.add(edge.parts.size());
    for (const ModePart& part : edge.parts) {
        hash.add(part.mode);
        hash.add(part.lengthM);
    }
    hash.add(edge.crossings);
    add(hash, edge.routedPrice);
    hash.add(edge.parent);
    hash.add(edge.protection);
    hash.add(edge.radioLink);
    hash.add(edge.sitesBehind);
    hash.add(edge.fibresUsed);
    hash.add(edge.cableFibres);
    hash.add(edge.cableSizes.size());
    for (const int size : edge.cableSizes)
        hash.add(size);
    hash.add(edge.municipalityCode);
    add(hash, edge.price);
}

void add(InputHash& hash, const OutcomeSite& site)
{
    hash.add(site.site.value());
    hash.add(site.served);
    hash.add(site.why);
    hash.add(site.technology);
    hash.add(site.supply.value());
    hash.add(site.lastEdge);
    hash.add(site.routeLengthM);
    hash.add(site.leadInM);
    add(hash, site.ownCost);
    add(hash, site.alternativeCost);
    hash.add(site.municipalityCode);
    hash.add(site.optics.equipment);
    hash.add(site.optics.fits);
    hash.add(site.optics.splices);
    hash.add(site.optics.lossDownDb);
    hash.add(site.optics.lossUpDb);
    hash.add(site.optics.attenuatorDb);
    hash.add(site.optics.overDb);
    hash.add(site.protection.state);
    hash.add(site.protection.secondWay.size());
    for (const std::int32_t edge : site.protection.secondWay)
        hash.add(edge);
    hash.add(site.protection.secondSupply.value());
    hash.add(site.protection.secondLengthM);
    hash.add(site.protection.blockedBy.value());
    hash.add(site.protection.blockedAtJunction);
    hash.add(site.protection.blockedAt.x);
    hash.add(site.protection.blockedAt.y);
    hash.add(site.protection.blockedByRisk);
}

void add(InputHash& hash, const OutcomeRadioLink& link)
{
    hash.add(link.edge);
    hash.add(link.fromSite.value());
    hash.add(link.fromSupply.value());
    hash.add(link.toSite.value());
    hash.add(link.equipment);
    for (const double value :
         {link.frequencyGhz, link.lengthM, link.fromHeightM, link.toHeightM, link.rateMbps, link.loadMbps,
          link.receivedDbm, link.marginDb, link.availabilityPercent, link.clearanceM})
        hash.add(value);
}

void add(InputHash& hash, const OutcomeHotspot& hotspot)
{
    hash.add(hotspot.site.value());
    hash.add(hotspot.name);
    hash.add(hotspot.position.x);
    hash.add(hotspot.position.y);
    hash.add(hotspot.radiusM);
    hash.add(hotspot.outdoorAccessPoints);
    hash.add(hotspot.indoorAccessPoints);
    hash.add(hotspot.municipalityCode);
}

void add(InputHash& hash, const OutcomeCabinet& cabinet)
{
    hash.add(cabinet.lastEdge);
    hash.add(cabinet.position.x);
    hash.add(cabinet.position.y);
    hash.add(cabinet.supply.value());
    for (const int figure : {cabinet.premises, cabinet.capacity, cabinet.splitRatio, cabinet.splitters,
                             cabinet.feederFibres, cabinet.boxes})
        hash.add(figure);
    for (const double metres : {cabinet.feederM, cabinet.farthestM, cabinet.fibreM})
        hash.add(metres);
    hash.add(cabinet.underfilled);
    add(hash, cabinet.routedCost);
    add(hash, cabinet.price);
    hash.add(cabinet.municipalityCode);
}

void add(InputHash& hash, const OutcomePremises& premises)
{
    hash.add(premises.cell);
    hash.add(premises.zone.value());
    hash.add(premises.cabinet);
    hash.add(premises.lastEdge);
    hash.add(premises.premises);
    hash.add(premises.why);
}

void add(InputHash& hash, const BillEntry& entry)
{
    hash.add(entry.item);
    hash.add(entry.quantityMilli);
    add(hash, entry.unitPrice);
    add(hash, entry.amount);
    hash.add(entry.yearly);
    hash.add(entry.subject);
    hash.add(entry.subjectIndex);
    hash.add(entry.municipalityCode);
}

void add(InputHash& hash, const CashFlow& flow)
{
    for (const auto* years : {&flow.investment, &flow.running}) {
        hash.add(years->size());
        for (const Money money : *years)
            add(hash, money);
    }
    add(hash, flow.discountedCost);
}

void add(InputHash& hash, const Indicator& indicator)
{
    hash.add(indicator.id);
    hash.add(indicator.value);
    hash.add(indicator.unit);
    hash.add(indicator.assumption);
    hash.add(indicator.formula);
}

void add(InputHash& hash, const Warning& warning)
{
    hash.add(warning.code);
    hash.add(warning.count);
    hash.add(warning.firstOffender);
    hash.add(warning.detail);
}

template <class T>
void addAll(InputHash& hash, const std::vector<T>& items)
{
    hash.add(items.size());
    for (const T& item : items)
        add(hash, item);
}

} // namespace

double Proof::gapPercent() const
{
    if (value == 0)
        return 0;
    return std::abs(static_cast<double>(value - bound)) / std::abs(static_cast<double>(value)) * 100;
}

const Indicator* findIndicator(const Outcome& outcome, std::string_view id)
{
    for (const Indicator& indicator : outcome.indicators)
        if (indicator.id == id)
            return &indicator;
    return nullptr;
}

std::string hashOf(const Outcome& outcome)
{
    InputHash hash;
    hash.add("outcome 3");
    for (const std::string* text : {&outcome.inputHash, &outcome.definitionHash, &outcome.catalogueName,
                                    &outcome.catalogueVersion, &outcome.programVersion})
        hash.add(*text);
    hash.add(outcome.generation);
    hash.add(hashOf(outcome.definition));
    hash.add(outcome.proof.objective);
    hash.add(outcome.proof.value);
    hash.add(outcome.proof.bound);
    hash.add(outcome.proof.stop);
    hash.add(outcome.proof.replayed);
    hash.add(outcome.proof.replayedBound);
    hash.add(outcome.proof.weightPrice);
    addAll(hash, outcome.edges);
    addAll(hash, outcome.sites);
    hash.add(outcome.supplies.size());
    for (const OutcomeSupply& supply : outcome.supplies) {
        hash.add(supply.supply.value());
        hash.add(supply.used);
    }
    hash.add(outcome.savings.size());
    for (const StreetSaving& saving : outcome.savings) {
        hash.add(saving.street.value());
        add(hash, saving.saving);
    }
    addAll(hash, outcome.radioLinks);
    addAll(hash, outcome.hotspots);
    addAll(hash, outcome.cabinets);
    addAll(hash, outcome.premises);
    hash.add(outcome.wifiRadiusM);
    hash.add(outcome.peopleCovered);
    addAll(hash, outcome.bill);
    add(hash, outcome.cashFlow);
    add(hash, outcome.investment);
    add(hash, outcome.yearly);
    addAll(hash, outcome.indicators);
    hash.add(outcome.assumptions.size());
    for (const std::string& assumption : outcome.assumptions)
        hash.add(assumption);
    addAll(hash, outcome.warnings);
    return hash.hex();
}

} // namespace oasis
