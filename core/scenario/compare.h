// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/outcome.h"

#include <span>
#include <string>
#include <vector>

namespace oasis {

/// One indicator across outcomes; NaN where an outcome lacks it.
struct ComparisonRow
{
    std::string indicator;
    IndicatorUnit unit = IndicatorUnit::Count;
    bool assumption = false; ///< in at least one outcome
    std::vector<double> values;
};

/// What changes from the first outcome to another. Ids ascend. Lengths compare piece by piece (street, lead-in,
/// straight link): a street used for a longer part gains the difference, so that gained − lost is the change of the
/// whole length.
struct OutcomeDifference
{
    std::vector<SiteId> sitesGained; ///< served there (by fibre or otherwise), not in the first
    std::vector<SiteId> sitesLost;
    std::vector<StreetId> streetsGained;
    std::vector<StreetId> streetsLost;
    std::vector<StreetId> streetsKept;
    double lengthGainedM = 0;
    double lengthLostM = 0;
    Money investmentDelta;
    Money yearlyDelta;
    Money discountedDelta;
};

struct Comparison
{
    std::vector<std::string> names;
    std::vector<ComparisonRow> rows;            ///< in the first outcome's order, further ones after
    std::vector<OutcomeDifference> differences; ///< one per outcome, against the first; the first is empty
};

/// Any number of outcomes, at least one. Pointers must not be null. O(total size × log).
[[nodiscard]] Comparison compare(std::span<const Outcome* const> outcomes);

} // namespace oasis
