// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/canvas/map_tools.h"

#include "app/desktop/canvas/map_canvas.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace oasis::desktop {

namespace {

constexpr double kDragStartPx = 4;

void paintGhost(QPainter& painter, const MapCanvas& canvas, Point at, const map::SiteSymbol& symbol)
{
    painter.save();
    painter.setOpacity(0.85);
    map::drawSiteSymbol(painter, canvas.view().toPixels(at), symbol, canvas.mapTheme());
    painter.restore();
}

const map::SceneSite* siteOf(const MapCanvas& canvas, SiteId id)
{
    const auto scene = canvas.scene();
    if (!scene)
        return nullptr;
    const auto found = std::find_if(scene->sites.begin(), scene->sites.end(),
                                    [id](const map::SceneSite& site) { return site.id == id; });
    return found == scene->sites.end() ? nullptr : &*found;
}

} // namespace

void SelectTool::click(const MapPointer& pointer)
{
    canvas().pickAt(pointer.pixel);
}

void AddSiteTool::move(const MapPointer& pointer)
{
    m_ghost = pointer.place;
    canvas().update();
}

void AddSiteTool::click(const MapPointer& pointer)
{
    m_ghost.reset();
    emit canvas().siteAddRequested(pointer.place);
}

void AddSiteTool::cancel()
{
    m_ghost.reset();
    canvas().update();
}

void AddSiteTool::paint(QPainter& painter) const
{
    if (m_ghost)
        paintGhost(painter, canvas(), *m_ghost, {m_kind, map::SiteLook::Plain, false, 8});
}

bool MoveSiteTool::press(const MapPointer& pointer)
{
    const auto hits = canvas().hitsAt(pointer.pixel);
    const auto hit =
        std::find_if(hits.begin(), hits.end(), [](const map::HitResult& h) { return h.kind == map::HitKind::Site; });
    const map::SceneSite* site = hit == hits.end() ? nullptr : siteOf(canvas(), hit->site);
    if (!site)
        return false;
    m_drag = Drag{site->id, site->position, site->position, pointer.pixel, false};
    return true;
}

void MoveSiteTool::move(const MapPointer& pointer)
{
    if (!m_drag)
        return;
    m_drag->moved = m_drag->moved || (pointer.pixel - m_drag->start).manhattanLength() > kDragStartPx;
    m_drag->to = pointer.place;
    if (m_drag->moved)
        emit canvas().siteDragged(m_drag->site, pointer.place);
    canvas().update();
}

void MoveSiteTool::release(const MapPointer& pointer)
{
    if (!m_drag)
        return;
    const Drag done = *m_drag;
    m_drag.reset();
    canvas().update();
    if (done.moved) {
        emit canvas().siteDragged(done.site, pointer.place);
        emit canvas().siteMoveRequested(done.site, pointer.place);
    } else
        canvas().pickAt(pointer.pixel);
}

void MoveSiteTool::click(const MapPointer& pointer)
{
    canvas().pickAt(pointer.pixel);
}

bool MoveSiteTool::key(const QKeyEvent& event)
{
    if (event.key() != Qt::Key_Escape || !m_drag)
        return false;
    cancel();
    return true;
}

void MoveSiteTool::cancel()
{
    const bool moved = m_drag && m_drag->moved;
    m_drag.reset();
    if (moved)
        emit canvas().siteDragGivenUp();
    canvas().update();
}

void MoveSiteTool::paint(QPainter& painter) const
{
    if (!m_drag || !m_drag->moved)
        return;
    const map::SceneSite* site = siteOf(canvas(), m_drag->site);
    if (!site)
        return;
    QPen pen(map::palette(canvas().mapTheme()).accent, 1.5, Qt::DashLine);
    painter.setPen(pen);
    painter.drawLine(canvas().view().toPixels(m_drag->from), canvas().view().toPixels(m_drag->to));
    paintGhost(painter, canvas(), m_drag->to, {site->kind, map::SiteLook::Plain, site->required, 9});
}

} // namespace oasis::desktop
