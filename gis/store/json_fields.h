// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/definition.h"
#include "core/study/study.h"
#include "core/study/study_change.h"

namespace oasis::gis {

/// The fields of a type in file order, described once for writing and reading: visit() calls archive(name, field)
/// for each. A field added to a type is added here too; tests/gis/store/tst_json counts them. Where its default would
/// make another plan of a text from before the field, archive.added(name, field, neighbour, before) says what such
/// texts meant: those that have the field `neighbour`, which is as old as the type and seldom written by hand, but not
/// this one.
template <class T>
struct Fields;

template <>
struct Fields<SiteSource>
{
    static void visit(auto& archive, auto& v)
    {
        archive("layer", v.layer);
        archive("feature", v.feature);
    }
};

template <>
struct Fields<Site>
{
    static void visit(auto& archive, auto& v)
    {
        archive("id", v.id);
        archive("name", v.name);
        archive("kind", v.kind);
        archive("state", v.state);
        archive("required", v.required);
        archive("firstRank", v.firstRank);
        archive("townHall", v.townHall);
        archive("position", v.position);
        archive("lonDeg", v.lonDeg);
        archive("latDeg", v.latDeg);
        archive("weight", v.weight);
        archive("people", v.people);
        archive("areaHa", v.areaHa);
        archive("fibres", v.fibres);
        archive("mbits", v.mbits);
        archive("hasGrid", v.hasGrid);
        archive("officialKey", v.officialKey);
        archive("municipalityCode", v.municipalityCode);
        archive("note", v.note);
        archive("sources", v.sources);
    }
};

template <>
struct Fields<SupplyPoint>
{
    static void visit(auto& archive, auto& v)
    {
        archive("id", v.id);
        archive("name", v.name);
        archive("position", v.position);
        archive("lonDeg", v.lonDeg);
        archive("latDeg", v.latDeg);
        archive("entryPrice", v.entryPrice);
        archive("municipalityCode", v.municipalityCode);
    }
};

template <>
struct Fields<Tower>
{
    static void visit(auto& archive, auto& v)
    {
        archive("id", v.id);
        archive("position", v.position);
        archive("lonDeg", v.lonDeg);
        archive("latDeg", v.latDeg);
        archive("visibleSites", v.visibleSites);
    }
};

template <>
struct Fields<AntennaMount>
{
    static void visit(auto& archive, auto& v)
    {
        archive("kind", v.kind);
        archive("gainDbi", v.gainDbi);
        archive("azimuthDeg", v.azimuthDeg);
        archive("tiltDeg", v.tiltDeg);
        archive("widthDeg", v.widthDeg);
        archive("heightDeg", v.heightDeg);
        archive("frontToBackDb", v.frontToBackDb);
        archive("sizeWavelengths", v.sizeWavelengths);
    }
};

template <>
struct Fields<WifiChannel>
{
    static void visit(auto& archive, auto& v)
    {
        archive("standard", v.standard);
        archive("widthMhz", v.widthMhz);
        archive("streams", v.streams);
    }
};

template <>
struct Fields<AccessPoint>
{
    static void visit(auto& archive, auto& v)
    {
        archive("id", v.id);
        archive("name", v.name);
        archive("position", v.position);
        archive("lonDeg", v.lonDeg);
        archive("latDeg", v.latDeg);
        archive("heightM", v.heightM);
        archive("frequencyMhz", v.frequencyMhz);
        archive("powerDbm", v.powerDbm);
        archive("antenna", v.antenna);
        archive("channel", v.channel);
        archive("outdoors", v.outdoors);
        archive("marginDb", v.marginDb);
        archive("thresholdDbm", v.thresholdDbm);
        archive("radiusM", v.radiusM);
    }
};

template <>
struct Fields<ConstructionRules>
{
    static void visit(auto& archive, auto& v)
    {
        archive("reuseDucts", v.reuseDucts);
        archive("reusePoles", v.reusePoles);
        archive("reuseFibre", v.reuseFibre);
        archive("allowMotorways", v.allowMotorways);
        archive("allowForeignGround", v.allowForeignGround);
        archive("coDigShare", v.coDigShare);
        archive("poleRenewalShare", v.poleRenewalShare);
        archive("poleSpanM", v.poleSpanM);
        archive.added("chamberSpacingM", v.chamberSpacingM, "poleSpanM", 0.0); // no chambers were built
        archive("forbidden", v.forbidden);
        archive("pinned", v.pinned);
    }
};

template <>
struct Fields<WifiModel>
{
    static void visit(auto& archive, auto& v)
    {
        archive("band", v.band);
        archive("eirp", v.eirp);
        archive("receiverGain", v.receiverGain);
        archive("threshold", v.threshold);
        archive("margin", v.margin);
        archive("referenceM", v.referenceM);
        archive("exponent", v.exponent);
    }
};

template <>
struct Fields<CashFlowParams>
{
    static void visit(auto& archive, auto& v)
    {
        archive("horizonYears", v.horizonYears);
        archive("discountRate", v.discountRate);
        archive("renew", v.renew);
    }
};

template <>
struct Fields<SiteSelection>
{
    static void visit(auto& archive, auto& v)
    {
        archive("kinds", v.kinds);
        archive("townHallMinPopulation", v.townHallMinPopulation);
        archive("zoneMinAreaHa", v.zoneMinAreaHa);
        archive("included", v.included);
        archive("excluded", v.excluded);
    }
};

template <>
struct Fields<Technology>
{
    static void visit(auto& archive, auto& v)
    {
        archive("id", v.id);
        archive("reach", v.reach);
        archive("rangeM", v.rangeM);
        archive("capexFixed", v.capexFixed);
        archive("capexTower", v.capexTower);
        archive("capexPerKm", v.capexPerKm);
        archive("yearlyFixed", v.yearlyFixed);
        archive("yearlyPerKm", v.yearlyPerKm);
        archive("yearlyPerMbit", v.yearlyPerMbit);
        archive("kwhPerYear", v.kwhPerYear);
    }
};

template <>
struct Fields<TechnologyRules>
{
    static void visit(auto& archive, auto& v)
    {
        archive("technologies", v.technologies);
        archive("kwhPrice", v.kwhPrice);
        archive("solarPerSite", v.solarPerSite);
        archive("years", v.years);
        archive("mbitPerSite", v.mbitPerSite);
        archive("earthRadiusM", v.earthRadiusM);
    }
};

template <>
struct Fields<WifiPlan>
{
    static void visit(auto& archive, auto& v)
    {
        archive("enabled", v.enabled);
        archive("kinds", v.kinds);
        archive("villageCores", v.villageCores);
        archive("outdoorAccessPoints", v.outdoorAccessPoints);
        archive("indoorAccessPoints", v.indoorAccessPoints);
        archive("model", v.model);
    }
};

template <>
struct Fields<CableRules>
{
    static void visit(auto& archive, auto& v)
    {
        archive("spare", v.spare);
        archive("slack", v.slack);
        archive("leadInToleranceM", v.leadInToleranceM);
    }
};

template <>
struct Fields<OpticalLimits>
{
    static void visit(auto& archive, auto& v)
    {
        archive("minLossDb", v.minLossDb);
        archive("maxLossDb", v.maxLossDb);
        archive("mbits", v.mbits);
    }
};

template <>
struct Fields<OpticalRules>
{
    static void visit(auto& archive, auto& v)
    {
        archive("fibreDbPerKm", v.fibreDbPerKm);
        archive("spliceDb", v.spliceDb);
        archive("connectorDb", v.connectorDb);
        archive("filterDb", v.filterDb);
        archive("marginDb", v.marginDb);
        archive("drumM", v.drumM);
        archive("endSplices", v.endSplices);
        archive("connectors", v.connectors);
        archive("connectorsAtSplitter", v.connectorsAtSplitter);
        archive("split", v.split);
        archive("splitterDb", v.splitterDb);
        archive("allowed", v.allowed);
        archive("limits", v.limits);
    }
};

template <>
struct Fields<ProtectionRules>
{
    static void visit(auto& archive, auto& v)
    {
        archive("kinds", v.kinds);
        archive("requiredSites", v.requiredSites);
        archive("nodeDisjoint", v.nodeDisjoint);
        archive("sharedRisks", v.sharedRisks);
    }
};

template <>
struct Fields<CabinetRules>
{
    static void visit(auto& archive, auto& v)
    {
        archive("minPremises", v.minPremises);
        archive("maxPremises", v.maxPremises);
        archive("maxDistanceM", v.maxDistanceM);
        archive("splitRatio", v.splitRatio);
        archive("premisesPerBox", v.premisesPerBox);
        archive("maxDropM", v.maxDropM);
        archive("personsPerHome", v.personsPerHome);
        archive.added("jobsPerBusiness", v.jobsPerBusiness, "attachM", 0.0); // businesses were left out
        archive("jobsPerHa", v.jobsPerHa);
        archive("takeUp", v.takeUp);
        archive("operators", v.operators);
        archive("reserveFibres", v.reserveFibres);
        archive("attachM", v.attachM);
        archive("maxReachM", v.maxReachM);
        archive("opticalClass", v.opticalClass);
    }
};

template <>
struct Fields<RadioLinkRules>
{
    static void visit(auto& archive, auto& v)
    {
        archive("enabled", v.enabled);
        archive("bands", v.bands);
        archive("maxRangeM", v.maxRangeM);
        archive("availabilityPercent", v.availabilityPercent);
        archive.added("leastMarginDb", v.leastMarginDb, "dN75", 0.0); // tenths of a decibel would do
        archive("siteHeightM", v.siteHeightM);
        archive("supplyHeightM", v.supplyHeightM);
        archive("obstacleM", v.obstacleM);
        archive("rainRateMmH", v.rainRateMmH);
        archive("logK", v.logK);
        archive("dN75", v.dN75);
        archive("maxHops", v.maxHops);
        archive.added("sharing", v.sharing, "dN75", 1.0); // all was guaranteed
        archive("linksPerSite", v.linksPerSite);
    }
};

template <>
struct Fields<SolverEffort>
{
    static void visit(auto& archive, auto& v)
    {
        archive("starts", v.starts);
        archive("ascentRoots", v.ascentRoots);
        archive("localPasses", v.localPasses);
        archive("seed", v.seed);
    }
};

template <>
struct Fields<ScenarioDefinition>
{
    static void visit(auto& archive, auto& v)
    {
        archive("id", v.id);
        archive("name", v.name);
        archive("preset", v.preset);
        archive("note", v.note);
        archive("objective", v.objective);
        archive("networkMode", v.networkMode);
        archive("sites", v.sites);
        archive("construction", v.construction);
        archive("cables", v.cables);
        archive("optics", v.optics);
        archive("wifi", v.wifi);
        archive("technology", v.technology);
        archive("priceLevel", v.priceLevel);
        archive("budget", v.budget);
        archive("quotaShare", v.quotaShare);
        archive("protection", v.protection);
        archive("cabinets", v.cabinets);
        archive("radioLinks", v.radioLinks);
        archive("overheadShare", v.overheadShare);
        archive("cashFlow", v.cashFlow);
        archive("effort", v.effort);
    }
};

template <>
struct Fields<Warning>
{
    static void visit(auto& archive, auto& v)
    {
        archive("code", v.code);
        archive("count", v.count);
        archive("firstOffender", v.firstOffender);
        archive("detail", v.detail);
    }
};

template <>
struct Fields<ImportReceipt::Reason>
{
    static void visit(auto& archive, auto& v)
    {
        archive("reason", v.reason);
        archive("count", v.count);
        archive("first", v.first);
    }
};

template <>
struct Fields<ImportReceipt>
{
    static void visit(auto& archive, auto& v)
    {
        archive("kind", v.kind);
        archive("path", v.path);
        archive("layer", v.layer);
        archive("format", v.format);
        archive("crs", v.crs);
        archive("encoding", v.encoding);
        archive("mapping", v.mapping);
        archive("read", v.read);
        archive("used", v.used);
        archive("refused", v.refused);
        archive("repaired", v.repaired);
        archive("notes", v.notes);
        archive("warnings", v.warnings);
        archive("importedAt", v.importedAt);
        archive("contentHash", v.contentHash);
    }
};

template <>
struct Fields<MapLayer>
{
    static void visit(auto& archive, auto& v)
    {
        archive("id", v.id);
        archive("path", v.path);
        archive("layer", v.layer);
        archive("title", v.title);
        archive("visible", v.visible);
        archive("opacity", v.opacity);
    }
};

template <>
struct Fields<ClassHeight>
{
    static void visit(auto& archive, auto& v)
    {
        archive("code", v.code);
        archive("heightM", v.heightM);
    }
};

template <>
struct Fields<ClutterChoice>
{
    static void visit(auto& archive, auto& v)
    {
        archive("classesPath", v.classesPath);
        archive("classHeights", v.classHeights);
        archive("buildingsPath", v.buildingsPath);
        archive("buildingsLayer", v.buildingsLayer);
        archive("heightField", v.heightField);
    }
};

template <>
struct Fields<StudyInfo>
{
    static void visit(auto& archive, auto& v)
    {
        archive("name", v.name);
        archive("question", v.question);
        archive("author", v.author);
        archive("crs", v.crs);
        archive("language", v.language);
        archive("attribution", v.attribution);
        archive("clutter", v.clutter);
    }
};

template <>
struct Fields<StudyChange>
{
    static void visit(auto& archive, auto& v)
    {
        archive("upsertSites", v.upsertSites);
        archive("eraseSites", v.eraseSites);
        archive("upsertSupplies", v.upsertSupplies);
        archive("eraseSupplies", v.eraseSupplies);
        archive("upsertAccessPoints", v.upsertAccessPoints);
        archive("eraseAccessPoints", v.eraseAccessPoints);
        archive("upsertDefinitions", v.upsertDefinitions);
        archive("eraseDefinitions", v.eraseDefinitions);
        archive("upsertOutcomes", v.upsertOutcomes);
        archive("eraseOutcomes", v.eraseOutcomes);
        archive("upsertFrontiers", v.upsertFrontiers);
        archive("eraseFrontiers", v.eraseFrontiers);
        archive("appendReceipts", v.appendReceipts);
        archive("dropReceipts", v.dropReceipts);
        archive("info", v.info);
        archive("layers", v.layers);
        archive("towers", v.towers);
    }
};

} // namespace oasis::gis
