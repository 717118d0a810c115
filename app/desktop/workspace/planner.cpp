// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace/planner.h"

#include "core/scenario/run.h"

namespace oasis::desktop {

namespace {

constexpr int kEditPauseMs = 120; // a drag or a typed number settles before the plan follows

} // namespace

Planner::Planner(StudyDocument& document, JobRunner& jobs, QObject* parent)
    : QObject(parent), m_document(document), m_jobs(jobs)
{
    qRegisterMetaType<oasis::ScenarioId>();
    qRegisterMetaType<oasis::Error>();
    m_delay.setSingleShot(true);
    m_delay.setInterval(kEditPauseMs);
    connect(&m_delay, &QTimer::timeout, this, &Planner::checkStaleness);
    connect(&m_document, &StudyDocument::changed, this, &Planner::documentChanged);
    connect(&m_document, &StudyDocument::wasReset, this, [this] {
        m_stale.clear();
        m_active = ScenarioId();
        m_delay.start();
    });
    connect(&m_jobs, &JobRunner::progressed, this, [this](const QString& key, double fraction, const QString& stage) {
        for (const ScenarioId id : m_running)
            if (key == keyOf(id))
                emit progressed(id, fraction, stage);
    });
}

QString Planner::keyOf(ScenarioId id)
{
    return QStringLiteral("run:%1").arg(id.value());
}

void Planner::run(ScenarioId id)
{
    const ScenarioDefinition* definition = findDefinition(m_document.study(), id);
    if (!definition)
        return;
    m_running.insert(id);
    emit started(id);
    using Answer = std::shared_ptr<const Outcome>;
    m_jobs.start<Answer>(
        keyOf(id), QString::fromStdString(definition->name),
        [input = planningInput(m_document.study()), definition = *definition](const RunContext& ctx) -> Result<Answer> {
            OASIS_TRY(auto outcome, oasis::run(input, definition, ctx));
            return Answer(std::make_shared<const Outcome>(std::move(outcome)));
        },
        [this, id](Result<Answer> answer) {
            m_running.erase(id);
            if (answer.has_value()) {
                m_stale.erase(id);
                m_document.putOutcome(std::move(answer).value());
            }
            emit finished(id);
            if (!answer.has_value() && answer.error().code != ErrorCode::Cancelled)
                emit failed(id, answer.error());
        });
}

void Planner::runAll()
{
    for (const ScenarioDefinition& definition : m_document.study().definitions)
        if (!findOutcome(m_document.study(), definition.id) || isStale(definition.id))
            run(definition.id);
}

void Planner::cancel(ScenarioId id)
{
    m_jobs.cancel(keyOf(id));
}

void Planner::documentChanged(const ChangeSummary& what)
{
    if (what.planningInputs() || what.definitions)
        m_delay.start();
}

void Planner::checkStaleness()
{
    if (m_document.study().outcomes.empty())
        return;
    m_jobs.start<InputHashes>(
        QStringLiteral("hash"), {},
        [input = planningInput(m_document.study())](const RunContext&) -> Result<InputHashes> {
            return hashesOf(input);
        },
        [this](Result<InputHashes> hashes) {
            if (hashes.has_value())
                applyStaleness(hashes.value());
        });
}

void Planner::applyStaleness(const InputHashes& hashes)
{
    std::set<ScenarioId> stale;
    std::vector<std::shared_ptr<const Outcome>> known;
    for (const ScenarioDefinition& definition : m_document.study().definitions) {
        const auto outcome = findOutcome(m_document.study(), definition.id);
        if (!outcome || !oasis::isStale(*outcome, m_document.study(), hashes))
            continue;
        if (auto cached = m_document.cachedOutcome(hashes.of(definition), hashOf(definition));
            cached && cached->definition.id == definition.id)
            known.push_back(cached);
        else
            stale.insert(definition.id);
    }
    for (const auto& outcome : known)
        m_document.putOutcome(outcome);
    m_stale = std::move(stale);
    emit stalenessChanged();
    if (m_live && m_active != ScenarioId() && m_stale.contains(m_active))
        run(m_active);
}

} // namespace oasis::desktop
