// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/canvas/map_tool.h"
#include "core/radio/access_point.h"

#include <optional>

namespace oasis::desktop {

/// Places, moves and aims access points. A click on free ground places one; a drag moves the one under the pointer,
/// its coverage follows; the handle of a selected sector antenna turns its beam. By keyboard: Return places one in the
/// middle of the map, Ctrl and the arrows move the selected one by 8 pixels (with Shift by 1), comma and full stop turn
/// it by 5 degrees, Escape gives a drag up.
class AccessPointTool : public MapTool
{
public:
    using MapTool::MapTool;
    [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }
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
        AccessPoint point;
        QPointF start;
        QPointF grip; ///< from the pointer to the middle of the symbol
        Point to;
        double azimuthDeg = 0;
        bool aims = false;
        bool moved = false;
        /// The access point as the drag has it.
        [[nodiscard]] AccessPoint now() const;
    };
    [[nodiscard]] const AccessPoint* selected() const;
    [[nodiscard]] const AccessPoint* pointAt(QPointF pixel) const;
    /// Where the handle of a beam is; nothing for antennas without one.
    [[nodiscard]] std::optional<QPointF> handleOf(const AccessPoint& point) const;
    void paintHandle(QPainter& painter, const AccessPoint& point) const;
    bool nudge(const QKeyEvent& event);
    bool turn(const QKeyEvent& event);

    std::optional<Drag> m_drag;
    std::optional<Point> m_ghost;
};

/// A click asks why the coverage is what it is there (MapCanvas::explainRequested); Return asks for the middle.
class ExplainTool : public MapTool
{
public:
    using MapTool::MapTool;
    [[nodiscard]] QCursor cursor() const override { return Qt::WhatsThisCursor; }
    void click(const MapPointer& pointer) override;
    bool key(const QKeyEvent& event) override;
};

} // namespace oasis::desktop
