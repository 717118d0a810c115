// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialogs/optics_page.h"

#include "app/desktop/dialogs/form_fields.h"
#include "app/desktop/widgets/ui.h"
#include "app/text/convert.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace oasis::desktop {

namespace {

constexpr std::array kWavelengths{Wavelength::Nm1310, Wavelength::Nm1490, Wavelength::Nm1550};

} // namespace

OpticsPage::OpticsPage(QWidget* parent) : ObjectivePage(parent)
{
    QFormLayout* rows = fields::form(this);
    rows->addRow(ui::label(tr("Light that each fibre loses, and the equipment that bridges it. All figures are "
                              "assumptions, to be confirmed with the equipment chosen."),
                           ui::Role::Muted));
    auto* sets = new QWidget;
    auto* line = new QHBoxLayout(sets);
    line->setContentsMargins(0, 0, 0, 0);
    auto* design = new QPushButton(tr("Design values"));
    auto* worst = new QPushButton(tr("Worst values"));
    worst->setObjectName(QStringLiteral("worstOptics"));
    line->addWidget(design);
    line->addWidget(worst);
    line->addStretch();
    rows->addRow(sets);
    connect(design, &QPushButton::clicked, this, [this] { show({}); });
    connect(worst, &QPushButton::clicked, this, [this] { show(worstOpticalRules()); });
    addLosses(rows);
    rows->addRow(ui::label(tr("Equipment that may be used on a fibre of its own:"), ui::Role::Muted));
    auto* widget = new QWidget;
    auto* grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    for (int i = 0, place = 0; i < kOpticalClassCount; ++i) {
        const auto opticalClass = static_cast<OpticalClass>(i);
        if (isPassiveSplit(opticalClass))
            continue;
        auto* box = new QCheckBox(text::toQString(std::string(nameOf(opticalClass))));
        box->setObjectName(QStringLiteral("allow") + box->text());
        grid->addWidget(box, place / 2, place % 2);
        m_allowed[static_cast<std::size_t>(i)] = box;
        ++place;
    }
    rows->addRow(widget);
}

void OpticsPage::addLosses(QFormLayout* rows)
{
    for (std::size_t i = 0; i < kWavelengths.size(); ++i) {
        m_fibre[i] = fields::decimal(0, 10, 2, 0.01, QStringLiteral(" dB/km"));
        rows->addRow(tr("Fibre at %1 nm").arg(nanometres(kWavelengths[i])), m_fibre[i]);
    }
    m_splice = fields::decimal(0, 10, 2, 0.01, QStringLiteral(" dB"));
    rows->addRow(tr("Splice"), m_splice);
    m_connector = fields::decimal(0, 10, 2, 0.05, QStringLiteral(" dB"));
    rows->addRow(tr("Pair of connectors"), m_connector);
    m_filter = fields::decimal(0, 20, 2, 0.1, QStringLiteral(" dB"));
    rows->addRow(tr("Wavelength filters"), m_filter);
    m_margin = fields::decimal(0, 20, 1, 0.5, QStringLiteral(" dB"));
    m_margin->setObjectName(QStringLiteral("opticalMargin"));
    m_margin->setToolTip(tr("Kept for ageing and repair"));
    rows->addRow(tr("Margin"), m_margin);
    m_drum = fields::decimal(100, 20000, 0, 100, QStringLiteral(" m"));
    m_drum->setToolTip(tr("A splice is counted after so much cable, besides those in closures."));
    rows->addRow(tr("Cable on a drum"), m_drum);
}

void OpticsPage::show(const OpticalRules& rules)
{
    for (std::size_t i = 0; i < kWavelengths.size(); ++i)
        m_fibre[i]->setValue(rules.fibreDbPerKm[static_cast<std::size_t>(kWavelengths[i])]);
    m_splice->setValue(rules.spliceDb);
    m_connector->setValue(rules.connectorDb);
    m_filter->setValue(rules.filterDb);
    m_margin->setValue(rules.marginDb);
    m_drum->setValue(rules.drumM);
}

void OpticsPage::load(const ScenarioDefinition& definition)
{
    m_rules = definition.optics;
    show(m_rules);
    for (std::size_t i = 0; i < m_allowed.size(); ++i)
        if (m_allowed[i] != nullptr)
            m_allowed[i]->setChecked(m_rules.allowed[i]);
}

void OpticsPage::store(ScenarioDefinition& definition) const
{
    OpticalRules& rules = definition.optics;
    rules = m_rules;
    for (std::size_t i = 0; i < kWavelengths.size(); ++i)
        rules.fibreDbPerKm[static_cast<std::size_t>(kWavelengths[i])] = m_fibre[i]->value();
    rules.spliceDb = m_splice->value();
    rules.connectorDb = m_connector->value();
    rules.filterDb = m_filter->value();
    rules.marginDb = m_margin->value();
    rules.drumM = m_drum->value();
    for (std::size_t i = 0; i < m_allowed.size(); ++i)
        if (m_allowed[i] != nullptr)
            rules.allowed[i] = m_allowed[i]->isChecked();
}

} // namespace oasis::desktop
