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

/// Where the heights of trees and buildings come from when coverage is computed: nowhere, a raster of land cover, or
/// outlines of buildings. Refused on a relief that holds them already.
class ClutterDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ClutterDialog(Workspace& workspace, QWidget* parent = nullptr);

    void accept() override;

private:
    enum class Source { None, Classes, Buildings };
    void buildFields();
    void load();
    void showFields();
    void browse();
    [[nodiscard]] Source source() const;
    [[nodiscard]] Result<gis::ClutterRequest> request() const;

    Workspace& m_workspace;
    QFormLayout* m_form;
    QComboBox* m_source = nullptr;
    QWidget* m_fileRow = nullptr;
    QLineEdit* m_file = nullptr;
    QLineEdit* m_heights = nullptr;
    QLineEdit* m_layer = nullptr;
    QLineEdit* m_field = nullptr;
    QLabel* m_found = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace oasis::desktop
