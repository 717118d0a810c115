// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_context.h"
#include "core/routing/special_distance.h"

#include <cstdint>
#include <vector>

namespace oasis::routing {

/// What no best tree does: of all best trees of the problem at once, so that everything found may be applied together.
struct ExtendedFindings
{
    std::vector<std::uint8_t> unusedEdge; ///< per edge: 1 = in no best tree
    std::vector<std::uint8_t> passedOnly; ///< per node: 1 = at most two edges of any best tree meet there
};

/// How far the tests look. Deeper ones find more, and take longer.
struct ExtendedEffort
{
    int depth = 5;                 ///< leaves extended one after another
    int extensions = 400;          ///< tried for each edge or node
    std::uint32_t closeNodes = 40; ///< of SpecialDistances
};

/// Extended reduction tests (Uchoa, Poggi de Aragão & Ribeiro 2002; Polzin & Vahdati Daneshmand 2002): grows every way
/// in which a best tree could go on from an edge or a star of edges, until special distances show for each that the
/// tree would not be best. All comparisons are strict. Work split by index: any number of threads finds the same.
[[nodiscard]] ExtendedFindings extendedTests(const SolverProblem& problem, const SpecialDistances& distances,
                                             const ExtendedEffort& effort, const RunContext& ctx);

} // namespace oasis::routing
