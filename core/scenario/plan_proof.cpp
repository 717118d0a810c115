// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/plan_proof.h"

#include "core/base/money.h"
#include "core/proof/site_sums.h"
#include "core/routing/bound_proof.h"

#include <algorithm>
#include <utility>

namespace oasis {

namespace {

/// A required site that a way leads to and that the network does not serve.
bool leavesOutRequired(const PlanQuestion& question, const proof::FoundNetwork& network)
{
    const proof::SiteSums sums = proof::siteSums(question.question, network.weightPrice);
    for (std::uint32_t i = 0; i < sums.inQuestion.size(); ++i)
        if (question.question.sites[i].required && sums.inQuestion[i] != 0 &&
            !std::binary_search(network.served.begin(), network.served.end(), i))
            return true;
    return false;
}

} // namespace

Result<PlanProof> provePlan(const PlanQuestion& question, proof::FoundNetwork network, const SolverEffort& effort,
                            const RunContext& ctx)
{
    if (leavesOutRequired(question, network))
        return fail(ErrorCode::Infeasible, "the plan leaves out required sites: no bound speaks of such plans");
    routing::BoundProofParams params;
    params.roots = std::max(1, effort.ascentRoots);
    params.seed = effort.seed;
    OASIS_TRY(proof::Certificate certificate, routing::proveBound(question.question, std::move(network), params, ctx));
    proof::Replay replay = proof::replay(question.question, certificate);
    if (!replay.accepted())
        return fail(ErrorCode::Internal, "the plan's certificate was refused: " + replay.faults.front());
    return PlanProof{std::move(certificate), std::move(replay)};
}

Result<PlanCertificate> certify(const PlanningInput& input, const Outcome& outcome, const RunContext& ctx)
{
    if (!hasPlanQuestion(outcome.definition.objective))
        return fail(ErrorCode::Unsupported, kNoCertificate, outcome.definition.name);
    PlanCertificate result;
    OASIS_TRY(OutcomeQuestion asked, outcomeQuestion(input, outcome, ctx.part(0, 0.3), true));
    result.question = spelledOut(*asked.plan, asked.network, asked.question);
    OASIS_TRY(PlanProof proof,
              provePlan(asked.question, std::move(asked.found), outcome.definition.effort, ctx.part(0.3, 1)));
    result.proof = std::move(proof.certificate);
    sealFor(outcome, result);
    return result;
}

} // namespace oasis
