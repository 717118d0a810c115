// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/render.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <vector>

namespace oasis::map {

/// What a map carries beside the territory. All functions draw on any painter, in its logical units.

/// A round length (1, 2 or 5 times a power of ten, metres) whose bar is at most `mostPx` wide.
[[nodiscard]] double roundLength(double metresPerPixel, double mostPx);
/// Scale bar with its length, and the north arrow beside it, on one panel whose outer corner is `bottomLeft`.
void drawScaleAndNorth(QPainter& painter, QPointF bottomLeft, const ViewState& view, const RenderOptions& options);
/// The size of that panel.
[[nodiscard]] QSizeF scaleAndNorthSize(const ViewState& view, const RenderOptions& options);
/// The sources' line, right-aligned at `bottomRight`, on a quiet panel; nothing for an empty text.
void drawAttribution(QPainter& painter, QPointF bottomRight, const QString& sources, const RenderOptions& options);

struct LegendEntry
{
    SymbolKey key;
    QString title;
};
struct LegendSection
{
    QString title;
    std::vector<LegendEntry> entries;
};
/// What is drawn in the view, by section (radio coverage, sites, network, access points, background), what
/// explains most first; only what is really in sight and visible. O(log n + what is in sight).
[[nodiscard]] std::vector<LegendSection> legendOf(const MapScene& scene, const ViewState& view,
                                                  const RenderOptions& options);
/// Size of a legend in columns of at most `mostHeight` pixels.
[[nodiscard]] QSizeF legendSize(const std::vector<LegendSection>& sections, double mostHeight,
                                const RenderOptions& options);
/// Draws it on a rounded box with its upper left corner at the origin.
void drawLegend(QPainter& painter, const std::vector<LegendSection>& sections, double mostHeight,
                const RenderOptions& options);

/// What a finished picture carries beside scale bar and north arrow.
struct Furniture
{
    QString title;    ///< upper left; may be empty
    QString subtitle; ///< under it: date, scenario
};
/// Where all of it will lie: for RenderOptions::keepClear.
[[nodiscard]] std::vector<QRectF> furnitureBoxes(const ViewState& view, const RenderOptions& options,
                                                 const Furniture& furniture);
/// Lays it over a drawn map of view.size: title upper left, scale and north lower left.
void drawFurniture(QPainter& painter, const ViewState& view, const RenderOptions& options, const Furniture& furniture);

} // namespace oasis::map
