// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/cable_tree.h"
#include "core/routing/solver_graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::routing {

/// A cable problem on a solver's graph. One node, the root, is joined to each supply by an edge at its entry price.
struct CableProblem
{
    SolverGraph graph;                ///< cost: the cheapest step that a used edge can be on
    StepCosts costs;                  ///< per solver edge, ending at `totalFibres`
    std::vector<int> fibres;          ///< per node: wanted there
    std::vector<int> sites;           ///< per node: fed there
    std::vector<std::uint8_t> supply; ///< per node: 1 where an entry edge leads
    std::vector<int> fibresInto;      ///< per node: carried into it in every tree, as far as known, else 0
    std::uint32_t root = 0;
    int totalFibres = 0;
    int leastFibres = 0; ///< of a site
    int shift = 0;       ///< fraction bits that prices per fibre can have without overflow
    JointCosts joints;
    std::vector<std::uint32_t> chainFirst{0}; ///< per edge, where its streets begin in `chain`; one more at the end
    std::vector<std::uint32_t> chain;         ///< street edges, or street edge count + supply index

    [[nodiscard]] std::span<const std::uint32_t> chainOf(std::uint32_t edge) const
    {
        return {chain.data() + chainFirst[edge], chain.data() + chainFirst[edge + 1]};
    }
    [[nodiscard]] std::vector<std::uint32_t> terminals() const; ///< nodes with sites, and the root, rising
};

/// A problem and what it leaves out.
struct PreparedCables
{
    CableProblem problem;
    std::vector<std::uint32_t> unreachable; ///< indices into CableInput::sites, rising
};

/// Checks and prepares. Errors: InvalidArgument, Unreachable, Overflow as cableTree.
[[nodiscard]] Result<PreparedCables> prepare(const CableInput& input);

/// The problem without the edges that are gone (1), and without what no tree needs: dead ends, ways that run through a
/// node without site or choice (joined into one edge), parallel edges that cost more for any number of fibres. Edges
/// that alone lead to some sites carry their fibres in every tree: their staircase becomes that one price.
[[nodiscard]] CableProblem simplified(const CableProblem& problem, std::vector<std::uint8_t> gone);

} // namespace oasis::routing
