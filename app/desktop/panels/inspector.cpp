// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/inspector.h"

#include "app/desktop/panels/access_point_view.h"
#include "app/desktop/panels/site_editor.h"
#include "app/desktop/panels/street_choice.h"
#include "app/desktop/widgets/ui.h"
#include "app/text/convert.h"
#include "app/text/proof_text.h"
#include "app/text/words.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace oasis::desktop {

Inspector::Inspector(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_column(ui::scrollingColumn(this)), m_units(workspace.language())
{
    m_column->setSpacing(4);
    connect(&m_workspace, &Workspace::selectionChanged, this, &Inspector::rebuild);
    connect(&m_workspace, &Workspace::activeScenarioChanged, this, &Inspector::rebuild);
    connect(&m_workspace.document(), &StudyDocument::wasReset, this, &Inspector::rebuild);
    connect(&m_workspace.document(), &StudyDocument::changed, this, &Inspector::rebuild);
    rebuild();
}

void Inspector::rebuild()
{
    // The editor of a site keeps the keyboard while its own edits come back: it follows them itself.
    if (auto* editor = findChild<SiteEditor*>(); editor && editor->isOwnEdit())
        return;
    const auto* choice = findChild<StreetChoiceBox*>();
    const bool chooses = choice && choice->isAncestorOf(focusWidget());
    const Study& study = m_workspace.study();
    const Selection& selection = m_workspace.selection();
    const bool accessPoint =
        selection.kind == Selection::Kind::AccessPoint && findAccessPoint(study, selection.accessPoint);
    // An access point's view follows its changes itself.
    if (m_accessPoint && accessPoint && m_accessPoint->shows() == selection.accessPoint)
        return;
    ui::clear(m_column);
    m_accessPoint = nullptr;
    const auto outcome = m_workspace.activeOutcome();
    const auto index = static_cast<std::size_t>(selection.index);
    if (selection.kind == Selection::Kind::Site) {
        if (const Site* site = findSite(study, selection.site))
            showSite(*site);
    } else if (selection.kind == Selection::Kind::Supply) {
        for (const SupplyPoint& supply : study.supplies)
            if (supply.id == selection.supply)
                showSupply(supply);
    } else if (selection.kind == Selection::Kind::Street) {
        if (const Street* street = study.streets->find(selection.street))
            showStreet(*street);
    } else if (selection.kind == Selection::Kind::PlanEdge && outcome && index < outcome->edges.size()) {
        showPlanEdge(*outcome, outcome->edges[index]);
    } else if (selection.kind == Selection::Kind::Hotspot && outcome && index < outcome->hotspots.size()) {
        showHotspot(outcome->hotspots[index]);
    } else if ((selection.kind == Selection::Kind::Cabinet || selection.kind == Selection::Kind::CabinetArea) &&
               outcome && index < outcome->cabinets.size()) {
        showCabinet(*outcome, index, selection.kind == Selection::Kind::CabinetArea);
    } else if (accessPoint) {
        m_accessPoint = new AccessPointView(m_workspace, selection.accessPoint);
        m_column->addWidget(m_accessPoint);
    } else if (selection.kind == Selection::Kind::Municipality) {
        if (const auto found = study.territory->indexOf(selection.municipality))
            showMunicipality(study.territory->municipalities[*found]);
    } else {
        showScenario();
    }
    m_column->addStretch();
    if (m_choice && chooses)
        m_choice->takeFocus();
}

void Inspector::title(const QString& text, const QString& subtitle)
{
    m_column->addWidget(ui::label(text, ui::Role::Title));
    if (!subtitle.isEmpty())
        m_column->addWidget(ui::label(subtitle, ui::Role::Muted));
}

void Inspector::heading(const QString& text)
{
    m_column->addSpacing(8);
    m_column->addWidget(ui::label(text, ui::Role::Heading));
    m_column->addWidget(ui::line());
}

void Inspector::row(const QString& name, const QString& value, const QString& help)
{
    if (!value.isEmpty())
        m_column->addWidget(ui::row(name, value, help));
}

void Inspector::note(const QString& text)
{
    if (text.isEmpty())
        return;
    m_column->addWidget(ui::label(text, ui::Role::Muted));
}

void Inspector::siteLink(SiteId id)
{
    const Site* site = findSite(m_workspace.study(), id);
    if (!site)
        return;
    QPushButton* link = ui::linkButton(text::siteTitle(*site, m_workspace.language()));
    connect(link, &QPushButton::clicked, this, [this, id] { m_workspace.selectSite(id); });
    m_column->addWidget(link);
}

QString Inspector::money(Money amount) const
{
    return m_units.money(amount, text::toQString(m_workspace.study().catalogue->currency()));
}

void Inspector::showScenario()
{
    const ScenarioDefinition* definition = findDefinition(m_workspace.study(), m_workspace.activeScenario());
    if (!definition) {
        title(tr("Nothing selected"), {});
        note(tr("Click a site, a street or a municipality on the map to see what it is, why it is there and what it "
                "costs."));
        return;
    }
    const text::Language& language = m_workspace.language();
    title(text::toQString(definition->name), text::name(definition->objective, language));
    const auto outcome = m_workspace.activeOutcome();
    if (!outcome) {
        note(tr("This scenario has not been computed yet."));
        return;
    }
    m_column->addWidget(ui::label(text::proofSentence(outcome->proof, language), ui::Role::Good));
    note(text::replaySentence(outcome->proof, language, text::toQString(m_workspace.study().catalogue->currency())));
    heading(tr("What it brings and costs"));
    const QString currency = text::toQString(m_workspace.study().catalogue->currency());
    for (const Indicator& indicator : outcome->indicators)
        row(text::indicatorName(indicator.id, language) +
                (indicator.assumption ? QStringLiteral("\u00a0*") : QString()),
            m_units.indicator(indicator.value, indicator.unit, currency),
            text::indicatorHelp(indicator.id, language) + QStringLiteral("\n") + text::toQString(indicator.formula));
    note(tr("* rests on assumptions, to be confirmed. Amounts before tax."));
    if (!outcome->warnings.empty()) {
        heading(tr("To be known"));
        for (const Warning& warning : outcome->warnings)
            m_column->addWidget(ui::label(text::sentence(warning, language), ui::Role::Caution));
    }
}

void Inspector::showSite(const Site& site)
{
    m_column->addWidget(new SiteEditor(m_workspace, site.id));
    if (const auto outcome = m_workspace.activeOutcome())
        showSiteOutcome(site, *outcome);
    heading(tr("Where it comes from"));
    for (const SiteSource& source : site.sources)
        row(text::toQString(source.layer), text::toQString(source.feature));
}

void Inspector::showSupply(const SupplyPoint& supply)
{
    title(text::toQString(supply.name), tr("Point of presence"));
    row(tr("Entry price"), money(supply.entryPrice), tr("Paid once when a plan starts here"));
    row(tr("Municipality"), text::toQString(supply.municipalityCode));
    if (const auto outcome = m_workspace.activeOutcome())
        for (const OutcomeSupply& used : outcome->supplies)
            if (used.supply == supply.id)
                row(tr("In this scenario"), used.used ? tr("the network starts here") : tr("not used"));
}

void Inspector::showStreet(const Street& street)
{
    const text::Language& language = m_workspace.language();
    const StreetLayer& layer = *m_workspace.study().streets;
    const QString name = text::toQString(layer.names[street.name]);
    title(name.isEmpty() ? text::name(street.streetClass, language) : name,
          name.isEmpty() ? QString() : text::name(street.streetClass, language));
    row(tr("Length"), m_units.length(street.lengthM), tr("On the ground"));
    row(tr("Number"), QString::number(street.id.value()));
    row(tr("Beside existing ducts"), m_units.percent(static_cast<double>(street.ductShare) * 100, 0));
    row(tr("Beside existing poles"), m_units.percent(static_cast<double>(street.poleShare) * 100, 0));
    row(tr("Beside existing fibre"), m_units.percent(static_cast<double>(street.fibreShare) * 100, 0));
    if (street.riskGroup != 0)
        row(tr("Shared risk"), text::toQString(layer.names[street.riskGroup]),
            tr("Streets of one trench or one line of poles: they fail together, and no site has both ways along "
               "them."));
    const int crossings = street.railCrossings + street.motorwayCrossings + street.riverCrossings;
    if (crossings > 0)
        row(tr("Crossings"), QString::number(crossings), tr("Of railways, motorways and rivers"));
    if (const ScenarioDefinition* definition = findDefinition(m_workspace.study(), m_workspace.activeScenario())) {
        showChoice(street.id);
        heading(tr("If it were used"));
        const ConstructionRules rules = rulesFor(*m_workspace.study().territory, definition->construction);
        if (!permitted(street, rules)) {
            note(tr("This scenario permits no works here."));
            return;
        }
        for (const ModePart& part :
             modeParts(street, street.lengthM, rules, *m_workspace.study().catalogue, definition->priceLevel))
            row(text::name(part.mode, language), m_units.length(part.lengthM));
        if (const auto outcome = m_workspace.activeOutcome())
            explainStreetUse(outcome, street.id);
    }
}

void Inspector::showChoice(StreetId street)
{
    heading(tr("Your choice"));
    m_choice = new StreetChoiceBox(m_workspace, street);
    m_column->addWidget(m_choice);
}

void Inspector::showMunicipality(const Municipality& municipality)
{
    title(text::toQString(municipality.name), text::toQString(municipality.code));
    row(tr("Inhabitants"),
        municipality.populationKnown ? m_units.number(static_cast<double>(municipality.population)) : tr("unknown"));
    row(tr("Grouping"), text::toQString(municipality.groupingCode));
    const auto outcome = m_workspace.activeOutcome();
    if (!outcome)
        return;
    heading(tr("On its own ground, in this scenario"));
    for (const MunicipalCost& cost : costByMunicipality(outcome->bill))
        if (cost.municipalityCode == municipality.code) {
            row(tr("Investment"), money(cost.investment));
            row(tr("Yearly running cost"), money(cost.yearly));
        }
    heading(tr("Its sites"));
    for (const OutcomeSite& site : outcome->sites)
        if (site.municipalityCode == municipality.code)
            siteLink(site.site);
}

} // namespace oasis::desktop
