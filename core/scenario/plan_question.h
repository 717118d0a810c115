// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/hop_graph.h"
#include "core/proof/certificate.h"
#include "core/proof/question.h"
#include "core/scenario/plan_certificate.h"
#include "core/scenario/routing_stage.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace oasis {

/// A plan's routing question in plain numbers, and the way back.
struct PlanQuestion
{
    proof::Question question;             ///< borrows the prices of the planning graph
    std::vector<std::uint32_t> site;      ///< per site of the question: index into PlanContext::sites
    std::vector<std::uint32_t> supply;    ///< per supply of the question: index into PlanContext::supplies
    std::shared_ptr<const HopGraph> hops; ///< what the question is posed on; none: the planning graph
};

/// True for objectives whose networks a certificate can prove: ConnectAll, BestMix, Budget, Quota.
[[nodiscard]] bool hasPlanQuestion(Objective objective);
/// What to say where there is none.
inline constexpr char kNoCertificate[] =
    "certificates are written for four objectives: connect all, best mix, most for a budget, cheapest for a share";
/// The question that the objective asks, set up from the plan alone as routeNetwork() documents it, without the router:
/// value and bound count what Proof counts. For other objectives: joining all sites, which proves nothing of theirs.
[[nodiscard]] PlanQuestion planQuestion(const PlanContext& plan, const PlanningGraph& network,
                                        const SiteServices& services);

/// The question that plans are proven by: the same; where radio links are weighed, on the copies of the network per
/// link taken, see radioHops(). Errors: Overflow.
[[nodiscard]] Result<PlanQuestion> provenQuestion(const PlanContext& plan, const PlanningGraph& network,
                                                  const SiteServices& services);
/// A network found for planQuestion() in terms of provenQuestion(). Errors: InvalidArgument (a way takes too many
/// links, or one against its direction).
[[nodiscard]] Result<proof::FoundNetwork> provenNetwork(const PlanningGraph& network, const PlanQuestion& question,
                                                        proof::FoundNetwork found);

/// The same without the study.
[[nodiscard]] SpelledQuestion spelledOut(const PlanContext& plan, const PlanningGraph& network,
                                         const PlanQuestion& question);

/// The network of an outcome.
struct PlannedNetwork
{
    std::span<const OutcomeEdge> edges;
    std::span<const OutcomeSite> sites; ///< selected sites, by id
    std::span<const OutcomeSupply> supplies;
    std::span<const OutcomeRadioLink> radioLinks;
    const Proof& proof;
};
/// Of a site that a radio link serves: fibre goes on from it, by an edge or to another site at the same place.
[[nodiscard]] bool feedsFibre(std::span<const OutcomeEdge> edges, std::span<const OutcomeSite> sites,
                              const OutcomeSite& site);
/// The network in terms of the question. Errors: InvalidArgument naming an edge that the planning graph lacks.
[[nodiscard]] Result<proof::FoundNetwork> foundNetwork(const PlanContext& plan, const PlanningGraph& network,
                                                       const PlanQuestion& question, const PlannedNetwork& planned);

/// What the proof says of the streets that the planned network does not use, see Outcome::savings. Of a street in
/// several parts the least: a plan that puts any of them to use costs so much too much, however many it uses.
/// `savingCents` by the edges of the question; of the copies of a street, too, the least.
[[nodiscard]] std::vector<StreetSaving> streetSavings(const PlanContext& plan, const PlanningGraph& network,
                                                      const PlanQuestion& question, std::span<const OutcomeEdge> used,
                                                      std::span<const std::int64_t> savingCents);

/// A computed outcome's question and network, built anew from its input.
struct OutcomeQuestion
{
    std::unique_ptr<const PlanContext> plan; ///< borrows input and outcome
    SiteServices services;
    PlanningGraph network;
    PlanQuestion question;
    proof::FoundNetwork found;
};
/// The question is planQuestion(); with `proven`, provenQuestion(). Errors: OlderProgram, InvalidArgument (the outcome is
/// of another input, or not on its network), Cancelled, and those of planContext() and planningGraph().
[[nodiscard]] Result<OutcomeQuestion> outcomeQuestion(const PlanningInput& input, const Outcome& outcome,
                                                      const RunContext& ctx, bool proven = false);

} // namespace oasis
