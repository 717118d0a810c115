// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

#include <functional>
#include <vector>

class QTabWidget;

namespace oasis::desktop {

class AccessPointTable;
class CabinetTable;
class ComparisonView;
class FrontierView;
class LinkView;
class PriceTable;
class RadioPathView;
class SiteTable;

/// Tables and charts below the map: sites, cabinets, access points, comparison, cost and coverage, bill of quantities,
/// cost by municipality, unit costs, the radio path to a place, a radio link. Each is made when it is first seen or
/// asked for.
class BottomPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BottomPanel(Workspace& workspace, QWidget* parent = nullptr);
    void showSites();
    void showCabinets();
    void showAccessPoints();
    void showComparison();
    void showFrontier();
    void showPrices();
    void showRadioPath();
    void showLink();
    [[nodiscard]] SiteTable* sites();
    [[nodiscard]] CabinetTable* cabinets();
    [[nodiscard]] AccessPointTable* accessPoints();
    [[nodiscard]] ComparisonView* comparison();
    [[nodiscard]] RadioPathView* radioPath();
    [[nodiscard]] LinkView* link();
    [[nodiscard]] FrontierView* frontier();

signals:
    /// The panel wants to be seen.
    void openRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum Tab { Sites, Cabinets, AccessPoints, Comparison, Cost, Bill, ByMunicipality, Prices, Path, Link };
    struct View
    {
        QWidget* page = nullptr;
        std::function<QWidget*(QWidget* page)> make;
        QWidget* made = nullptr;
    };
    void add(const QString& title, std::function<QWidget*(QWidget* page)> make);
    QWidget* view(Tab tab);
    void show(Tab tab);

    QTabWidget* m_tabs;
    std::vector<View> m_views; ///< by Tab
};

} // namespace oasis::desktop
