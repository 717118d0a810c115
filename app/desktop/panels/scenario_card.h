// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace oasis::desktop {

/// One scenario in the list: what it asks, how it fares, what can be done with it. A click shows it on the map.
class ScenarioCard : public QFrame
{
    Q_OBJECT

public:
    ScenarioCard(Workspace& workspace, ScenarioId id, QWidget* parent = nullptr);
    void refresh();
    [[nodiscard]] ScenarioId id() const { return m_id; }

signals:
    void editRequested(oasis::ScenarioId id);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildMenu();
    void showOutcome(const Outcome& outcome);
    void duplicate();
    void remove();

    Workspace& m_workspace;
    ScenarioId m_id;
    QLabel* m_name;
    QLabel* m_objective;
    QLabel* m_figure;
    QLabel* m_proof;
    QLabel* m_state;
    QProgressBar* m_progress;
    QPushButton* m_run;
    QToolButton* m_more;
};

} // namespace oasis::desktop
