// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/document/study_document.h"
#include "app/desktop/jobs/job_runner.h"
#include "app/desktop/workspace/coverage_planner.h"
#include "app/desktop/workspace/frontier_planner.h"
#include "app/desktop/workspace/link_planner.h"
#include "app/desktop/workspace/planner.h"
#include "app/desktop/workspace/quick_planner.h"
#include "app/desktop/workspace/selection.h"
#include "app/desktop/workspace/study_files.h"
#include "app/text/language.h"
#include "core/scenario/pinned_streets.h"

#include <QObject>
#include <QString>

namespace oasis::desktop {

/// What panels, tools and the map share: one document with its jobs, planner and files, the selection, the scenario
/// on the map and the one it is compared with. Panels get a reference; nothing is global.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(QObject* parent = nullptr);

    [[nodiscard]] StudyDocument& document() { return m_document; }
    [[nodiscard]] const Study& study() const { return m_document.study(); }
    [[nodiscard]] JobRunner& jobs() { return m_jobs; }
    [[nodiscard]] Planner& planner() { return m_planner; }
    [[nodiscard]] QuickPlanner& quickPlanner() { return m_quickPlanner; }
    [[nodiscard]] CoveragePlanner& coveragePlanner() { return m_coveragePlanner; }
    [[nodiscard]] LinkPlanner& linkPlanner() { return m_linkPlanner; }
    [[nodiscard]] FrontierPlanner& frontierPlanner() { return m_frontierPlanner; }
    [[nodiscard]] StudyFiles& files() { return m_files; }

    [[nodiscard]] const Selection& selection() const { return m_selection; }
    void select(const Selection& selection);
    void selectSite(SiteId id);
    void selectAccessPoint(AccessPointId id);
    /// Of the scenario on the map, by its index in the outcome's radio links.
    void selectRadioLink(int radioLink);
    void clearSelection() { select({}); }

    /// 0: no scenario on the map.
    [[nodiscard]] ScenarioId activeScenario() const { return m_active; }
    void setActiveScenario(ScenarioId id);
    [[nodiscard]] std::shared_ptr<const Outcome> activeOutcome() const { return findOutcome(study(), m_active); }
    /// 0: the map shows one scenario; else the differences from this one to the active one.
    [[nodiscard]] ScenarioId comparedScenario() const { return m_compared; }
    void setComparedScenario(ScenarioId id);

    /// Executes an edit; a failure appears as a problem. True when applied.
    bool edit(StudyChange change, const QString& title, const QString& mergeKey = {});

    /// The planner's word on a street in the scenario on the map, as an undoable edit; nothing when that is its word
    /// already, or there is no scenario.
    void chooseStreet(StreetId street, StreetChoice choice);

    [[nodiscard]] const text::Language& language() const { return m_language; }
    void setLanguage(const text::Language& language);

    /// A failure or a hint to be shown where it does not block: the bar above the map.
    void showProblem(const Error& error);
    void showNotice(const QString& sentence);
    /// Index in the active outcome's radio links of what is selected; -1: something else.
    [[nodiscard]] int selectedRadioLink() const;

signals:
    void selectionChanged(const oasis::desktop::Selection& selection);
    void activeScenarioChanged();
    void languageChanged();
    void problem(const QString& sentence);
    void notice(const QString& sentence);
    /// Asks the map to show a place.
    void zoomRequested(double minX, double minY, double maxX, double maxY);

private:
    /// Of the scenarios with an outcome the one that joins every oasis, else the last; 0 without any.
    [[nodiscard]] ScenarioId bestToShow() const;

    StudyDocument m_document;
    JobRunner m_jobs;
    Planner m_planner;
    CoveragePlanner m_coveragePlanner;
    LinkPlanner m_linkPlanner;
    FrontierPlanner m_frontierPlanner;
    QuickPlanner m_quickPlanner;
    StudyFiles m_files;
    Selection m_selection;
    ScenarioId m_active;
    ScenarioId m_compared;
    text::Language m_language;
};

} // namespace oasis::desktop

Q_DECLARE_METATYPE(oasis::desktop::Selection)
