// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/geometry/polygon.h"
#include "core/radio/coverage_map.h"

#include <cstddef>

namespace oasis {

/// What the pixels of a map are worth, each counted once however many sites reach it.
struct CoverageTally
{
    std::size_t pixels = 0;  ///< with a level
    std::size_t near = 0;    ///< of them blended with the street-level model
    std::size_t beyond = 0;  ///< of them outside the model's range
    std::size_t filled = 0;  ///< of them over ground that the import made up
    std::size_t voids = 0;   ///< without a level: the ground is not known
    std::size_t refused = 0; ///< without a level: the ground is known, but the model has no value there
    [[nodiscard]] std::size_t inReach() const { return pixels + voids + refused; }
    friend bool operator==(const CoverageTally&, const CoverageTally&) = default;
};
/// Error: Cancelled. O(pixels).
[[nodiscard]] Result<CoverageTally> tallyOf(const CoverageMap& map, const RunContext& ctx);

/// The pixels served at a threshold (CoverageMap::servedAt) as outlineOf() draws them. Error: Cancelled. O(pixels).
[[nodiscard]] Result<MultiPolygon> areaAtLeast(const CoverageMap& map, double thresholdDbm, const RunContext& ctx);

} // namespace oasis
