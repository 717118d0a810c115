// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gis/store/random_study.h"
#include "tests/gis/store/random_values.h"

#include <limits>
#include <utility>

namespace oasis::test {

namespace {

OutcomeEdge edge(Random& random)
{
    OutcomeEdge e;
    e.street = StreetId{static_cast<std::int64_t>(random.below(100))};
    e.leadInOf = SiteId{static_cast<std::int64_t>(random.below(3))};
    e.supplyLeadIn = SupplyId{static_cast<std::int64_t>(random.below(2))};
    e.fromAlongM = random.uniform(0, 50);
    e.toAlongM = random.uniform(50, 100);
    e.line = line(random, 2 + random.below(5));
    e.lengthM = random.uniform(1, 100);
    for (std::uint64_t n = random.below(4); n > 0; --n)
        e.parts.push_back({pick<ConstructionMode>(random, kConstructionModeCount), random.uniform(0, 100)});
    e.crossings = small(random);
    e.routedPrice = money(random);
    e.parent = static_cast<std::int32_t>(random.below(5)) - 1;
    e.radioLink = static_cast<std::int32_t>(random.below(3)) - 1;
    e.sitesBehind = small(random);
    e.fibresUsed = small(random);
    e.cableFibres = small(random);
    e.cableSizes = {small(random), small(random)};
    e.municipalityCode = word(random);
    e.price = money(random);
    return e;
}

BillEntry billEntry(Random& random)
{
    BillEntry b;
    b.item = "item." + std::to_string(random.below(5));
    b.quantityMilli = static_cast<std::int64_t>(random.below(100000));
    b.unitPrice = Money::cents(static_cast<std::int64_t>(random.below(100000)));
    b.amount = billAmount(b.quantityMilli, b.unitPrice);
    b.yearly = coin(random);
    b.subject = pick<BillSubject>(random, 5);
    b.subjectIndex = small(random);
    b.municipalityCode = std::to_string(10000 + random.below(12));
    return b;
}

void fillHotspots(Random& random, Outcome& outcome)
{
    for (int i = 0; i < 4; ++i) {
        OutcomeHotspot h;
        h.site = SiteId{i};
        h.name = word(random);
        h.position = place(random);
        h.radiusM = i == 0 ? 0 : random.uniform(20, 200);
        h.outdoorAccessPoints = small(random);
        h.indoorAccessPoints = small(random);
        h.municipalityCode = word(random);
        outcome.hotspots.push_back(h);
    }
}

void fillRadioLinks(Random& random, Outcome& outcome)
{
    for (int i = 0; i < 2; ++i) {
        OutcomeRadioLink link;
        link.edge = i;
        link.fromSite = SiteId{i};
        link.fromSupply = SupplyId{1 - i};
        link.toSite = SiteId{5};
        link.equipment = word(random);
        for (double* figure :
             {&link.frequencyGhz, &link.lengthM, &link.fromHeightM, &link.toHeightM, &link.rateMbps, &link.loadMbps,
              &link.receivedDbm, &link.marginDb, &link.availabilityPercent, &link.clearanceM})
            *figure = random.uniform(-50, 100);
        outcome.radioLinks.push_back(link);
    }
}

void fillCabinets(Random& random, Outcome& outcome)
{
    for (int i = 0; i < 3; ++i) {
        OutcomeCabinet c;
        c.lastEdge = i - 1;
        c.position = place(random);
        c.supply = SupplyId{i};
        for (int* figure : {&c.premises, &c.capacity, &c.splitRatio, &c.splitters, &c.feederFibres, &c.boxes})
            *figure = small(random);
        for (double* metres : {&c.feederM, &c.farthestM, &c.fibreM})
            *metres = random.uniform(0, 5000);
        c.underfilled = i == 1;
        c.routedCost = money(random);
        c.price = money(random);
        c.municipalityCode = word(random);
        outcome.cabinets.push_back(c);
        outcome.premises.push_back({i, SiteId{i + 4}, i - 1, i, small(random), pick<WhyNoCabinet>(random, 7)});
    }
}

void fillSites(Random& random, const Study& study, Outcome& outcome)
{
    for (const Site& site : study.sites) {
        OutcomeSite s;
        s.site = site.id;
        s.served = pick<Served>(random, 4);
        s.why = pick<WhyNot>(random, 7);
        s.technology = word(random);
        s.supply = SupplyId{static_cast<std::int64_t>(random.below(3))};
        s.lastEdge = static_cast<std::int32_t>(random.below(10)) - 1;
        s.routeLengthM = random.uniform(0, 10000);
        s.leadInM = random.uniform(0, 100);
        s.ownCost = money(random);
        s.alternativeCost = money(random);
        s.municipalityCode = word(random);
        s.optics = {word(random),     coin(random),     small(random),   random.uniform(),
                    random.uniform(), random.uniform(), random.uniform()};
        outcome.sites.push_back(s);
    }
    outcome.supplies = {{SupplyId{1}, coin(random)}, {SupplyId{2}, coin(random)}};
}

} // namespace

Outcome randomOutcome(Random& random, const Study& study, std::int64_t scenario)
{
    Outcome o;
    o.definition = randomDefinition(random, scenario);
    o.inputHash = std::to_string(random.next());
    o.definitionHash = std::to_string(random.next());
    o.catalogueName = word(random);
    o.catalogueVersion = word(random);
    o.programVersion = "0.1.0";
    o.generation = static_cast<std::int32_t>(random.below(3));
    o.proof = {pick<Objective>(random, 8), 1000, 900, pick<StopReason>(random, 3), coin(random), 800, 12345};
    o.savings = {{StreetId{4}, Money::cents(0)}, {StreetId{7}, money(random)}};
    for (std::size_t i = 0; i < 20 + study.streets->streets.size() / 20; ++i)
        o.edges.push_back(edge(random));
    fillSites(random, study, o);
    fillCabinets(random, o);
    fillRadioLinks(random, o);
    fillHotspots(random, o);
    o.wifiRadiusM = random.uniform(0, 200);
    o.peopleCovered = random.uniform(0, 200);
    for (int i = 0; i < 30; ++i)
        o.bill.push_back(billEntry(random));
    o.cashFlow.investment = {money(random), money(random)};
    o.cashFlow.running = {money(random)};
    o.cashFlow.discountedCost = money(random);
    o.investment = money(random);
    o.yearly = money(random);
    o.indicators = {{"cov.sites", 1.0 / 3.0, IndicatorUnit::Percent, coin(random), word(random)},
                    {"never", std::numeric_limits<double>::infinity(), IndicatorUnit::Years, false, ""}};
    o.assumptions = {"cw.trench.verge", word(random)};
    o.warnings = {warning(random)};
    return o;
}

} // namespace oasis::test
