// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_context.h"
#include "core/scenario/plan_certificate.h"
#include "core/verify/verify.h"

#include <cstdint>

namespace oasis {

/// What a certificate is worth for an outcome.
struct CertificateCheck
{
    Verification verification;
    std::int64_t value = 0; ///< recomputed
    std::int64_t bound = 0; ///< recomputed from the cuts
};

/// Follows a certificate step by step (proof::replay) on the question that the outcome's definition asks of the input;
/// the planning graph is built anew from the input alone, and no code of the solvers is used.
/// - Input, definition and objective are the outcome's; the question spelled out in the certificate is the one found.
/// - The network is the outcome's, with its value; the cuts prove exactly the claimed bound, which is the outcome's
///   replayed one; the solver's bound is the outcome's.
/// - The outcome's savings of unused streets are those that the cuts prove.
/// O(planning graph × log).
[[nodiscard]] CertificateCheck verifyCertificate(const PlanningInput& input, const Outcome& outcome,
                                                 const PlanCertificate& certificate, const RunContext& ctx);

} // namespace oasis
