// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proof/question.h"

#include <cstdint>
#include <vector>

namespace oasis::proof {

/// What sites mean at their nodes, when a weight has the price `weightPrice` (see kWeightPriceShift; LeastCost: any).
struct SiteSums
{
    std::vector<std::uint8_t> inQuestion; ///< per site: a way leads to it; MostWeight: one that the limit pays for
    std::vector<std::uint8_t> required;   ///< per node, the trunk too: every network holds it
    std::vector<std::int64_t> leftOut;    ///< per node: what leaving out its sites costs more than serving them
    std::int64_t fixed = 0;               ///< what no choice changes: see Certificate
    std::int64_t weight = 0;              ///< of all sites in question
    bool sound = true;                    ///< false: numbers out of range, nothing else is filled
};
/// Sums stay below kInfiniteCents, or they are not sound. O(nodes + edges + sites), MostWeight × log nodes.
[[nodiscard]] SiteSums siteSums(const Question& question, std::int64_t weightPrice);

/// The weight's price, rounded down; at most kInfiniteCents.
[[nodiscard]] std::int64_t centsOf(std::int64_t weightMillionths, std::int64_t weightPrice);

/// What the sum of cuts says about the aim's figure, see Certificate. `amounts` is at least 0 and below
/// kInfiniteCents.
[[nodiscard]] std::int64_t boundOf(const Question& question, const SiteSums& sums, std::int64_t weightPrice,
                                   std::int64_t amounts);

} // namespace oasis::proof
