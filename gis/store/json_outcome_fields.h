// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/compare.h"
#include "core/scenario/explain.h"
#include "core/scenario/frontier.h"
#include "core/scenario/outcome.h"
#include "core/verify/verify_certificate.h"
#include "gis/store/json_fields.h"

namespace oasis::gis {

template <>
struct Fields<ModePart>
{
    static void visit(auto& archive, auto& v)
    {
        archive("mode", v.mode);
        archive("lengthM", v.lengthM);
    }
};

template <>
struct Fields<CashFlow>
{
    static void visit(auto& archive, auto& v)
    {
        archive("investment", v.investment);
        archive("running", v.running);
        archive("discountedCost", v.discountedCost);
    }
};

template <>
struct Fields<BillEntry>
{
    static void visit(auto& archive, auto& v)
    {
        archive("item", v.item);
        archive("quantityMilli", v.quantityMilli);
        archive("unitPrice", v.unitPrice);
        archive("amount", v.amount);
        archive("yearly", v.yearly);
        archive("subject", v.subject);
        archive("subjectIndex", v.subjectIndex);
        archive("municipalityCode", v.municipalityCode);
    }
};

template <>
struct Fields<OutcomeEdge>
{
    static void visit(auto& archive, auto& v)
    {
        archive("street", v.street);
        archive("leadInOf", v.leadInOf);
        archive("supplyLeadIn", v.supplyLeadIn);
        archive("fromAlongM", v.fromAlongM);
        archive("toAlongM", v.toAlongM);
        archive("line", v.line);
        archive("lengthM", v.lengthM);
        archive("parts", v.parts);
        archive("crossings", v.crossings);
        archive("routedPrice", v.routedPrice);
        archive("parent", v.parent);
        archive("protection", v.protection);
        archive("radioLink", v.radioLink);
        archive("sitesBehind", v.sitesBehind);
        archive("fibresUsed", v.fibresUsed);
        archive("cableFibres", v.cableFibres);
        archive("cableSizes", v.cableSizes);
        archive("municipalityCode", v.municipalityCode);
        archive("price", v.price);
    }
};

template <>
struct Fields<OutcomeOptics>
{
    static void visit(auto& archive, auto& v)
    {
        archive("equipment", v.equipment);
        archive("fits", v.fits);
        archive("splices", v.splices);
        archive("lossDownDb", v.lossDownDb);
        archive("lossUpDb", v.lossUpDb);
        archive("attenuatorDb", v.attenuatorDb);
        archive("overDb", v.overDb);
    }
};

template <>
struct Fields<OutcomeProtection>
{
    static void visit(auto& archive, auto& v)
    {
        archive("state", v.state);
        archive("secondWay", v.secondWay);
        archive("secondSupply", v.secondSupply);
        archive("secondLengthM", v.secondLengthM);
        archive("blockedBy", v.blockedBy);
        archive("blockedAtJunction", v.blockedAtJunction);
        archive("blockedAt", v.blockedAt);
        archive("blockedByRisk", v.blockedByRisk);
    }
};

template <>
struct Fields<OutcomeSite>
{
    static void visit(auto& archive, auto& v)
    {
        archive("site", v.site);
        archive("served", v.served);
        archive("why", v.why);
        archive("technology", v.technology);
        archive("supply", v.supply);
        archive("lastEdge", v.lastEdge);
        archive("routeLengthM", v.routeLengthM);
        archive("leadInM", v.leadInM);
        archive("ownCost", v.ownCost);
        archive("alternativeCost", v.alternativeCost);
        archive("municipalityCode", v.municipalityCode);
        archive("optics", v.optics);
        archive("protection", v.protection);
    }
};

template <>
struct Fields<OutcomeSupply>
{
    static void visit(auto& archive, auto& v)
    {
        archive("supply", v.supply);
        archive("used", v.used);
    }
};

template <>
struct Fields<OutcomeRadioLink>
{
    static void visit(auto& archive, auto& v)
    {
        archive("edge", v.edge);
        archive("fromSite", v.fromSite);
        archive("fromSupply", v.fromSupply);
        archive("toSite", v.toSite);
        archive("equipment", v.equipment);
        archive("frequencyGhz", v.frequencyGhz);
        archive("lengthM", v.lengthM);
        archive("fromHeightM", v.fromHeightM);
        archive("toHeightM", v.toHeightM);
        archive("rateMbps", v.rateMbps);
        archive("loadMbps", v.loadMbps);
        archive("receivedDbm", v.receivedDbm);
        archive("marginDb", v.marginDb);
        archive("availabilityPercent", v.availabilityPercent);
        archive("clearanceM", v.clearanceM);
    }
};

template <>
struct Fields<OutcomeHotspot>
{
    static void visit(auto& archive, auto& v)
    {
        archive("site", v.site);
        archive("name", v.name);
        archive("position", v.position);
        archive("radiusM", v.radiusM);
        archive("outdoorAccessPoints", v.outdoorAccessPoints);
        archive("indoorAccessPoints", v.indoorAccessPoints);
        archive("municipalityCode", v.municipalityCode);
    }
};

template <>
struct Fields<OutcomeCabinet>
{
    static void visit(auto& archive, auto& v)
    {
        archive("lastEdge", v.lastEdge);
        archive("position", v.position);
        archive("supply", v.supply);
        archive("premises", v.premises);
        archive("capacity", v.capacity);
        archive("splitRatio", v.splitRatio);
        archive("splitters", v.splitters);
        archive("feederFibres", v.feederFibres);
        archive("boxes", v.boxes);
        archive("feederM", v.feederM);
        archive("farthestM", v.farthestM);
        archive("fibreM", v.fibreM);
        archive("underfilled", v.underfilled);
        archive("routedCost", v.routedCost);
        archive("price", v.price);
        archive("municipalityCode", v.municipalityCode);
    }
};

template <>
struct Fields<OutcomePremises>
{
    static void visit(auto& archive, auto& v)
    {
        archive("cell", v.cell);
        archive("zone", v.zone);
        archive("cabinet", v.cabinet);
        archive("lastEdge", v.lastEdge);
        archive("premises", v.premises);
        archive("why", v.why);
    }
};

template <>
struct Fields<Proof>
{
    static void visit(auto& archive, auto& v)
    {
        archive("objective", v.objective);
        archive("value", v.value);
        archive("bound", v.bound);
        archive("stop", v.stop);
        archive("replayed", v.replayed);
        archive("replayedBound", v.replayedBound);
        archive("weightPrice", v.weightPrice);
    }
};

template <>
struct Fields<Indicator>
{
    static void visit(auto& archive, auto& v)
    {
        archive("id", v.id);
        archive("value", v.value);
        archive("unit", v.unit);
        archive("assumption", v.assumption);
        archive("formula", v.formula);
    }
};

template <>
struct Fields<Outcome>
{
    static void visit(auto& archive, auto& v)
    {
        archive("definition", v.definition);
        archive("inputHash", v.inputHash);
        archive("definitionHash", v.definitionHash);
        archive("catalogueName", v.catalogueName);
        archive("catalogueVersion", v.catalogueVersion);
        archive("programVersion", v.programVersion);
        archive.added("generation", v.generation, "programVersion", 1);
        archive("proof", v.proof);
        archive("edges", v.edges);
        archive("sites", v.sites);
        archive("supplies", v.supplies);
        archive("savings", v.savings);
        archive("radioLinks", v.radioLinks);
        archive("hotspots", v.hotspots);
        archive("cabinets", v.cabinets);
        archive("premises", v.premises);
        archive("wifiRadiusM", v.wifiRadiusM);
        archive("peopleCovered", v.peopleCovered);
        archive("bill", v.bill);
        archive("cashFlow", v.cashFlow);
        archive("investment", v.investment);
        archive("yearly", v.yearly);
        archive("indicators", v.indicators);
        archive("assumptions", v.assumptions);
        archive("warnings", v.warnings);
    }
};

template <>
struct Fields<ComparisonRow>
{
    static void visit(auto& archive, auto& v)
    {
        archive("indicator", v.indicator);
        archive("unit", v.unit);
        archive("assumption", v.assumption);
        archive("values", v.values);
    }
};

template <>
struct Fields<OutcomeDifference>
{
    static void visit(auto& archive, auto& v)
    {
        archive("sitesGained", v.sitesGained);
        archive("sitesLost", v.sitesLost);
        archive("streetsGained", v.streetsGained);
        archive("streetsLost", v.streetsLost);
        archive("streetsKept", v.streetsKept);
        archive("lengthGainedM", v.lengthGainedM);
        archive("lengthLostM", v.lengthLostM);
        archive("investmentDelta", v.investmentDelta);
        archive("yearlyDelta", v.yearlyDelta);
        archive("discountedDelta", v.discountedDelta);
    }
};

template <>
struct Fields<Comparison>
{
    static void visit(auto& archive, auto& v)
    {
        archive("names", v.names);
        archive("rows", v.rows);
        archive("differences", v.differences);
    }
};

template <>
struct Fields<FrontierPlan>
{
    static void visit(auto& archive, auto& v)
    {
        archive("investment", v.investment);
        archive("routed", v.routed);
        archive("weightMillionths", v.weightMillionths);
        archive("boundMillionths", v.boundMillionths);
        archive("served", v.served);
        archive("pupils", v.pupils);
        archive("lengthM", v.lengthM);
    }
};

template <>
struct Fields<FrontierBound>
{
    static void visit(auto& archive, auto& v)
    {
        archive("investment", v.investment);
        archive("weightMillionths", v.weightMillionths);
    }
};

template <>
struct Fields<Frontier>
{
    static void visit(auto& archive, auto& v)
    {
        archive("definition", v.definition);
        archive("inputHash", v.inputHash);
        archive("questionHash", v.questionHash);
        archive("selectedSites", v.selectedSites);
        archive("allMillionths", v.allMillionths);
        archive("plans", v.plans);
        archive("bound", v.bound);
        archive("warnings", v.warnings);
    }
};

template <>
struct Fields<Finding>
{
    static void visit(auto& archive, auto& v)
    {
        archive("check", v.check);
        archive("subject", v.subject);
        archive("expected", v.expected);
        archive("found", v.found);
    }
};

template <>
struct Fields<Verification>
{
    static void visit(auto& archive, auto& v)
    {
        archive("olderProgram", v.olderProgram);
        archive("checks", v.checks);
        archive("findings", v.findings);
        archive("inputMatches", v.inputMatches);
    }
};

template <>
struct Fields<CertificateCheck>
{
    static void visit(auto& archive, auto& v)
    {
        archive("value", v.value);
        archive("bound", v.bound);
        archive("verification", v.verification);
    }
};

template <>
struct Fields<StreetExplanation>
{
    static void visit(auto& archive, auto& v)
    {
        archive("street", v.street);
        archive("standing", v.standing);
        archive("price", v.price);
        archive("saving", v.saving);
        archive("pricePaid", v.pricePaid);
        archive("behind", v.behind);
        archive("otherWay", v.otherWay);
        archive("otherWayPrice", v.otherWayPrice);
        archive("unstated", v.unstated);
        archive("others", v.others);
        archive("cutOff", v.cutOff);
    }
};

template <>
struct Fields<SiteExplanation>
{
    static void visit(auto& archive, auto& v)
    {
        archive("site", v.site);
        archive("served", v.served);
        archive("why", v.why);
        archive("flip", v.flip);
        archive("least", v.least);
        archive("most", v.most);
        archive("unstated", v.unstated);
        archive("forced", v.forced);
    }
};

} // namespace oasis::gis
