// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

class QVBoxLayout;

namespace oasis::desktop {

/// Step 3: where the network may start, what may be reused, what the streets are like, and the way to the unit costs.
class NetworkPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkPanel(Workspace& workspace, QWidget* parent = nullptr);

signals:
    void pricesRequested();

private:
    void refreshFacts();

    Workspace& m_workspace;
    QVBoxLayout* m_facts;
};

} // namespace oasis::desktop
