// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace oasis::desktop {

/// Where the heights of trees and buildings come from when coverage is computed: nowhere, a raster of land cover,
/// outlines of buildings, or both. One step to undo, kept with the study. Refused on a relief that holds them already.
class ClutterDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ClutterDialog(Workspace& workspace, QWidget* parent = nullptr);

    void accept() override;

private:
    enum class Source { None, Classes, Buildings, Both };
    void buildFields();
    /// A row of the form with a file and a button to choose one.
    QLineEdit* addFile(const QString& title, const QString& name);
    void load();
    void showFields();
    void browse(QLineEdit* file);
    [[nodiscard]] Source source() const;
    [[nodiscard]] bool wantsClasses() const { return source() == Source::Classes || source() == Source::Both; }
    [[nodiscard]] bool wantsBuildings() const { return source() == Source::Buildings || source() == Source::Both; }
    [[nodiscard]] Result<ClutterChoice> choice() const;
    [[nodiscard]] Result<void> readClasses(ClutterChoice& wanted) const;
    [[nodiscard]] Result<void> readBuildings(ClutterChoice& wanted) const;

    Workspace& m_workspace;
    QFormLayout* m_form;
    QComboBox* m_source = nullptr;
    QLineEdit* m_classes = nullptr;
    QLineEdit* m_buildings = nullptr;
    QLineEdit* m_heights = nullptr;
    QLineEdit* m_layer = nullptr;
    QLineEdit* m_field = nullptr;
    QLabel* m_found = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace oasis::desktop
