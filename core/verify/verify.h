// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/outcome.h"
#include "core/scenario/planning_input.h"

#include <string>
#include <vector>

namespace oasis {

/// One disagreement between an outcome and its inputs.
struct Finding
{
    std::string check;   ///< "edge price", "bill total" …
    std::string subject; ///< which edge, site or item
    std::string expected;
    std::string found;
};

struct Verification
{
    int checks = 0;                ///< comparisons made
    std::vector<Finding> findings; ///< empty: the outcome agrees with its inputs
    bool inputMatches = false;     ///< the input hash is the outcome's
    [[nodiscard]] bool passed() const { return inputMatches && findings.empty(); }
};

/// Recomputes an outcome from its inputs: connectivity, geometry, lengths, construction, every price, the bill, cash
/// flow, coverage, indicators, bound ≤ value. Shares no code with routing or scenario: what it needs it computes anew.
[[nodiscard]] Verification verify(const PlanningInput& input, const Outcome& outcome);

} // namespace oasis
