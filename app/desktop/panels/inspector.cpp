// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/inspector.h"

namespace oasis::desktop {

Inspector::Inspector(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace)
{
    static_cast<void>(m_workspace);
}

} // namespace oasis::desktop
