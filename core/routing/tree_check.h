// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/steiner.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace oasis::routing {

/// A network as a solver claims it.
struct TreeClaim
{
    std::span<const EdgeIndex> edges;
    std::span<const std::uint32_t> suppliesUsed; ///< indices into SteinerInput::supplies
    std::int64_t valueCents = 0;                 ///< edges and entry prices
};

/// Everything that is wrong with the claim, in English; empty when it holds: edges exist, are permitted and listed
/// once; each tree holds exactly one used supply (without supplies: there is one tree); no cycle; every terminal is in
/// a tree; the value is the exact sum. `input.terminals` are those that must be joined. Uses the street graph alone and
/// no code of the solvers. At most 20 entries. O(nodes + edges of the claim).
[[nodiscard]] std::vector<std::string> faultsOf(const TreeClaim& claim, const SteinerInput& input);

} // namespace oasis::routing
