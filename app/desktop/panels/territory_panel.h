// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

namespace oasis::desktop {

/// Step 1: the layers of the territory, what each import did, and the layer tree of the map.
class TerritoryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TerritoryPanel(Workspace& workspace, QWidget* parent = nullptr);

private:
    Workspace& m_workspace;
};

} // namespace oasis::desktop
