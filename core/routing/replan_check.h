// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/replan.h"

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace oasis::routing {

/// A question as a session holds it. Node `root` joins the supplies by edges like any other.
struct ReplanQuestion
{
    std::span<const std::pair<std::uint32_t, std::uint32_t>> ends; ///< per edge
    std::span<const std::int64_t> edgeCents;                       ///< kInfiniteCents or more: barred
    std::span<const EdgePin> pins;                                 ///< per edge
    std::span<const PrizedTerminal> sites;
    std::span<const std::uint8_t> removed; ///< per site
    std::uint32_t root = 0;
    std::uint32_t nodes = 0;
};

/// A network as a session claims it.
struct ReplanClaim
{
    std::span<const std::uint32_t> edges;
    std::span<const std::uint32_t> served; ///< sites
    std::int64_t valueCents = 0;
};

/// Everything that is wrong with the claim, in English; empty when it holds: edges exist, are permitted and listed
/// once, all hang on the root, no cycle; required sites and edges are in it unless no permitted way leads there; served
/// sites are in it; the value is the exact sum. Shares no code with the session. O(nodes + claim), O(edges) more when
/// something required is missing.
[[nodiscard]] std::vector<std::string> faultsOf(const ReplanClaim& claim, const ReplanQuestion& question);

} // namespace oasis::routing
