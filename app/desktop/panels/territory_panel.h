// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

class QVBoxLayout;

namespace oasis::desktop {

class LayerTree;

/// Step 1: the layers of the territory, what is still missing, what each import did, and the layer tree of the map.
class TerritoryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TerritoryPanel(Workspace& workspace, QWidget* parent = nullptr);

private:
    void refresh();
    void fillNeeds();
    void fillReceipts();
    void chooseFiles();
    void chooseFolder();

    Workspace& m_workspace;
    QVBoxLayout* m_needs;
    QVBoxLayout* m_receipts;
};

} // namespace oasis::desktop
