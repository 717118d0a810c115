// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include "core/sites/priority.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;
class QTimer;
class QVBoxLayout;

namespace oasis::desktop {

/// Step 2: merging what is one place, marking oases by rule, weights and ranking.
class SitesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SitesPanel(Workspace& workspace, QWidget* parent = nullptr);

signals:
    void tableRequested();

private:
    QWidget* buildRules();
    QWidget* buildWeights();
    void refresh();
    void fillCounts();
    void rank();
    void markByRule();
    void reviewMerges();
    void takeScoresAsWeights();
    [[nodiscard]] std::vector<Site> oases() const;
    [[nodiscard]] std::vector<PriorityScore> scores() const;

    Workspace& m_workspace;
    QVBoxLayout* m_counts;
    QPushButton* m_merge;
    std::array<QCheckBox*, kSiteKindCount> m_kinds{};
    QSpinBox* m_minPopulation = nullptr;
    QDoubleSpinBox* m_minArea = nullptr;
    std::array<QSlider*, kPriorityCriterionCount> m_weights{};
    QVBoxLayout* m_ranking = nullptr;
    QTimer* m_pause;
};

} // namespace oasis::desktop
