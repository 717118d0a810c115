// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/jobs/job_runner.h"
#include "app/text/language.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace oasis::desktop {

/// Progress of the newest long job, with its stage and Cancel. Invisible for the first 300 ms of a job.
class JobBar : public QWidget
{
    Q_OBJECT

public:
    JobBar(JobRunner& jobs, text::Language language, QWidget* parent = nullptr);

private:
    void jobStarted(const QString& key, const QString& title);
    void jobFinished(const QString& key);

    JobRunner& m_jobs;
    text::Language m_language;
    QLabel* m_label;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
    QTimer m_patience;
    QString m_key;
    QString m_title;
};

} // namespace oasis::desktop
