// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/bounds.h"

#include <QMarginsF>
#include <QPointF>
#include <QSize>

namespace oasis::map {

/// What part of the territory a picture shows. A value: north is up, units are projected metres.
struct ViewState
{
    Point centre;
    double metresPerPixel = 10; ///< per logical pixel
    QSize size{800, 600};       ///< logical pixels
    double devicePixelRatio = 1;

    [[nodiscard]] QPointF toPixels(Point p) const;
    [[nodiscard]] Point toMap(QPointF pixel) const;
    [[nodiscard]] Bounds bounds() const;
    /// Shows all of `area` with a margin of 5 %; an empty area leaves the view unchanged.
    void zoomTo(const Bounds& area);
    /// The same, keeping `margins` pixels free at the sides, as for a legend.
    void zoomTo(const Bounds& area, const QMarginsF& margins);
    /// Changes the scale about a pixel, which keeps its place on the map. Scales stay within 0.05 and 5,000 m a pixel.
    void zoomAbout(QPointF pixel, double factor);
    friend bool operator==(const ViewState&, const ViewState&) = default;
};

} // namespace oasis::map
