// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_tally.h"

#include "core/radio/coverage_outline.h"

#include <cmath>
#include <vector>

namespace oasis {

CoverageTally tallyOf(const CoverageMap& map, std::span<const Radiator> radiators)
{
    CoverageTally tally;
    for (const PixelState state : map.state) {
        tally.pixels += hasLoss(state) ? 1 : 0;
        tally.near += state == PixelState::Near ? 1 : 0;
        tally.beyond += state == PixelState::BeyondModel ? 1 : 0;
        tally.filled += state == PixelState::FilledGround ? 1 : 0;
    }
    std::vector<std::uint8_t> unknown(map.frame.cells(), 0);
    for (const Radiator& radiator : radiators) {
        const RasterFrame& frame = radiator.loss->frame;
        const auto left = std::lround((frame.northWest.x - map.frame.northWest.x) / frame.cellM);
        const auto top = std::lround((map.frame.northWest.y - frame.northWest.y) / frame.cellM);
        for (std::size_t i = 0; i < frame.cells(); ++i)
            if (radiator.loss->state[i] == PixelState::Void)
                unknown[(static_cast<std::size_t>(top) + i / frame.columns) * map.frame.columns +
                        static_cast<std::size_t>(left) + i % frame.columns] = 1;
    }
    for (std::size_t i = 0; i < unknown.size(); ++i)
        tally.voids += unknown[i] != 0 && map.server[i] == kNoServer ? 1 : 0;
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
