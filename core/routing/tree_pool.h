// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_context.h"
#include "core/routing/solver_graph.h"

#include <cstdint>
#include <vector>

namespace oasis::routing {

/// Good and different trees of one problem, to be recombined (Pajor, Uchoa & Werneck 2018).
class TreePool
{
public:
    void clear() { m_trees.clear(); }
    /// Kept if it exists, is not there yet, and is among the cheapest.
    void add(SolverTree tree);
    /// By rising cost.
    [[nodiscard]] const std::vector<SolverTree>& trees() const { return m_trees; }
    /// So many new trees, each recombined of two to four of the pool, the best one more often than others. Not added.
    [[nodiscard]] std::vector<SolverTree> children(const SolverProblem& problem, std::size_t count, int passes,
                                                   std::uint64_t seed, const RunContext& ctx) const;

private:
    static constexpr std::size_t kLargest = 20;
    std::vector<SolverTree> m_trees;
};

} // namespace oasis::routing
