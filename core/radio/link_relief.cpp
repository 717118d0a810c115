// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/link_relief.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace oasis {

namespace {

Error refuse(const std::string& sentence)
{
    return fail(ErrorCode::InvalidArgument, sentence, "relief");
}

} // namespace

Result<LinkRelief> reliefAlong(const TerrainGrid& grid, Point from, Point to, double stepM)
{
    constexpr double kMostPoints = 1e5;
    const double length = distance(from, to);
    if (!(stepM > 0) || !(length > 0) || !(length / stepM < kMostPoints))
        return refuse("a relief needs two different places and a step, at most 100,000 points apart");
    if (!grid.contains(from) || !grid.contains(to))
        return refuse(grid.contains(from) ? "the far end lies outside the relief"
                                          : "the near end lies outside the relief");
    const std::size_t intervals = std::max<std::size_t>(2, static_cast<std::size_t>(std::ceil(length / stepM)));
    LinkRelief relief;
    for (std::size_t i = 0; i <= intervals; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(intervals);
        const Point place{from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
        const double height = grid.heightAt(place);
        if (!std::isfinite(height))
            return refuse("the relief has a hole " + std::to_string(std::lround(length * share)) +
                          " m from the near end");
        relief.distancesKm.push_back(length / 1000 * share);
        relief.groundM.push_back(height);
        if (grid.hasClutter())
            relief.clutterM.push_back(grid.clutterAt(place));
    }
    return relief;
}

ReliefBetween reliefOf(std::shared_ptr<const TerrainGrid> grid)
{
    return [grid = std::move(grid)](Point from, Point to) { return reliefAlong(*grid, from, to, grid->frame().cellM); };
}

} // namespace oasis
