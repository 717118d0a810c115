// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_tally.h"

#include "core/radio/coverage_outline.h"

#include <vector>

namespace oasis {

CoverageTally tallyOf(const CoverageMap& map)
{
    CoverageTally tally;
    for (const PixelState state : map.state) {
        tally.pixels += hasLoss(state) ? 1 : 0;
        tally.near += state == PixelState::Near ? 1 : 0;
        tally.beyond += state == PixelState::BeyondModel ? 1 : 0;
        tally.filled += state == PixelState::FilledGround ? 1 : 0;
        tally.voids += state == PixelState::Void ? 1 : 0;
        tally.refused += state == PixelState::Refused ? 1 : 0;
    }
    return tally;
}

Result<MultiPolygon> areaAtLeast(const CoverageMap& map, double thresholdDbm, const RunContext& ctx)
{
    Reception reception;
    reception.thresholdDbm = thresholdDbm;
    std::vector<std::uint8_t> mask(map.frame.cells());
    for (std::size_t i = 0; i < mask.size(); ++i)
        mask[i] = map.served(i, reception) ? 1 : 0;
    return outlineOf(map.frame, mask, ctx);
}

} // namespace oasis
