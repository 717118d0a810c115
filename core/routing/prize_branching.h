// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/prize_search.h"

#include <cstdint>
#include <functional>

namespace oasis::routing {

/// Branch and bound on nodes (in the network or not), lowest bound first, over what a search has left. Each branch is
/// searched anew with its decisions (Leitner, Ljubić, Luipersbeck & Sinnl 2018).
struct PrizeBranching
{
    const PrizeReducer::Snapshot& problem;
    std::int64_t offset = 0;
    const PrizeSearch::Lift& lift;
    PrizeBest& best;
    const PrizeEffort& effort;
    const RunContext& ctx;
    /// Told of each rise of the bound. May be empty.
    std::function<void(std::int64_t bound)> onBound;

    /// Branches until nothing better is left, or the reduced problems searched have this many edges in sum, or a stop
    /// is requested. `bound`: what is known already. `edgesToSearch` is
    /// lowered by what was spent. Returns a bound on all trees of the problem, at most the best.
    [[nodiscard]] std::int64_t run(std::int64_t bound, std::int64_t& edgesToSearch);

private:
    void raise(std::int64_t proven, std::int64_t& bound) const;
};

} // namespace oasis::routing
