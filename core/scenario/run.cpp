// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/run.h"

#include "core/scenario/budget_repair.h"
#include "core/scenario/indicators.h"
#include "core/scenario/optics.h"
#include "core/scenario/plan_proof.h"
#include "core/scenario/radio_network.h"
#include "core/scenario/site_selection.h"

#include <algorithm>
#include <string>

namespace oasis {

namespace {

enum class Keep : std::uint8_t { Outcome, Certificate };

/// A planned network, and its certificate if that is kept.
struct PlannedNetworkParts
{
    BilledNetwork billed;
    std::optional<PlanCertificate> certificate;
};

/// Follows the bound on the whole network, and keeps what that says of streets that are not used. Plans that leave out
/// required sites cannot be compared with any bound.
Result<void> proveNetwork(const PlanContext& plan, const PlanningGraph& network, const SiteServices& services,
                          PlannedNetworkParts& planned, Keep keep, const RunContext& ctx)
{
    if (!hasPlanQuestion(plan.definition.objective))
        return ok();
    BilledNetwork& parts = planned.billed;
    OASIS_TRY(const PlanQuestion question, provenQuestion(plan, network, services));
    OASIS_TRY(proof::FoundNetwork found, foundNetwork(plan, network, question,
                                                      {parts.network.edges, parts.network.sites, parts.network.supplies,
                                                       parts.network.radioLinks, parts.proof}));
    OASIS_TRY(found, provenNetwork(network, question, std::move(found)));
    auto proven = provePlan(question, std::move(found), plan.definition.effort, ctx);
    if (!proven.has_value() && proven.error().code == ErrorCode::Infeasible)
        return ok();
    if (!proven.has_value())
        return proven.error();
    const proof::Replay& replay = proven.value().replay;
    Proof& proof = parts.proof;
    proof.replayed = true;
    proof.replayedBound = replay.bound;
    const bool upper = question.question.aim == proof::Aim::MostWeight;
    proof.bound = upper ? std::min(proof.bound, replay.bound) : std::max(proof.bound, replay.bound);
    if (proof.bound == proof.value)
        proof.stop = StopReason::Optimal;
    parts.savings = streetSavings(plan, network, question, parts.network.edges, replay.savingCents);
    if (keep == Keep::Certificate)
        planned.certificate = PlanCertificate{
            {}, {}, {}, {}, {}, 0, std::move(proven.value().certificate), spelledOut(plan, network, question), {}};
    return ok();
}

Result<BilledNetwork> routeAndBill(const PlanContext& plan, const PlanningGraph& network, const SiteServices& services,
                                   double wifiRadiusM, const RunContext& ctx)
{
    if (plan.definition.objective == Objective::Budget)
        return routeWithinBudget(plan, network, services, wifiRadiusM, ctx);
    OASIS_TRY(const RoutedNetwork routed, routeNetwork(plan, network, services, {}, ctx));
    return billed(plan, network, routed, services, wifiRadiusM);
}

Result<PlannedNetworkParts> planNetwork(const PlanContext& plan, double wifiRadiusM, Warnings& warnings, Keep keep,
                                        const RunContext& ctx)
{
    OASIS_TRY(const SiteServices services, siteServices(plan));
    PlannedNetworkParts parts;
    if (plan.definition.objective == Objective::LeaseAll) {
        OASIS_TRY(parts.billed, billed(plan, {}, leaseEverywhere(plan, services), services, wifiRadiusM));
        return parts;
    }
    OASIS_TRY(const PlanningGraph network, planningGraph(plan, ctx.part(0.05, 0.15)));
    warnings = network.warnings;
    OASIS_TRY(parts.billed, routeAndBill(plan, network, services, wifiRadiusM, ctx.part(0.15, 0.8)));
    OASIS_CHECK(proveNetwork(plan, network, services, parts, keep, ctx.part(0.8, 0.9)));
    return parts;
}

void warnOfSelection(const PlanContext& plan, Warnings& warnings)
{
    const auto unknown = unknownSites(plan.input, plan.definition.sites);
    if (!unknown.empty())
        warnings.push_back({WarningCode::Other, static_cast<std::int64_t>(unknown.size()),
                            "site " + std::to_string(unknown.front().value()),
                            "the scenario names sites that the study no longer has"});
    const RadioLinkRules& radio = plan.definition.radioLinks;
    if (radio.enabled && !usesRadioLinks(plan.definition))
        warnings.push_back({WarningCode::Other, 1, {}, "this objective plans fibre only: no radio link is considered"});
    else if (radio.enabled && std::none_of(radio.bands.begin(), radio.bands.end(), [](bool on) { return on; }))
        warnings.push_back({WarningCode::Other, 1, {}, "no band is permitted: no radio link is considered"});
    else if (radio.enabled && radio.maxHops > kMostHops)
        warnings.push_back({WarningCode::Other,
                            1,
                            {},
                            "plans take " + std::to_string(kMostHops) + " radio links one after another at most: the " +
                                std::to_string(radio.maxHops) + " of the scenario count as so many"});
    if (plan.definition.objective == Objective::Cabinets && plan.input.territory->populationSpread)
        warnings.push_back(
            {WarningCode::PopulationSpread, 1, {}, "premises rest on municipal totals spread over buildings"});
    if (plan.definition.wifi.enabled && plan.input.territory->populationSpread)
        warnings.push_back({WarningCode::PopulationSpread,
                            1,
                            {},
                            "people covered by Wi-Fi rest on municipal totals spread over buildings"});
}

Outcome assembled(const PlanContext& plan, BilledNetwork&& parts)
{
    Outcome outcome;
    outcome.definition = plan.definition;
    outcome.definitionHash = hashOf(plan.definition);
    outcome.catalogueName = plan.input.catalogue->name();
    outcome.catalogueVersion = plan.input.catalogue->version();
    outcome.programVersion = OASIS_VERSION;
    outcome.proof = parts.proof;
    outcome.edges = std::move(parts.network.edges);
    outcome.sites = std::move(parts.network.sites);
    outcome.supplies = std::move(parts.network.supplies);
    outcome.savings = std::move(parts.savings);
    outcome.radioLinks = std::move(parts.network.radioLinks);
    outcome.hotspots = std::move(parts.hotspots);
    outcome.cabinets = std::move(parts.network.cabinets);
    outcome.premises = std::move(parts.network.premises);
    outcome.bill = std::move(parts.bill);
    outcome.warnings = std::move(parts.warnings);
    const Warnings optical = addOptics(plan, outcome.edges, parts.network.closureFibres, outcome.sites);
    outcome.warnings.insert(outcome.warnings.end(), optical.begin(), optical.end());
    return outcome;
}

void countPeople(const PlanContext& plan, double wifiRadiusM, Outcome& outcome)
{
    if (!plan.definition.wifi.enabled)
        return;
    outcome.wifiRadiusM = wifiRadiusM;
    std::vector<Point> centres;
    for (const OutcomeHotspot& spot : outcome.hotspots)
        centres.push_back(spot.position);
    outcome.peopleCovered = peopleCovered(*plan.input.territory, centres, wifiRadiusM).people;
}

Result<CertifiedOutcome> runKeeping(const PlanningInput& input, const ScenarioDefinition& definition, Keep keep,
                                    const RunContext& ctx)
{
    ctx.report(0, "sites");
    OASIS_CHECK(check(definition));
    OASIS_CHECK(check(input));
    if (definition.objective == Objective::Budget && definition.budget <= Money{})
        return fail(ErrorCode::Infeasible, "the budget is zero: it pays for nothing", "budget");
    OASIS_TRY(const PlanContext plan, planContext(input, definition));
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "the run was cancelled");
    const double wifiRadiusM = definition.wifi.enabled ? rangeM(definition.wifi.model) : 0;
    Warnings warnings;
    OASIS_TRY(PlannedNetworkParts parts, planNetwork(plan, wifiRadiusM, warnings, keep, ctx));
    ctx.report(0.9, "economics");

