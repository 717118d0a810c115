// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace/quick_planner.h"

#include <algorithm>

namespace oasis::desktop {

namespace {

const QString kMakeJob = QStringLiteral("quick:session");
const QString kPlanJob = QStringLiteral("quick:plan");

} // namespace

QuickPlanner::QuickPlanner(StudyDocument& document, JobRunner& jobs, QObject* parent)
    : QObject(parent), m_document(document), m_jobs(jobs)
{
    connect(&m_document, &StudyDocument::changed, this, &QuickPlanner::documentChanged);
    connect(&m_document, &StudyDocument::wasReset, this, [this] {
        m_wish.reset();
        startAnew();
        show(nullptr);
    });
}

void QuickPlanner::setActive(ScenarioId id)
{
    if (m_active == id)
        return;
    m_active = id;
    m_wish.reset();
    startAnew();
    show(nullptr);
}

void QuickPlanner::setReady(bool ready)
{
    m_ready = ready;
    if (ready)
        makeSession();
}

void QuickPlanner::follow(SiteId site, Point place)
{
    m_wish = Wish{site, place};
    putSite(*m_wish);
    if (m_session)
        planNext();
    else
        makeSession();
}

void QuickPlanner::giveUp()
{
    m_wish.reset();
    startAnew(); // the session has the site elsewhere
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
    others.sites = false;
    if (!others.planningInputs() && !what.definitions && (!what.sites || sitesAsFollowed()))
        return;
    m_wish.reset();
    startAnew();
    show(nullptr);
}

/// Differences count from the plan on the map.
void QuickPlanner::startAnew()
{
    ++m_round;
    m_session.reset();
    m_outcome.reset();
    m_making = m_planning = false;
    m_jobs.cancel(kMakeJob);
    m_jobs.cancel(kPlanJob);
    if (m_ready || m_wish)
        makeSession();
}

void QuickPlanner::putSite(const Wish& wish)
{
    const auto moved =
        std::find_if(m_sites.begin(), m_sites.end(), [&](const Site& site) { return site.id == wish.site; });
    if (moved != m_sites.end())
        moved->position = wish.place;
}

/// The study now holds what the session was told during the drag.
bool QuickPlanner::sitesAsFollowed() const
{
    const std::vector<Site>& sites = m_document.study().sites;
    return (m_session || m_making) && std::equal(sites.begin(), sites.end(), m_sites.begin(), m_sites.end(),
                                                 [](const Site& now, const Site& followed) {
                                                     Site same =
                                                         followed; // the edit also looks up where the place lies
                                                     same.municipalityCode = now.municipalityCode;
                                                     same.lonDeg = now.lonDeg;
                                                     same.latDeg = now.latDeg;
                                                     return now == same;
                                                 });
}

void QuickPlanner::makeSession()
{
    const ScenarioDefinition* definition = findDefinition(m_document.study(), m_active);
    const auto outcome = findOutcome(m_document.study(), m_active);
    if (m_session || m_making || !definition || !outcome || !canFollow(*definition))
        return;
    m_making = true;
    m_outcome = outcome;
    m_sites = m_document.study().sites;
    if (m_wish)
        putSite(*m_wish);
    using Made = std::shared_ptr<PlanSession>;
    m_jobs.start<Made>(
        kMakeJob, {},
        [input = planningInput(m_document.study()), definition = *definition,
         outcome](const RunContext& ctx) -> Result<Made> {
            OASIS_TRY(auto session, PlanSession::create(input, definition, *outcome, ctx));
            return std::make_shared<PlanSession>(std::move(session));
        },
        [this, round = m_round](Result<Made> made) {
            if (round != m_round)
                return;
            m_making = false;
            if (made.has_value()) // what cannot be followed is planned when the drag has ended, and told then
                m_session = std::move(made).value();
            planNext();
        });
}

/// The latest wish, when the session is free.
void QuickPlanner::planNext()
{
    if (!m_session || m_planning || !m_wish)
        return;
    m_planning = true;
    const Wish wish = *m_wish;
    m_wish.reset();
    using Answer = std::shared_ptr<const QuickPlan>;
    m_jobs.start<Answer>(
        kPlanJob, {},
        [session = m_session, wish](const RunContext& ctx) -> Result<Answer> {
            OASIS_TRY(auto plan, session->moveSite(wish.site, wish.place, ctx));
            return Answer(std::make_shared<const QuickPlan>(std::move(plan)));
        },
        [this, round = m_round](Result<Answer> answer) {
            if (round != m_round)
                return;
            m_planning = false;
            if (answer.has_value()) // what fails here fails in the whole plan, and is told there
                show(std::move(answer).value());
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
