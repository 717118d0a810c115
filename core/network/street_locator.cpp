// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/street_locator.h"

#include <algorithm>

namespace oasis {

namespace {

constexpr double kFirstReachM = 64; ///< most sites lie nearer to a street than this

} // namespace

StreetLocator::StreetLocator(const StreetLayer& streets, const ConstructionRules& rules)
    : m_streets(streets), m_permitted(streets.streets.size())
{
    std::vector<Bounds> boxes(m_permitted.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        m_permitted[i] = permitted(streets.streets[i], rules) ? kPermitted : 0;
        if (m_permitted[i] != 0)
            boxes[i] = boundsOf(streets.geometry(streets.streets[i]));
    }
    m_index = BoxIndex(boxes);
}

// Looks in growing squares: whatever lies nearer than the half side of a square meets it. (Boost's own incremental
// nearest query sorts all that it has seen at every leaf, which takes milliseconds on a large network.)
StreetPlace StreetLocator::nearest(Point place) const
{
    StreetPlace best;
    best.on.distance = std::numeric_limits<double>::infinity();
    const Bounds all = m_index.bounds();
    if (all.isEmpty())
        return best;
    const double farthest = std::max({place.x - all.minX, all.maxX - place.x, place.y - all.minY, all.maxY - place.y});
    std::vector<std::uint32_t> near;
    for (double reach = kFirstReachM;; reach *= 2) {
        m_index.intersecting({place.x - reach, place.y - reach, place.x + reach, place.y + reach}, near);
        for (const std::uint32_t street : near) {
            if (!isPermitted(street))
                continue;
            const LinePosition on = nearestOn(m_streets.geometry(m_streets.streets[street]), place);
            if (on.distance < best.on.distance || (on.distance == best.on.distance && street < best.street))
                best = {street, on};
        }
        if (best.on.distance <= reach || reach > farthest)
            return best;
    }
}

} // namespace oasis
