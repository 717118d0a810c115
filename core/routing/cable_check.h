// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/cable_tree.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace oasis::routing {

/// Cabled trees as a solver claims them.
struct CableClaim
{
    std::span<const EdgeIndex> edges;
    std::span<const int> fibres; ///< per edge
    std::span<const std::uint32_t> suppliesUsed;
    std::int64_t valueCents = 0;
};

/// Everything that is wrong with the claim, in English; empty when it holds: edges exist, are listed once and close no
/// cycle; each tree hangs on exactly one used supply; every site of `input.sites` but `unreachable` is in a tree; each
/// edge carries the sum of the fibres wanted behind it and has a step for them; the value is the exact sum of edges,
/// joints and entries. Uses the street graph and the staircases alone and no code of the solvers. At most 20 entries.
/// O(nodes + edges of the claim + Σ lengths of the ways of the sites).
[[nodiscard]] std::vector<std::string> faultsOf(const CableClaim& claim, const CableInput& input,
                                                std::span<const std::uint32_t> unreachable);

} // namespace oasis::routing
