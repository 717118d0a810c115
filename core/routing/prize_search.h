// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/routing/prize_reducer.h"
#include "core/routing/tolled_prizes.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace oasis::routing {

/// Effort in units of work.
struct PrizeEffort
{
    int starts = 3; ///< trees to all prizes; one on graphs of more than 100,000 edges
    int roots = 3;  ///< ascents a round, as far as there are required nodes
    int rounds = 6;
    int localPasses = 8;
    std::uint64_t seed = 1;
};

/// The best tree of the first problem, shared by all searches.
struct PrizeBest
{
    std::int64_t value = kInfiniteCents;
    std::vector<std::uint32_t> edges; ///< of the first problem
    /// Called with each better tree, before it counts; an error ends all searches. May be empty.
    std::function<Result<void>(std::int64_t value, const std::vector<std::uint32_t>& edges)> accept;
    Result<void> failure = ok();

    void offer(std::int64_t candidate, std::vector<std::uint32_t> candidateEdges);
};

/// Searches a rooted prize-collecting problem, which is part of a first one: reductions, trees, ascents, fixing.
class PrizeSearch
{
public:
    /// The edges of a tree of this problem as edges of the first problem.
    using Lift = std::function<std::vector<std::uint32_t>(std::span<const std::uint32_t> edges)>;

    /// `offset`: objective of the first problem − objective of the reducer's.
    PrizeSearch(PrizeReducer reducer, std::int64_t offset, Lift lift, PrizeBest& best, const PrizeEffort& effort,
                const RunContext& ctx);

    /// Rounds until the bound meets the best value or little is gained. When the context asks for a stop, what was
    /// proven so far holds.
    void run(int rounds);
    /// One round that only raises the bound: enough where nothing better than the best value is expected.
    void runForBound();
    /// Reductions give memory back from here on: left().node are not the numbers of the first reducer any more.
    void forgetDropped() { m_forgetsDropped = true; }
    /// Called with each bound, as soon as it is proved.
    void tellBounds(std::function<void(std::int64_t bound)> tell) { m_tell = std::move(tell); }
    /// Later rounds stop with another context.
    void goOnWith(const RunContext& ctx) { m_ctx = &ctx; }

    /// No tree of this problem, dropped ones apart, costs less; at most the best value.
    [[nodiscard]] std::int64_t bound() const { return m_bound < m_best.value ? m_bound : m_best.value; }
    [[nodiscard]] bool done() const { return m_bound >= m_best.value; }
    /// What is left after run().
    [[nodiscard]] const PrizeReducer::Snapshot& left() const { return m_snapshot; }
    /// Objective of the first problem − objective of left().
    [[nodiscard]] std::int64_t offset() const { return m_offset + m_snapshot.constant; }
    [[nodiscard]] Lift liftFromLeft() const;
    /// Edges × terminals of left(): how much an ascent there may cost.
    [[nodiscard]] std::size_t sizeLeft() const
    {
        return m_snapshot.edge.size() * m_snapshot.prizes.problem.terminals().size();
    }
    /// The node of left() to decide on next: the one with the most edges that the last ascent opened.
    [[nodiscard]] std::uint32_t branchingNode() const { return m_branchingNode; }

private:
    void takeSnapshot();
    void offer(const SolverTree& tree);
    void improveAndOffer(const TolledPrizes& tolled, std::vector<SolverTree> trees, int passes);
    void growTrees(const TolledPrizes& tolled);
    void recombine(const TolledPrizes& tolled);
    void raiseBound(const TolledPrizes& tolled);
    [[nodiscard]] std::vector<std::uint32_t> ascentRoots() const;
    [[nodiscard]] std::vector<SolverTree> treesOnSupport(const TolledPrizes& tolled, const TolledAscent& problem,
                                                         const Ascent& ascent) const;
    void fix(const TolledPrizes& tolled, const TolledAscent& problem, const Ascent& ascent);
    void chooseBranching(const Ascent& ascent);

    PrizeReducer m_reducer;
    std::int64_t m_offset;
    Lift m_lift;
    PrizeBest& m_best;
    PrizeEffort m_effort;
    const RunContext* m_ctx;
    std::function<void(std::int64_t bound)> m_tell;
    PrizeReducer::Snapshot m_snapshot;
    std::vector<SolverTree> m_pool; // of the snapshot
    std::int64_t m_bound = -kInfiniteCents;
    std::uint32_t m_branchingNode = PrizeReducer::kNoNode;
    std::size_t m_fixed = 0; // decisions of the last round
    int m_round = 0;
    bool m_boundOnly = false;
    bool m_forgetsDropped = false;
};

} // namespace oasis::routing
