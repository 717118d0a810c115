// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/street_choice.h"

#include "app/desktop/widgets/ui.h"
#include "app/text/street_text.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace oasis::desktop {

namespace {

constexpr std::array kChoices{StreetChoice::Used, StreetChoice::Barred, StreetChoice::Free};

} // namespace

StreetChoiceBox::StreetChoiceBox(Workspace& workspace, StreetId street, QWidget* parent)
    : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const ScenarioDefinition& definition = *findDefinition(workspace.study(), workspace.activeScenario());
    const StreetChoice now = choiceOf(definition.construction, street);
    const QString unfollowed = text::pinsUnfollowed(definition, workspace.language());
    for (const StreetChoice choice : kChoices) {
        QPushButton* button = ui::button(text::choiceText(choice, workspace.language()));
        button->setCheckable(true);
        button->setChecked(choice == now);
        button->setAccessibleDescription(
            text::streetWithNumber(*workspace.study().streets, street, workspace.language()));
        button->setEnabled(choice != StreetChoice::Used || unfollowed.isEmpty() || now == choice);
        m_buttons->addButton(button, static_cast<int>(choice));
        column->addWidget(button);
    }
    connect(m_buttons, &QButtonGroup::idClicked, this,
            [&workspace, street](int id) { workspace.chooseStreet(street, static_cast<StreetChoice>(id)); });
    if (!unfollowed.isEmpty())
        column->addWidget(ui::label(unfollowed, ui::Role::Muted));
}

void StreetChoiceBox::takeFocus()
{
    m_buttons->checkedButton()->setFocus();
}

StreetMenu::StreetMenu(Workspace& workspace, StreetId street, QWidget* parent) : QMenu(parent)
{
    addSection(text::streetWithNumber(*workspace.study().streets, street, workspace.language()));
    const ScenarioDefinition* definition = findDefinition(workspace.study(), workspace.activeScenario());
    if (!definition) {
        addAction(tr("Choose a scenario first"))->setEnabled(false);
        return;
    }
    auto* group = new QActionGroup(this);
    const StreetChoice now = choiceOf(definition->construction, street);
    for (const StreetChoice choice : kChoices) {
        QAction* action = addAction(text::choiceText(choice, workspace.language()));
        action->setCheckable(true);
        action->setChecked(choice == now);
        action->setEnabled(choice != StreetChoice::Used || now == choice ||
                           followsPins(definition->objective, definition->networkMode));
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [&workspace, street, choice] { workspace.chooseStreet(street, choice); });
    }
}

} // namespace oasis::desktop
