// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialogs/radio_page.h"

#include "app/desktop/dialogs/form_fields.h"
#include "app/desktop/widgets/ui.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

namespace oasis::desktop {

RadioPage::RadioPage(QWidget* parent) : ObjectivePage(parent)
{
    QFormLayout* rows = fields::form(this);
    rows->addRow(ui::label(tr("Radio links from site to site or to a point of presence, where they cost less than "
                              "fibre. They need the relief. Climate and equipment are assumptions, to be confirmed."),
                           ui::Role::Muted));
    m_enabled = fields::check(rows, tr("Weigh radio links against fibre"),
                              tr("For all sites, the best mix, a budget and a share of the weight"));
    m_enabled->setObjectName(QStringLiteral("radioLinks"));
    auto* bands = new QWidget;
    auto* line = new QHBoxLayout(bands);
    line->setContentsMargins(0, 0, 0, 0);
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        m_bands[i] = new QCheckBox(tr("%1 GHz").arg(std::array{5, 18, 60, 80}[i]));
        line->addWidget(m_bands[i]);
    }
    line->addStretch();
    rows->addRow(tr("Bands"), bands);
    m_range = fields::decimal(0.1, 200, 1, 1, QStringLiteral(" km"));
    rows->addRow(tr("Longest link"), m_range);
    m_availability = fields::decimal(90, 99.999, 3, 0.01, QStringLiteral(" %"));
    rows->addRow(tr("Availability"), m_availability);
    m_margin = fields::decimal(0, 60, 1, 1, QStringLiteral(" dB"));
    m_margin->setObjectName(QStringLiteral("radioMargin"));
    m_margin->setToolTip(tr("Fade margin in clear air at least, whatever rain and multipath ask: for ageing, antennas "
                            "in the wind, interference and what the models miss. An assumption; 5 dB mostly cost one "
                            "modulation."));
    rows->addRow(tr("Least margin (assumption)"), m_margin);
    m_siteHeight = fields::decimal(1, 300, 1, 1, QStringLiteral(" m"));
    m_siteHeight->setToolTip(tr("Up to 8 m an antenna stands on the roof, up to 15 m on a pole, above on a mast."));
    rows->addRow(tr("Highest antenna at a site"), m_siteHeight);
    m_supplyHeight = fields::decimal(1, 300, 1, 1, QStringLiteral(" m"));
    rows->addRow(tr("At a point of presence"), m_supplyHeight);
    m_obstacle = fields::decimal(0, 200, 0, 1, QStringLiteral(" m"));
    m_obstacle->setToolTip(tr("Added to the relief everywhere between the ends"));
    rows->addRow(tr("Trees and roofs"), m_obstacle);
    m_rain = fields::decimal(0, 250, 0, 5, QStringLiteral(" mm/h"));
    m_rain->setToolTip(tr("Exceeded 0.01 % of the year"));
    rows->addRow(tr("Rain"), m_rain);
    addNetworkFields(*rows);
    connect(m_enabled, &QCheckBox::toggled, this, &RadioPage::enableFields);
}

void RadioPage::addNetworkFields(QFormLayout& rows)
{
    m_hops = fields::integer(1, 8);
    rows.addRow(tr("Links one after another"), m_hops);
    m_sharing = fields::decimal(1, 1000, 1, 1, {});
    m_sharing->setPrefix(QStringLiteral("1 : "));
    m_sharing->setObjectName(QStringLiteral("radioSharing"));
    m_sharing->setToolTip(
        tr("An assumption: sites behind a link seldom want their rate at once, so that what they want "
           "together is divided by this; the one that wants most counts whole. 1 : 1 guarantees "
           "everything."));
    rows.addRow(tr("Sharing of a link (assumption)"), m_sharing);
}

void RadioPage::enableFields()
{
    for (QCheckBox* band : m_bands)
        band->setEnabled(m_enabled->isChecked());
    for (QDoubleSpinBox* field :
         {m_range, m_availability, m_margin, m_siteHeight, m_supplyHeight, m_obstacle, m_rain, m_sharing})
        field->setEnabled(m_enabled->isChecked());
    m_hops->setEnabled(m_enabled->isChecked());
}

void RadioPage::load(const ScenarioDefinition& definition)
{
    m_rules = definition.radioLinks;
    m_enabled->setChecked(m_rules.enabled);
    for (std::size_t i = 0; i < m_bands.size(); ++i)
        m_bands[i]->setChecked(m_rules.bands[i]);
    m_range->setValue(m_rules.maxRangeM / 1000);
    m_availability->setValue(m_rules.availabilityPercent);
    m_margin->setValue(m_rules.leastMarginDb);
    m_siteHeight->setValue(m_rules.siteHeightM);
    m_supplyHeight->setValue(m_rules.supplyHeightM);
    m_obstacle->setValue(m_rules.obstacleM);
    m_rain->setValue(m_rules.rainRateMmH);
    m_hops->setValue(m_rules.maxHops);
    m_sharing->setValue(m_rules.sharing);
    enableFields();
}

void RadioPage::store(ScenarioDefinition& definition) const
{
    RadioLinkRules& rules = definition.radioLinks;
    rules = m_rules;
    rules.enabled = m_enabled->isChecked();
    for (std::size_t i = 0; i < m_bands.size(); ++i)
        rules.bands[i] = m_bands[i]->isChecked();
    rules.maxRangeM = m_range->value() * 1000;
    rules.availabilityPercent = m_availability->value();
    rules.leastMarginDb = m_margin->value();
    rules.siteHeightM = m_siteHeight->value();
    rules.supplyHeightM = m_supplyHeight->value();
    rules.obstacleM = m_obstacle->value();
    rules.rainRateMmH = m_rain->value();
    rules.maxHops = m_hops->value();
    rules.sharing = m_sharing->value();
}

} // namespace oasis::desktop
