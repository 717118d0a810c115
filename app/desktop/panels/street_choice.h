// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QMenu>
#include <QWidget>

class QButtonGroup;

namespace oasis::desktop {

/// Three buttons with the planner's word on a street in the scenario on the map; each is one undoable edit.
class StreetChoiceBox : public QWidget
{
    Q_OBJECT

public:
    StreetChoiceBox(Workspace& workspace, StreetId street, QWidget* parent = nullptr);

    /// To the button that holds: the box is made anew after each edit, the keyboard stays.
    void takeFocus();

private:
    QButtonGroup* m_buttons;
};

/// The same as a menu.
class StreetMenu : public QMenu
{
    Q_OBJECT

public:
    StreetMenu(Workspace& workspace, StreetId street, QWidget* parent = nullptr);
};

} // namespace oasis::desktop
