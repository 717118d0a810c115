// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/siting/cabinets.h"

#include <cstdint>
#include <vector>

namespace oasis::siting {

/// Boxes from which the drops go to the premises (branching points).
struct BoxLimits
{
    std::int32_t capacity = 6;        ///< premises a box, at least 1
    std::int64_t maxDropMm = 150'000; ///< box to premises, along the network
};

/// Boxes at a node, for premises of one area.
struct BranchingBoxes
{
    NodeIndex node;
    std::uint32_t cabinet = 0; ///< index into CabinetPlan::cabinets
    std::int32_t boxes = 0;
    std::int32_t premises = 0;
    std::int64_t longestDropMm = 0;
    friend bool operator==(const BranchingBoxes&, const BranchingBoxes&) = default;
};

/// Boxes for all premises that the plan serves, few of them: from the ends of each area upwards, premises wait for a
/// box until it is full or the next node would be too far for a drop. Every premises has a place in a box of its own
/// area. Rising by node, then by cabinet. Errors: InvalidArgument (limits). O(nodes).
[[nodiscard]] Result<std::vector<BranchingBoxes>> branchingBoxes(const CabinetPlan& plan, const CabinetInput& input,
                                                                 const BoxLimits& limits);

} // namespace oasis::siting
