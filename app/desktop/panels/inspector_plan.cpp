// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the inspector says about the plan: a site's service, an edge, a hotspot.
#include "app/desktop/panels/inspector.h"

#include "app/desktop/panels/explanation_view.h"
#include "app/desktop/panels/street_choice.h"
#include "app/desktop/widgets/ui.h"
#include "app/text/convert.h"
#include "app/text/detail_text.h"
#include "app/text/optics_text.h"
#include "app/text/protection_text.h"
#include "app/text/radio_text.h"
#include "app/text/words.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace oasis::desktop {

void Inspector::showSiteOutcome(const Site& site, const Outcome& outcome)
{
    heading(tr("In “%1”").arg(text::toQString(outcome.definition.name)));
    const text::Language& language = m_workspace.language();
    const OutcomeSite* found = nullptr;
    for (const OutcomeSite& candidate : outcome.sites)
        if (candidate.site == site.id)
            found = &candidate;
    if (!found) {
        note(site.state == SiteState::Oasis ? tr("This scenario does not plan for it: see its selection of sites.")
                                            : tr("It is not marked as an oasis, so scenarios do not plan for it."));
        return;
    }
    row(tr("Service"), text::name(found->served, language));
    if (found->served == Served::No) {
        m_column->addWidget(ui::label(text::explanation(found->why, language), ui::Role::Caution));
        if (found->why == WhyNot::OverBudget)
            m_column->addWidget(new ExplanationView(m_workspace, m_workspace.activeOutcome(), site.id));
        return;
    }
    if (found->served == Served::Alternative)
        row(tr("Technology"), text::toQString(found->technology));
    if (found->served == Served::Radio)
        for (const OutcomeRadioLink& link : outcome.radioLinks)
            if (link.toSite == site.id)
                showLinkTo(outcome, link);
    if (found->served == Served::Fibre) {
        row(tr("Route to the point of presence"), m_units.length(found->routeLengthM));
        row(tr("Lead-in"), m_units.length(found->leadInM), tr("From the street to the site"));
        showProtection(found->protection);
        if (outcome.definition.networkMode == NetworkMode::Streets)
            showFibre(site, *found, outcome);
    }
    row(tr("Its own cost"), money(found->ownCost),
        tr("Equipment at the site and its lead-in; the shared network is not included."));
    if (found->alternativeCost != Money())
        row(tr("Best alternative"), money(found->alternativeCost),
            tr("What the site would cost without its own fibre, over the horizon"));
    m_column->addWidget(new ExplanationView(m_workspace, m_workspace.activeOutcome(), site.id));
    for (const BillEntry& entry : outcome.bill)
        if (entry.subject == BillSubject::Site &&
            outcome.sites[static_cast<std::size_t>(entry.subjectIndex)].site == site.id) {
            row(text::itemName(entry.item, *m_workspace.study().catalogue, language), money(entry.amount),
                text::toQString(entry.item));
        }
}

void Inspector::showLinkTo(const Outcome& outcome, const OutcomeRadioLink& link)
{
    row(tr("Radio link"), text::radioFrom(link, m_workspace.study(), m_workspace.language()),
        text::radioFigures(link, m_workspace.language()));
    QPushButton* show = ui::linkButton(tr("Show this link"));
    const int index = static_cast<int>(&link - outcome.radioLinks.data());
    connect(show, &QPushButton::clicked, this, [this, index] { m_workspace.selectRadioLink(index); });
    m_column->addWidget(show);
}

void Inspector::showProtection(const OutcomeProtection& protection)
{
    if (protection.state == SiteProtection::TwoWays)
        row(tr("Second way"), m_units.length(protection.secondLengthM),
            tr("It shares no street with the first: no single cut takes the site off. The lead-in is shared."));
    if (protection.state != SiteProtection::Blocked)
        return;
    m_column->addWidget(ui::label(
        text::blockedSentence(protection, *m_workspace.study().streets, m_workspace.language()), ui::Role::Caution));
}

