// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/dialogs/objective_pages.h"

#include <array>

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QPushButton;

namespace oasis::desktop {

/// Figures of the optical budget, and the equipment that a scenario permits.
class OpticsPage : public ObjectivePage
{
    Q_OBJECT

public:
    explicit OpticsPage(QWidget* parent = nullptr);

    void load(const ScenarioDefinition& definition) override;
    void store(ScenarioDefinition& definition) const override;

private:
    void addLosses(QFormLayout* rows);
    void show(const OpticalRules& rules);

    OpticalRules m_rules; // what has no field of its own
    QDoubleSpinBox* m_splice = nullptr;
    QDoubleSpinBox* m_connector = nullptr;
    QDoubleSpinBox* m_filter = nullptr;
    QDoubleSpinBox* m_margin = nullptr;
    QDoubleSpinBox* m_drum = nullptr;
    std::array<QDoubleSpinBox*, 3> m_fibre{}; // 1310, 1490, 1550 nm
    std::array<QCheckBox*, kOpticalClassCount> m_allowed{};
};

} // namespace oasis::desktop
