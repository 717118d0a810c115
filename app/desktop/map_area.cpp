// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/map_area.h"

#include "app/desktop/widgets/notice_bar.h"

#include <QVBoxLayout>

namespace oasis::desktop {

MapArea::MapArea(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_notices(new NoticeBar(this))
{
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_notices);
    column->addStretch();
    connect(&m_workspace, &Workspace::problem, m_notices, &NoticeBar::showProblem);
    connect(&m_workspace, &Workspace::notice, m_notices, &NoticeBar::showNotice);
}

std::optional<map::ViewState> MapArea::view() const
{
    return {};
}

void MapArea::setView(const map::ViewState&) {}

void MapArea::zoomToAll() {}

} // namespace oasis::desktop
