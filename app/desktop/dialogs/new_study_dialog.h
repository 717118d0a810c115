// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QDialog>

namespace oasis::desktop {

/// Name, question to the council, author and coordinate system of a new study; checks the system before accepting.
class NewStudyDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewStudyDialog(Workspace& workspace, QWidget* parent = nullptr);

private:
    Workspace& m_workspace;
};

} // namespace oasis::desktop
