// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

namespace oasis::desktop {

/// Step 3: points of presence, what may be reused, what is forbidden, unit costs.
class NetworkPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkPanel(Workspace& workspace, QWidget* parent = nullptr);

private:
    Workspace& m_workspace;
};

} // namespace oasis::desktop