void Inspector::showFibre(const Site& site, const OutcomeSite& served, const Outcome& outcome)
{
    const text::Language& language = m_workspace.language();
    const OutcomeOptics& optics = served.optics;
    row(tr("Cable to it"), m_units.length(served.routeLengthM * (1 + outcome.definition.cables.slack)),
        tr("Along the route, with the slack of the cable"));
    if (const QString cables = text::cablesOnTheWay(outcome, served); !cables.isEmpty())
        row(tr("Fibres of the cables"), cables, tr("From the point of presence to the site"));
    if (!optics.equipment.empty()) {
        row(tr("Splices"), m_units.number(optics.splices), tr("In closures, one per drum of cable, and at both ends"));
        row(tr("Light lost to the site"), text::decibels(optics.lossDownDb, language), text::downstreamNm(optics));
        row(tr("Light lost from the site"), text::decibels(optics.lossUpDb, language), text::upstreamNm(optics));
        row(tr("Equipment"), text::equipment(optics, outcome.definition.optics, language),
            tr("The first class that bridges the loss and gives the rate that the site wants. An assumption."));
    }
    if (const QString failure = text::opticalFailure(site, served, outcome.definition, language); !failure.isEmpty())
        m_column->addWidget(ui::label(failure, ui::Role::Caution));
}

void Inspector::showRadioLink(const Outcome& outcome, const OutcomeRadioLink& link)
{
    const text::Language& language = m_workspace.language();
    const Study& study = m_workspace.study();
    title(tr("Radio link"),
          tr("%1 to %2").arg(text::radioFrom(link, study, language), text::radioTo(link, study, language)));
    showLinkActions(outcome, link);
    row(tr("Equipment"), text::radioClass(link.equipment, language), text::toQString(link.equipment));
    row(tr("Frequency"), m_units.number(link.frequencyGhz, 1) + QChar(0x202F) + QStringLiteral("GHz"));
    row(tr("Length"), m_units.length(link.lengthM), tr("Straight"));
    row(tr("Rate"), text::megabits(link.rateMbps, language),
        tr("Of the fastest modulation that is there often enough"));
    row(tr("Wanted behind it"), text::megabits(link.loadMbps, language));
    row(tr("Received level"), m_units.number(link.receivedDbm, 1) + QChar(0x202F) + QStringLiteral("dBm"),
        tr("In clear air"));
    row(tr("Margin"), text::decibels(link.marginDb, language), tr("Above the threshold of that modulation"));
    row(tr("Availability"), m_units.percent(link.availabilityPercent, 3),
        tr("Of an average year; rain and multipath by ITU-R P.530-18 with the figures of the scenario, which are "
           "assumptions"));
    row(tr("Antennas above the ground"),
        tr("%1 and %2").arg(m_units.length(link.fromHeightM), m_units.length(link.toHeightM)));
    row(tr("Room over the relief"), text::roomLength(link.clearanceM, language),
        tr("Beyond the whole first Fresnel zone at k = 4/3, and 0.6 of it at the least k, at the tightest place"));
    const OutcomeEdge& edge = outcome.edges[static_cast<std::size_t>(link.edge)];
    row(tr("Price"), money(edge.price), tr("Share of the investment that this piece carries"));
    showEdgeBill(outcome, link.edge);
    showSitesBehind(outcome, link.edge);
}

void Inspector::showLinkActions(const Outcome& outcome, const OutcomeRadioLink& link)
{
    if (link.fromSite != SiteId())
        siteLink(link.fromSite);
    siteLink(link.toSite);
    QPushButton* profile = ui::button(tr("Profile"), QStringLiteral("link"));
    profile->setObjectName(QStringLiteral("linkProfile"));
    profile->setToolTip(
        tr("Relief, Fresnel zones and every loss, below the map; drag its ends there (L) to try others"));
    const int index = static_cast<int>(&link - outcome.radioLinks.data());
    connect(profile, &QPushButton::clicked, this, [this, index] { m_workspace.linkPlanner().showPlan(index); });
    m_column->addWidget(profile);
}

