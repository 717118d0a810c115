// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/cable_plan.h"
#include "core/routing/dual_ascent.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace oasis::routing {

/// What all plans must pay by a dual solution, and what is left to pay per arc.
struct CableBound
{
    std::int64_t cents = 0; ///< no trees cost less
    std::vector<std::int64_t>
        reduced;          ///< per arc: every tree that uses it costs at least `cents` plus this; not negative
    bool feasible = true; ///< false: the sites cannot all be joined
    bool stopped = false; ///< a stop was requested; what is there is valid
};

/// Where a bound can be tuned; it is valid for any choice.
struct BoundChoice
{
    int usualFibres = 1;    ///< what an edge outside the plan is thought to carry; at least 1
    bool nearFirst = false; ///< sites that are cheap to reach pay first
};

/// A lower bound of all plans. Lines below each staircase (linesBelow, at the fibres that the plan has there) split it
/// into parallel edges with a fixed price and a price per fibre; a plan pays one of them. Three parts add up:
/// - closures: κ(node) cents for every way that leaves a node beyond the first, written as potentials κ(tail) − κ(head)
///   on arcs plus κ of every site node, where κ is never more than a closure costs per way that it can join, and never
///   makes an arc negative;
/// - fixed prices: dual ascent;
/// - prices per fibre: for each site node the shortest path for its fibres, where arcs also cost what is left of their
///   fixed price; what a path needs of that is taken away before the next.
/// O(ascent + sites with fibres × edges nearer than the root × log).
[[nodiscard]] CableBound cableBound(const CableProblem& problem, const CablePlan& plan, const BoundChoice& choice,
                                    const std::stop_token& stop);

/// Edges (1) that no tree cheaper than `value` can use.
[[nodiscard]] std::vector<std::uint8_t> hopelessEdges(const CableProblem& problem, const CableBound& bound,
                                                      std::int64_t value, const std::stop_token& stop);

} // namespace oasis::routing
