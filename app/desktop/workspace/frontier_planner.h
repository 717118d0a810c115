// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/document/study_document.h"
#include "app/desktop/jobs/job_runner.h"

#include "core/scenario/frontier.h"

#include <QObject>

#include <memory>

namespace oasis::desktop {

/// Computes the cost-coverage curve of a scenario in the background and keeps the last one.
class FrontierPlanner : public QObject
{
    Q_OBJECT

public:
    FrontierPlanner(StudyDocument& document, JobRunner& jobs, QObject* parent = nullptr);

    void compute(ScenarioId id, int points);
    void cancel();
    [[nodiscard]] bool isRunning() const;
    /// nullptr before the first, and after another study was opened.
    [[nodiscard]] std::shared_ptr<const Frontier> frontier() const { return m_frontier; }
    /// The study, or the scenario's sites and rules, have changed since.
    [[nodiscard]] bool isStale() const;

signals:
    void stateChanged();
    void progressed(double fraction, const QString& stage);
    void failed(const oasis::Error& error);

private:
    StudyDocument& m_document;
    JobRunner& m_jobs;
    std::shared_ptr<const Frontier> m_frontier;
    bool m_inputChanged = false; // since the last computation began
    int m_studies = 0;           // opened so far
};

} // namespace oasis::desktop