void Inspector::showPlanEdge(const Outcome& outcome, const OutcomeEdge& edge)
{
    if (edge.radioLink >= 0) {
        showRadioLink(outcome, outcome.radioLinks[static_cast<std::size_t>(edge.radioLink)]);
        return;
    }
    const text::Language& language = m_workspace.language();
    const Street* street = m_workspace.study().streets->find(edge.street);
    if (edge.leadInOf != SiteId())
        title(tr("Lead-in"), {});
    else if (edge.supplyLeadIn != SupplyId())
        title(tr("Lead-in of the point of presence"), {});
    else if (street) {
        const QString name = text::toQString(m_workspace.study().streets->names[street->name]);
        title(name.isEmpty() ? text::name(street->streetClass, language) : name, tr("Used by the plan"));
    } else
        title(tr("Link"), tr("Used by the plan"));
    row(tr("Length"), m_units.length(edge.lengthM));
    row(tr("Price"), money(edge.price), tr("Share of the investment that this piece carries"));
    if (edge.street != StreetId())
        showChoice(edge.street);
    heading(tr("How it is built"));
    for (const ModePart& part : edge.parts)
        row(text::name(part.mode, language), m_units.length(part.lengthM));
    if (edge.crossings > 0)
        row(tr("Crossings"), QString::number(edge.crossings), tr("Of railways, motorways and rivers"));
    heading(tr("Cable"));
    row(tr("Fibres used"), m_units.number(edge.fibresUsed));
    row(tr("Fibres laid"), m_units.number(edge.cableFibres));
    if (edge.cableSizes.size() > 1) {
        QStringList sizes;
        for (const int size : edge.cableSizes)
            sizes << QString::number(size);
        row(tr("Cables"), sizes.join(QStringLiteral(" + ")), tr("Fibres of each cable"));
    }
    showEdgeBill(outcome, &edge - outcome.edges.data());
    showSitesBehind(outcome, static_cast<int>(&edge - outcome.edges.data()));
    if (edge.street != StreetId())
        explainStreetUse(m_workspace.activeOutcome(), edge.street);
}

void Inspector::explainStreetUse(const std::shared_ptr<const Outcome>& outcome, StreetId street)
{
    heading(tr("Why"));
    m_column->addWidget(new ExplanationView(m_workspace, outcome, street));
}

void Inspector::showEdgeBill(const Outcome& outcome, std::int64_t edge)
{
    heading(tr("What it costs"));
    const Catalogue& catalogue = *m_workspace.study().catalogue;
    for (const BillEntry& entry : outcome.bill) {
        if (entry.subject != BillSubject::Edge || entry.subjectIndex != edge || entry.yearly)
            continue;
        const CatalogueItem* item = catalogue.find(entry.item);
        const QString how = m_units.quantity(entry.quantityMilli, item ? text::toQString(item->unit) : QString()) +
                            QStringLiteral(" × ") +
                            m_units.moneyExact(entry.unitPrice, text::toQString(catalogue.currency()));
        row(text::itemName(entry.item, catalogue, m_workspace.language()), money(entry.amount),
            how + QStringLiteral("\n") + text::toQString(entry.item) +
                (item ? QStringLiteral(" – ") + text::detailText(item->source, m_workspace.language()) : QString()));
    }
}

void Inspector::showSitesBehind(const Outcome& outcome, int edge)
{
    const OutcomeEdge& piece = outcome.edges[static_cast<std::size_t>(edge)];
    if (piece.protection) {
        heading(tr("Second way of %n site(s)", nullptr, piece.sitesBehind));
        for (const OutcomeSite& site : outcome.sites)
            if (const auto& way = site.protection.secondWay; std::find(way.begin(), way.end(), edge) != way.end())
                siteLink(site.site);
        return;
    }
    heading(tr("%n site(s) depend on it", nullptr, piece.sitesBehind));
    for (const OutcomeSite& site : outcome.sites)
        for (std::int32_t at = site.lastEdge; at >= 0; at = outcome.edges[static_cast<std::size_t>(at)].parent)
            if (at == edge) {
                siteLink(site.site);
                break;
            }
}

void Inspector::showHotspot(const OutcomeHotspot& hotspot)
{
    title(text::toQString(hotspot.name), tr("Wi-Fi hotspot"));
    row(tr("Reach"), m_units.length(hotspot.radiusM), tr("By the simple model of the scenario: no relief, no walls"));
    row(tr("Outdoor access points"), m_units.number(hotspot.outdoorAccessPoints));
    row(tr("Indoor access points"), m_units.number(hotspot.indoorAccessPoints));
    if (hotspot.site != SiteId()) {
        heading(tr("Host"));
        siteLink(hotspot.site);
    }
}

} // namespace oasis::desktop
