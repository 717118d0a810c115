// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/hit_test.h"
#include "app/map/view_state.h"

#include <QCursor>
#include <QObject>

class QKeyEvent;
class QPainter;

namespace oasis::desktop {

class MapCanvas;

/// What one request to aim is in the history: a step of its own, or one with those just before it.
enum class AimStep : std::uint8_t { Whole, Part };

/// Where the pointer is, and how it got there.
struct MapPointer
{
    QPointF pixel;
    Point place; ///< projected metres
    Qt::KeyboardModifiers modifiers;
};

/// What the left mouse button, the keys and the overlay do on a canvas. The canvas owns its one current tool; panning
/// (drag, arrows, middle button) and zooming work in every tool. A tool never changes the document: it emits one signal
/// of the canvas at the end of what it does, and previews only in paint().
class MapTool
{
public:
    explicit MapTool(MapCanvas& canvas) : m_canvas(canvas) {}
    virtual ~MapTool() = default;
    MapTool(const MapTool&) = delete;
    MapTool& operator=(const MapTool&) = delete;

    [[nodiscard]] virtual QCursor cursor() const { return Qt::ArrowCursor; }
    /// Left button down. True: the tool takes the drag, and gets move() and release(); false: the canvas pans.
    virtual bool press(const MapPointer&) { return false; }
    /// During a drag that the tool took, and while the pointer hovers.
    virtual void move(const MapPointer&) {}
    virtual void release(const MapPointer&) {}
    /// Left button down and up in one place, when press() did not take it.
    virtual void click(const MapPointer&) {}
    /// True when the key was used.
    virtual bool key(const QKeyEvent&) { return false; }
    /// Gives up what is under way: another tool was chosen, the pointer was lost.
    virtual void cancel() {}
    /// Over the map and the selection, in pixels.
    virtual void paint(QPainter&) const {}

protected:
    [[nodiscard]] MapCanvas& canvas() const { return m_canvas; }

private:
    MapCanvas& m_canvas;
};

} // namespace oasis::desktop
