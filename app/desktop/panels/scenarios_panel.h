// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace oasis::desktop {

class ScenarioCard;

/// Step 4: scenarios set up, run and compared.
class ScenariosPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ScenariosPanel(Workspace& workspace, QWidget* parent = nullptr);

private:
    void rebuild();
    void refresh();
    void fillAddMenu();
    void addScenario(ScenarioDefinition definition);
    void edit(ScenarioId id);

    Workspace& m_workspace;
    QLabel* m_hint;
    QPushButton* m_add;
    QPushButton* m_runAll;
    QLabel* m_comparing;
    QVBoxLayout* m_list;
    std::vector<ScenarioCard*> m_cards;
};

} // namespace oasis::desktop
