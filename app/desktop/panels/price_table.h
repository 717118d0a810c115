// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

class QLineEdit;
class QTableWidget;

namespace oasis::desktop {

/// The unit costs of the study's catalogue; a price can be typed over and every figure follows.
class PriceTable : public QWidget
{
    Q_OBJECT

public:
    explicit PriceTable(Workspace& workspace, QWidget* parent = nullptr);

private:
    void refresh();
    void changePrice(int row, int column);

    Workspace& m_workspace;
    QLineEdit* m_filter;
    QTableWidget* m_prices;
    bool m_filling = false;
};

} // namespace oasis::desktop
