// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/scenario/outcome.h"
#include "core/scenario/plan_certificate.h"
#include "core/scenario/planning_input.h"

#include <optional>

namespace oasis {

/// Computes a scenario: sites → network → routing → cables → Wi-Fi → economics. The one function that the desktop,
/// the command line and the tests call. Same input and definition, same bytes, for any number of threads.
/// Errors: NoStreets, NoSupply, NoSites, Unreachable (no selected site can be joined), Infeasible (zero budget),
/// InvalidArgument (definition, input, catalogue), Overflow, Cancelled. Single unreachable or refused sites are
/// warnings that name them.
[[nodiscard]] Result<Outcome> run(const PlanningInput& input, const ScenarioDefinition& definition,
                                  const RunContext& ctx);

/// An outcome, and the certificate of its network.
struct CertifiedOutcome
{
    Outcome outcome;
    std::optional<PlanCertificate> certificate; ///< none where the objective has none, or the plan no bound
};
/// As run(); the proof made on the way is kept instead of thrown away. The certificate is the one that certify()
/// writes.
[[nodiscard]] Result<CertifiedOutcome> runCertified(const PlanningInput& input, const ScenarioDefinition& definition,
                                                    const RunContext& ctx);

} // namespace oasis
