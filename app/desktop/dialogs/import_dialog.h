// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include "gis/import/import_layer.h"
#include "gis/vector/dataset_info.h"

#include <QDialog>
#include <QString>

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableWidget;
class QVBoxLayout;

namespace oasis::desktop {

/// Looks at a file, says what it is and what it will be used for, lets the planner choose layer, coordinate system,
/// encoding and mapping of fields, and imports it as one undoable edit; then shows the receipt.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(Workspace& workspace, const QString& path, QWidget* parent = nullptr);

    /// A dialog for each file, one after the other: an import numbers its sites after those of the one before.
    static void openInTurn(Workspace& workspace, const QStringList& paths, QWidget* parent);

    [[nodiscard]] bool isReady() const { return m_info.has_value(); }

public slots:
    void startImport();

private:
    QWidget* buildWait();
    QWidget* buildChoice();
    void addSourceFields();
    void addElevationFields();
    QWidget* buildReceipt();
    void look();
    void showLayer(int index);
    void showFacts(const gis::LayerInfo& layer);
    void showMapping();
    void useAs(int index);
    void showReceipt(const StudyChange& change);
    [[nodiscard]] const gis::LayerInfo* layer() const;
    [[nodiscard]] gis::FieldMapping editedMapping() const;
    [[nodiscard]] gis::LayerSource editedSource() const;
    [[nodiscard]] gis::ImportOptions editedOptions() const;

    Workspace& m_workspace;
    QString m_path;
    std::optional<gis::DatasetInfo> m_info;
    gis::FieldMapping m_mapping;
    QStackedWidget* m_pages;
    QLabel* m_wait = nullptr;
    QComboBox* m_layers = nullptr;
    QVBoxLayout* m_facts = nullptr;
    QComboBox* m_use = nullptr;
    QComboBox* m_crs = nullptr;
    QComboBox* m_encoding = nullptr;
    QCheckBox* m_swap = nullptr;
    QCheckBox* m_append = nullptr;
    QFormLayout* m_form = nullptr;
    QComboBox* m_surface = nullptr;    ///< elevation only
    QComboBox* m_heightUnit = nullptr; ///< elevation only
    QTableWidget* m_table = nullptr;
    QLabel* m_problem = nullptr;
    QVBoxLayout* m_receipt = nullptr;
    QPushButton* m_import = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace oasis::desktop
