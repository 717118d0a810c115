// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

namespace oasis::desktop {

/// Tables and charts below the map: sites, bill of quantities, cost by municipality, comparison.
class BottomPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BottomPanel(Workspace& workspace, QWidget* parent = nullptr);
    void showComparison();

signals:
    /// The panel wants to be seen.
    void openRequested();

private:
    Workspace& m_workspace;
};

} // namespace oasis::desktop
