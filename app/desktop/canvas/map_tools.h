// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/canvas/map_tool.h"

#include <optional>

namespace oasis::desktop {

/// Moves the map only.
class PanTool : public MapTool
{
public:
    using MapTool::MapTool;
    [[nodiscard]] QCursor cursor() const override { return Qt::OpenHandCursor; }
};

/// Click: MapCanvas::picked with what is there.
class SelectTool : public MapTool
{
public:
    using MapTool::MapTool;
    void click(const MapPointer& pointer) override;
};

/// Click: MapCanvas::siteAddRequested. A ghost of the new site follows the pointer.
class AddSiteTool : public MapTool
{
public:
    explicit AddSiteTool(MapCanvas& canvas, SiteKind kind = SiteKind::CivicBuilding) : MapTool(canvas), m_kind(kind) {}
    [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }
    void move(const MapPointer& pointer) override;
    void click(const MapPointer& pointer) override;
    void cancel() override;
    void paint(QPainter& painter) const override;

private:
    SiteKind m_kind;
    std::optional<Point> m_ghost;
};

/// Drags a site: the ghost follows the pointer with a line from its old place; at the end one
/// MapCanvas::siteMoveRequested. Escape gives up; a click without a drag picks.
class MoveSiteTool : public MapTool
{
public:
    using MapTool::MapTool;
    [[nodiscard]] QCursor cursor() const override { return Qt::SizeAllCursor; }
    bool press(const MapPointer& pointer) override;
    void move(const MapPointer& pointer) override;
    void release(const MapPointer& pointer) override;
    void click(const MapPointer& pointer) override;
    bool key(const QKeyEvent& event) override;
    void cancel() override;
    void paint(QPainter& painter) const override;

private:
    struct Drag
    {
        SiteId site;
        Point from;
        Point to;
        QPointF start;
        bool moved = false;
    };
    std::optional<Drag> m_drag;
};

} // namespace oasis::desktop
