// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/checks.h"

#include <algorithm>

namespace oasis::verification {

namespace {

Anchor anchorOf(Point place, const StreetLayer& layer, const std::vector<const Street*>& permitted,
                const std::vector<Bounds>& boxes)
{
    Anchor best;
    for (std::size_t i = 0; i < permitted.size(); ++i) {
        const Bounds& box = boxes[i];
        const double dx = std::max({box.minX - place.x, 0.0, place.x - box.maxX});
        const double dy = std::max({box.minY - place.y, 0.0, place.y - box.maxY});
        if (dx * dx + dy * dy > best.distanceM * best.distanceM)
            continue;
        const LinePosition on = nearestOn(layer.geometry(*permitted[i]), place);
        if (on.distance < best.distanceM)
            best = {permitted[i], on.distance, on.point, 1};
    }
    if (best.street != nullptr) {
        const double planar = length(layer.geometry(*best.street));
        best.groundRatio = planar > 0 ? best.street->lengthM / planar : 1;
    }
    return best;
}

} // namespace

void findAnchors(Work& work)
{
    work.siteAnchors.resize(work.sites.size());
    if (work.crowFly)
        return;
    const StreetLayer& layer = *work.input.streets;
    std::vector<const Street*> permitted;
    std::vector<Bounds> boxes;
    for (const Street& street : layer.streets)
        if (mayUse(street, work.outcome.definition.construction, !work.input.territory->municipalities.empty())) {
            permitted.push_back(&street);
            boxes.push_back(boundsOf(layer.geometry(street)));
        }
    for (std::size_t i = 0; i < work.sites.size(); ++i)
        if (work.sites[i] != nullptr)
            work.siteAnchors[i] = anchorOf(work.sites[i]->position, layer, permitted, boxes);
    for (const auto& [id, supply] : work.supplies)
        work.supplyAnchors[id] = anchorOf(supply->position, layer, permitted, boxes);
}

} // namespace oasis::verification
