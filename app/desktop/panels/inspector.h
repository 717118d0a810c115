// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

namespace oasis::desktop {

/// What is selected: what it is, why it is here, what it costs.
class Inspector : public QWidget
{
    Q_OBJECT

public:
    explicit Inspector(Workspace& workspace, QWidget* parent = nullptr);

private:
    Workspace& m_workspace;
};

} // namespace oasis::desktop
