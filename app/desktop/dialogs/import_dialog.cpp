// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialogs/import_dialog.h"

namespace oasis::desktop {

ImportDialog::ImportDialog(Workspace& workspace, const QString& path, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_path(path)
{
    static_cast<void>(m_workspace);
}

} // namespace oasis::desktop
