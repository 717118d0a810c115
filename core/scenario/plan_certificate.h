// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proof/certificate.h"
#include "core/proof/question.h"
#include "core/scenario/outcome.h"

#include <cstdint>
#include <string>
#include <vector>

namespace oasis {

/// A routing question spelled out, so that a certificate can be followed without the study: see proof::Question.
struct SpelledQuestion
{
    proof::Aim aim = proof::Aim::LeastCost;
    std::uint32_t nodeCount = 0; ///< without the trunk
    std::vector<std::uint32_t> tails;
    std::vector<std::uint32_t> heads;
    std::vector<std::int64_t> priceCents;
    std::vector<std::int64_t> streets; ///< per edge: id of the street, 0 for lead-ins and links
    std::vector<proof::QuestionSite> sites;
    std::vector<std::int64_t> siteIds; ///< per site
    std::vector<proof::QuestionSupply> supplies;
    std::vector<std::int64_t> supplyIds; ///< per supply
    std::int64_t limit = 0;
    std::int64_t constantCents = 0;
    std::vector<std::uint32_t> oneWay; ///< edges that lead from tail to head only, rising
    friend bool operator==(const SpelledQuestion&, const SpelledQuestion&) = default;
};

/// A certificate of an outcome's network, with what is needed to find its question again.
struct PlanCertificate
{
    std::string scenario; ///< name
    Objective objective = Objective::ConnectAll;
    std::string inputHash;
    std::string definitionHash;
    std::string programVersion;
    std::int64_t solverBound = 0; ///< Proof::bound, which may be better than what replays
    proof::Certificate proof;
    SpelledQuestion question;
    std::string seal; ///< sealOf() the rest
    friend bool operator==(const PlanCertificate&, const PlanCertificate&) = default;
};

/// Fingerprint of everything but the seal itself: one figure changed is seen, even where the changed cuts would prove
/// something too.
[[nodiscard]] std::string sealOf(const PlanCertificate& certificate);
/// Writes whose certificate it is, and seals it.
void sealFor(const Outcome& outcome, PlanCertificate& certificate);

} // namespace oasis
