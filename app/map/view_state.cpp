// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/view_state.h"

#include <algorithm>

namespace oasis::map {

QPointF ViewState::toPixels(Point p) const
{
    return {size.width() / 2.0 + (p.x - centre.x) / metresPerPixel,
            size.height() / 2.0 - (p.y - centre.y) / metresPerPixel};
}

Point ViewState::toMap(QPointF pixel) const
{
    return {centre.x + (pixel.x() - size.width() / 2.0) * metresPerPixel,
            centre.y - (pixel.y() - size.height() / 2.0) * metresPerPixel};
}

Bounds ViewState::bounds() const
{
    Bounds result;
    result.add(toMap({0, 0}));
    result.add(toMap({static_cast<double>(size.width()), static_cast<double>(size.height())}));
    return result;
}

void ViewState::zoomTo(const Bounds& area)
{
    if (area.isEmpty() || size.isEmpty())
        return;
    centre = area.centre();
    const double needed = std::max(area.width() / size.width(), area.height() / size.height()) * 1.05;
    metresPerPixel = std::max(needed, 0.05);
}

} // namespace oasis::map