    CertifiedOutcome result{assembled(plan, std::move(parts.billed)), std::move(parts.certificate)};
    Outcome& outcome = result.outcome;
    outcome.inputHash = hashOf(input, definition);
    countPeople(plan, wifiRadiusM, outcome);
    outcome.investment = investment(outcome.bill);
    outcome.yearly = yearlyRunningCost(outcome.bill);
    if ((outcome.investment + outcome.yearly).inCents() > kInfiniteCents / 1000) // times the years, it must still fit
        return fail(ErrorCode::Overflow, "the bill is too large for exact arithmetic");
    outcome.cashFlow = cashFlow(definition.cashFlow, outcome.bill, *input.catalogue);
    outcome.indicators = indicatorsOf(plan, outcome);
    outcome.assumptions = assumptionsOf(plan, outcome);
    outcome.warnings.insert(outcome.warnings.begin(), warnings.begin(), warnings.end());
    warnOfSelection(plan, outcome.warnings);
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "the run was cancelled");
    if (result.certificate)
        sealFor(outcome, *result.certificate);
    ctx.report(1, "done");
    return result;
}

} // namespace

Result<Outcome> run(const PlanningInput& input, const ScenarioDefinition& definition, const RunContext& ctx)
{
    OASIS_TRY(CertifiedOutcome result, runKeeping(input, definition, Keep::Outcome, ctx));
    return std::move(result.outcome);
}

Result<CertifiedOutcome> runCertified(const PlanningInput& input, const ScenarioDefinition& definition,
                                      const RunContext& ctx)
{
    return runKeeping(input, definition, Keep::Certificate, ctx);
}

} // namespace oasis
