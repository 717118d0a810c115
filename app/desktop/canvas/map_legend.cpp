// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/canvas/map_legend.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace oasis::desktop {

namespace {

constexpr int kFoldedHeight = 30;

} // namespace

MapLegend::MapLegend(QWidget* parent) : QWidget(parent)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_NoSystemBackground);
    hide();
}

QString MapLegend::title() const
{
    return m_options.language.translate("map", QT_TRANSLATE_NOOP("map", "Legend"));
}

void MapLegend::show(std::vector<map::LegendSection> sections, const map::RenderOptions& options)
{
    m_sections = std::move(sections);
    m_options = options;
    setAccessibleName(title());
    arrange();
}

void MapLegend::setFolded(bool folded)
{
    if (folded == m_folded)
        return;
    m_folded = folded;
    arrange();
    emit foldedChanged(folded);
}

void MapLegend::foldByItself(bool folded)
{
    if (!m_byHand)
        setFolded(folded);
}

void MapLegend::toggle()
{
    m_byHand = true;
    setFolded(!m_folded);
}

int MapLegend::openWidth() const
{
    return static_cast<int>(std::ceil(map::legendSize(m_sections, m_mostHeight, m_options).width()));
}

void MapLegend::setMostHeight(int pixels)
{
    m_mostHeight = pixels;
    arrange();
}

void MapLegend::arrange()
{
    setVisible(!m_sections.empty());
    const QSizeF size = m_folded ? QSizeF(fontMetrics().horizontalAdvance(title()) + 40, kFoldedHeight)
                                 : map::legendSize(m_sections, m_mostHeight, m_options);
    const int right = geometry().right();
    resize(static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height())));
    move(right - width() + 1, y());
    update();
}

void MapLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const map::Palette& colours = map::palette(m_options.theme);
    if (!m_folded) {
        map::drawLegend(painter, {0, 0}, m_sections, m_mostHeight, m_options);
    } else {
        painter.setPen(QPen(colours.panelEdge, 1));
        painter.setBrush(colours.panel);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        painter.setPen(colours.text);
        painter.drawText(rect().adjusted(12, 0, -24, 0), Qt::AlignVCenter | Qt::AlignLeft, title());
    }
    // The fold mark: a chevron that points to where the legend will go.
    const QPointF mark(width() - 16, m_folded ? kFoldedHeight / 2.0 : 18);
    const double up = m_folded ? 1 : -1;
    painter.setPen(QPen(hasFocus() ? colours.accent : colours.textSoft, 1.6, Qt::SolidLine, Qt::RoundCap));
    painter.drawPolyline(QPolygonF{mark + QPointF(-4, -2 * up), mark + QPointF(0, 2 * up), mark + QPointF(4, -2 * up)});
}

void MapLegend::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        toggle();
}

void MapLegend::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return)
        toggle();
    else
        QWidget::keyPressEvent(event);
}

} // namespace oasis::desktop
