// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/scenario_card.h"

#include "app/desktop/theme/theme.h"
#include "app/desktop/widgets/ui.h"
#include "app/text/convert.h"
#include "app/text/unit_text.h"
#include "app/text/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace oasis::desktop {

ScenarioCard::ScenarioCard(Workspace& workspace, ScenarioId id, QWidget* parent)
    : QFrame(parent), m_workspace(workspace), m_id(id), m_name(ui::label({}, ui::Role::Heading)),
      m_objective(ui::label({}, ui::Role::Muted)), m_figure(ui::label({}, ui::Role::Figure)), m_proof(ui::label({})),
      m_state(ui::label({}, ui::Role::Caution)), m_progress(new QProgressBar),
      m_run(ui::button(tr("Compute"), QStringLiteral("run"))), m_more(new QToolButton)
{
    setProperty("role", QStringLiteral("card"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("Show this scenario on the map"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_more, 0, Qt::AlignTop);
    column->addLayout(head);
    for (QLabel* line : {m_objective, m_figure, m_proof, m_state})
        column->addWidget(line);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    column->addWidget(m_progress);
    auto* actions = new QHBoxLayout;
    actions->addWidget(m_run);
    QPushButton* edit = ui::button(tr("Edit…"), QStringLiteral("edit"));
    actions->addWidget(edit);
    actions->addStretch();
    column->addLayout(actions);
    buildMenu();
    connect(edit, &QPushButton::clicked, this, [this] { emit editRequested(m_id); });
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_workspace.planner().isRunning(m_id))
            m_workspace.planner().cancel(m_id);
        else
            m_workspace.planner().run(m_id);
    });
    connect(&m_workspace.planner(), &Planner::progressed, this,
            [this](ScenarioId which, double fraction, const QString& stage) {
                if (which != m_id)
                    return;
                m_progress->setValue(static_cast<int>(fraction * 1000));
                m_state->setText(text::stageName(stage.toStdString(), m_workspace.language()));
            });
    refresh();
}

void ScenarioCard::buildMenu()
{
    m_more->setText(QStringLiteral("⋯"));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    auto* menu = new QMenu(this);
    menu->addAction(icon(QStringLiteral("copy")), tr("Duplicate"), this, &ScenarioCard::duplicate);
    menu->addAction(icon(QStringLiteral("compare")), tr("Compare the map with this one"), this, [this] {
        m_workspace.setComparedScenario(m_workspace.comparedScenario() == m_id ? ScenarioId() : m_id);
    });
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("delete")), tr("Remove"), this, &ScenarioCard::remove);
    m_more->setMenu(menu);
}

void ScenarioCard::refresh()
{
    const ScenarioDefinition* definition = findDefinition(m_workspace.study(), m_id);
    if (!definition)
        return;
    const text::Language& language = m_workspace.language();
    m_name->setText(text::toQString(definition->name));
    QString objective = text::name(definition->objective, language);
    if (definition->objective == Objective::Budget)
        objective += QStringLiteral(" – ") +
                     text::UnitText(language).money(definition->budget,
                                                    text::toQString(m_workspace.study().catalogue->currency()));
    if (definition->objective == Objective::Quota)
        objective += QStringLiteral(" – ") + text::UnitText(language).percent(definition->quotaShare * 100, 1);
    m_objective->setText(objective);
    const bool running = m_workspace.planner().isRunning(m_id);
    const auto outcome = findOutcome(m_workspace.study(), m_id);
    m_figure->setVisible(outcome != nullptr);
    m_proof->setVisible(outcome != nullptr);
    if (outcome)
        showOutcome(*outcome);
    const bool stale = outcome && m_workspace.planner().isStale(m_id) && !running;
    m_state->setVisible(stale || running || !outcome);
    ui::setRole(m_state, stale ? ui::Role::Caution : ui::Role::Muted);
    m_state->setText(stale     ? tr("The study has changed since: compute again.")
                     : running ? tr("Computing…")
                               : tr("Not computed yet."));
    m_progress->setVisible(running);
    m_run->setText(running ? tr("Cancel") : tr("Compute"));
    m_run->setIcon(icon(running ? QStringLiteral("stop") : QStringLiteral("run")));
    ui::setSelected(this, m_workspace.activeScenario() == m_id);
}

void ScenarioCard::showOutcome(const Outcome& outcome)
{
    const text::Language& language = m_workspace.language();
    const text::UnitText units(language);
    const auto served = std::count_if(outcome.sites.begin(), outcome.sites.end(),
                                      [](const OutcomeSite& site) { return site.served != Served::No; });
    m_figure->setText(units.money(outcome.investment, text::toQString(m_workspace.study().catalogue->currency())));
    m_figure->setToolTip(tr("Investment before tax"));
    m_proof->setText(tr("%1 of %2 sites served; %3")
                         .arg(served)
                         .arg(outcome.sites.size())
                         .arg(text::proofSentence(outcome.proof, language)));
}

void ScenarioCard::duplicate()
{
    const ScenarioDefinition* definition = findDefinition(m_workspace.study(), m_id);
    if (!definition)
        return;
    ScenarioDefinition copy = *definition;
    copy.id = nextScenarioId(m_workspace.study());
    copy.name = text::toStdString(tr("%1 (copy)").arg(text::toQString(copy.name)));
    StudyChange change;
    change.upsertDefinitions.push_back(copy);
    m_workspace.edit(std::move(change), tr("Duplicate a scenario"));
}

void ScenarioCard::remove()
{
    StudyChange change;
    change.eraseDefinitions.push_back(m_id);
    if (findOutcome(m_workspace.study(), m_id))
        change.eraseOutcomes.push_back(m_id);
    if (findFrontier(m_workspace.study(), m_id))
        change.eraseFrontiers.push_back(m_id);
    m_workspace.planner().cancel(m_id);
    m_workspace.edit(std::move(change), tr("Remove a scenario"));
}

void ScenarioCard::mousePressEvent(QMouseEvent* event)
{
    m_workspace.setActiveScenario(m_id);
    QFrame::mousePressEvent(event);
}

void ScenarioCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)
        m_workspace.setActiveScenario(m_id);
    else if (event->key() == Qt::Key_Delete)
        remove();
    else
        QFrame::keyPressEvent(event);
}

} // namespace oasis::desktop
