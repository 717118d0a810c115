// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace oasis::desktop {

/// What one sees before a study is open: the sample valley, a new study, recent ones.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    /// `chooseAndOpen` asks for a file and opens it.
    StartPage(Workspace& workspace, std::function<void()> chooseAndOpen, QWidget* parent = nullptr);

private:
    QWidget* buildActions();
    QWidget* buildRecent();
    void fillRecent();
    void openSample();

    Workspace& m_workspace;
    std::function<void()> m_chooseAndOpen;
    QVBoxLayout* m_recent;
    QLabel* m_problem = nullptr;
};

} // namespace oasis::desktop
