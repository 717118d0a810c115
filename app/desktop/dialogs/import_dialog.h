// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QDialog>
#include <QString>

namespace oasis::desktop {

/// Looks at a file, says what it is and what it will be used for, lets the planner choose layer, coordinate system,
/// encoding and mapping of fields, and imports it as one undoable edit.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(Workspace& workspace, const QString& path, QWidget* parent = nullptr);

private:
    Workspace& m_workspace;
    QString m_path;
};

} // namespace oasis::desktop
