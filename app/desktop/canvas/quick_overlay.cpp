// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/canvas/quick_overlay.h"

#include "app/text/unit_text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace oasis::desktop {

namespace {

constexpr int kEdgePx = 14;
constexpr double kAddedPx = 4;
constexpr double kDroppedPx = 5;

/// Lines in sight only: a path of thousands of unseen pieces takes long to stroke.
QPainterPath pathOf(const std::vector<Polyline>& lines, const map::ViewState& view)
{
    const Bounds seen = view.bounds();
    QPainterPath path;
    for (const Polyline& line : lines) {
        if (line.empty() || !seen.intersects(boundsOf(line)))
            continue;
        path.moveTo(view.toPixels(line.front()));
        for (const Point point : line)
            path.lineTo(view.toPixels(point));
    }
    return path;
}

} // namespace

QString quickSentence(const QuickPlan& plan, const text::Language& language)
{
    if (!plan.unserved.empty())
        return language.translate(
            "map", QT_TRANSLATE_NOOP("map", "Quick plan: from here no permitted street leads to a point of presence."));
    if (!plan.lost.empty())
        return language.translate(
            "map",
            QT_TRANSLATE_N_NOOP("map", "Quick plan: %n site(s) lose every permitted way to a point of presence."),
            static_cast<int>(plan.lost.size()));
    const text::UnitText units(language);
    const std::int64_t more = plan.proof.value - plan.startValue;
    const QString change = (more > 0 ? QStringLiteral("+") : QString()) + units.money(Money::cents(more));
    return language
        .translate("map", QT_TRANSLATE_NOOP("map", "Quick plan: network %1 (%2), at most %3 dearer than the best."))
        .arg(units.money(Money::cents(plan.proof.value)), change, units.percent(plan.proof.gapPercent(), 1));
}

void paintQuickPlan(QPainter& painter, const QuickPlan& plan, const map::ViewState& view, map::Theme theme)
{
    const map::Palette& colours = map::palette(theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const QPainterPath dropped = pathOf(plan.dropped, view);
    painter.strokePath(dropped, QPen(colours.ground, kDroppedPx, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.strokePath(dropped, QPen(colours.textSoft, 1.2, Qt::DotLine, Qt::FlatCap, Qt::RoundJoin));
    const QPainterPath added = pathOf(plan.added, view);
    painter.strokePath(added, QPen(colours.halo, kAddedPx + 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.strokePath(added, QPen(colours.accent, kAddedPx, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.restore();
}

void paintSentence(QPainter& painter, const QString& sentence, const QRect& area, map::Theme theme)
{
    const map::Palette& colours = map::palette(theme);
    const QFontMetrics metrics(painter.font());
    QRect box = metrics.boundingRect(area, Qt::AlignHCenter | Qt::AlignBottom, sentence).adjusted(-10, -6, 10, 6);
    box.moveBottom(area.bottom() - 3 * kEdgePx); // above scale bar and attribution
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.panelEdge);
    painter.setBrush(colours.panel);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setPen(colours.text);
    painter.drawText(box, Qt::AlignCenter, sentence);
    painter.restore();
}

} // namespace oasis::desktop
