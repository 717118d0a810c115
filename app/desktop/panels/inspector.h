// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"
#include "app/text/unit_text.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace oasis::desktop {

class AccessPointView;

class StreetChoiceBox;

/// What is selected: what it is, why it is here, what it costs. With nothing selected, the scenario on the map.
class Inspector : public QWidget
{
    Q_OBJECT

public:
    explicit Inspector(Workspace& workspace, QWidget* parent = nullptr);

private:
    void rebuild();
    void showScenario();
    void showSite(const Site& site);
    void showSiteOutcome(const Site& site, const Outcome& outcome);
    void showSupply(const SupplyPoint& supply);
    void showStreet(const Street& street);
    void showChoice(StreetId street);
    void showProtection(const OutcomeProtection& protection);
    void showFibre(const Site& site, const OutcomeSite& served, const Outcome& outcome);
    void showLinkTo(const Outcome& outcome, const OutcomeRadioLink& link);
    void showLinkActions(const Outcome& outcome, const OutcomeRadioLink& link);
    void showRadioLink(const Outcome& outcome, const OutcomeRadioLink& link);
    void showPlanEdge(const Outcome& outcome, const OutcomeEdge& edge);
    void showEdgeBill(const Outcome& outcome, std::int64_t edge);
    void showSitesBehind(const Outcome& outcome, int edge);
    void explainStreetUse(const std::shared_ptr<const Outcome>& outcome, StreetId street);
    void showCabinet(const Outcome& outcome, std::size_t index, bool area);
    void showCabinetLight(const Outcome& outcome, const OutcomeCabinet& cabinet);
    void showCabinetBill(const Outcome& outcome, std::size_t index);
    void showHotspot(const OutcomeHotspot& hotspot);
    void showMunicipality(const Municipality& municipality);

    void title(const QString& text, const QString& subtitle);
    void heading(const QString& text);
    void row(const QString& name, const QString& value, const QString& help = {});
    void note(const QString& text);
    void siteLink(SiteId id);
    void cabinetLink(std::size_t index);
    [[nodiscard]] QString money(Money amount) const;

    Workspace& m_workspace;
    AccessPointView* m_accessPoint = nullptr; ///< shown now
    QVBoxLayout* m_column;
    QPointer<StreetChoiceBox> m_choice; ///< of the street shown
    text::UnitText m_units;
};

} // namespace oasis::desktop
