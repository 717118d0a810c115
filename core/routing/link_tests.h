// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/solver_graph.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace oasis::routing {

/// Edges of which some best tree holds all: contract them, and the nodes they join are terminals from then on.
///
/// Around each terminal two sets of nodes are looked at: the terminal alone (nearest vertex, Duin & Volgenant 1989) and
/// the nodes that are nearest to it (short links, Polzin & Vahdati Daneshmand 2001). Every tree leaves the set on its
/// way to other terminals; when a way from the terminal over the cheapest edge out of the set to some terminal outside
/// costs no more than the second cheapest edge out of it, the cheapest may be used. Sets that an edge found before
/// leaves are passed over, so that all hold together. All terminals must be in every tree. O(edges × log nodes).
[[nodiscard]] std::vector<std::uint32_t> certainLinks(const SolverProblem& problem, const std::stop_token& stop);

} // namespace oasis::routing
