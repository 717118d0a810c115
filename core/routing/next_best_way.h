// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/proof/question.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::routing {

/// A network whose edges may be barred to see what then. Lists rise.
struct NetworkInUse
{
    std::span<const std::uint32_t> edges;
    std::span<const std::uint32_t> supplies; ///< used ones
    std::span<const std::uint32_t> served;   ///< indices into Question::sites
};

/// How a network would get on without some of its edges.
struct NextBestWay
{
    std::vector<std::uint32_t> edges;    ///< to be built besides, rising
    std::vector<std::uint32_t> supplies; ///< to be used besides, rising
    std::int64_t addedCents = 0;         ///< price of both
    std::int64_t sparedCents = 0;        ///< price of the barred edges that the network uses
    std::vector<std::uint32_t> cutOff;   ///< served sites that no other way joins, rising; empty: all are joined again
    friend bool operator==(const NextBestWay&, const NextBestWay&) = default;
};

/// Joins again what the network loses when `barred` edges may not be used, keeping all other edges of it: for one edge
/// by the cheapest way that there is, for several part by part, the nearest first. A network without the barred edges
/// thus costs at most addedCents − sparedCents more than this one. Empty when the network uses none of them. One search
/// over the graph: O((nodes + edges) log nodes). Errors: InvalidArgument (sizes, unknown numbers), Cancelled.
[[nodiscard]] Result<NextBestWay> nextBestWay(const proof::Question& question, const NetworkInUse& network,
                                              std::span<const std::uint32_t> barred, const RunContext& ctx);

} // namespace oasis::routing
