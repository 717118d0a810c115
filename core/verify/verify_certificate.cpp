// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/verify_certificate.h"

#include "core/proof/replay.h"
#include "core/scenario/plan_question.h"
#include "core/verify/recorder.h"

#include <algorithm>

namespace oasis {

namespace {

using verification::Recorder;

void checkHeader(const Outcome& outcome, const PlanCertificate& certificate, Recorder& record)
{
    record.same("certificate scenario", {}, outcome.definition.name, certificate.scenario);
    record.same("certificate objective", {}, static_cast<int>(outcome.definition.objective),
                static_cast<int>(certificate.objective));
    record.same("certificate input", {}, outcome.inputHash, certificate.inputHash);
    record.same("certificate definition", {}, outcome.definitionHash, certificate.definitionHash);
    record.same("certificate program", {}, outcome.programVersion, certificate.programVersion);
    record.same("certificate seal", {}, sealOf(certificate), certificate.seal);
    record.same("certificate solver bound", {}, outcome.proof.bound, certificate.solverBound);
}

void checkNetworks(const proof::FoundNetwork& outcome, const proof::Certificate& certificate, Recorder& record)
{
    record.holds(outcome.edges == certificate.edges, "certificate edges", {}, "the edges of the outcome");
    record.holds(outcome.supplies == certificate.supplies, "certificate supplies", {}, "the supplies of the outcome");
    record.holds(outcome.served == certificate.served, "certificate sites", {}, "the sites that the outcome serves");
    record.same("certificate weight price", {}, outcome.weightPrice, certificate.weightPrice);
    record.same("certificate value", {}, outcome.value, certificate.value);
}

void checkReplay(const OutcomeQuestion& asked, const Outcome& outcome, const proof::Replay& replay, Recorder& record)
{
    for (const std::string& fault : replay.faults)
        record.holds(false, "certificate replay", {}, "a certificate that holds", fault);
    if (!record.holds(replay.accepted(), "certificate", {}, "accepted"))
        return;
    record.holds(outcome.proof.replayed, "outcome replayed", {}, "true");
    record.same("outcome replayed bound", {}, replay.bound, outcome.proof.replayedBound);
    const auto savings = streetSavings(*asked.plan, asked.network, asked.question, outcome.edges, replay.savingCents);
    record.same("savings", {}, static_cast<std::int64_t>(savings.size()),
                static_cast<std::int64_t>(outcome.savings.size()));
    for (std::size_t i = 0; i < std::min(savings.size(), outcome.savings.size()); ++i) {
        record.same("saving of street", {}, savings[i].street.value(), outcome.savings[i].street.value());
        record.same("saving", {"street", savings[i].street.value(), {}}, savings[i].saving, outcome.savings[i].saving);
    }
}

/// Everything that needs the question; an error when it cannot be asked.
Result<void> checkQuestion(const PlanningInput& input, const Outcome& outcome, const PlanCertificate& certificate,
                           CertificateCheck& result, Recorder& record, const RunContext& ctx)
{
    if (!hasPlanQuestion(outcome.definition.objective))
        return fail(ErrorCode::Unsupported, "plans of this objective have no certificate yet");
    OASIS_CHECK(check(outcome.definition));
    OASIS_CHECK(check(input));
    OASIS_TRY(const OutcomeQuestion asked, outcomeQuestion(input, outcome, ctx, true));
    record.holds(spelledOut(*asked.plan, asked.network, asked.question) == certificate.question, "certificate question",
                 {}, "the question that the study asks");
    checkNetworks(asked.found, certificate.proof, record);
    const proof::Replay replay = proof::replay(asked.question.question, certificate.proof);
    result.value = replay.value;
    result.bound = replay.bound;
    checkReplay(asked, outcome, replay, record);
    ctx.report(1, "verify");
    return ok();
}

} // namespace

CertificateCheck verifyCertificate(const PlanningInput& input, const Outcome& outcome,
                                   const PlanCertificate& certificate, const RunContext& ctx)
{
    CertificateCheck result;
    Recorder record;
    const bool inputMatches = hashOf(input, outcome.definition) == certificate.inputHash;
    if (outcome.generation < kPlanGeneration) {
        result.verification = record.take(inputMatches);
        result.verification.olderProgram = true;
        return result;
    }
    checkHeader(outcome, certificate, record);
    if (const auto asked = checkQuestion(input, outcome, certificate, result, record, ctx); !asked.has_value())
        record.holds(false, "certificate question", {}, "a question that the study can ask", asked.error().detail);
    result.verification = record.take(inputMatches);
    return result;
}

} // namespace oasis
