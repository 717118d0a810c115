// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proof/certificate.h"
#include "core/routing/solver_graph.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace oasis::routing {

using proof::RaisedCuts;

/// A dual solution of the directed cut relaxation.
struct Ascent
{
    std::int64_t bound = 0;            ///< every arborescence from the root to all terminals costs at least this
    std::vector<std::int64_t> reduced; ///< per arc: cost minus the cuts that hold it, never negative
    bool feasible = true;              ///< false: a terminal cannot be reached from the root
    bool stopped = false;              ///< a stop was requested; the bound is valid nevertheless
};

/// Wong's dual ascent (1984): raises cuts around terminals until each is joined to the root by arcs of reduced cost 0.
/// `arcCost` per arc (>= kInfiniteCents: barred; reduced costs of barred arcs stay). Terminals are raised in order of
/// the size of their cut, lazily evaluated; a terminal rests once its component holds the root or another active one.
/// Costs that an earlier ascent has already reduced are continued: the bounds add up.
[[nodiscard]] Ascent dualAscent(const SolverGraph& graph, std::vector<std::int64_t> arcCost, std::uint32_t root,
                                std::span<const std::uint32_t> terminals, const std::stop_token& stop);

/// An ascent, and the cuts that prove its bound.
struct RecordedAscent
{
    Ascent ascent;
    std::vector<RaisedCuts> cuts; ///< per entry of the terminals; Σ amounts = ascent.bound
};
/// As dualAscent. Memory besides: the sizes of all sets.
[[nodiscard]] RecordedAscent recordedAscent(const SolverGraph& graph, std::vector<std::int64_t> arcCost,
                                            std::uint32_t root, std::span<const std::uint32_t> terminals,
                                            const std::stop_token& stop);

/// The graph's own costs in both directions.
[[nodiscard]] std::vector<std::int64_t> arcCosts(const SolverGraph& graph);

/// What the reduced costs say about single arcs and nodes.
struct AscentDistances
{
    std::vector<std::int64_t> fromRoot;   ///< per node, in reduced costs; kInfiniteCents when out of reach
    std::vector<std::int64_t> toTerminal; ///< per node: to the nearest terminal other than the root
};
[[nodiscard]] AscentDistances ascentDistances(const SolverGraph& graph, const Ascent& ascent, std::uint32_t root,
                                              std::span<const std::uint32_t> terminals, const std::stop_token& stop);

/// Every tree that uses the edge costs at least this: bound + way to the edge + edge + way on to a terminal, the better
/// of both directions. kInfiniteCents when no tree can.
[[nodiscard]] std::int64_t boundThrough(const SolverGraph& graph, const Ascent& ascent,
                                        const AscentDistances& distances, std::uint32_t edge);

} // namespace oasis::routing
