// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include "core/sites/merge_sites.h"

#include <QDialog>

class QDoubleSpinBox;
class QLabel;
class QTreeWidget;

namespace oasis::desktop {

/// Proposes which sites are one place, each with its reason; the planner keeps or drops each proposal. Accepting is one
/// undoable edit.
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    explicit MergeDialog(Workspace& workspace, QWidget* parent = nullptr);

    void accept() override;

private:
    void propose();

    Workspace& m_workspace;
    std::vector<Site> m_sites;
    std::vector<MergeGroup> m_groups;
    QDoubleSpinBox* m_distance;
    QTreeWidget* m_tree;
    QLabel* m_summary;
};

} // namespace oasis::desktop
