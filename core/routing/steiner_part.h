// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/routing/cut_relaxation.h"
#include "core/routing/reductions.h"

#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace oasis::routing {

/// The best tree known, shared by all parts of a search.
struct SteinerBest
{
    std::int64_t value = kInfiniteCents;
    /// Takes the edges of a better tree, which may hold cycles, and answers with the value that counts from now on; an
    /// error ends all searches.
    std::function<Result<std::int64_t>(std::span<const std::uint32_t> edges)> accept;
    Result<void> failure = ok();
};

/// Effort in units of work.
struct PartEffort
{
    std::int64_t work = 0;            ///< units left; each takes some nanoseconds
    std::uint32_t largestRelaxed = 0; ///< edges: larger problems are left to dual ascents
    int dualSteps = 6;                ///< as SteinerParams
    int localPasses = 8;
    std::uint64_t seed = 1;
};

/// A Steiner problem with a best tree known: reductions, ascents and trees in turn, then the cut relaxation on what is
/// left, whose reduced costs shrink the problem further and whose points guide further trees. Looks for trees that are
/// strictly better; what is proven holds for those.
class SteinerPart
{
public:
    static constexpr std::uint32_t kNoNode = 0xFFFFFFFFU;

    /// `gone`: per edge, 1 = may not be used; or empty. `best` counts in the costs of the problem.
    SteinerPart(SolverProblem problem, const std::vector<std::uint8_t>& gone, SteinerBest& best, const RunContext& ctx);

    /// Who is told when bound() rises, while it runs.
    void tell(std::function<void(std::int64_t bound)> onBound) { m_onBound = std::move(onBound); }
    /// When the context asks for a stop, what was proven so far holds.
    void run(PartEffort& effort);

    /// No tree of the part costs less, unless it costs as much as the best one or more.
    [[nodiscard]] std::int64_t bound() const { return std::min(m_bound, m_best.value); }
    [[nodiscard]] bool done() const { return m_bound >= m_best.value; }
    /// What run() left, its costs apart from `fixedCost`.
    [[nodiscard]] const ProblemReducer& left() const { return m_reducer; }
    /// The node of the problem that was given to decide on next; kNoNode: none is known.
    [[nodiscard]] std::uint32_t branchingNode() const { return m_branching; }

private:
    [[nodiscard]] bool over(const PartEffort& effort) const;
    bool feasible();
    void shrink(PartEffort& effort);
    /// True when edges have left, so that another round may help.
    bool relax(PartEffort& effort);
    [[nodiscard]] bool useRelaxation(CutRelaxation& relaxation, const PartEffort& effort, std::uint64_t seed);
    void offer(const SolverTree& tree);
    void offerTree(std::vector<std::int64_t> arcCost, std::uint32_t start, int passes);
    void raise(const Ascent& ascent);
    void remove(const Ascent& ascent, std::uint32_t root);
    [[nodiscard]] std::vector<std::uint8_t> hopelessArcs(const Ascent& ascent, std::uint32_t root) const;
    void chooseBranching(const Ascent& ascent, std::span<const double> value);
    [[nodiscard]] AscentProblem question() const;

    ProblemReducer m_reducer;
    SteinerBest& m_best;
    const RunContext& m_ctx;
    std::function<void(std::int64_t)> m_onBound; // may be empty
    std::int64_t m_scale = 1; // ascents count in this part of a cent, so that bounds between integers count
    std::int64_t m_bound = 0;
    std::uint32_t m_branching = kNoNode;
    SolverTree m_tree; // of the present problem
    RecordedAscent m_ascent;
};

} // namespace oasis::routing
