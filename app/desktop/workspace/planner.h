// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/document/study_document.h"
#include "app/desktop/jobs/job_runner.h"

#include <QObject>
#include <QTimer>

#include <set>

namespace oasis::desktop {

/// Runs scenarios of the document in the background and keeps track of which outcomes still answer the present
/// question. With live planning on, the active scenario follows each edit by itself.
class Planner : public QObject
{
    Q_OBJECT

public:
    Planner(StudyDocument& document, JobRunner& jobs, QObject* parent = nullptr);

    void run(ScenarioId id);
    /// Every definition without a current outcome.
    void runAll();
    void cancel(ScenarioId id);
    [[nodiscard]] bool isRunning(ScenarioId id) const { return m_running.contains(id); }
    /// The study or the definition has changed since the outcome was computed.
    [[nodiscard]] bool isStale(ScenarioId id) const { return m_stale.contains(id); }
    /// The scenario that the map shows: re-planned after edits when live.
    void setActive(ScenarioId id) { m_active = id; }
    void setLive(bool live) { m_live = live; }
    [[nodiscard]] bool isLive() const { return m_live; }

signals:
    void started(oasis::ScenarioId id);
    void progressed(oasis::ScenarioId id, double fraction, const QString& stage);
    void finished(oasis::ScenarioId id);
    void failed(oasis::ScenarioId id, const oasis::Error& error);
    void stalenessChanged();

private:
    void documentChanged(const ChangeSummary& what);
    void checkStaleness();
    void applyStaleness(const InputHashes& hashes);
    [[nodiscard]] static QString keyOf(ScenarioId id);

    StudyDocument& m_document;
    JobRunner& m_jobs;
    QTimer m_delay;
    std::set<ScenarioId> m_running;
    std::set<ScenarioId> m_stale;
    ScenarioId m_active;
    bool m_live = true;
};

} // namespace oasis::desktop

Q_DECLARE_METATYPE(oasis::ScenarioId)
Q_DECLARE_METATYPE(oasis::Error)
