// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/prize_collecting.h"
#include "core/routing/prize_tree.h"
#include "core/routing/problem_setup.h"

#include <cstdint>
#include <vector>

namespace oasis::routing {

/// A mix question on a solver's graph: pins are gone, and each node has one prize, or one weight, or neither.
struct PrizeQuestion
{
    UnpinnedQuestion pins;                ///< empty without pins
    PreparedProblem prepared;             ///< reachable, unreachable: per PrizeCollectingInput::terminals
    PrizeProblem problem;                 ///< on prepared.problem.graph; with a free root, root is meaningless
    std::int64_t constant = 0;            ///< valueCents of a mix = constant + its objective in `problem`
    std::vector<std::uint32_t> mustServe; ///< indices of required sites that can be reached, rising
};
/// Errors as bestMix.
[[nodiscard]] Result<PrizeQuestion> prizeQuestion(const PrizeCollectingInput& input);

} // namespace oasis::routing
