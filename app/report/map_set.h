// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/legend_strip.h"
#include "app/map/map_scene.h"
#include "app/map/view_state.h"
#include "app/report/report_model.h"
#include "core/base/result.h"
#include "core/base/run_context.h"

#include <QImage>
#include <QSize>

#include <memory>
#include <vector>

class QPainter;

namespace oasis::report {

/// The report's maps, all of one size; those of scenarios show the same part of the territory at the same scale, so
/// that two of them can be laid over each other. Each carries title, scale bar, north arrow and sources on the map, and
/// its legend below.
class MapSet
{
public:
    /// `width`: logical pixels of each picture; the height follows the territory's shape. Errors: Cancelled.
    [[nodiscard]] static Result<MapSet> create(const Study& study, const ReportModel& model, int width,
                                               const RunContext& ctx);
    /// Pictures of exactly this size.
    [[nodiscard]] static Result<MapSet> createSized(const Study& study, const ReportModel& model, QSize size,
                                                    const RunContext& ctx);
    [[nodiscard]] std::size_t count() const { return m_scenes.size(); }
    [[nodiscard]] QSize size() const
    {
        return {m_views.front().size.width(), m_views.front().size.height() + m_legendHeight};
    }
    /// True when the map has so much to draw that a picture is smaller and faster than lines.
    [[nodiscard]] bool isLarge() const;
    /// Draws the n-th map into (0, 0) to size() of the painter's logical units. Errors: Cancelled.
    [[nodiscard]] Result<void> paint(QPainter& painter, std::size_t n, const RunContext& ctx) const;
    /// The n-th map as a picture of size() × ratio pixels. Errors: Cancelled.
    [[nodiscard]] Result<QImage> picture(std::size_t n, double ratio, const RunContext& ctx) const;

private:
    [[nodiscard]] Result<void> readScenes(const Study& study, const ReportModel& model, const RunContext& ctx);
    void setViews(QSize size);
    void measureLegends();
    [[nodiscard]] map::LegendStrip legend(std::size_t n) const;

    std::vector<std::shared_ptr<const map::MapScene>> m_scenes;
    std::vector<map::Furniture> m_furniture;
    std::vector<QString> m_sources;
    std::vector<map::RenderOptions> m_options; ///< one a map
    std::vector<map::ViewState> m_views;       ///< one a map, of one size: the whole territory, or what is covered
    int m_legendHeight = 0;
};

/// The family of the report's text.
[[nodiscard]] QFont reportFont();

} // namespace oasis::report
