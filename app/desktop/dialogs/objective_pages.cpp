// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialogs/objective_pages.h"

#include "app/desktop/dialogs/form_fields.h"
#include "app/desktop/widgets/ui.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

#include <array>

namespace oasis::desktop {

namespace {

/// A form inside the dialog's form: its margins are those of the outer one.
QFormLayout* formOfPage(QWidget* page)
{
    QFormLayout* rows = fields::form(page);
    rows->setContentsMargins(0, 0, 0, 0);
    return rows;
}

class BudgetPage : public ObjectivePage
{
    Q_OBJECT

public:
    BudgetPage()
    {
        QFormLayout* rows = formOfPage(this);
        m_budget = fields::decimal(0, 1e10, 0, 50000, QStringLiteral(" €"));
        m_budget->setObjectName(QStringLiteral("budget"));
        m_budget->setToolTip(tr("Investment at most, before tax"));
        rows->addRow(tr("Budget"), m_budget);
    }
    void load(const ScenarioDefinition& definition) override { m_budget->setValue(definition.budget.inEuros()); }
    void store(ScenarioDefinition& definition) const override { definition.budget = Money::euros(m_budget->value()); }

private:
    QDoubleSpinBox* m_budget;
};

class QuotaPage : public ObjectivePage
{
    Q_OBJECT

public:
    QuotaPage()
    {
        QFormLayout* rows = formOfPage(this);
        m_share = fields::decimal(0.1, 100, 1, 5, QStringLiteral(" %"));
        m_share->setObjectName(QStringLiteral("quota"));
        m_share->setToolTip(tr("Weight of the sites served, of the weight of all selected sites, at least"));
        rows->addRow(tr("Share of the weight"), m_share);
    }
    void load(const ScenarioDefinition& definition) override { m_share->setValue(definition.quotaShare * 100); }
    void store(ScenarioDefinition& definition) const override { definition.quotaShare = m_share->value() / 100; }

private:
    QDoubleSpinBox* m_share;
};

class ProtectionPage : public ObjectivePage
{
    Q_OBJECT

public:
    explicit ProtectionPage(const text::Language& language)
    {
        QFormLayout* rows = formOfPage(this);
        rows->addRow(ui::label(tr("Sites of these kinds get two separate ways:"), ui::Role::Muted));
        rows->addRow(fields::kindGrid(m_kinds, language));
        m_required = fields::check(rows, tr("Required sites too"));
        m_nodes = fields::check(rows, tr("The ways share no junction"),
                                tr("Otherwise they may cross at a junction, but never run in one trench."));
        m_nodes->setObjectName(QStringLiteral("nodeDisjoint"));
        m_risks = fields::check(rows, tr("Shared trenches and poles are one risk"),
                                tr("The ways share no two streets of one risk group. The groups come with the street "
                                   "layer, see the manual."));
        m_risks->setObjectName(QStringLiteral("sharedRisks"));
    }
    void load(const ScenarioDefinition& definition) override
    {
        for (std::size_t kind = 0; kind < kSiteKindCount; ++kind)
            m_kinds[kind]->setChecked(definition.protection.kinds[kind]);
        m_required->setChecked(definition.protection.requiredSites);
        m_nodes->setChecked(definition.protection.nodeDisjoint);
        m_risks->setChecked(definition.protection.sharedRisks);
    }
    void store(ScenarioDefinition& definition) const override
    {
        for (std::size_t kind = 0; kind < kSiteKindCount; ++kind)
            definition.protection.kinds[kind] = m_kinds[kind]->isChecked();
        definition.protection.requiredSites = m_required->isChecked();
        definition.protection.nodeDisjoint = m_nodes->isChecked();
        definition.protection.sharedRisks = m_risks->isChecked();
    }

private:
    std::array<QCheckBox*, kSiteKindCount> m_kinds{};
    QCheckBox* m_required;
    QCheckBox* m_nodes;
    QCheckBox* m_risks;
};

class CabinetPage : public ObjectivePage
{
    Q_OBJECT

public:
    CabinetPage()
    {
        QFormLayout* rows = formOfPage(this);
        m_least = fields::integer(0, 100000);
        m_least->setToolTip(
            tr("Premises behind a cabinet at least (ARCEP decision 2010-1312); fewer is an exception."));
        rows->addRow(tr("Premises at least"), m_least);
        m_most = fields::integer(1, 100000);
        m_most->setToolTip(tr("Premises that a cabinet can hold. An assumption."));
        rows->addRow(tr("Premises at most"), m_most);
        m_distance = fields::decimal(100, 100000, 0, 100, QStringLiteral(" m"));
        m_distance->setToolTip(tr("From the cabinet to the premises along the streets. An assumption."));
        rows->addRow(tr("Longest way"), m_distance);
        m_split = fields::integer(1, 1024);
        m_split->setToolTip(tr("Premises that share a port of the exchange. An assumption."));
        rows->addRow(tr("Split ratio 1 to"), m_split);
        m_persons = fields::decimal(0.1, 20, 1, 0.1, {});
        m_persons->setToolTip(tr("Turns inhabitants into homes. An assumption."));
        rows->addRow(tr("Persons per home"), m_persons);
        m_jobs = fields::decimal(0, 100000, 1, 1, {});
        m_jobs->setSpecialValueText(tr("no businesses"));
        m_jobs->setToolTip(tr("Turns the jobs of activity zones into businesses; zones of unknown jobs count by their "
                              "size. At 0 businesses are left out. An assumption."));
        rows->addRow(tr("Jobs per business"), m_jobs);
    }
    void load(const ScenarioDefinition& definition) override
    {
        m_least->setValue(definition.cabinets.minPremises);
        m_most->setValue(definition.cabinets.maxPremises);
        m_distance->setValue(definition.cabinets.maxDistanceM);
        m_split->setValue(definition.cabinets.splitRatio);
        m_persons->setValue(definition.cabinets.personsPerHome);
        m_jobs->setValue(definition.cabinets.jobsPerBusiness);
    }
    void store(ScenarioDefinition& definition) const override
    {
        definition.cabinets.minPremises = m_least->value();
        definition.cabinets.maxPremises = m_most->value();
        definition.cabinets.maxDistanceM = m_distance->value();
        definition.cabinets.splitRatio = m_split->value();
        definition.cabinets.personsPerHome = m_persons->value();
        definition.cabinets.jobsPerBusiness = m_jobs->value();
    }

private:
    QSpinBox* m_least;
    QSpinBox* m_most;
    QDoubleSpinBox* m_distance;
    QSpinBox* m_split;
    QDoubleSpinBox* m_persons;
    QDoubleSpinBox* m_jobs;
};

} // namespace

ObjectivePages::ObjectivePages(const text::Language& language, QWidget* parent)
    : QStackedWidget(parent), m_nothing(new QWidget)
{
    addWidget(m_nothing);
    add(Objective::Budget, new BudgetPage);
    add(Objective::Quota, new QuotaPage);
    add(Objective::Resilient, new ProtectionPage(language));
    add(Objective::Cabinets, new CabinetPage);
}

void ObjectivePages::add(Objective objective, ObjectivePage* page)
{
    addWidget(page);
    m_pages.push_back({objective, page});
}

void ObjectivePages::showPageOf(Objective objective)
{
    QWidget* wanted = m_nothing;
    for (const Entry& entry : m_pages)
        if (entry.objective == objective)
            wanted = entry.page;
    setCurrentWidget(wanted);
    // The others ask for no room.
    for (int i = 0; i < count(); ++i)
        widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                 widget(i) == wanted ? QSizePolicy::Maximum : QSizePolicy::Ignored);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void ObjectivePages::load(const ScenarioDefinition& definition)
{
    for (const Entry& entry : m_pages)
        entry.page->load(definition);
}

void ObjectivePages::store(ScenarioDefinition& definition) const
{
    for (const Entry& entry : m_pages)
        entry.page->store(definition);
}

} // namespace oasis::desktop

#include "objective_pages.moc"
