// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace/workspace.h"

#include "app/text/words.h"

namespace oasis::desktop {

namespace {

const std::string kUsualFirst = "S2"; // the network that joins every oasis: what one wants to see first

} // namespace

Workspace::Workspace(QObject* parent)
    : QObject(parent), m_planner(m_document, m_jobs), m_coveragePlanner(m_document, m_jobs),
      m_linkPlanner(m_document, m_coveragePlanner), m_frontierPlanner(m_document, m_jobs),
      m_quickPlanner(m_document, m_jobs), m_files(m_document, m_jobs)
{
    connect(&m_files, &StudyFiles::failed, this, &Workspace::showProblem);
    connect(&m_files, &StudyFiles::readOnly, this, [this](const QString& path) {
        showNotice(
            tr("%1 lies in a folder that cannot be written: save the study elsewhere to keep changes.").arg(path));
    });
    connect(&m_files.journal(), &StudyJournal::unkept, this,
            [this] { showNotice(tr("Whole layers have changed: save the study, a crash would lose them.")); });
    connect(&m_frontierPlanner, &FrontierPlanner::failed, this, &Workspace::showProblem);
    connect(&m_planner, &Planner::failed, this, [this](ScenarioId id, const Error& error) {
        m_quickPlanner.wholePlanFailed(id);
        showProblem(error);
    });
    connect(&m_document, &StudyDocument::wasReset, this, [this] {
        clearSelection();
        m_compared = ScenarioId();
        m_active = ScenarioId();
        m_active = bestToShow();
        m_planner.setActive(m_active);
        m_quickPlanner.setActive(m_active);
        m_linkPlanner.setActive(m_active);
        emit activeScenarioChanged();
    });
    connect(&m_document, &StudyDocument::changed, this, [this](const ChangeSummary& what) {
        if (what.definitions && m_active != ScenarioId() && !findDefinition(study(), m_active))
            setActiveScenario({});
        if (what.definitions && m_compared != ScenarioId() && !findDefinition(study(), m_compared))
            setComparedScenario({});
        if (what.sites && m_selection.kind == Selection::Kind::Site && !findSite(study(), m_selection.site))
            clearSelection();
        if (what.accessPoints && m_selection.kind == Selection::Kind::AccessPoint &&
            !findAccessPoint(study(), m_selection.accessPoint))
            clearSelection();
    });
    connect(&m_coveragePlanner, &CoveragePlanner::explanationFailed, this, &Workspace::showProblem);
}

ScenarioId Workspace::bestToShow() const
{
    ScenarioId best;
    for (const ScenarioDefinition& definition : study().definitions) {
        if (!findOutcome(study(), definition.id))
            continue;
        best = definition.id;
        if (definition.preset == kUsualFirst)
            break;
    }
    return best;
}

void Workspace::select(const Selection& selection)
{
    if (m_selection == selection)
        return;
    m_selection = selection;
    emit selectionChanged(m_selection);
    if (const int radioLink = selectedRadioLink(); radioLink >= 0)
        m_linkPlanner.showPlan(radioLink);
}

int Workspace::selectedRadioLink() const
{
    const auto outcome = activeOutcome();
    const auto edge = static_cast<std::size_t>(m_selection.index);
    const bool isEdge = m_selection.kind == Selection::Kind::PlanEdge && m_selection.index >= 0;
    return isEdge && outcome && edge < outcome->edges.size() ? outcome->edges[edge].radioLink : -1;
}

void Workspace::selectRadioLink(int radioLink)
{
    const auto outcome = activeOutcome();
    const auto index = static_cast<std::size_t>(radioLink);
    if (radioLink < 0 || !outcome || index >= outcome->radioLinks.size())
        return;
    Selection selection;
    selection.kind = Selection::Kind::PlanEdge;
    selection.index = outcome->radioLinks[index].edge;
    if (m_selection == selection)
        m_linkPlanner.showPlan(radioLink);
    select(selection);
}

void Workspace::selectAccessPoint(AccessPointId id)
{
    Selection selection;
    selection.kind = Selection::Kind::AccessPoint;
    selection.accessPoint = id;
    select(selection);
}

void Workspace::selectSite(SiteId id)
{
    Selection selection;
    selection.kind = Selection::Kind::Site;
    selection.site = id;
    select(selection);
}

void Workspace::setActiveScenario(ScenarioId id)
{
    if (m_active == id)
        return;
    m_active = id;
    m_planner.setActive(id);
    m_quickPlanner.setActive(id);
    m_linkPlanner.setActive(id);
    if (m_selection.index >= 0) // of the outcome that was on the map
        clearSelection();
    emit activeScenarioChanged();
}

void Workspace::setComparedScenario(ScenarioId id)
{
    if (m_compared == id)
        return;
    m_compared = id;
    emit activeScenarioChanged();
}

bool Workspace::edit(StudyChange change, const QString& title, const QString& mergeKey)
{
    auto done = m_document.execute(std::move(change), title, mergeKey);
    if (!done.has_value())
        showProblem(done.error());
    return done.has_value();
}

void Workspace::chooseStreet(StreetId street, StreetChoice choice)
{
    const ScenarioDefinition* active = findDefinition(study(), m_active);
    if (!active || choiceOf(active->construction, street) == choice)
        return;
    StudyChange change;
    change.upsertDefinitions.push_back(*active);
    setChoice(change.upsertDefinitions.front().construction, street, choice);
    edit(std::move(change), choice == StreetChoice::Used     ? tr("Use a street")
                            : choice == StreetChoice::Barred ? tr("Bar a street")
                                                             : tr("Leave a street to the solver"));
}

void Workspace::setLanguage(const text::Language& language)
{
    m_language = language;
    emit languageChanged();
}

void Workspace::showProblem(const Error& error)
{
    emit problem(text::sentence(error, m_language));
}

void Workspace::showNotice(const QString& sentence)
{
    emit notice(sentence);
}

} // namespace oasis::desktop
