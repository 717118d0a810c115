// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/canvas/map_tool.h"

#include <optional>

namespace oasis::desktop {

/// Tries radio links: press for one end and drag to the other, or drag an end of the link shown; ends snap to sites
/// and points of presence (not with Alt held). A click takes the link of the plan that is there. By keyboard: Return
/// puts the first end in the middle of the map, again the second one; Ctrl and the arrows move an end by 8 pixels (with
/// Shift by 1), Space goes to the other end; Escape gives a drag up, or the trial.
class LinkTool : public MapTool
{
public:
    using MapTool::MapTool;
    [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }
    bool press(const MapPointer& pointer) override;
    void move(const MapPointer& pointer) override;
    void release(const MapPointer& pointer) override;
    bool key(const QKeyEvent& event) override;
    void cancel() override;
    void paint(QPainter& painter) const override;

private:
    struct Drag
    {
        Point fixed;        ///< the other end
        bool first = false; ///< the first end is dragged
        QPointF start;
        QPointF grip; ///< from the pointer to the middle of the handle
        bool moved = false;
    };
    /// A place, or that of a site or point of presence under it.
    [[nodiscard]] Point snapped(QPointF pixel, Qt::KeyboardModifiers modifiers) const;
    [[nodiscard]] std::optional<Point> symbolAt(QPointF pixel) const;
    void follow(Point fixed, bool first, Point dragged);
    bool place();
    bool nudge(const QKeyEvent& event);

    std::optional<Drag> m_drag;
    std::optional<Point> m_snap;     ///< painted
    std::optional<Point> m_keyFirst; ///< put by Return; the second end is to come
    bool m_movesFirst = false;       ///< what Ctrl and the arrows move
};

} // namespace oasis::desktop
