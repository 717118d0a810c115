// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace oasis::desktop {

/// An access point in the inspector: its fields, each change an undoable edit (typing in one field one step), the
/// national limit with its rule, and what its coverage serves. Follows the document and the coverage itself.
class AccessPointView : public QWidget
{
    Q_OBJECT

public:
    AccessPointView(Workspace& workspace, AccessPointId id, QWidget* parent = nullptr);
    [[nodiscard]] AccessPointId shows() const { return m_id; }

private:
    /// A number of the access point with its field.
    struct Figure
    {
        QDoubleSpinBox* box = nullptr;
        std::function<double&(AccessPoint&)> of;
    };
    /// How a figure is entered.
    struct Range
    {
        double least = 0;
        double most = 0;
        double step = 1;
        int decimals = 0;
        QString unit;
    };
    void buildFields();
    void buildAntenna(QFormLayout& form);
    void buildChannel(QFormLayout& form);
    void buildCoverage(QVBoxLayout& column);
    QDoubleSpinBox* addFigure(QFormLayout& form, const QString& name, const Range& range,
                              std::function<double&(AccessPoint&)> of);
    void change(const QString& field, const std::function<void(AccessPoint&)>& how);
    void load();
    void showLimit(const AccessPoint& point);
    void showCoverage(const AccessPoint& point);
    void chooseClutter();
    void erase();

    Workspace& m_workspace;
    AccessPointId m_id;
    bool m_loading = false;
    QLineEdit* m_name = nullptr;
    QComboBox* m_pattern = nullptr;
    QComboBox* m_standard = nullptr;
    QComboBox* m_width = nullptr;
    QCheckBox* m_outdoors = nullptr;
    QComboBox* m_shown = nullptr;
    QComboBox* m_receivers = nullptr;
    std::vector<Figure> m_figures;
    std::vector<QWidget*> m_beam;   ///< fields of sector antennas only
    std::vector<QWidget*> m_shaped; ///< fields of antennas that are not isotropic
    QLabel* m_verdict = nullptr;
    QLabel* m_rule = nullptr;
    QLabel* m_served = nullptr;
    QLabel* m_model = nullptr;
};

} // namespace oasis::desktop
