// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace/quick_planner.h"

#include <optional>
#include <utility>

namespace oasis::desktop {

namespace {

const QString kMakeJob = QStringLiteral("quick:session");
const QString kPlanJob = QStringLiteral("quick:plan");

} // namespace

QuickPlanner::QuickPlanner(StudyDocument& document, JobRunner& jobs, QObject* parent)
    : QObject(parent), m_document(document), m_jobs(jobs)
{
    connect(&m_document, &StudyDocument::changed, this, &QuickPlanner::documentChanged);
    connect(&m_document, &StudyDocument::wasReset, this, &QuickPlanner::forget);
}

void QuickPlanner::setActive(ScenarioId id)
{
    if (m_active == id)
        return;
    m_active = id;
    forget();
}

void QuickPlanner::setReady(bool ready)
{
    if (m_ready == ready)
        return;
    m_ready = ready;
    if (ready)
        makeSession();
}

void QuickPlanner::follow(SiteId site, Point place)
{
    m_wish = Wish{site, place};
    if (m_session)
        planNext();
    else
        makeSession();
}

void QuickPlanner::giveUp()
{
    forget(); // the session has the site elsewhere
}

void QuickPlanner::forget()
{
    m_wish.reset();
    startAnew();
    show(nullptr);
}

void QuickPlanner::wholePlanFailed(ScenarioId id)
{
    if (id == m_active)
        show(nullptr);
}

void QuickPlanner::documentChanged(const ChangeSummary& what)
{
    if (what.outcomes && findOutcome(m_document.study(), m_active) != m_outcome) { // the whole plan has come
        startAnew();
        if (!m_wish)
            show(nullptr);
    }
    ChangeSummary others = what;
    others.sites = others.catalogue = false;
    if (others.planningInputs()) {
        forget();
    } else if (what.sites || what.catalogue || what.definitions) {
        if (!m_session && !m_making && !m_ready)
            return show(nullptr);
        m_edited = true;
        if (m_session)
            planNext();
        else
            makeSession();
    }
}

/// Differences count from the plan on the map.
void QuickPlanner::startAnew()
{
    ++m_round;
    m_session.reset();
    m_outcome.reset();
    m_making = m_planning = m_edited = false;
    m_jobs.cancel(kMakeJob);
    m_jobs.cancel(kPlanJob);
    if (m_ready || m_wish)
        makeSession();
}

void QuickPlanner::makeSession()
{
    const ScenarioDefinition* definition = findDefinition(m_document.study(), m_active);
    const auto outcome = findOutcome(m_document.study(), m_active);
    if (m_session || m_making || !definition || !outcome || !canFollow(*definition))
        return;
    m_making = true;
    m_outcome = outcome;
    using Made = std::shared_ptr<PlanSession>;
    m_jobs.start<Made>(
        kMakeJob, {},
        [input = planningInput(m_document.study()), outcome](const RunContext& ctx) -> Result<Made> {
            // The plan on the map answers its own definition; what has changed since is followed like an edit.
            OASIS_TRY(auto session, PlanSession::create(input, outcome->definition, *outcome, ctx));
            return std::make_shared<PlanSession>(std::move(session));
        },
        [this, round = m_round](Result<Made> made) {
            if (round != m_round)
                return;
            m_making = false;
            if (!made.has_value())
                return; // what cannot be followed is planned when the drag has ended, and told then
            m_session = std::move(made).value();
            const ScenarioDefinition* now = findDefinition(m_document.study(), m_active);
            const ScenarioDefinition& answered = m_outcome->definition;
            m_edited =
                m_edited ||
                (now && (now->construction != answered.construction || now->sites != answered.sites ||
                         now->priceLevel != answered.priceLevel || now->overheadShare != answered.overheadShare ||
                         now->cashFlow != answered.cashFlow || now->technology != answered.technology));
            planNext();
        });
}

/// What the study holds by now, then the latest wish, when the session is free.
void QuickPlanner::planNext()
{
    const ScenarioDefinition* definition = findDefinition(m_document.study(), m_active);
    if (!m_session || m_planning || !definition || (!m_wish && !m_edited))
        return;
    m_planning = true;
    std::optional<PlanningInput> input;
    const bool follows = std::exchange(m_edited, false);
    if (follows)
        input = planningInput(m_document.study());
    using Answer = std::shared_ptr<const QuickPlan>;
    m_jobs.start<Answer>(
        kPlanJob, {},
        [session = m_session, input, definition = *definition,
         wish = std::exchange(m_wish, {})](const RunContext& ctx) -> Result<Answer> {
            if (input)
                OASIS_CHECK(session->update(*input, definition, ctx));
            if (wish)
                OASIS_CHECK(session->moveSite(wish->site, wish->place, ctx));
            return Answer(std::make_shared<const QuickPlan>(session->plan()));
        },
        [this, follows, round = m_round](Result<Answer> answer) {
            if (round != m_round)
                return;
            m_planning = false;
            // What fails here fails in the whole plan, and is told there.
            if (answer.has_value())
                show(std::move(answer).value());
            else if (follows) {
                m_session.reset(); // it holds half an edit
                show(nullptr);
            }
            planNext();
        });
}

void QuickPlanner::show(std::shared_ptr<const QuickPlan> plan)
{
    if (!plan && !m_plan)
        return;
    m_plan = std::move(plan);
    emit planChanged();
}

} // namespace oasis::desktop
