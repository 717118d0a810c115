// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QTreeWidget>

namespace oasis::desktop {

/// The layers of the map, top first: shown or hidden by the box, moved by drag or Alt+Up and Alt+Down, each undoable.
class LayerTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit LayerTree(Workspace& workspace, QWidget* parent = nullptr);

protected:
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void take(const QString& title);
    void moveCurrent(int by);

    Workspace& m_workspace;
    bool m_filling = false;
};

} // namespace oasis::desktop
