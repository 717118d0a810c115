// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/dialogs/objective_pages.h"

#include <array>

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;

namespace oasis::desktop {

/// Whether radio links may take the place of fibre, and by which rules.
class RadioPage : public ObjectivePage
{
    Q_OBJECT

public:
    explicit RadioPage(QWidget* parent = nullptr);

    void load(const ScenarioDefinition& definition) override;
    void store(ScenarioDefinition& definition) const override;

private:
    void addNetworkFields(QFormLayout& rows);
    void enableFields();

    QCheckBox* m_enabled = nullptr;
    std::array<QCheckBox*, kRadioBandCount> m_bands{};
    QDoubleSpinBox* m_range = nullptr;
    QDoubleSpinBox* m_availability = nullptr;
    QDoubleSpinBox* m_margin = nullptr;
    QDoubleSpinBox* m_siteHeight = nullptr;
    QDoubleSpinBox* m_supplyHeight = nullptr;
    QDoubleSpinBox* m_obstacle = nullptr;
    QDoubleSpinBox* m_rain = nullptr;
    QSpinBox* m_hops = nullptr;
    QDoubleSpinBox* m_sharing = nullptr;
    RadioLinkRules m_rules; // what has no field of its own
};

} // namespace oasis::desktop
