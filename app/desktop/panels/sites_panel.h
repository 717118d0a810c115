// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

namespace oasis::desktop {

/// Step 2: marking oases by rule and by hand, weights and ranking.
class SitesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SitesPanel(Workspace& workspace, QWidget* parent = nullptr);

private:
    Workspace& m_workspace;
};

} // namespace oasis::desktop
