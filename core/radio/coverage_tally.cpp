// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_tally.h"

#include "core/radio/coverage_outline.h"
#include "core/radio/polled_layer.h"

#include <vector>

namespace oasis {

Result<CoverageTally> tallyOf(const CoverageMap& map, const RunContext& ctx)
{
    CoverageTally tally;
    for (std::size_t i = 0; i < map.state.size(); ++i) {
        if (i % coverage::kPixelsPerPoll == 0 && ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled");
        const PixelState state = map.state[i];
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
    std::vector<std::uint8_t> mask;
    if (!coverage::fillPolled(mask, map.frame.cells(), std::uint8_t{0}, ctx))
        return fail(ErrorCode::Cancelled, "cancelled");
    for (std::size_t i = 0; i < mask.size(); ++i) {
        if (i % coverage::kPixelsPerPoll == 0 && ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled");
        mask[i] = map.servedAt(i, thresholdDbm) ? 1 : 0;
    }
    return outlineOf(map.frame, mask, ctx);
}

} // namespace oasis
