// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialogs/scenario_dialog.h"

#include "app/desktop/dialogs/form_fields.h"
#include "app/desktop/dialogs/objective_pages.h"
#include "app/desktop/dialogs/optics_page.h"
#include "app/desktop/dialogs/radio_page.h"
#include "app/desktop/dialogs/streets_page.h"
#include "app/desktop/widgets/ui.h"
#include "app/text/convert.h"
#include "app/text/unit_text.h"
#include "app/text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace oasis::desktop {

using namespace fields;

ScenarioDialog::ScenarioDialog(Workspace& workspace, ScenarioId id, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_definition(*findDefinition(workspace.study(), id)),
      m_problem(ui::label({}, ui::Role::Bad))
{
    setWindowTitle(tr("Scenario – %1").arg(text::toQString(m_definition.name)));
    resize(560, 560);
    auto* column = new QVBoxLayout(this);
    auto* tabs = new QTabWidget;
    tabs->addTab(buildQuestion(), tr("Question"));
    tabs->addTab(buildSites(), tr("Sites"));
    tabs->addTab(buildConstruction(), tr("Network"));
    m_streets = new StreetsPage(m_workspace.study(), m_workspace.language());
    tabs->addTab(m_streets, tr("Streets"));
    m_optics = new OpticsPage;
    tabs->addTab(m_optics, tr("Fibre"));
    m_radio = new RadioPage;
    tabs->addTab(m_radio, tr("Radio links"));
    tabs->addTab(buildWifi(), tr("Wi-Fi"));
    tabs->addTab(buildCosts(), tr("Costs"));
    column->addWidget(tabs, 1);
    m_problem->hide();
    column->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setProperty("role", QStringLiteral("primary"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    load();
    connect(m_objective, &QComboBox::currentIndexChanged, this, &ScenarioDialog::enableFields);
    connect(m_wifi, &QCheckBox::toggled, this, &ScenarioDialog::enableFields);
    connect(m_band, &QComboBox::currentIndexChanged, this, &ScenarioDialog::enableFields);
    connect(m_eirp, &QDoubleSpinBox::valueChanged, this, &ScenarioDialog::enableFields);
    enableFields();
}

QWidget* ScenarioDialog::buildQuestion()
{
    auto* page = new QWidget;
    QFormLayout* rows = form(page);
    m_name = new QLineEdit;
    rows->addRow(tr("Name"), m_name);
    m_objective = new QComboBox;
    m_objective->setObjectName(QStringLiteral("objective"));
    for (const Objective objective :
         {Objective::ConnectAll, Objective::BestMix, Objective::Budget, Objective::Quota, Objective::Resilient,
          Objective::TrenchAndCable, Objective::Cabinets, Objective::LeaseAll})
        m_objective->addItem(text::name(objective, m_workspace.language()), static_cast<int>(objective));
    rows->addRow(tr("Objective"), m_objective);
    m_pages = new ObjectivePages(m_workspace.language());
    rows->addRow(m_pages);
    m_note = new QPlainTextEdit;
    m_note->setTabChangesFocus(true);
    rows->addRow(tr("Note"), m_note);
    return page;
}

QWidget* ScenarioDialog::buildSites()
{
    auto* page = new QWidget;
    QFormLayout* rows = form(page);
    rows->addRow(ui::label(tr("Oases of these kinds are planned for. Required ones always are."), ui::Role::Muted));
    rows->addRow(kindGrid(m_kinds, m_workspace.language()));
    m_minPopulation = integer(0, 10000000);
    rows->addRow(tr("Town halls from … inhabitants"), m_minPopulation);
    m_minArea = decimal(0, 10000, 1, 1, QStringLiteral(" ha"));
    rows->addRow(tr("Activity zones from"), m_minArea);
    m_tolerance = decimal(1, 5000, 0, 10, QStringLiteral(" m"));
    m_tolerance->setToolTip(tr("A site farther than this from every permitted street is refused and named."));
    rows->addRow(tr("Longest lead-in"), m_tolerance);
    return page;
}

QWidget* ScenarioDialog::buildConstruction()
{
    auto* page = new QWidget;
    QFormLayout* rows = form(page);
    m_ducts = check(rows, tr("Reuse existing ducts"));
    m_poles = check(rows, tr("Reuse existing poles"));
    m_fibre = check(rows, tr("Lease existing fibre"));
    m_motorways = check(rows, tr("Allow works along motorways"));
    m_foreign = check(rows, tr("Allow streets outside every municipality"), tr("An enclave or another country"));
    m_coDig = decimal(1, 100, 0, 5, QStringLiteral(" %"));
    m_coDig->setToolTip(tr("Share of the trench price borne when works are shared with others; 100 % digs alone."));
    rows->addRow(tr("Share of trench cost borne"), m_coDig);
    m_renewal = decimal(0, 100, 0, 5, QStringLiteral(" %"));
    m_renewal->setToolTip(tr("Share of reused poles to be renewed. An assumption, to be confirmed."));
    rows->addRow(tr("Poles to be renewed"), m_renewal);
    m_chambers = decimal(0, 10'000, 0, 10, QStringLiteral(" m"));
    m_chambers->setToolTip(tr("On new trenches; 0 for none. An assumption, to be confirmed."));
    rows->addRow(tr("Distance between chambers"), m_chambers);
    m_spare = decimal(0, 200, 0, 5, QStringLiteral(" %"));
    m_spare->setToolTip(tr("Fibres added to those needed, before rounding up to a cable size. An assumption."));
    rows->addRow(tr("Spare fibres"), m_spare);
    m_slack = decimal(0, 100, 0, 5, QStringLiteral(" %"));
    m_slack->setToolTip(tr("Cable length added to the length of the streets, before survey (GraceTHD: 20 %)."));
    rows->addRow(tr("Cable slack"), m_slack);
    return page;
}

QWidget* ScenarioDialog::buildWifi()
{
    auto* page = new QWidget;
    QFormLayout* rows = form(page);
    m_wifi = check(rows, tr("Public Wi-Fi hotspots"));
    m_cores = check(rows, tr("One in the core of every municipality"));
    rows->addRow(ui::label(tr("And at served sites of these kinds:"), ui::Role::Muted));
    rows->addRow(kindGrid(m_wifiKinds, m_workspace.language()));
    m_outdoor = integer(0, 20);
    rows->addRow(tr("Outdoor access points each"), m_outdoor);
    m_indoor = integer(0, 20);
    rows->addRow(tr("Indoor access points each"), m_indoor);
    m_band = new QComboBox;
    for (const WifiBand band : {WifiBand::Ghz2_4, WifiBand::Ghz5Low, WifiBand::Ghz5High})
        m_band->addItem(text::name(band, m_workspace.language()));
    rows->addRow(tr("Band"), m_band);
    m_eirp = decimal(0, 40, 0, 1, QStringLiteral(" dBm"));
    m_eirp->setToolTip(tr("Radiated power (EIRP), limited by band"));
    rows->addRow(tr("Radiated power"), m_eirp);
    m_range = ui::label({}, ui::Role::Muted);
    rows->addRow(m_range);
    return page;
}

QWidget* ScenarioDialog::buildCosts()
{
    auto* page = new QWidget;
    QFormLayout* rows = form(page);
    m_prices = new QComboBox;
    for (const PriceLevel level : {PriceLevel::Low, PriceLevel::Typical, PriceLevel::High})
        m_prices->addItem(text::name(level, m_workspace.language()));
    rows->addRow(tr("Catalogue prices"), m_prices);
    m_overhead = decimal(0, 100, 1, 1, QStringLiteral(" %"));
    m_overhead->setToolTip(tr("Works supervision, assistance and contingencies, on investment. An assumption."));
    rows->addRow(tr("Overheads"), m_overhead);
    m_horizon = integer(1, 60, tr(" years"));
    rows->addRow(tr("Horizon"), m_horizon);
    m_rate = decimal(0, 15, 1, 0.1, QStringLiteral(" %"));
    m_rate->setToolTip(tr("Real discount rate for public appraisal: 3.2 % (France Stratégie, 2021)"));
    rows->addRow(tr("Discount rate"), m_rate);
    return page;
}

void ScenarioDialog::load()
{
    const ScenarioDefinition& d = m_definition;
    m_name->setText(text::toQString(d.name));
    m_note->setPlainText(text::toQString(d.note));
    m_objective->setCurrentIndex(m_objective->findData(static_cast<int>(d.objective)));
    m_pages->load(d);
    for (std::size_t kind = 0; kind < kSiteKindCount; ++kind) {
        m_kinds[kind]->setChecked(d.sites.kinds[kind]);
        m_wifiKinds[kind]->setChecked(d.wifi.kinds[kind]);
    }
    m_minPopulation->setValue(static_cast<int>(d.sites.townHallMinPopulation));
    m_minArea->setValue(d.sites.zoneMinAreaHa);
    m_tolerance->setValue(d.cables.leadInToleranceM);
    m_ducts->setChecked(d.construction.reuseDucts);
    m_poles->setChecked(d.construction.reusePoles);
    m_fibre->setChecked(d.construction.reuseFibre);
    m_motorways->setChecked(d.construction.allowMotorways);
    m_foreign->setChecked(d.construction.allowForeignGround);
    m_coDig->setValue(d.construction.coDigShare * 100);
    m_renewal->setValue(d.construction.poleRenewalShare * 100);
    m_chambers->setValue(d.construction.chamberSpacingM);
    m_spare->setValue(d.cables.spare * 100);
    m_slack->setValue(d.cables.slack * 100);
    m_streets->load(d);
    m_optics->load(d);
    m_radio->load(d);
    m_wifi->setChecked(d.wifi.enabled);
    m_cores->setChecked(d.wifi.villageCores);
    m_outdoor->setValue(d.wifi.outdoorAccessPoints);
    m_indoor->setValue(d.wifi.indoorAccessPoints);
    m_band->setCurrentIndex(static_cast<int>(d.wifi.model.band));
    m_eirp->setValue(d.wifi.model.eirp.dBm());
    m_prices->setCurrentIndex(static_cast<int>(d.priceLevel));
    m_overhead->setValue(d.overheadShare * 100);
    m_horizon->setValue(d.cashFlow.horizonYears);
    m_rate->setValue(d.cashFlow.discountRate * 100);
}

ScenarioDefinition ScenarioDialog::edited() const
{
    ScenarioDefinition d = m_definition;
    d.name = text::toStdString(m_name->text().trimmed());
    d.note = text::toStdString(m_note->toPlainText());
    d.objective = static_cast<Objective>(m_objective->currentData().toInt());
    m_pages->store(d);
    for (std::size_t kind = 0; kind < kSiteKindCount; ++kind) {
        d.sites.kinds[kind] = m_kinds[kind]->isChecked();
        d.wifi.kinds[kind] = m_wifiKinds[kind]->isChecked();
    }
    d.sites.townHallMinPopulation = m_minPopulation->value();
    d.sites.zoneMinAreaHa = m_minArea->value();
    d.cables.leadInToleranceM = m_tolerance->value();
    d.construction.reuseDucts = m_ducts->isChecked();
    d.construction.reusePoles = m_poles->isChecked();
    d.construction.reuseFibre = m_fibre->isChecked();
    d.construction.allowMotorways = m_motorways->isChecked();
    d.construction.allowForeignGround = m_foreign->isChecked();
    d.construction.coDigShare = m_coDig->value() / 100;
    d.construction.poleRenewalShare = m_renewal->value() / 100;
    d.construction.chamberSpacingM = m_chambers->value();
    d.cables.spare = m_spare->value() / 100;
    d.cables.slack = m_slack->value() / 100;
    m_streets->store(d);
    m_optics->store(d);
    m_radio->store(d);
    d.wifi.enabled = m_wifi->isChecked();
    d.wifi.villageCores = m_cores->isChecked();
    d.wifi.outdoorAccessPoints = m_outdoor->value();
    d.wifi.indoorAccessPoints = m_indoor->value();
    d.wifi.model.band = static_cast<WifiBand>(m_band->currentIndex());
    d.wifi.model.eirp = PowerLevel::dBm(m_eirp->value());
    d.priceLevel = static_cast<PriceLevel>(m_prices->currentIndex());
    d.overheadShare = m_overhead->value() / 100;
    d.cashFlow.horizonYears = m_horizon->value();
    d.cashFlow.discountRate = m_rate->value() / 100;
    return d;
}

void ScenarioDialog::enableFields()
{
    const ScenarioDefinition now = edited();
    m_pages->showPageOf(now.objective);
    m_streets->setObjective(now);
    for (QWidget* field : std::initializer_list<QWidget*>{m_cores, m_outdoor, m_indoor, m_band, m_eirp})
        field->setEnabled(now.wifi.enabled);
    for (QCheckBox* box : m_wifiKinds)
        box->setEnabled(now.wifi.enabled);
    const auto limits = checkLimits(now.wifi.model);
    ui::setRole(m_range, limits.has_value() ? ui::Role::Muted : ui::Role::Bad);
    m_range->setText(limits.has_value()
                         ? tr("Reach by the simple model: %1")
                               .arg(text::UnitText(m_workspace.language()).length(rangeM(now.wifi.model)))
                         : text::sentence(limits.error(), m_workspace.language()));
}

void ScenarioDialog::accept()
{
    const ScenarioDefinition now = edited();
    const auto sound =
        now.name.empty() ? Result<void>(fail(ErrorCode::InvalidArgument, "a scenario needs a name")) : check(now);
    if (!sound.has_value()) {
        m_problem->setText(text::sentence(sound.error(), m_workspace.language()));
        m_problem->show();
        return;
    }
    StudyChange change;
    change.upsertDefinitions.push_back(now);
    if (m_workspace.edit(std::move(change), tr("Edit a scenario")))
        QDialog::accept();
}

} // namespace oasis::desktop
