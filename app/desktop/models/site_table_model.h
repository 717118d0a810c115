// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QAbstractTableModel>

#include <unordered_map>
#include <vector>

namespace oasis::desktop {

/// The study's sites as a table: decision, requirement, weight and name can be edited in place (undoable); service and
/// cost follow the scenario on the map.
class SiteTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Kind,
        State,
        Required,
        Weight,
        People,
        MunicipalityName,
        Service,
        OwnCost,
        Source,
        ColumnCount
    };

    explicit SiteTableModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    [[nodiscard]] SiteId siteAt(int row) const;
    /// -1 when the site is not in the table.
    [[nodiscard]] int rowOf(SiteId id) const;

private:
    void rebuild();
    void refreshSites();
    void readOutcome();
    [[nodiscard]] QString displayed(const Site& site, int column) const;
    [[nodiscard]] QVariant sortKey(const Site& site, int column) const;
    [[nodiscard]] const OutcomeSite* outcomeOf(SiteId id) const;

    Workspace& m_workspace;
    std::vector<SiteId> m_ids; ///< rows
    std::shared_ptr<const Outcome> m_outcome;
    std::unordered_map<SiteId, std::size_t> m_outcomeSites;
};

} // namespace oasis::desktop
