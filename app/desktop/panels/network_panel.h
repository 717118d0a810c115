// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

class QLineEdit;
class QTableWidget;
class QVBoxLayout;

namespace oasis::desktop {

/// Step 3: where the network may start, what may be reused, what the streets are like, and the unit costs.
class NetworkPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkPanel(Workspace& workspace, QWidget* parent = nullptr);

private:
    void refreshFacts();
    void refreshPrices();
    void changePrice(int row, int column);

    Workspace& m_workspace;
    QVBoxLayout* m_facts;
    QLineEdit* m_filter;
    QTableWidget* m_prices;
    bool m_filling = false;
};

} // namespace oasis::desktop
