// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/hop_graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis {

/// What a place of a hop graph is asked: a site of HopGraphInput::sites, in their order.
struct HopDemand
{
    bool required = false;
    double mbps = 0; ///< what the site wants of every hop on the way to it
};

/// What hops bear: all that is wanted behind a hop is divided by `sharing`, the largest alone counts whole.
struct HopCapacity
{
    std::span<const double> rateMbps; ///< per edge of the network; of what is no hop nothing is read
    double sharing = 1;
};

/// Closes hops (HopEdge::forward, backward) that no network which joins all required sites can use, because they bear
/// too little. Why none can: a place is dominated by another when no way of so many hops leads to it but through that
/// one. A network holds a place once, so whatever hop leads there has every required site that the place dominates
/// behind it, and the place's own site, which is served with it; a hop that bears less leads there in no network. (Of
/// flow graphs: Lowry & Medlock 1969; here by a search without each place in turn.) What is closed may make more places
/// dominated: some passes. When the hops that are left cannot reach all the required sites that could be reached, no
/// network joins them all, and nothing is closed. `input.edges` is changed. Returns the hop graph of what is left.
/// Errors: as HopGraph::create(). O(passes × places × (nodes + edges) of the copies); beyond a limit of work nothing is
/// looked for.
[[nodiscard]] Result<HopGraph> closeDominated(HopGraphInput input, std::vector<HopEdge>& edges,
                                              std::span<const HopDemand> demand, const HopCapacity& capacity);

} // namespace oasis
