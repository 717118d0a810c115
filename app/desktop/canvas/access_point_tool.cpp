// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/canvas/access_point_tool.h"

#include "app/desktop/canvas/map_canvas.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace oasis::desktop {

namespace {

constexpr double kDragStartPx = 4;
constexpr double kHandlePx = 46;
constexpr double kHandleRadiusPx = 6;
constexpr double kNudgePx = 8;
constexpr double kTurnDeg = 5;

double azimuthTo(QPointF centre, QPointF pixel)
{
    const QPointF way = pixel - centre;
    const double degrees = std::atan2(way.x(), -way.y()) * 180 / std::numbers::pi;
    return degrees < 0 ? degrees + 360 : degrees;
}

const AccessPoint* find(const MapCanvas& canvas, AccessPointId id)
{
    const auto scene = canvas.scene();
    if (!scene)
        return nullptr;
    const auto found = std::ranges::find(scene->accessPoints, id, &AccessPoint::id);
    return found == scene->accessPoints.end() ? nullptr : &*found;
}

} // namespace

const AccessPoint* AccessPointTool::selected() const
{
    const Selection& selection = canvas().selection();
    return selection.kind == Selection::Kind::AccessPoint ? find(canvas(), selection.accessPoint) : nullptr;
}

const AccessPoint* AccessPointTool::pointAt(QPointF pixel) const
{
    const auto hits = canvas().hitsAt(pixel);
    const auto hit = std::ranges::find(hits, map::HitKind::AccessPoint, &map::HitResult::kind);
    return hit == hits.end() ? nullptr : find(canvas(), hit->accessPoint);
}

std::optional<QPointF> AccessPointTool::handleOf(const AccessPoint& point) const
{
    const auto azimuth = map::beamOf(point);
    if (!azimuth)
        return std::nullopt;
    const double angle = *azimuth * std::numbers::pi / 180;
    return canvas().view().toPixels(point.position) + kHandlePx * QPointF(std::sin(angle), -std::cos(angle));
}

AccessPoint AccessPointTool::Drag::now() const
{
    AccessPoint dragged = point;
    if (aims)
        dragged.antenna.azimuthDeg = azimuthDeg;
    else
        dragged.position = to;
    return dragged;
}

bool AccessPointTool::press(const MapPointer& pointer)
{
    m_ghost.reset();
    if (const AccessPoint* aimed = selected()) {
        const auto handle = handleOf(*aimed);
        if (handle && (*handle - pointer.pixel).manhattanLength() < 2 * kHandleRadiusPx) {
            m_drag = Drag{*aimed, pointer.pixel, {}, aimed->position, aimed->antenna.azimuthDeg, true, false};
            return true;
        }
    }
    const AccessPoint* point = pointAt(pointer.pixel);
    if (!point)
        return false;
    const QPointF grip = canvas().view().toPixels(point->position) - pointer.pixel;
    m_drag = Drag{*point, pointer.pixel, grip, point->position, 0, false, false};
    return true;
}

void AccessPointTool::move(const MapPointer& pointer)
{
    if (!m_drag) {
        m_ghost = pointer.place;
        canvas().update();
        return;
    }
    Drag& drag = *m_drag;
    drag.moved = drag.moved || (pointer.pixel - drag.start).manhattanLength() > kDragStartPx;
    if (!drag.moved)
        return;
    if (drag.aims) {
        drag.azimuthDeg = std::round(azimuthTo(canvas().view().toPixels(drag.point.position), pointer.pixel));
        drag.azimuthDeg = drag.azimuthDeg >= 360 ? 0 : drag.azimuthDeg;
    } else {
        drag.to = canvas().view().toMap(pointer.pixel + drag.grip);
    }
    emit canvas().accessPointDragged(drag.now());
    canvas().update();
}

void AccessPointTool::release(const MapPointer& pointer)
{
    if (!m_drag)
        return;
    move(pointer);
    const Drag done = *m_drag;
    m_drag.reset();
    canvas().update();
    if (!done.moved)
        canvas().pickAt(pointer.pixel);
    else if (done.aims)
        emit canvas().accessPointAimRequested(done.point.id, done.azimuthDeg, AimStep::Whole);
    else
        emit canvas().accessPointMoveRequested(done.point.id, done.to);
}

