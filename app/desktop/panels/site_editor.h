// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace oasis::desktop {

/// The fields of a site that the planner may change; each change is an undoable edit, typing in one field one step.
class SiteEditor : public QWidget
{
    Q_OBJECT

public:
    SiteEditor(Workspace& workspace, SiteId id, QWidget* parent = nullptr);
    /// True while an edit made here is being applied.
    [[nodiscard]] bool isOwnEdit() const { return m_applying; }

private:
    void connectFields();
    void load();
    void change(const QString& title, const QString& field, const std::function<void(Site&)>& how);

    Workspace& m_workspace;
    SiteId m_id;
    bool m_applying = false;
    bool m_loading = false;
    QLineEdit* m_name;
    QComboBox* m_kind;
    QComboBox* m_state;
    QCheckBox* m_required;
    QDoubleSpinBox* m_weight;
    QDoubleSpinBox* m_people;
    QPlainTextEdit* m_note;
    QLabel* m_place;
};

} // namespace oasis::desktop
