// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/document/study_document.h"
#include "app/desktop/jobs/job_runner.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace oasis::desktop {

/// Opening, saving and remembering study files, off the GUI thread.
class StudyFiles : public QObject
{
    Q_OBJECT

public:
    StudyFiles(StudyDocument& document, JobRunner& jobs, QObject* parent = nullptr);

    void open(const QString& path);
    /// Saves to the document's path; asks nobody: the path must be set.
    void save(std::function<void(bool saved)> then = {});
    void saveAs(const QString& path, std::function<void(bool saved)> then = {});
    [[nodiscard]] QStringList recent() const;
    void forget(const QString& path);

signals:
    void opened(const QString& path);
    void saved(const QString& path);
    void failed(const oasis::Error& error);
    void recentChanged();

private:
    void remember(const QString& path);

    StudyDocument& m_document;
    JobRunner& m_jobs;
};

} // namespace oasis::desktop
