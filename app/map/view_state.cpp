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
    zoomTo(area, {});
}

void ViewState::zoomTo(const Bounds& area, const QMarginsF& margins)
{
    const double width = size.width() - margins.left() - margins.right();
    const double height = size.height() - margins.top() - margins.bottom();
    if (area.isEmpty() || width <= 0 || height <= 0)
        return;
    metresPerPixel = std::max(std::max(area.width() / width, area.height() / height) * 1.05, 0.05);
    centre = area.centre();
    centre.x += (margins.right() - margins.left()) / 2 * metresPerPixel;
    centre.y -= (margins.bottom() - margins.top()) / 2 * metresPerPixel;
}

void ViewState::zoomAbout(QPointF pixel, double factor)
{
    constexpr double kNearest = 0.05;
    constexpr double kFarthest = 5000;
    const Point fixed = toMap(pixel);
    metresPerPixel = std::clamp(metresPerPixel / factor, kNearest, kFarthest);
    const Point moved = toMap(pixel);
    centre.x += fixed.x - moved.x;
    centre.y += fixed.y - moved.y;
}

} // namespace oasis::map
