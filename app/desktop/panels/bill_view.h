// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace oasis::desktop {

/// The bill of the scenario on the map: by item with quantity, unit price and amount, or by municipality.
class BillView : public QWidget
{
    Q_OBJECT

public:
    enum class Content { Items, Municipalities };
    BillView(Workspace& workspace, Content content, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void outdate();
    void refresh();
    void fillItems(const Outcome& outcome);
    void fillMunicipalities(const Outcome& outcome);
    void setRow(int row, const QStringList& cells, const QString& help = {});

    Workspace& m_workspace;
    Content m_content;
    QLabel* m_title;
    QTableWidget* m_table;
    bool m_outdated = true;
};

} // namespace oasis::desktop
