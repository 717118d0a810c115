// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/render.h"
#include "core/geometry/polygon.h"

#include <QPainter>
#include <QPolygonF>

#include <span>

namespace oasis::map {

/// What the layer painters share during one drawing. Borrowed for the call.
struct DrawContext
{
    QPainter& painter;
    const MapScene& scene;
    const ViewState& view;
    const RenderOptions& options;
    const RunContext& ctx;
    const Palette& colours;
    Bounds visible; ///< view bounds grown by the widest symbol

    [[nodiscard]] double mpp() const { return view.metresPerPixel; }
    [[nodiscard]] bool stopped() const { return ctx.stopRequested(); }
};

/// A line in pixels, without vertices closer than half a pixel to the one before; the ends stay.
void toPixels(std::span<const Point> line, const ViewState& view, QPolygonF& pixels);
/// Outlines and holes as one odd-even path, thinned like lines.
[[nodiscard]] QPainterPath toPath(const MultiPolygon& polygons, const ViewState& view);

/// True when antennas of this reach get their symbol at this scale.
[[nodiscard]] bool hotspotsShown(double radiusM, double metresPerPixel);

// Layer painters, bottom first. Each draws its visible part only and returns early once a stop is requested.
void drawGround(DrawContext& draw);
void drawReliefLayer(DrawContext& draw);
void drawPopulationLayer(DrawContext& draw);
void drawMunicipalityLayer(DrawContext& draw);
void drawStreetLayer(DrawContext& draw);
void drawBarrierLayer(DrawContext& draw);
void drawExistingLayer(DrawContext& draw);
void drawBackdrop(DrawContext& draw, const Backdrop& backdrop);
void drawCoverageLayer(DrawContext& draw);
void drawWifiLayer(DrawContext& draw);
void drawCabinetAreaLayer(DrawContext& draw);
void drawCabinetLayer(DrawContext& draw);
void drawPlanLayer(DrawContext& draw);
/// Beneath the plan's lines, and over them.
void drawPinnedStreets(DrawContext& draw);
void drawPins(DrawContext& draw);
void drawSupplyLayer(DrawContext& draw);
void drawSiteLayer(DrawContext& draw);
void drawAccessPointLayer(DrawContext& draw);

} // namespace oasis::map