void AccessPointTool::click(const MapPointer& pointer)
{
    m_ghost.reset();
    emit canvas().accessPointAddRequested(pointer.place);
}

bool AccessPointTool::nudge(const QKeyEvent& event)
{
    const AccessPoint* point = selected();
    if (!point || !event.modifiers().testFlag(Qt::ControlModifier))
        return false;
    const double step = canvas().view().metresPerPixel * (event.modifiers().testFlag(Qt::ShiftModifier) ? 1 : kNudgePx);
    Point to = point->position;
    switch (event.key()) {
    case Qt::Key_Left:
        to.x -= step;
        break;
    case Qt::Key_Right:
        to.x += step;
        break;
    case Qt::Key_Up:
        to.y += step;
        break;
    case Qt::Key_Down:
        to.y -= step;
        break;
    default:
        return false;
    }
    emit canvas().accessPointMoveRequested(point->id, to);
    return true;
}

bool AccessPointTool::turn(const QKeyEvent& event)
{
    const AccessPoint* point = selected();
    const bool left = event.key() == Qt::Key_Comma;
    if (!point || !map::beamOf(*point) || (!left && event.key() != Qt::Key_Period))
        return false;
    emit canvas().accessPointAimRequested(
        point->id, std::fmod(point->antenna.azimuthDeg + (left ? -kTurnDeg : kTurnDeg) + 720, 360.0), AimStep::Part);
    return true;
}

bool AccessPointTool::key(const QKeyEvent& event)
{
    if (event.key() == Qt::Key_Escape && m_drag) {
        cancel();
        return true;
    }
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        emit canvas().accessPointAddRequested(canvas().view().centre);
        return true;
    }
    return nudge(event) || turn(event);
}

void AccessPointTool::cancel()
{
    const bool moved = m_drag && m_drag->moved;
    m_drag.reset();
    m_ghost.reset();
    if (moved)
        emit canvas().accessPointDragGivenUp();
    canvas().update();
}

void AccessPointTool::paint(QPainter& painter) const
{
    const map::ViewState& view = canvas().view();
    const map::Palette& colours = map::palette(canvas().mapTheme());
    if (m_drag && m_drag->moved) {
        const AccessPoint now = m_drag->now();
        if (m_drag->aims) {
            paintHandle(painter, now);
        } else {
            painter.setPen(QPen(colours.accent, 1.5, Qt::DashLine));
            painter.drawLine(view.toPixels(m_drag->point.position), view.toPixels(now.position));
        }
        map::drawAccessPointSymbol(painter, view.toPixels(now.position), map::beamOf(now), canvas().mapTheme());
        return;
    }
    if (m_ghost) {
        painter.setOpacity(0.7);
        map::drawAccessPointSymbol(painter, view.toPixels(*m_ghost), std::nullopt, canvas().mapTheme());
        painter.setOpacity(1);
    }
    if (const AccessPoint* point = selected())
        paintHandle(painter, *point);
}

void AccessPointTool::paintHandle(QPainter& painter, const AccessPoint& point) const
{
    const auto handle = handleOf(point);
    if (!handle)
        return;
    const map::Palette& colours = map::palette(canvas().mapTheme());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.accent, 1.5));
    painter.drawLine(canvas().view().toPixels(point.position), *handle);
    painter.setBrush(colours.symbolPaper);
    painter.drawEllipse(*handle, kHandleRadiusPx, kHandleRadiusPx);
    painter.setBrush(Qt::NoBrush);
}

void ExplainTool::click(const MapPointer& pointer)
{
    emit canvas().explainRequested(pointer.place);
}

bool ExplainTool::key(const QKeyEvent& event)
{
    if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter)
        return false;
    emit canvas().explainRequested(canvas().view().centre);
    return true;
}

} // namespace oasis::desktop
