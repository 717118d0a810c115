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
    // Where nothing gives a level: refused where any model refused, else void where any ground is unknown.
    std::vector<PixelState> lacking(map.frame.cells(), PixelState::Outside);
    for (const Radiator& radiator : radiators) {
        const RasterFrame& frame = radiator.loss->frame;
        const auto left = std::lround((frame.northWest.x - map.frame.northWest.x) / frame.cellM);
        const auto top = std::lround((map.frame.northWest.y - frame.northWest.y) / frame.cellM);
        for (std::size_t i = 0; i < frame.cells(); ++i) {
            const PixelState state = radiator.loss->state[i];
            PixelState& here = lacking[(static_cast<std::size_t>(top) + i / frame.columns) * map.frame.columns +
                                       static_cast<std::size_t>(left) + i % frame.columns];
            if (state == PixelState::Refused || (state == PixelState::Void && here != PixelState::Refused))
                here = state;
        }
    }
    for (std::size_t i = 0; i < lacking.size(); ++i) {
        tally.voids += lacking[i] == PixelState::Void && map.server[i] == kNoServer ? 1 : 0;
        tally.refused += lacking[i] == PixelState::Refused && map.server[i] == kNoServer ? 1 : 0;
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
