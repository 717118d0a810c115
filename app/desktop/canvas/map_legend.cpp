// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/canvas/map_legend.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace oasis::desktop {

namespace {

constexpr int kFoldedHeight = 30;
constexpr int kEdgePx = 16;           ///< to the map's sides
constexpr int kWidthShare = 4;        ///< columns take at most this part of the map's width
constexpr int kMarkPx = 28;           ///< room of the fold mark
constexpr double kStripPart = 0.3;    ///< a strip of lines takes at most this part of the map's height
constexpr double kRunningPart = 0.25; ///< and a running one this

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
    m_byHand = true;
    if (folded == m_folded)
        return;
    m_folded = folded;
    arrange();
    emit foldedChanged(folded);
}

void MapLegend::fit(QSize map)
{
    m_map = map;
    arrange();
}

QMargins MapLegend::roomTaken() const
{
    if (isHidden() || m_folded)
        return {};
    return m_stripSections.empty() ? QMargins(0, 0, width() + kEdgePx, 0) : QMargins(0, 0, 0, height());
}

int MapLegend::mostHeight() const
{
    return std::max(120, m_map.height() - 4 * kEdgePx);
}

map::LegendStrip MapLegend::strip() const
{
    return {m_stripSections, m_options, m_layout};
}

bool MapLegend::stripFits() const
{
    const double part = m_layout == map::LegendStrip::Layout::Lines ? kStripPart : kRunningPart;
    return strip().height(m_map.width() - kMarkPx) <= part * m_map.height();
}

void MapLegend::chooseStrip()
{
    m_stripSections.clear();
    const bool narrow = map::legendSize(m_sections, mostHeight(), m_options).width() * kWidthShare > m_map.width();
    if (narrow)
        m_stripSections = m_sections;
    m_layout = map::LegendStrip::Layout::Lines;
    if (!stripFits())
        m_layout = map::LegendStrip::Layout::Running;
    const std::size_t least = m_byHand ? 1 : 0;
    while (m_stripSections.size() > least && !stripFits())
        m_stripSections.pop_back();
    if (!m_byHand)
        m_folded = narrow && m_stripSections.empty();
}

QRect MapLegend::placeOf() const
{
    if (!m_folded && !m_stripSections.empty()) {
        const int high = static_cast<int>(std::ceil(strip().height(m_map.width() - kMarkPx)));
        return {0, m_map.height() - high, m_map.width(), high};
    }
    const QSizeF size = m_folded ? QSizeF(fontMetrics().horizontalAdvance(title()) + 40, kFoldedHeight)
                                 : map::legendSize(m_sections, mostHeight(), m_options);
    const QSize whole(static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height())));
    return {QPoint(m_map.width() - whole.width() - kEdgePx, kEdgePx), whole};
}

void MapLegend::arrange()
{
    setVisible(!m_sections.empty());
    chooseStrip();
    setGeometry(placeOf());
    update();
}

void MapLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const map::Palette& colours = map::palette(m_options.theme);
    if (m_folded) {
        painter.setPen(QPen(colours.panelEdge, 1));
        painter.setBrush(colours.panel);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        painter.setPen(colours.text);
        painter.drawText(rect().adjusted(12, 0, -24, 0), Qt::AlignVCenter | Qt::AlignLeft, title());
    } else if (m_stripSections.empty()) {
        map::drawLegend(painter, m_sections, mostHeight(), m_options);
    } else {
        painter.fillRect(rect(), colours.panel);
        painter.fillRect(0, 0, width(), 1, colours.panelEdge);
        strip().draw(painter, width() - kMarkPx);
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
        setFolded(!m_folded);
}

void MapLegend::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return)
        setFolded(!m_folded);
    else
        QWidget::keyPressEvent(event);
}

} // namespace oasis::desktop
