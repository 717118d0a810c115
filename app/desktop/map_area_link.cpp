// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the map does with the radio link that is looked at.
#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/map_area.h"

namespace oasis::desktop {

void MapArea::connectLink()
{
    LinkPlanner& planner = m_workspace.linkPlanner();
    connect(&planner, &LinkPlanner::changed, this, &MapArea::showLink);
    connect(m_canvas, &MapCanvas::linkDragged, &planner, &LinkPlanner::follow);
    connect(m_canvas, &MapCanvas::linkDragEnded, &planner, &LinkPlanner::settle);
    connect(m_canvas, &MapCanvas::linkDragGivenUp, &planner, &LinkPlanner::giveUp);
    connect(&m_workspace, &Workspace::selectionChanged, this, &MapArea::showLink);
    showLink();
}

/// A trial is on the map as long as it is there, a link of the plan as long as it is selected.
void MapArea::showLink()
{
    const LinkPlanner& planner = m_workspace.linkPlanner();
    const auto& tried = planner.tried();
    const bool isSelected = planner.planLink() >= 0 && m_workspace.selectedRadioLink() == planner.planLink();
    if (tried && (planner.isTrial() || isSelected))
        m_canvas->setLink(linkMark(*tried, planner.isTrial(), m_workspace.language()));
    else
        m_canvas->setLink(std::nullopt);
}

} // namespace oasis::desktop
