// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/document/study_document.h"
#include "app/desktop/jobs/job_runner.h"

#include "core/scenario/plan_session.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace oasis::desktop {

/// Follows a site while it is dragged, and edits of sites and choices of streets: quick plans of the scenario on the
/// map, off the GUI thread, the latest state first. They are shown and forgotten; what the study keeps comes from the
/// Planner, once the drag or the edit has ended.
class QuickPlanner : public QObject
{
    Q_OBJECT

public:
    QuickPlanner(StudyDocument& document, JobRunner& jobs, QObject* parent = nullptr);

    /// The scenario on the map. 0: none.
    void setActive(ScenarioId id);
    /// Sites are about to be dragged, or what is selected to be edited: a session is made now, and again after each
    /// whole plan. Edits are followed while this is so.
    void setReady(bool ready);
    /// The dragged site is here now.
    void follow(SiteId site, Point place);
    /// The drag was given up: the site is where the study has it.
    void giveUp();
    /// The whole plan of the scenario failed: what was quick is no plan either.
    void wholePlanFailed(ScenarioId id);
    /// The last quick plan since the drag began; null without one.
    [[nodiscard]] const std::shared_ptr<const QuickPlan>& plan() const { return m_plan; }

signals:
    /// A quick plan came, or plan() is null again.
    void planChanged();

private:
    struct Wish
    {
        SiteId site;
        Point place;
    };
    void documentChanged(const ChangeSummary& what);
    void startAnew();
    void makeSession();
    void planNext();
    void show(std::shared_ptr<const QuickPlan> plan);
    void forget();

    StudyDocument& m_document;
    JobRunner& m_jobs;
    ScenarioId m_active;
    bool m_ready = false;
    bool m_making = false;                    ///< a session is being made
    bool m_planning = false;                  ///< the session is at work in another thread
    quint64 m_round = 0;                      ///< tells results for a forgotten session
    std::shared_ptr<PlanSession> m_session;   ///< null: none yet
    std::shared_ptr<const Outcome> m_outcome; ///< that the session began with
    std::optional<Wish> m_wish;               ///< not planned yet
    bool m_edited = false;                    ///< the study changed, and the session has not followed yet
    std::shared_ptr<const QuickPlan> m_plan;
};

} // namespace oasis::desktop
