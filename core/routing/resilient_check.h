// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/resilient.h"

#include <string>
#include <vector>

namespace oasis::routing {

/// Everything that is wrong with an answer, in English; empty when it holds: edges exist, are permitted and listed
/// once; the value is the exact sum; ways are walks from the terminal to a used supply within the network; the two ways
/// of a protected terminal share no edge, no group, no junction (Disjointness::Node) and no supply (where different
/// ones are asked for), so that no single failure cuts it off; the first blocker of a blocked terminal really cuts it
/// off, an unreachable one has no way; the working edges close no cycle and join
/// every reachable terminal to a used supply. Uses the street graph alone and no code of the solvers. At most 20
/// entries. O(edges) for each terminal that is blocked or unreachable, else O(length of the ways).
[[nodiscard]] std::vector<std::string> faultsOf(const ResilientOutput& claim, const ResilientInput& input,
                                                const ResilientParams& params);

} // namespace oasis::routing
