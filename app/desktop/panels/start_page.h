// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

#include <functional>

namespace oasis::desktop {

/// What one sees before a study is open: recent studies, the sample valley, a new study.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    /// `chooseAndOpen` asks for a file and opens it.
    StartPage(Workspace& workspace, std::function<void()> chooseAndOpen, QWidget* parent = nullptr);

private:
    Workspace& m_workspace;
    std::function<void()> m_chooseAndOpen;
};

} // namespace oasis::desktop
