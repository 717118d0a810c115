// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/territory_panel.h"

namespace oasis::desktop {

TerritoryPanel::TerritoryPanel(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace)
{
    static_cast<void>(m_workspace);
}

} // namespace oasis::desktop
