// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/render.h"

#include "app/map/draw_context.h"
#include "app/map/labels.h"

#include <algorithm>
#include <array>
#include <utility>

namespace oasis::map {

namespace {

using LayerPainter = void (*)(DrawContext&);

LayerPainter painterOf(const std::string& id)
{
    static constexpr std::array<std::pair<const char*, LayerPainter>, 14> kPainters{
        {{kLayerAccessPoints, drawAccessPointLayer},
         {kLayerSites, drawSiteLayer},
         {kLayerSupplies, drawSupplyLayer},
         {kLayerCabinets, drawCabinetLayer},
         {kLayerPlan, drawPlanLayer},
         {kLayerCabinetAreas, drawCabinetAreaLayer},
         {kLayerWifi, drawWifiLayer},
         {kLayerCoverage, drawCoverageLayer},
         {kLayerExisting, drawExistingLayer},
         {kLayerBarriers, drawBarrierLayer},
         {kLayerStreets, drawStreetLayer},
         {kLayerMunicipalities, drawMunicipalityLayer},
         {kLayerPopulation, drawPopulationLayer},
         {kLayerRelief, drawReliefLayer}}};
    const auto found = std::find_if(kPainters.begin(), kPainters.end(), [&](const auto& p) { return id == p.first; });
    return found == kPainters.end() ? nullptr : found->second;
}

void drawLayer(DrawContext& draw, const MapLayer& layer)
{
    draw.painter.save();
    draw.painter.setOpacity(std::clamp(layer.opacity, 0.0, 1.0));
    if (layer.id == kLayerLabels) {
        drawLabels(draw.painter, layoutLabels(draw.scene, draw.view, draw.options), draw.options);
    } else if (const LayerPainter paint = painterOf(layer.id)) {
        paint(draw);
    } else {
        for (const auto& backdrop : draw.scene.backdrops) {
            if (backdrop->layer.id == layer.id)
                drawBackdrop(draw, *backdrop);
        }
    }
    draw.painter.restore();
}

} // namespace

bool isLayerVisible(const RenderOptions& options, const char* id)
{
    const auto found = std::find_if(options.layers.begin(), options.layers.end(),
                                    [id](const MapLayer& layer) { return layer.id == id; });
    return found == options.layers.end() || (found->visible && found->opacity > 0);
}

Result<void> paintMap(QPainter& painter, const MapScene& scene, const ViewState& view, const RenderOptions& options,
                      const RunContext& ctx)
{
    if (view.size.isEmpty() || !(view.metresPerPixel > 0) || !(view.devicePixelRatio > 0))
        return fail(ErrorCode::InvalidArgument, "the view is empty");
    constexpr double kWidestSymbolPx = 24;
    DrawContext draw{painter,
                     scene,
                     view,
                     options,
                     ctx,
                     palette(options.theme),
                     view.bounds().grownBy(kWidestSymbolPx * view.metresPerPixel)};
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    drawGround(draw);
    const auto layers = completedLayers(options.layers);
    for (auto layer = layers.rbegin(); layer != layers.rend() && !ctx.stopRequested(); ++layer) {
        if (layer->visible && layer->opacity > 0)
            drawLayer(draw, *layer);
    }
    painter.restore();
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "map");
    return ok();
}

Result<QImage> renderMap(const MapScene& scene, const ViewState& view, const RenderOptions& options,
                         const RunContext& ctx)
{
    if (view.size.isEmpty() || !(view.devicePixelRatio > 0))
        return fail(ErrorCode::InvalidArgument, "the view is empty");
    QImage image(view.size * view.devicePixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(view.devicePixelRatio);
    image.fill(palette(options.theme).background);
    QPainter painter(&image);
    OASIS_CHECK(paintMap(painter, scene, view, options, ctx));
    painter.end();
    return image;
}

} // namespace oasis::map
