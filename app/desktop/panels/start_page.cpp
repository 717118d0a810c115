// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/start_page.h"

namespace oasis::desktop {

StartPage::StartPage(Workspace& workspace, std::function<void()> chooseAndOpen, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_chooseAndOpen(std::move(chooseAndOpen))
{
    static_cast<void>(m_workspace);
}

} // namespace oasis::desktop
