// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/solver_graph.h"

#include <cstdint>
#include <stop_token>

namespace oasis::routing {

/// Grows a tree from `start`: again and again the nearest terminal outside is joined by its shortest path, whose nodes
/// are re-inserted at distance 0 (Takahashi & Matsuyama 1980). Then the spanning tree of the touched nodes is made
/// minimal and pruned. Arcs with arcCost >= kInfiniteCents are barred; the search follows `arcCost` (per arc, tail to
/// head, from the tree outwards), the tree's cost counts the graph's. No tree when a terminal cannot be joined, or a
/// stop was requested. O(edges × log nodes) in practice.
[[nodiscard]] SolverTree growTree(const SolverProblem& problem, std::span<const std::int64_t> arcCost,
                                  std::uint32_t start, const std::stop_token& stop);
/// The same with the graph's own costs.
[[nodiscard]] SolverTree growTree(const SolverProblem& problem, std::uint32_t start, const std::stop_token& stop);

} // namespace oasis::routing
