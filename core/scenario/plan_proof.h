// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proof/replay.h"
#include "core/scenario/plan_certificate.h"
#include "core/scenario/plan_question.h"

#include <string>
#include <vector>

namespace oasis {

/// A certificate and what its replay says.
struct PlanProof
{
    proof::Certificate certificate;
    proof::Replay replay; ///< accepted
};
/// Proves the bound of a planned network on the whole planning graph and replays the certificate. Errors: Unsupported,
/// Cancelled, Overflow, InvalidArgument as planQuestion(), foundNetwork() and proveBound(); Internal when the replay
/// refuses the certificate.
[[nodiscard]] Result<PlanProof> provePlan(const PlanQuestion& question, proof::FoundNetwork network,
                                          const SolverEffort& effort, const RunContext& ctx);

/// The certificate of a computed outcome, from its input alone; the planning graph is built anew. Errors: as
/// provePlan() and planContext(); Infeasible when the plan leaves out required sites; InvalidArgument when the outcome
/// was computed from another input; OlderProgram.
[[nodiscard]] Result<PlanCertificate> certify(const PlanningInput& input, const Outcome& outcome,
                                              const RunContext& ctx);

} // namespace oasis
