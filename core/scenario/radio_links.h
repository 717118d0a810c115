// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/plan_context.h"

#include <vector>

namespace oasis {

/// The radio links that a plan weighs against fibre.
struct RadioLinkSearch
{
    std::vector<RadioEdge> links; ///< by their ends, then by equipment
    Warnings warnings;            ///< ElevationVoids: pairs of places whose relief is not known
};

/// All pairs of selected sites, and of a selected site and a supply point beside a street, at most
/// RadioLinkRules::maxRangeM apart. Each permitted class of equipment is tried with the cheapest antennas first (roofs,
/// then poles, then masts, as high as the rules allow) until the path is free, ptpClearance(); it counts when a
/// modulation that carries what one of its sites wants (the less of two) is available often enough, ptpBudget(). Of a
/// pair, links that another one beats in price and rate are dropped; of each site the RadioLinkRules::linksPerSite
/// pairs whose cheapest link costs least are kept, of equal ones the shortest, with all their links, and those that are
/// among them for the other end.
/// Errors: InvalidArgument (no relief; a missing catalogue item), Overflow, Cancelled. O(pairs × length / cell);
/// parallel, the result does not depend on threads.
[[nodiscard]] Result<RadioLinkSearch> findRadioLinks(const PlanContext& plan, const PlanningGraph& network,
                                                     const RunContext& ctx);

} // namespace oasis
