// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/canvas/link_tool.h"

#include "app/desktop/canvas/link_overlay.h"
#include "app/desktop/canvas/map_canvas.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace oasis::desktop {

namespace {

constexpr double kDragStartPx = 4;
constexpr double kGripPx = 2 * kLinkHandlePx;
constexpr double kNudgePx = 8;
constexpr double kRingPx = 11;

} // namespace

std::optional<Point> LinkTool::symbolAt(QPointF pixel) const
{
    const auto scene = canvas().scene();
    for (const map::HitResult& hit : canvas().hitsAt(pixel)) {
        if (hit.kind == map::HitKind::Site) {
            const auto site = std::ranges::find(scene->sites, hit.site, &map::SceneSite::id);
            if (site != scene->sites.end())
                return site->position;
        }
        if (hit.kind == map::HitKind::Supply) {
            const auto supply = std::ranges::find(scene->supplies, hit.supply, &map::SceneSupply::id);
            if (supply != scene->supplies.end())
                return supply->position;
        }
    }
    return std::nullopt;
}

Point LinkTool::snapped(QPointF pixel, Qt::KeyboardModifiers modifiers) const
{
    const auto symbol = modifiers.testFlag(Qt::AltModifier) ? std::nullopt : symbolAt(pixel);
    return symbol.value_or(canvas().view().toMap(pixel));
}

void LinkTool::follow(Point fixed, bool first, Point dragged)
{
    emit canvas().linkDragged(first ? dragged : fixed, first ? fixed : dragged);
}

bool LinkTool::press(const MapPointer& pointer)
{
    m_snap.reset();
    m_keyFirst.reset();
    if (const auto& link = canvas().link()) {
        for (const bool first : {false, true}) {
            const QPointF grip = canvas().view().toPixels(first ? link->from : link->to) - pointer.pixel;
            if (grip.manhattanLength() > kGripPx)
                continue;
            m_drag = Drag{first ? link->to : link->from, first, pointer.pixel, grip, false};
            m_movesFirst = first;
            return true;
        }
    }
    m_drag = Drag{snapped(pointer.pixel, pointer.modifiers), false, pointer.pixel, {}, false};
    m_movesFirst = false;
    return true;
}

void LinkTool::move(const MapPointer& pointer)
{
    if (!m_drag) {
        m_snap = symbolAt(pointer.pixel);
        canvas().update();
        return;
    }
    m_drag->moved = m_drag->moved || (pointer.pixel - m_drag->start).manhattanLength() > kDragStartPx;
    if (!m_drag->moved)
        return;
    m_snap = pointer.modifiers.testFlag(Qt::AltModifier) ? std::nullopt : symbolAt(pointer.pixel);
    follow(m_drag->fixed, m_drag->first, m_snap.value_or(canvas().view().toMap(pointer.pixel + m_drag->grip)));
    canvas().update();
}

void LinkTool::release(const MapPointer& pointer)
{
    if (!m_drag)
        return;
    move(pointer);
    const bool moved = m_drag->moved;
    m_drag.reset();
    m_snap.reset();
    canvas().update();
    if (moved)
        emit canvas().linkDragEnded();
    else
        canvas().pickAt(pointer.pixel);
}

bool LinkTool::place()
{
    const Point middle = snapped(canvas().rect().center(), {});
    if (!m_keyFirst) {
        m_keyFirst = middle;
        canvas().update();
        return true;
    }
    const Point first = *m_keyFirst;
    m_keyFirst.reset();
    m_movesFirst = false;
    follow(first, false, middle);
    emit canvas().linkDragEnded();
    return true;
}

bool LinkTool::nudge(const QKeyEvent& event)
{
    const auto& link = canvas().link();
    if (!link || !event.modifiers().testFlag(Qt::ControlModifier))
        return false;
    const double step = canvas().view().metresPerPixel * (event.modifiers().testFlag(Qt::ShiftModifier) ? 1 : kNudgePx);
    Point to = m_movesFirst ? link->from : link->to;
    const Point fixed = m_movesFirst ? link->to : link->from;
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
    follow(fixed, m_movesFirst, to);
    emit canvas().linkDragEnded();
    return true;
}

bool LinkTool::key(const QKeyEvent& event)
{
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)
        return place();
    if (event.key() == Qt::Key_Space && canvas().link()) {
        m_movesFirst = !m_movesFirst;
        canvas().update();
        return true;
    }
    if (event.key() != Qt::Key_Escape)
        return nudge(event);
    const bool placing = m_keyFirst.has_value() || (m_drag && !m_drag->moved);
    m_drag.reset();
    m_keyFirst.reset();
    m_snap.reset();
    if (!placing)
        emit canvas().linkDragGivenUp();
    canvas().update();
    return true;
}

void LinkTool::cancel()
{
    const bool moved = m_drag && m_drag->moved;
    m_drag.reset();
    m_snap.reset();
    if (moved)
        emit canvas().linkDragGivenUp();
    canvas().update();
}

void LinkTool::paint(QPainter& painter) const
{
    const map::Palette& colours = map::palette(canvas().mapTheme());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto ring = [&](Point at, Qt::PenStyle style) {
        painter.setPen(QPen(colours.halo, 4));
        painter.drawEllipse(canvas().view().toPixels(at), kRingPx, kRingPx);
        painter.setPen(QPen(colours.accent, 2, style));
        painter.drawEllipse(canvas().view().toPixels(at), kRingPx, kRingPx);
    };
    painter.setBrush(Qt::NoBrush);
    if (m_snap)
        ring(*m_snap, Qt::SolidLine);
    if (m_keyFirst)
        ring(*m_keyFirst, Qt::DashLine);
    else if (const auto& link = canvas().link(); link && canvas().hasFocus() && !m_drag)
        ring(m_movesFirst ? link->from : link->to, Qt::DotLine); // what the keys move
    painter.restore();
}

} // namespace oasis::desktop
