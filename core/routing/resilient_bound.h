// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/resilient_problem.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace oasis::routing {

/// Choices that no ascent makes best for all graphs; each gives a valid bound.
struct AscentPlan
{
    std::size_t pairNodes = 0; ///< first raise cuts with right-hand side 2 around sets of at most so many nodes
    /// The price of an edge that never fails is charged to its arc that leaves the root (the first of the edge); else
    /// half to each arc.
    bool outward = true;
};

/// A dual solution of the directed cut relaxation of a ResilientProblem.
struct ResilientBound
{
    std::int64_t bound = 0;            ///< fixed costs aside, every network costs at least this
    std::vector<std::int64_t> reduced; ///< per arc; a network that uses arc a costs at least bound + reduced[a]
    bool stopped = false;              ///< a stop was requested; the bound is valid nevertheless
};

/// No cut raised yet.
[[nodiscard]] ResilientBound startOf(const ResilientProblem& problem, const AscentPlan& plan);

/// In an oriented network (the part with two ways strongly connected, Robbins 1939; the rest led away from the root),
/// some arc enters every set of nodes with a terminal and without the root, some arc leaves every such set with a
/// first-rank terminal, and no edge is used in both directions unless it never fails. Ascents, each on what the others
/// left: both cuts together around small sets of nodes, entering cuts (Wong 1984), leaving cuts, then both together on
/// sets that hang on the network by one saturated edge, whose multiplier (use in one direction only) pays half of the
/// gain. Groups and junctions are not looked at. Cost as a few calls of dualAscent.
[[nodiscard]] ResilientBound resilientBound(const ResilientProblem& problem, const AscentPlan& plan,
                                            const std::stop_token& stop);

} // namespace oasis::routing
