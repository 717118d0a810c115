// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QDialog>

#include <array>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QTabWidget;

namespace oasis::desktop {

class ObjectivePages;
class OpticsPage;
class RadioPage;
class StreetsPage;

/// Everything that a scenario asks, in tabs; accepting is one undoable edit. What an objective asks beside the rest
/// stands on its own page, see ObjectivePages.
class ScenarioDialog : public QDialog
{
    Q_OBJECT

public:
    ScenarioDialog(Workspace& workspace, ScenarioId id, QWidget* parent = nullptr);

    void accept() override;

private:
    QWidget* buildQuestion();
    QWidget* buildSites();
    QWidget* buildConstruction();
    QWidget* buildWifi();
    QWidget* buildCosts();
    void load();
    [[nodiscard]] ScenarioDefinition edited() const;
    void enableFields();

    Workspace& m_workspace;
    ScenarioDefinition m_definition;
    QLabel* m_problem;
    QLineEdit* m_name;
    QPlainTextEdit* m_note;
    QComboBox* m_objective;
    ObjectivePages* m_pages;
    StreetsPage* m_streets;
    OpticsPage* m_optics;
    RadioPage* m_radio;
    std::array<QCheckBox*, kSiteKindCount> m_kinds{};
    QSpinBox* m_minPopulation;
    QDoubleSpinBox* m_minArea;
    QDoubleSpinBox* m_tolerance;
    QCheckBox* m_ducts;
    QCheckBox* m_poles;
    QCheckBox* m_fibre;
    QCheckBox* m_motorways;
    QCheckBox* m_foreign;
    QDoubleSpinBox* m_coDig;
    QDoubleSpinBox* m_renewal;
    QDoubleSpinBox* m_chambers;
    QDoubleSpinBox* m_spare;
    QDoubleSpinBox* m_slack;
    QCheckBox* m_wifi;
    QCheckBox* m_cores;
    std::array<QCheckBox*, kSiteKindCount> m_wifiKinds{};
    QSpinBox* m_outdoor;
    QSpinBox* m_indoor;
    QComboBox* m_band;
    QDoubleSpinBox* m_eirp;
    QLabel* m_range;
    QComboBox* m_prices;
    QDoubleSpinBox* m_overhead;
    QSpinBox* m_horizon;
    QDoubleSpinBox* m_rate;
};

} // namespace oasis::desktop
