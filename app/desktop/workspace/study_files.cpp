// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace/study_files.h"

#include "app/text/convert.h"

#include "gis/store/journal.h"
#include "gis/store/project_file.h"

#include <QFileInfo>
#include <QSettings>

namespace oasis::desktop {

namespace {

constexpr int kRecent = 8;
const QString kRecentKey = QStringLiteral("recent");

QString absolute(const QString& path)
{
    return QFileInfo(path).absoluteFilePath();
}

} // namespace

struct StudyFiles::Request
{
    std::string file;
    gis::ProjectLock::Mode mode = gis::ProjectLock::Mode::Respect;
    SharedLock held;       ///< the file is open in this window already
    bool ownEdits = false; ///< the journal holds edits of this window, which the user gives up by opening again
};

struct StudyFiles::Opened
{
    Study study;
    SharedLock lock; ///< null: the folder is read-only
    gis::PendingChanges pending;
};

StudyFiles::StudyFiles(StudyDocument& document, JobRunner& jobs, QObject* parent)
    : QObject(parent), m_document(document), m_jobs(jobs), m_journal(document)
{
    connect(&m_journal, &StudyJournal::failed, this, &StudyFiles::failed);
    connect(&m_document, &StudyDocument::wasReset, this, [this] {
        if (m_document.path().isEmpty()) // closed, or a study without a file
            leave();
    });
}

Result<std::shared_ptr<StudyFiles::Opened>> StudyFiles::read(const Request& request, const RunContext& ctx)
{
    auto opened = std::make_shared<Opened>();
    opened->lock = request.held;
    if (!opened->lock && QFileInfo::exists(text::toQString(request.file))) {
        auto lock = gis::ProjectLock::acquire(request.file, request.mode);
        if (lock.has_value())
            opened->lock = std::make_shared<gis::ProjectLock>(std::move(lock).value());
        else if (lock.error().code != ErrorCode::FileUnwritable)
            return lock.error();
    }
    OASIS_TRY(opened->study, gis::openProject(request.file, ctx));
    if (opened->lock && !request.ownEdits) {
        OASIS_TRY(opened->pending, gis::pendingChanges(request.file));
    }
    return opened;
}

void StudyFiles::open(const QString& path, Lock lock)
{
    Request request{text::toStdString(absolute(path)), gis::ProjectLock::Mode::Respect, heldFor(path), false};
    request.ownEdits = request.held && m_journal.offered() == 0;
    if (lock == Lock::TakeOver)
        request.mode = gis::ProjectLock::Mode::TakeOver;
    using Answer = std::shared_ptr<Opened>;
    m_jobs.start<Answer>(
        QStringLiteral("open"), tr("Opening %1").arg(QFileInfo(path).fileName()),
        [request](const RunContext& ctx) { return read(request, ctx); },
        [this, path](Result<Answer> answer) {
            if (answer.has_value())
                takeOpened(*answer.value(), absolute(path));
            else if (answer.error().code == ErrorCode::ProjectLocked)
                emit lockedElsewhere(path, answer.error());
            else if (answer.error().code != ErrorCode::Cancelled)
                emit failed(answer.error());
        });
}

void StudyFiles::takeOpened(Opened& opened, const QString& path)
{
    leave();
    m_lock = opened.lock;
    m_lockedPath = path;
    m_document.reset(std::move(opened.study), path);
    if (m_lock)
        m_journal.begin(path, std::move(opened.pending.changes));
    else
        emit readOnly(path);
    remember(path);
    emit this->opened(path);
}

StudyFiles::SharedLock StudyFiles::heldFor(const QString& path) const
{
    return absolute(path) == m_lockedPath ? m_lock : nullptr;
}

void StudyFiles::leave()
{
    m_journal.end();
    m_journal.flush();
    m_lock.reset();
    m_lockedPath.clear();
}

void StudyFiles::save(std::function<void(bool)> then)
{
    saveAs(m_document.path(), std::move(then));
}

void StudyFiles::saveAs(const QString& path, std::function<void(bool)> then)
{
    const QString target = absolute(path);
    const quint64 revision = m_document.revision();
    m_journal.saveBegins();
    m_jobs.start<SharedLock>(
        QStringLiteral("save"), tr("Saving %1").arg(QFileInfo(path).fileName()),
        [study = m_document.study(), file = text::toStdString(target),
         lock = heldFor(path)](const RunContext& ctx) -> Result<SharedLock> {
            SharedLock held = lock;
            if (!held) {
                OASIS_TRY(auto taken, gis::ProjectLock::acquire(file));
                held = std::make_shared<gis::ProjectLock>(std::move(taken));
            }
            OASIS_CHECK(gis::saveProject(study, file, ctx));
            return held;
        },
        [this, target, revision, then](Result<SharedLock> done) {
            const bool written = done.has_value();
            m_journal.saveEnded(written, target);
            if (written) {
                m_lock = std::move(done).value();
                m_lockedPath = target;
                m_document.setPath(target);
                if (m_document.revision() == revision)
                    m_document.markSaved();
                remember(target);
                emit saved(target);
            } else {
                emit failed(done.error());
            }
            if (then)
                then(written);
        });
}

QStringList StudyFiles::recent() const
{
    return QSettings().value(kRecentKey).toStringList();
}

void StudyFiles::remember(const QString& path)
{
    QStringList files = recent();
    files.removeAll(absolute(path));
    files.prepend(absolute(path));
    QSettings().setValue(kRecentKey, files.mid(0, kRecent));
    emit recentChanged();
}

void StudyFiles::forget(const QString& path)
{
    QStringList files = recent();
    files.removeAll(path);
    QSettings().setValue(kRecentKey, files);
    emit recentChanged();
}

} // namespace oasis::desktop
