// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/canvas/link_overlay.h"

#include "app/text/link_text.h"

#include <QPainter>

#include <cmath>

namespace oasis::desktop {

namespace {

constexpr double kMarkPx = 6;

void paintTightest(QPainter& painter, const LinkMark& link, const map::ViewState& view, const map::Palette& colours,
                   const QColor& ink)
{
    const QPointF at = view.toPixels(*link.tightest);
    const auto mark = [&] {
        if (link.closes) {
            painter.drawEllipse(at, 3, 3);
            return;
        }
        painter.drawLine(at - QPointF(kMarkPx, kMarkPx), at + QPointF(kMarkPx, kMarkPx));
        painter.drawLine(at - QPointF(kMarkPx, -kMarkPx), at + QPointF(kMarkPx, -kMarkPx));
    };
    painter.setPen(QPen(colours.halo, 5, Qt::SolidLine, Qt::RoundCap));
    mark();
    painter.setPen(QPen(ink, 2.4, Qt::SolidLine, Qt::RoundCap));
    mark();
    const QFontMetricsF metrics(painter.font());
    QRectF box(at.x() + 10, at.y() - metrics.height() - 8, metrics.horizontalAdvance(link.room) + 10,
               metrics.height() + 4);
    if (box.right() > view.size.width())
        box.moveRight(at.x() - 10);
    painter.setPen(QPen(colours.panelEdge, 1));
    painter.setBrush(colours.panel);
    painter.drawRoundedRect(box, 4, 4);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(colours.text);
    painter.drawText(box, Qt::AlignCenter, link.room);
}

} // namespace

LinkMark linkMark(const TriedLink& tried, bool isTrial, const text::Language& language)
{
    LinkMark mark{tried.trial.from, tried.trial.to, tried.closes(), isTrial, {}, {}};
    if (tried.problem != TrialProblem::None)
        return mark;
    const double share = tried.tightest().placeKm / tried.profile.lengthKm;
    mark.tightest =
        Point{mark.from.x + share * (mark.to.x - mark.from.x), mark.from.y + share * (mark.to.y - mark.from.y)};
    mark.room = text::linkRoom(tried, language);
    return mark;
}

void paintLink(QPainter& painter, const LinkMark& link, const map::ViewState& view, map::Theme theme)
{
    const map::Palette& colours = map::palette(theme);
    const QColor bad = theme == map::Theme::Dark ? QColor(0xFF, 0x8A, 0x3D) : QColor(0xB8, 0x4A, 0x00);
    const QColor ink = link.closes ? colours.accent : bad;
    const QPointF from = view.toPixels(link.from);
    const QPointF to = view.toPixels(link.to);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.halo, 5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(from, to);
    painter.setPen(QPen(ink, 2.4, link.closes ? Qt::SolidLine : Qt::DashLine, Qt::RoundCap));
    painter.drawLine(from, to);
    for (const QPointF& end : {from, to}) {
        painter.setPen(QPen(colours.halo, 4));
        painter.drawEllipse(end, kLinkHandlePx, kLinkHandlePx);
        painter.setPen(QPen(ink, 2.2));
        painter.setBrush(link.isTrial ? colours.symbolPaper : ink);
        painter.drawEllipse(end, kLinkHandlePx, kLinkHandlePx);
        painter.setBrush(Qt::NoBrush);
    }
    if (link.tightest)
        paintTightest(painter, link, view, colours, ink);
    painter.restore();
}

} // namespace oasis::desktop
