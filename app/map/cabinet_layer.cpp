// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/cabinet_layer.h"

#include "app/map/draw_context.h"
#include "gis/store/cabinet_areas.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace oasis::map {

namespace {

using Corner = std::pair<std::int64_t, std::int64_t>;

void addCorners(const MultiPolygon& area, std::size_t owner, std::map<Corner, std::set<std::size_t>>& corners)
{
    const auto add = [&](const Polyline& ring) {
        for (const Point p : ring)
            corners[{std::llround(p.x * 100), std::llround(p.y * 100)}].insert(owner);
    };
    for (const Polygon& polygon : area) {
        add(polygon.outer);
        for (const Polyline& hole : polygon.holes)
            add(hole);
    }
}

} // namespace

std::vector<int> shadesOf(const std::vector<MultiPolygon>& areas)
{
    std::map<Corner, std::set<std::size_t>> corners;
    for (std::size_t i = 0; i < areas.size(); ++i)
        addCorners(areas[i], i, corners);
    std::vector<std::set<std::size_t>> near(areas.size());
    for (const auto& [corner, owners] : corners)
        for (const std::size_t owner : owners)
            near[owner].insert(owners.begin(), owners.end());
    std::vector<int> shade(areas.size(), 0);
    for (std::size_t i = 0; i < areas.size(); ++i) {
        std::array<int, kAreaShades> used{};
        for (const std::size_t other : near[i])
            if (other < i)
                ++used[static_cast<std::size_t>(shade[other])];
        shade[i] = static_cast<int>(std::min_element(used.begin(), used.end()) - used.begin());
    }
    return shade;
}

std::shared_ptr<const CabinetAreas> cabinetAreasOf(const Study& study, const Outcome& outcome)
{
    if (outcome.cabinets.empty())
        return nullptr;
    auto made = std::make_shared<CabinetAreas>();
    made->areas = gis::cabinetAreas(*study.territory, study.sites, outcome);
    made->shade = shadesOf(made->areas);
    std::vector<Bounds> boxes;
    for (const MultiPolygon& area : made->areas)
        boxes.push_back(boundsOf(area));
    made->index = PackedIndex(boxes);
    return made;
}

std::vector<bool> feederEdges(const Outcome& outcome)
{
    std::vector<bool> feeder(outcome.edges.size(), false);
    for (const OutcomeCabinet& cabinet : outcome.cabinets) {
        auto edge = static_cast<std::size_t>(cabinet.lastEdge);
        while (edge < feeder.size() && !feeder[edge]) { // −1 is no index
            feeder[edge] = true;
            edge = static_cast<std::size_t>(outcome.edges[edge].parent);
        }
    }
    return feeder;
}

double cabinetRadius(int capacity, double metresPerPixel)
{
    constexpr double kUsualCapacity = 600;
    const double usual = std::clamp(7.5 * std::sqrt(std::max(capacity, 1) / kUsualCapacity), 5.5, 10.5);
    return usual * std::clamp(1.2 - 0.14 * std::log2(std::max(metresPerPixel, 1.0) / 8.0), 0.55, 1.2);
}

void drawCabinetAreaLayer(DrawContext& draw)
{
    const CabinetAreas* areas = draw.scene.cabinetAreas.get();
    if (!areas)
        return;
    std::vector<QPainterPath> paths;
    for (const auto i : areas->index.query(draw.visible)) {
        if (draw.stopped())
            return;
        paths.push_back(toPath(areas->areas[i], draw.view));
        draw.painter.fillPath(paths.back(), areaShade(areas->shade[i], draw.options.theme));
    }
    for (const QPainterPath& path : paths)
        draw.painter.strokePath(path, areaPen(draw.options.theme));
}

void drawCabinetLayer(DrawContext& draw)
{
    if (!draw.scene.subject.outcome)
        return;
    for (const OutcomeCabinet& cabinet : draw.scene.subject.outcome->cabinets)
        if (draw.visible.contains(cabinet.position))
            drawCabinetSymbol(draw.painter, draw.view.toPixels(cabinet.position),
                              {cabinetRadius(cabinet.capacity, draw.mpp()),
                               cabinet.capacity > 0 ? static_cast<double>(cabinet.premises) / cabinet.capacity : 0,
                               cabinet.underfilled},
                              draw.options.theme);
}

} // namespace oasis::map
