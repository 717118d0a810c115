// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/panels/map_item_table.h"

class QPushButton;

namespace oasis::desktop {

/// The study's access points, with what each serves alone.
class AccessPointTable : public MapItemTable
{
    Q_OBJECT

public:
    enum Column {
        Name,
        MunicipalityName,
        Height,
        Band,
        Channel,
        Eirp,
        Limit,
        People,
        Households,
        Sites,
        Area,
        Sinr,
        ColumnCount
    };

    explicit AccessPointTable(Workspace& workspace, QWidget* parent = nullptr);

protected:
    int describe() override;
    [[nodiscard]] QStringList headers() const override;
    void fillRow(int row) override;
    [[nodiscard]] qlonglong keyOf(int row) const override;
    [[nodiscard]] std::optional<qlonglong> selectedKey() const override;
    void select(qlonglong key) override;

private:
    void fillServed(int row, const AccessPoint& point);
    void fillQuality(int row, const AccessPoint& point);
    void adopt(const std::vector<AccessPoint>& points, const WifiChannelPlan& plan);

    QPushButton* m_plan;
};

} // namespace oasis::desktop
