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
/// Scale bar with its length; `bottomLeft` is its outer corner. Returns the size it took.
QSizeF drawScaleBar(QPainter& painter, QPointF bottomLeft, const ViewState& view, const RenderOptions& options);
/// A north arrow of `height` pixels around `centre`.
void drawNorthArrow(QPainter& painter, QPointF centre, double height, const RenderOptions& options);
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
/// What is drawn in the view, by section (sites, network, Wi-Fi, background), in the order of the enums; only what is
/// really in sight and visible. O(log n + what is in sight).
[[nodiscard]] std::vector<LegendSection> legendOf(const MapScene& scene, const ViewState& view,
                                                  const RenderOptions& options);
/// Size of a legend in columns of at most `mostHeight` pixels.
[[nodiscard]] QSizeF legendSize(const std::vector<LegendSection>& sections, double mostHeight,
                                const RenderOptions& options);
/// Draws it with its upper left corner at `topLeft`. `panel`: on a rounded box.
void drawLegend(QPainter& painter, QPointF topLeft, const std::vector<LegendSection>& sections, double mostHeight,
                const RenderOptions& options, bool panel = true);

/// Which furniture a finished picture carries.
struct Furniture
{
    bool scaleBar = true;
    bool north = true;
    bool legend = true;
    bool attribution = true;
    QString title;    ///< upper left; may be empty
    QString subtitle; ///< under it: date, scenario
};
/// Where the title and the legend will lie: for RenderOptions::keepClear, and the margin that zoomTo should keep.
[[nodiscard]] std::vector<QRectF> furnitureBoxes(const MapScene& scene, const ViewState& view,
                                                 const RenderOptions& options, const Furniture& furniture);
/// Lays all furniture over a drawn map of view.size: title upper left, legend right, scale and north lower left,
/// sources lower right.
void drawFurniture(QPainter& painter, const MapScene& scene, const ViewState& view, const RenderOptions& options,
                   const Furniture& furniture);

} // namespace oasis::map
