// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/canvas/highlight.h"
#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/canvas/map_tools.h"

#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QWheelEvent>

#include <cmath>

namespace oasis::desktop {

namespace {

constexpr double kDragStartPx = 4;
constexpr double kZoomStep = 1.5; ///< of a key press

} // namespace

MapPointer MapCanvas::pointerAt(QPointF pixel, Qt::KeyboardModifiers modifiers) const
{
    return {pixel, m_view.toMap(pixel), modifiers};
}

void MapCanvas::mousePressEvent(QMouseEvent* event)
{
    const QPointF pixel = event->position();
    m_pressed = pixel;
    m_lastPointer = pixel;
    m_dragged = false;
    if (event->button() == Qt::RightButton) {
        const auto hits = hitsAt(pixel);
        if (!hits.empty())
            emit menuRequested(event->globalPosition().toPoint(), hits.front());
        return;
    }
    if (event->button() == Qt::LeftButton && m_tool->press(pointerAt(pixel, event->modifiers())))
        m_drag = Drag::Tool;
    else if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton)
        m_drag = Drag::Pan;
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF pixel = event->position();
    if (m_drag == Drag::Pan) {
        m_dragged = m_dragged || (pixel - m_pressed).manhattanLength() > kDragStartPx;
        if (m_dragged) {
            setCursor(Qt::ClosedHandCursor);
            panBy(pixel - m_lastPointer);
            m_lastPointer = pixel;
        }
        return;
    }
    m_lastPointer = pixel;
    m_tool->move(pointerAt(pixel, event->modifiers()));
    if (m_drag == Drag::None)
        hover(pixel);
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    const MapPointer pointer = pointerAt(event->position(), event->modifiers());
    const Drag drag = std::exchange(m_drag, Drag::None);
    if (drag == Drag::Tool)
        m_tool->release(pointer);
    else if (drag == Drag::Pan && !m_dragged && event->button() == Qt::LeftButton)
        m_tool->click(pointer);
    setCursor(m_tool->cursor());
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        zoomAbout(event->position(), event->modifiers().testFlag(Qt::ShiftModifier) ? 0.5 : 2.0);
}

/// By the keyboard: about what is selected, else what lies in the middle.
void MapCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() != QContextMenuEvent::Keyboard)
        return; // the press has asked for it
    QPointF at(width() / 2.0, height() / 2.0);
    if (const auto shown = scene(); shown && m_selection.street != StreetId())
        if (const Bounds box = boundsOfSelection(*shown, m_selection); !box.isEmpty())
            at = m_view.toPixels({(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2});
    const auto hits = hitsAt(at);
    if (hits.empty())
        return;
    map::HitResult hit = hits.front();
    if (m_selection.street != StreetId()) {
        map::HitResult street;
        street.kind = m_selection.kind == Selection::Kind::Street ? map::HitKind::Street : map::HitKind::PlanEdge;
        street.edge = static_cast<std::size_t>(std::max(0, m_selection.index));
        street.street = m_selection.street;
        street.municipality = hit.municipality;
        street.position = hit.position;
        hit = street;
    }
    emit menuRequested(mapToGlobal(at.toPoint()), hit);
}

void MapCanvas::hover(QPointF pixel)
{
    const auto hits = hitsAt(pixel);
    if (hits.empty())
        return;
    const map::HitResult& hit = hits.front();
    // Areas are everywhere: only what can be aimed at lights up.
    const bool aimed = hit.kind != map::HitKind::Municipality && hit.kind != map::HitKind::CabinetArea &&
                       hit.kind != map::HitKind::Hotspot;
    const Selection under = aimed ? selectionOf(hit, *scene()) : Selection();
    if (!(under == m_hovered)) {
        m_hovered = under;
        update();
    }
    emit hovered(hit.position, hit);
}

void MapCanvas::leaveEvent(QEvent*)
{
    m_hovered = {};
    if (m_drag == Drag::None)
        m_tool->cancel();
    update();
    emit pointerLeft();
}

void MapCanvas::wheelEvent(QWheelEvent* event)
{
    // A touchpad says in pixels how far two fingers went: that pans. Wheels, and pinches sent as Ctrl + wheel, zoom.
    const bool touchpad = !event->pixelDelta().isNull() && event->phase() != Qt::NoScrollPhase;
    if (touchpad && !event->modifiers().testFlag(Qt::ControlModifier)) {
        panBy(event->pixelDelta());
    } else {
        constexpr double kNotch = 120;
        const double steps = event->angleDelta().y() / kNotch;
        zoomAbout(event->position(), std::pow(event->modifiers().testFlag(Qt::ControlModifier) ? 1.1 : 1.35, steps));
    }
    event->accept();
}

bool MapCanvas::panKey(const QKeyEvent& event)
{
    const double step = event.modifiers().testFlag(Qt::ShiftModifier) ? 256 : 64;
    switch (event.key()) {
    case Qt::Key_Left:
        panBy({step, 0});
        return true;
    case Qt::Key_Right:
        panBy({-step, 0});
        return true;
    case Qt::Key_Up:
        panBy({0, step});
        return true;
    case Qt::Key_Down:
        panBy({0, -step});
        return true;
    case Qt::Key_PageUp:
        panBy({0, height() * 0.8});
        return true;
    case Qt::Key_PageDown:
        panBy({0, -height() * 0.8});
        return true;
    default:
        return false;
    }
}

void MapCanvas::keyPressEvent(QKeyEvent* event)
{
    if (m_tool->key(*event)) {
        m_drag = Drag::None;
        return;
    }
    if (panKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(kZoomStep);
        break;
    case Qt::Key_Minus:
        zoomBy(1 / kZoomStep);
        break;
    case Qt::Key_Home:
        zoomToAll();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        pickAt({width() / 2.0, height() / 2.0});
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool MapCanvas::nativeGesture(QNativeGestureEvent& event)
{
    if (event.gestureType() == Qt::ZoomNativeGesture) {
        zoomAbout(event.position(), 1 + event.value());
        return true;
    }
    if (event.gestureType() == Qt::SmartZoomNativeGesture) {
        zoomAbout(event.position(), 2);
        return true;
    }
    return false;
}

bool MapCanvas::pinch(QGestureEvent& event)
{
    const auto* gesture = static_cast<QPinchGesture*>(event.gesture(Qt::PinchGesture));
    if (!gesture)
        return false;
    if (gesture->changeFlags().testFlag(QPinchGesture::ScaleFactorChanged) && gesture->scaleFactor() > 0)
        zoomAbout(mapFromGlobal(gesture->centerPoint().toPoint()), gesture->scaleFactor());
    if (gesture->changeFlags().testFlag(QPinchGesture::CenterPointChanged))
        panBy(gesture->centerPoint() - gesture->lastCenterPoint());
    return true;
}

bool MapCanvas::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::NativeGesture:
        if (nativeGesture(*static_cast<QNativeGestureEvent*>(event)))
            return true;
        break;
    case QEvent::Gesture:
        if (pinch(*static_cast<QGestureEvent*>(event)))
            return true;
        break;
    case QEvent::FontChange:
        m_options.font = font();
        refresh();
        break;
    case QEvent::ScreenChangeInternal:
    case QEvent::ShowToParent:
        if (m_view.devicePixelRatio != devicePixelRatioF()) {
            m_view.devicePixelRatio = devicePixelRatioF();
            refresh();
        }
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

} // namespace oasis::desktop
