// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/coverage_layer.h"
#include "app/map/map_scene.h"
#include "app/map/map_text.h"
#include "app/map/view_state.h"
#include "core/base/result.h"
#include "core/base/run_context.h"

#include <QFont>
#include <QImage>
#include <QRectF>

#include <vector>

class QPainter;

namespace oasis::map {

/// How a scene is drawn.
struct RenderOptions
{
    Theme theme = Theme::Light;
    std::vector<MapLayer> layers; ///< top first, with visibility and opacity; own layers that lack are added
    text::Language language;      ///< of legends and units
    QFont font;                   ///< family of all text; its size is not used
    std::shared_ptr<const CoverageLayer> coverage; ///< radio coverage; may be null
    std::vector<QRectF> keepClear;                 ///< pixels that labels stay out of: under a legend, a title
    QRectF frame; ///< the part of the picture that is seen at first: no label crosses its edge; empty: all of it
};

/// Draws the view into a picture of view.size × devicePixelRatio. A pure function: thread-safe, the same bytes for the
/// same arguments on one machine (fonts decide). Polls the stop token per layer and every few hundred features.
/// Errors: Cancelled; InvalidArgument (an empty size or a scale that is not positive).
[[nodiscard]] Result<QImage> renderMap(const MapScene& scene, const ViewState& view, const RenderOptions& options,
                                       const RunContext& ctx);

/// The same drawing on any painter (QPdfWriter, QSvgGenerator): the picture covers (0, 0) to view.size in the painter's
/// logical units; the caller scales and clips. Errors as above.
[[nodiscard]] Result<void> paintMap(QPainter& painter, const MapScene& scene, const ViewState& view,
                                    const RenderOptions& options, const RunContext& ctx);

/// True when the own layer `id` is shown by the options.
[[nodiscard]] bool isLayerVisible(const RenderOptions& options, const char* id);

} // namespace oasis::map
