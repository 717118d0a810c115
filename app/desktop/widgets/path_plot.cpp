// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/path_plot.h"

#include "app/desktop/theme/theme.h"
#include "app/map/path_plot.h"

#include <QPainter>

#include <utility>

namespace oasis::desktop {

PathPlot::PathPlot(const text::Language& language, QWidget* parent) : QWidget(parent), m_language(language)
{
    setMinimumSize(280, 150);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Profile of the path"));
}

void PathPlot::show(std::optional<map::PathSeries> series)
{
    m_series = std::move(series);
    setAccessibleDescription(m_series ? m_series->title : QString());
    update();
}

void PathPlot::paintEvent(QPaintEvent*)
{
    if (!m_series)
        return;
    QPainter painter(this);
    map::ChartStyle style;
    style.theme = currentTheme() == ThemeMode::Dark ? map::Theme::Dark : map::Theme::Light;
    style.font = font();
    map::drawPathPlot(painter, QRectF(rect()).adjusted(4, 4, -8, -4), *m_series, style, m_language);
    emit shown();
}

} // namespace oasis::desktop
