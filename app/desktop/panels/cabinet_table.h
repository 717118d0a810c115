// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/panels/map_item_table.h"

namespace oasis::desktop {

/// The street cabinets of the scenario on the map.
class CabinetTable : public MapItemTable
{
    Q_OBJECT

public:
    enum Column {
        Number,
        MunicipalityName,
        Premises,
        Capacity,
        Fill,
        Splitters,
        Feeder,
        Farthest,
        LightToSpare,
        Price,
        ColumnCount
    };

    explicit CabinetTable(Workspace& workspace, QWidget* parent = nullptr);

protected:
    int describe() override;
    [[nodiscard]] QStringList headers() const override;
    void fillRow(int row) override;
    [[nodiscard]] qlonglong keyOf(int row) const override { return row; }
    [[nodiscard]] std::optional<qlonglong> selectedKey() const override;
    void select(qlonglong key) override;
};

} // namespace oasis::desktop
