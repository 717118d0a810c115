// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/scenarios_panel.h"

#include "app/desktop/dialogs/scenario_dialog.h"
#include "app/desktop/panels/scenario_card.h"
#include "app/desktop/widgets/ui.h"
#include "app/text/convert.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace oasis::desktop {

ScenariosPanel::ScenariosPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_hint(ui::label({}, ui::Role::Muted)),
      m_add(ui::button(tr("Add a scenario"))), m_runAll(ui::primaryButton(tr("Compute all"))),
      m_comparing(ui::label({}, ui::Role::Muted)), m_list(new QVBoxLayout)
{
    QVBoxLayout* column = ui::scrollingColumn(this);
    column->addWidget(ui::label(tr("Scenarios"), ui::Role::Title));
    column->addWidget(m_hint);
    auto* actions = new QHBoxLayout;
    m_runAll->setObjectName(QStringLiteral("runAll"));
    m_add->setObjectName(QStringLiteral("addScenario"));
    actions->addWidget(m_runAll);
    actions->addWidget(m_add);
    actions->addStretch();
    column->addLayout(actions);
    column->addWidget(m_comparing);
    m_list->setSpacing(8);
    column->addLayout(m_list);
    column->addStretch();

    m_add->setMenu(new QMenu(m_add));
    connect(m_add->menu(), &QMenu::aboutToShow, this, &ScenariosPanel::fillAddMenu);
    connect(m_runAll, &QPushButton::clicked, this, [this] { m_workspace.planner().runAll(); });
    connect(&m_workspace.document(), &StudyDocument::wasReset, this, &ScenariosPanel::rebuild);
    connect(&m_workspace.document(), &StudyDocument::changed, this, [this](const ChangeSummary& what) {
        if (what.definitions)
            rebuild();
        else if (what.outcomes)
            refresh();
    });
    connect(&m_workspace, &Workspace::activeScenarioChanged, this, &ScenariosPanel::refresh);
    for (const auto signal : {&Planner::started, &Planner::finished})
        connect(&m_workspace.planner(), signal, this, &ScenariosPanel::refresh);
    connect(&m_workspace.planner(), &Planner::stalenessChanged, this, &ScenariosPanel::refresh);
    rebuild();
}

void ScenariosPanel::rebuild()
{
    ui::clear(m_list);
    m_cards.clear();
    for (const ScenarioDefinition& definition : m_workspace.study().definitions) {
        auto* card = new ScenarioCard(m_workspace, definition.id);
        connect(card, &ScenarioCard::editRequested, this, &ScenariosPanel::edit);
        m_list->addWidget(card);
        m_cards.push_back(card);
    }
    refresh();
}

void ScenariosPanel::refresh()
{
    const bool none = m_cards.empty();
    m_hint->setText(
        none ? tr("A scenario is a question: which sites, by which means, for how much? Start from the usual ones.")
             : tr("Click a scenario to see it on the map. Its cost is shown with the proof of how good it is."));
    m_runAll->setEnabled(!none);
    const ScenarioDefinition* compared = findDefinition(m_workspace.study(), m_workspace.comparedScenario());
    m_comparing->setVisible(compared != nullptr);
    if (compared)
        m_comparing->setText(tr("The map shows what changes against “%1”.").arg(text::toQString(compared->name)));
    for (ScenarioCard* card : m_cards)
        card->refresh();
}

void ScenariosPanel::fillAddMenu()
{
    QMenu* menu = m_add->menu();
    menu->clear();
    const auto usual = usualScenarios(text::toStdString(m_workspace.language().code()));
    menu->addAction(tr("All the usual ones"), this, [this, usual] {
        StudyChange change;
        std::int64_t id = nextScenarioId(m_workspace.study()).value();
        for (ScenarioDefinition definition : usual) {
            const auto& known = m_workspace.study().definitions;
            if (std::any_of(known.begin(), known.end(),
                            [&](const auto& other) { return other.preset == definition.preset; }))
                continue;
            definition.id = ScenarioId{id++};
            change.upsertDefinitions.push_back(std::move(definition));
        }
        if (!change.isEmpty())
            m_workspace.edit(std::move(change), tr("Add the usual scenarios"));
    });
    menu->addSeparator();
    for (const ScenarioDefinition& definition : usual)
        menu->addAction(text::toQString(definition.name), this, [this, definition] { addScenario(definition); });
    menu->addSeparator();
    menu->addAction(tr("An empty one"), this, [this] {
        ScenarioDefinition definition;
        definition.name = text::toStdString(tr("New scenario"));
        addScenario(definition);
    });
}

void ScenariosPanel::addScenario(ScenarioDefinition definition)
{
    definition.id = nextScenarioId(m_workspace.study());
    const ScenarioId id = definition.id;
    StudyChange change;
    change.upsertDefinitions.push_back(std::move(definition));
    if (m_workspace.edit(std::move(change), tr("Add a scenario")))
        m_workspace.setActiveScenario(id);
}

void ScenariosPanel::edit(ScenarioId id)
{
    auto* dialog = new ScenarioDialog(m_workspace, id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace oasis::desktop
