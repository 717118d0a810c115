// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/verify.h"

#include "core/verify/checks.h"

#include <utility>

namespace oasis {

namespace {

using namespace verification;

Work workOn(const PlanningInput& input, const Outcome& outcome, Recorder& record)
{
    Work work{input, outcome, record, PlainServices(input, outcome.definition), false, false, {}, {}, {}, {}};
    work.crowFly = outcome.definition.networkMode == NetworkMode::CrowFly;
    work.networkWanted = outcome.definition.objective != Objective::LeaseAll;
    std::map<SiteId, const Site*> byId;
    for (const Site& site : input.sites)
        byId.emplace(site.id, &site);
    for (const OutcomeSite& site : outcome.sites) {
        const auto known = byId.find(site.site);
        work.sites.push_back(known == byId.end() ? nullptr : known->second);
    }
    for (const SupplyPoint& supply : input.supplies)
        work.supplies.emplace(supply.id, &supply);
    return work;
}

} // namespace

Verification verify(const PlanningInput& input, const Outcome& outcome)
{
    Recorder record;
    const bool inputMatches = hashOf(input, outcome.definition) == outcome.inputHash;
    if (outcome.generation < kPlanGeneration) {
        Verification older = record.take(inputMatches);
        older.olderProgram = true;
        return older;
    }
    record.same("generation", {}, kPlanGeneration, outcome.generation);
    record.same("definition hash", {}, hashOf(outcome.definition), outcome.definitionHash);
    record.same("catalogue name", {}, input.catalogue->name(), outcome.catalogueName);
    record.same("catalogue version", {}, input.catalogue->version(), outcome.catalogueVersion);
    if (const auto sensible = check(outcome.definition); !sensible.has_value()) {
        record.holds(false, "definition", {}, "figures within their ranges", sensible.error().context);
        return record.take(inputMatches); // nothing can be computed from such figures
    }
    if (const auto sound = check(input); !sound.has_value()) {
        record.holds(false, "input", {}, "figures that a plan can be computed from", sound.error().context);
        return record.take(inputMatches);
    }
    Work work = workOn(input, outcome, record);
    findAnchors(work);
    checkSites(work);
    checkNetwork(work);
    checkRadioLinks(work);
    checkOptics(work);
    checkCabinets(work);
    checkBill(work);
    checkWifi(work);
    checkProof(work);
    checkIndicators(work);
    checkWarnings(work);
    return record.take(inputMatches);
}

} // namespace oasis
