// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/document/study_document.h"
#include "app/desktop/jobs/job_runner.h"
#include "app/desktop/workspace/study_journal.h"

#include "gis/store/project_lock.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace oasis::desktop {

/// Opening, saving and remembering study files, off the GUI thread. An open file is locked for others; its unsaved
/// edits are kept beside it and offered again after a crash (journal()). A failed save leaves the old file as it was.
class StudyFiles : public QObject
{
    Q_OBJECT

public:
    enum class Lock {
        Respect, ///< a file that is open elsewhere is refused: lockedElsewhere()
        TakeOver ///< the user made sure that nobody works there
    };

    StudyFiles(StudyDocument& document, JobRunner& jobs, QObject* parent = nullptr);

    void open(const QString& path, Lock lock = Lock::Respect);
    /// Saves to the document's path; asks nobody: the path must be set.
    void save(std::function<void(bool saved)> then = {});
    /// The document takes the path once the file is written.
    void saveAs(const QString& path, std::function<void(bool saved)> then = {});
    /// The study is left and the user knows about unsaved edits: they are kept no longer, others may open the file.
    void leave();
    [[nodiscard]] StudyJournal& journal() { return m_journal; }
    [[nodiscard]] QStringList recent() const;
    void forget(const QString& path);

signals:
    void opened(const QString& path);
    void saved(const QString& path);
    void failed(const oasis::Error& error);
    /// Another program has the file: opening it anyway is possible when nobody works there any more.
    void lockedElsewhere(const QString& path, const oasis::Error& error);
    /// The folder cannot be written: the study can be looked at and saved elsewhere.
    void readOnly(const QString& path);
    void recentChanged();

private:
    struct Opened;
    using SharedLock = std::shared_ptr<gis::ProjectLock>;
    struct Request;
    static Result<std::shared_ptr<Opened>> read(const Request& request, const RunContext& ctx);
    void takeOpened(Opened& opened, const QString& path);
    void remember(const QString& path);
    [[nodiscard]] SharedLock heldFor(const QString& path) const;

    StudyDocument& m_document;
    JobRunner& m_jobs;
    StudyJournal m_journal;
    SharedLock m_lock; ///< of m_lockedPath; null when its folder is read-only
    QString m_lockedPath;
};

} // namespace oasis::desktop
