// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialogs/new_study_dialog.h"

namespace oasis::desktop {

NewStudyDialog::NewStudyDialog(Workspace& workspace, QWidget* parent) : QDialog(parent), m_workspace(workspace)
{
    static_cast<void>(m_workspace);
}

} // namespace oasis::desktop
