// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/frontier_chart.h"

#include "app/desktop/theme/theme.h"
#include "app/map/charts.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace oasis::desktop {

namespace {

constexpr double kReach = 14; // pixels around a point that count as on it
constexpr double kMargin = 8;

} // namespace

FrontierChart::FrontierChart(QWidget* parent)
    : QWidget(parent), m_chart(std::make_unique<map::LineChart>()), m_plot(std::make_unique<map::LinePlot>())
{
    setMinimumSize(280, 180);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

FrontierChart::~FrontierChart() = default;

int FrontierChart::count() const
{
    return m_chart->lines.empty() ? 0 : static_cast<int>(m_chart->lines.front().points.size());
}

void FrontierChart::setChart(map::LineChart chart, QStringList sentences)
{
    *m_chart = std::move(chart);
    m_sentences = std::move(sentences);
    m_current = -1;
    setAccessibleName(m_chart->title);
    setAccessibleDescription({});
    update();
}

void FrontierChart::setCurrent(int point)
{
    point = std::clamp(point, -1, count() - 1);
    if (point == m_current)
        return;
    m_current = point;
    setAccessibleDescription(point < 0 ? QString() : m_sentences.value(point));
    update();
    emit currentChanged(point);
}

QPointF FrontierChart::placeOf(int point) const
{
    return m_plot->place(m_chart->lines.front().points[static_cast<std::size_t>(point)]);
}

int FrontierChart::pointAt(const QPointF& at) const
{
    int nearest = -1;
    double reach = kReach;
    for (int i = 0; i < count() && !m_plot->area.isEmpty(); ++i) {
        const QPointF away = placeOf(i) - at;
        const double distance = std::hypot(away.x(), away.y());
        if (distance < reach) {
            reach = distance;
            nearest = i;
        }
    }
    return nearest;
}

void FrontierChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    map::ChartStyle style;
    style.theme = currentTheme() == ThemeMode::Dark ? map::Theme::Dark : map::Theme::Light;
    style.font = font();
    *m_plot =
        map::drawLineChart(painter, QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin), *m_chart, style);
    if (m_current < 0)
        return;
    const QPointF at = placeOf(m_current);
    painter.setPen(QPen(palette().color(QPalette::Text), 1, Qt::DotLine));
    painter.drawLine(at, QPointF(at.x(), m_plot->area.bottom()));
    painter.drawLine(at, QPointF(m_plot->area.left(), at.y()));
    painter.setPen(QPen(palette().color(hasFocus() ? QPalette::Highlight : QPalette::Text), 2));
    painter.setBrush(map::seriesColour(0, style.theme));
    painter.drawEllipse(at, 6, 6);
}

bool FrontierChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int point = pointAt(help->pos());
    if (point >= 0)
        QToolTip::showText(help->globalPos(), m_sentences.value(point), this);
    else
        QToolTip::hideText();
    return true;
}

void FrontierChart::mouseMoveEvent(QMouseEvent* event)
{
    const int point = pointAt(event->position());
    setCursor(point >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (point >= 0)
        setCurrent(point);
}

void FrontierChart::mouseReleaseEvent(QMouseEvent* event)
{
    const int point = pointAt(event->position());
    if (event->button() != Qt::LeftButton || point < 0)
        return;
    setCurrent(point);
    emit chosen(point);
}

void FrontierChart::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Up:
        setCurrent(std::min(m_current + 1, count() - 1));
        break;
    case Qt::Key_Left:
    case Qt::Key_Down:
        setCurrent(std::max(m_current - 1, 0));
        break;
    case Qt::Key_Home:
        setCurrent(0);
        break;
    case Qt::Key_End:
        setCurrent(count() - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0)
            emit chosen(m_current);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace oasis::desktop
