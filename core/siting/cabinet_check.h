// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/siting/cabinets.h"

#include <string>
#include <vector>

namespace oasis::siting {

/// Everything that is wrong with a plan of cabinets, in English; empty when it holds: every premises is served by one
/// cabinet or named as unserved; cabinets stand at candidates, hold what they serve and are the smallest that do; areas
/// are connected along the network and hold what their cabinet serves (but for full cabinets at a node with more
/// premises than one holds); lengths, splitters, fibres, optical limit and cost are those that follow; the bound is not
/// above the value. Walks the network edge by edge and uses no code of the solver. At most 20 entries.
/// O(nodes + edges + Σ areas).
[[nodiscard]] std::vector<std::string> faultsOf(const CabinetPlan& plan, const CabinetInput& input);

} // namespace oasis::siting
