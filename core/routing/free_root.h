// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/prize_branching.h"

#include <cstdint>
#include <functional>

namespace oasis::routing {

/// Searches for the best tree anywhere. The node with the highest prize is the root of a first search. Trees without it
/// hold none of the nodes either from which a way to it pays for itself (they would take it in); all these leave, and
/// the next root is the node with the highest prize of what is left, until an ascent without any root proves that
/// nothing better is there.
class FreeRootSearch
{
public:
    /// `limited` also stops for a time limit; a first tree and a first bound are found nevertheless.
    FreeRootSearch(const PrizeProblem& problem, PrizeBest& best, const PrizeEffort& effort, const RunContext& ctx,
                   const RunContext& limited);

    struct Effort
    {
        int roots = 0;                  ///< searches at most; at least 1
        std::int64_t edgesToSearch = 0; ///< of branch and bound, over all roots
        std::size_t largest = 0;        ///< edges × terminals: nothing larger is branched on
    };
    /// Returns a bound on all trees, at most the best value. `onBound` is told of it when a root is done.
    [[nodiscard]] std::int64_t run(Effort effort, const std::function<void(std::int64_t)>& onBound);

private:
    void offerSingles();
    [[nodiscard]] std::uint32_t nextRoot() const;
    [[nodiscard]] std::int64_t searchRoot(std::uint32_t root, bool isFirst, Effort& effort);
    [[nodiscard]] std::int64_t goOn(PrizeSearch& search, Effort& effort);
    [[nodiscard]] std::int64_t boundOfRest() const;
    void excludeAround(std::uint32_t root);

    const PrizeProblem& m_problem;
    PrizeBest& m_best;
    PrizeEffort m_effort;
    const RunContext& m_ctx;
    const RunContext& m_limited;
    PrizeReducer m_rest; ///< trees that no search has covered
};

/// A bound on all trees of more than one node, in a problem without a root: an ascent whose root is joined to nothing
/// but the prizes, minus the cuts that hold the node, for the node with a prize where these sum highest.
[[nodiscard]] std::int64_t boundWithoutRoot(const PrizeProblem& problem, const std::stop_token& stop);

} // namespace oasis::routing
