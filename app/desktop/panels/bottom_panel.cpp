// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/bottom_panel.h"

namespace oasis::desktop {

BottomPanel::BottomPanel(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace)
{
    static_cast<void>(m_workspace);
}

void BottomPanel::showComparison()
{
    emit openRequested();
}

} // namespace oasis::desktop
