// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

class QTabWidget;

namespace oasis::desktop {

class BillView;
class CabinetTable;
class ComparisonView;
class FrontierView;
class PriceTable;
class RadioPathView;
class SiteTable;

/// Tables and charts below the map: sites, cabinets, comparison, cost and coverage, bill of quantities, cost by
/// municipality, unit costs, the radio path to a place.
class BottomPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BottomPanel(Workspace& workspace, QWidget* parent = nullptr);
    void showSites();
    void showCabinets();
    void showComparison();
    void showFrontier();
    void showPrices();
    void showRadioPath();
    [[nodiscard]] SiteTable* sites() const { return m_sites; }
    [[nodiscard]] CabinetTable* cabinets() const { return m_cabinets; }
    [[nodiscard]] ComparisonView* comparison() const { return m_comparison; }
    [[nodiscard]] RadioPathView* radioPath() const { return m_radioPath; }
    [[nodiscard]] FrontierView* frontier() const { return m_frontier; }

signals:
    /// The panel wants to be seen.
    void openRequested();

private:
    QTabWidget* m_tabs;
    SiteTable* m_sites;
    CabinetTable* m_cabinets;
    ComparisonView* m_comparison;
    FrontierView* m_frontier;
    PriceTable* m_prices;
    RadioPathView* m_radioPath;
};

} // namespace oasis::desktop
