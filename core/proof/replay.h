// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proof/certificate.h"
#include "core/proof/question.h"

#include <cstdint>
#include <string>
#include <vector>

namespace oasis::proof {

/// What a certificate proves when it is followed step by step.
struct Replay
{
    std::int64_t value = 0; ///< of the network, recomputed
    std::int64_t bound = 0; ///< recomputed from the cuts
    /// Per edge, by the cuts of the first stage: networks of a better value (LeastForWeight: a cent less; MostWeight: a
    /// millionth more) put the edge to use only if it is cheaper by more than this. kInfiniteCents where no price
    /// helps; 0 on the network, and where nothing is proven. Empty without cuts. An edge is put to use when a site that
    /// is joined lies behind it.
    std::vector<std::int64_t> savingCents;
    std::vector<std::string> faults; ///< why the certificate is not accepted, in English; at most 20
    [[nodiscard]] bool accepted() const { return faults.empty(); }
};

/// Recomputes value and bound of a certificate from the question alone, sharing no code with the solvers:
/// - the question's fingerprint is the certificate's;
/// - the network: edges exist, are permitted, listed once; each tree holds exactly one used supply (without supplies:
///   one tree), no cycle; what it serves is joined; all required sites that can be reached are served; spending and
///   weight keep to the limit; the value is the exact sum;
/// - the cuts: each list begins at a site that can be reached, holds distinct nodes and not the root, which is the
///   trunk or the node of a required site; on each direction of each edge the amounts sum to at most the price, and at
///   a site that may be left out to at most what that costs;
/// - edges closed for later stages: Σ amounts + way from the root + edge + way on to a site, in what the cuts left of
///   the prices, is more than the value;
/// - value and bound are exactly those claimed.
/// Broken figures are faults, never a crash. O((nodes + edges) log nodes) a stage + sizes of the lists.
[[nodiscard]] Replay replay(const Question& question, const Certificate& certificate);

} // namespace oasis::proof
