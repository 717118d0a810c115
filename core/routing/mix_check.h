// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/prize_collecting.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace oasis::routing {

/// A mix as a solver claims it.
struct MixClaim
{
    std::span<const EdgeIndex> edges;
    std::span<const std::uint32_t> suppliesUsed;
    std::span<const std::uint32_t> served; ///< indices into the terminals
    std::int64_t networkCents = 0;
    std::int64_t nodeCents = 0;
    std::int64_t valueCents = 0;
};

/// Everything that is wrong with the claim, in English; empty when it holds: the network as faultsOf(TreeClaim) with
/// the real prices; streets pinned in are there, those pinned out are not; sites served lie in the network and are not
/// forbidden; node costs and value are the exact sums. That required sites are served is checked for those in
/// `mustServe` (indices). Uses the street graph alone and no code of the solvers.
[[nodiscard]] std::vector<std::string> faultsOf(const MixClaim& claim, const PrizeCollectingInput& input,
                                                std::span<const std::uint32_t> mustServe);

} // namespace oasis::routing
