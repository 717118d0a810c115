// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace/frontier_planner.h"

namespace oasis::desktop {

namespace {

const QString kJob = QStringLiteral("frontier");
const QString kHashJob = QStringLiteral("frontier:hash");

} // namespace

FrontierPlanner::FrontierPlanner(StudyDocument& document, JobRunner& jobs, QObject* parent)
    : QObject(parent), m_document(document), m_jobs(jobs)
{
    connect(&m_document, &StudyDocument::changed, this, [this](const ChangeSummary& what) {
        if (what.planningInputs())
            hashInput();
        if (what.planningInputs() || what.definitions || what.frontiers)
            emit stateChanged();
    });
    connect(&m_document, &StudyDocument::wasReset, this, [this] {
        m_jobs.cancel(kJob);
        ++m_studies;
        hashInput();
        emit stateChanged();
    });
    connect(&m_jobs, &JobRunner::progressed, this, [this](const QString& key, double fraction, const QString& stage) {
        if (key == kJob)
            emit progressed(fraction, stage);
    });
}

bool FrontierPlanner::isRunning() const
{
    return m_jobs.isRunning(kJob);
}

bool FrontierPlanner::isStale(const Frontier& frontier) const
{
    return oasis::isStale(frontier, m_document.study(),
                          m_inputHash.empty() ? InputHashes{frontier.inputHash, frontier.inputHash} : m_inputHash);
}

void FrontierPlanner::compute(ScenarioId id, int points)
{
    const ScenarioDefinition* definition = findDefinition(m_document.study(), id);
    if (definition == nullptr)
        return;
    using Answer = std::shared_ptr<const Frontier>;
    m_jobs.start<Answer>(
        kJob, tr("Cost and coverage"),
        [input = planningInput(m_document.study()), definition = *definition,
         points](const RunContext& ctx) -> Result<Answer> {
            OASIS_TRY(auto frontier, costCoverage(input, definition, points, ctx));
            return Answer(std::make_shared<const Frontier>(std::move(frontier)));
        },
        [this, study = m_studies](Result<Answer> answer) {
            if (study != m_studies)
                return; // of a study that is closed
            if (answer.has_value())
                m_document.putFrontier(answer.value());
            emit stateChanged();
            if (!answer.has_value() && answer.error().code != ErrorCode::Cancelled)
                emit failed(answer.error());
        });
    if (m_inputHash.empty())
        hashInput();
    emit stateChanged();
}

void FrontierPlanner::hashInput()
{
    m_inputHash = {};
    m_jobs.start<InputHashes>(
        kHashJob, {},
        [input = planningInput(m_document.study())](const RunContext&) -> Result<InputHashes> {
            return hashesOf(input);
        },
        [this](Result<InputHashes> hashes) {
            if (!hashes.has_value())
                return;
            m_inputHash = std::move(hashes).value();
            emit stateChanged();
        });
}

void FrontierPlanner::cancel()
{
    m_jobs.cancel(kJob);
}

} // namespace oasis::desktop
