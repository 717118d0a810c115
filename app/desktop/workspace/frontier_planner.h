// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/document/study_document.h"
#include "app/desktop/jobs/job_runner.h"

#include "core/scenario/frontier.h"

#include <QObject>

#include <memory>

namespace oasis::desktop {

/// Computes the cost-coverage curve of a scenario in the background; the study keeps it.
class FrontierPlanner : public QObject
{
    Q_OBJECT

public:
    FrontierPlanner(StudyDocument& document, JobRunner& jobs, QObject* parent = nullptr);

    void compute(ScenarioId id, int points);
    void cancel();
    [[nodiscard]] bool isRunning() const;
    /// The study, or the scenario's sites and rules, have changed since the curve was computed. While isChecking(), as
    /// far as is known.
    [[nodiscard]] bool isStale(const Frontier& frontier) const;
    /// The study has changed, and whether that touches curves is being found out.
    [[nodiscard]] bool isChecking() const { return m_inputHash.empty(); }

signals:
    void stateChanged();
    void progressed(double fraction, const QString& stage);
    void failed(const oasis::Error& error);

private:
    void hashInput();

    StudyDocument& m_document;
    JobRunner& m_jobs;
    InputHashes m_inputHash; // of the study as it is; empty: not known yet
    int m_studies = 0;       // opened so far
};

} // namespace oasis::desktop
