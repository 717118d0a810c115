// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace oasis::desktop {

class EquationTable;
class PathPlot;

/// The profile of a radio link: which one, its antennas and equipment, the verdict, the plot, and every figure with its
/// equation. Whatever is changed here is a trial.
class LinkView : public QWidget
{
    Q_OBJECT

public:
    explicit LinkView(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] PathPlot* plot() const { return m_plot; }
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] EquationTable* table() const { return m_table; }

private:
    QWidget* buildFields();
    void buildEquipment(QFormLayout& form);
    void buildRate(QFormLayout& form);
    QVBoxLayout* buildProfile();
    QDoubleSpinBox* height(QFormLayout& form, const QString& name, double PtpHeights::*of);
    void takeMasts();
    void listLinks();
    void refresh();
    void showFields(const LinkTrial& trial);
    void showVerdict();
    [[nodiscard]] QString endName(Point place, const QString& otherwise) const;

    Workspace& m_workspace;
    QComboBox* m_which; ///< a trial, or a link of the plan
    QLabel* m_note;
    QComboBox* m_equipment;
    QDoubleSpinBox* m_fromHeight;
    QDoubleSpinBox* m_toHeight;
    QDoubleSpinBox* m_wanted;
    QPushButton* m_masts;
    QCheckBox* m_closeUp;
    QLabel* m_verdict;
    QLabel* m_advice;
    PathPlot* m_plot;
    EquationTable* m_table;
    int m_planLink = -1; ///< shown
    bool m_isNew = true; ///< whether a close-up serves this link better is to be found out
};

} // namespace oasis::desktop
