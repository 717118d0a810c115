// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/network/street_graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::siting {

/// A forest whose ways are to become shorter.
struct LightInput
{
    const StreetGraph& graph;
    std::span<const std::int64_t> edgeLengthMm; ///< per edge; kInfiniteCents or more bars the edge
    std::span<const NodeIndex> roots;           ///< one in each tree
    std::span<const EdgeIndex> forest;
    std::span<const NodeIndex> terminals; ///< nodes that must stay joined
    std::span<const NodeIndex> direct;    ///< terminals that get a shortest way whatever the stretch
    int stretchPercent = 200;             ///< no way from a root is longer, in percent of the shortest one; over 100
    std::int64_t freeMm = 0;              ///< ways up to this length stay, whatever their stretch
};

/// The forest with some ways replaced by shortest ones, so that no terminal is farther from its root than the stretch
/// or the free length allows, and without ends that nobody needs; rising. (Khuller, Raghavachari & Young, "Balancing
/// minimum spanning trees and shortest-path trees", Algorithmica 14, 1995: with stretch 1 + e the forest is at most 1 +
/// 2/e times as long.) Errors: those of shortestPaths. O((nodes + edges) log nodes).
[[nodiscard]] Result<std::vector<EdgeIndex>> lightNetwork(const LightInput& input, const RunContext& ctx);

} // namespace oasis::siting
